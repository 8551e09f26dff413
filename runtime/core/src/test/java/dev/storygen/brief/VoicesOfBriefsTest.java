package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesOfBriefsTest {

  @TempDir Path folder;

  @Test
  void everySpeakerHasAVoice() throws IOException {
    assertThat(
            voices(
                """
                ---
                title: A
                voices:
                  narrator: male
                  Anna: shimmer
                ---
                The door opened.

                ANNA: "Who is there?"
                """))
        .isEqualTo(Map.of("narrator", "male", "Anna", "shimmer"));
  }

  @Test
  void speakersWithoutAVoiceAndVoicesWithoutASpeakerAreMistakes() {
    assertThatThrownBy(
            () ->
                voices(
                    """
                    ---
                    title: A
                    voices:
                      Anna: female
                      Carl: male
                    ---
                    [Anna] "Who is there?"

                    BEN: "It is me."
                    """))
        .isInstanceOf(InvalidBriefsException.class)
        .hasMessageContaining(
            "a.md line 9: script has BEN:, but voices has no speaker 'BEN'. Add a line to voices,"
                + " or write text in round brackets.")
        .hasMessageContaining(
            "a.md line 4: voices has a voice for 'Carl', who says nothing in the script. Mark a"
                + " line with 'Carl:' or a tag [Carl], or remove the voice.");
  }

  @Test
  void voicesNeedAScript() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "title: A\nvoices:\n  Anna: female\n");

    assertThatThrownBy(() -> Briefs.parse(BriefSource.of(folder, folder)).valid())
        .hasMessageContaining(
            "a.yaml line 3: voices needs a script that says who speaks, but the brief has none."
                + " Write one, or remove voices.");
  }

  @Test
  void namesAreWithoutBracketsAndDiffer() {
    assertThatThrownBy(
            () ->
                voices(
                    """
                    ---
                    title: A
                    voices:
                      "A[1]": female
                      Anna: female
                      anna: male
                      Ben: [male]
                    ---
                    Anna: "Yes."
                    """))
        .hasMessageContaining(
            "a.md line 4: voices has the speaker 'A[1]', but expected a name of at most 40"
                + " characters that begins with a letter, without [ ] and :.")
        .hasMessageContaining(
            "a.md line 6: voices has the speaker 'anna' twice, ignoring case. Keep one.")
        .hasMessageContaining("a.md line 7: voices.Ben is nested, but expected a single value.");
  }

  private Map<String, String> voices(String markdown) throws IOException {
    Files.writeString(folder.resolve("a.md"), markdown);
    return Briefs.parse(BriefSource.of(folder, folder)).valid().get(0).delivery().voices();
  }
}
