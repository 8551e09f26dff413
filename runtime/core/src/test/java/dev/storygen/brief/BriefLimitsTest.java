package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefLimitsTest {

  @TempDir private Path folder;

  @Test
  void aLongTitleIsRefusedWithItsLineLengthAndLimit() throws IOException {
    String message =
        "title has 10000 characters, but expected at most 300: its letters would be too small to"
            + " read. Shorten it.";
    assertThat(problems("a.yaml", "tone: dark\ntitle: " + "x".repeat(10_000)))
        .containsExactly("a.yaml line 2: " + message);
    assertThat(problems("a.json", "{\n\"title\": \"" + "x".repeat(10_000) + "\"}"))
        .containsExactly("a.json line 2: " + message);
    assertThat(
            problems("a.md", "---\ntone: dark\n---\n\n# " + "x ".repeat(5_000) + "x\n\nShe left."))
        .containsExactly("a.md line 5: " + message.replace("10000", "10001"));
  }

  @Test
  void longTextsAndListsAreRefused() throws IOException {
    assertThat(
            problems(
                "a.yaml",
                "title: A\ntone: %s\nlocations: [%s]\nmentionedBrands: [b, %s]"
                    .formatted("x ".repeat(3_000), "a,".repeat(101), "y".repeat(5_001))))
        .containsExactly(
            "a.yaml line 2: tone has 5999 characters, but expected at most 5000: it is part of every"
                + " prompt. Shorten it.",
            "a.yaml line 3: locations has 101 items, but expected at most 100: they are part of every"
                + " prompt. Shorten it.",
            "a.yaml line 4: mentionedBrands has 5001 characters, but expected at most 5000: it is part"
                + " of every prompt. Shorten it.");
  }

  @Test
  void moreImagesThanAnyVideoShowsAreRefused() throws IOException {
    Files.createFile(folder.resolve("sea.png"));
    assertThat(problems("a.yaml", "title: A\nimages: [" + "sea.png,".repeat(1_001) + "]"))
        .containsExactly(
            "a.yaml line 2: images has 1001 images, but expected at most 1000: each is shown for"
                + " seconds. Shorten it.");
  }

  @Test
  void aScriptOfMoreThanTwoHoursIsRefused() throws IOException {
    assertThat(problems("a.md", "# A\n\n" + "word ".repeat(20_001)))
        .containsExactly(
            "a.md line 3: script has 20001 words, but expected at most 20000: it is more than two"
                + " hours of speech. Split it.");
    String long25 = "a" + "-".repeat(22) + "b ";
    assertThat(problems("a.md", "# A\n\n" + (long25.repeat(4_000) + "\n").repeat(3)))
        .containsExactly(
            "a.md line 3: script has 300001 characters, but expected at most 200000: it is more"
                + " than two hours of speech. Shorten it.");
    assertThat(problems("a.yaml", "title: A\nscript: " + "1".repeat(400_000)))
        .containsExactly(
            "a.yaml line 2: the line has 400008 characters, but expected at most 200000. Break it.");
  }

  @Test
  void aWordThatFitsInNoCaptionIsRefusedWithItsLine() throws IOException {
    String message =
        "script has the word '%s...' of 201 characters, but expected at most 200: it would not fit in"
            + " a caption. Write it with spaces.";
    assertThat(problems("a.md", "---\ntitle: A\n---\n\n# A\n\nShe\n" + "é".repeat(201) + " left."))
        .containsExactly("a.md line 8: " + message.formatted("é".repeat(60)));
    assertThat(problems("a.yaml", "title: A\nscript: she " + "x".repeat(201)))
        .containsExactly("a.yaml line 2: " + message.formatted("x".repeat(60)));
  }

  @Test
  void valuesUpToTheirLimitsAreRead() throws IOException {
    String url = "https://example.com/" + "a/".repeat(500);
    assertThat(problems("a.yaml", "title: " + "x".repeat(300) + "\ntone: " + "y".repeat(5_000)))
        .isEmpty();
    assertThat(problems("a.md", "# A\n\n" + "x".repeat(200) + " " + url + "\n\n" + "=".repeat(900)))
        .isEmpty();
    assertThat(problems("a.md", "# A\n\n" + "word ".repeat(20_000))).isEmpty();
  }

  private List<String> problems(String name, String text) throws IOException {
    Path directory =
        Files.createDirectories(folder.resolve(name.replace('.', '-') + text.hashCode()));
    Files.writeString(directory.resolve(name), text);
    InvalidBriefsException invalid =
        catchThrowableOfType(
            InvalidBriefsException.class, () -> Briefs.read(BriefSource.of(directory, folder)));
    return invalid == null
        ? List.of()
        : invalid.problems().stream()
            .map(problem -> problem.substring(problem.indexOf('/') + 1))
            .toList();
  }
}
