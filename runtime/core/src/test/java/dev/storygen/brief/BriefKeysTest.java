package dev.storygen.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.BriefKey;
import dev.storygen.model.BriefKey.ValueType;
import dev.storygen.model.StoryBrief;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BriefKeysTest {

  /** As YAML, other than the default. */
  private static final Map<ValueType, String> VALUES =
      Map.ofEntries(
          Map.entry(ValueType.TITLE, "Another Title"),
          Map.entry(ValueType.GENDER, "male"),
          Map.entry(ValueType.TEXT, "a text"),
          Map.entry(ValueType.LIST, "[one, two]"),
          Map.entry(ValueType.SCORES, "{platforms: {youtube: 70}, overall: 64}"),
          Map.entry(ValueType.WORD_COUNT, "200"),
          Map.entry(ValueType.IMAGES, "[sea.png]"),
          Map.entry(ValueType.SCENES, "[sea.png, {at: 'Once.', image: sea.png}]"),
          Map.entry(ValueType.BACKGROUND, "drawn"),
          Map.entry(ValueType.TRANSITION, "slide"),
          Map.entry(ValueType.MUSIC, "generated"),
          Map.entry(ValueType.FORMATS, "[shorts, 640x360]"),
          Map.entry(ValueType.VOICES, "{narrator: shimmer}"),
          Map.entry(ValueType.LANGUAGE, "en-GB"),
          Map.entry(ValueType.SECONDS, "47.5"),
          Map.entry(ValueType.TRUTH, "true"),
          Map.entry(ValueType.CAPTIONS, "karaoke"),
          Map.entry(ValueType.CHECKS, "{script-length: 40}"),
          Map.entry(ValueType.SCRIPT, "Once."));

  @TempDir private Path folder;

  @BeforeEach
  void createImage() throws IOException {
    Files.createFile(folder.resolve("sea.png"));
  }

  @ParameterizedTest
  @EnumSource
  void everyKeyIsReadAndWrittenBack(BriefKey key) throws IOException {
    StoryBrief read = read(yaml(key, key.label()));

    assertThat(read).isNotEqualTo(StoryBrief.titled("a", "Title"));
    assertThat(withoutPlaces(read(BriefWriter.yaml(read)))).isEqualTo(withoutPlaces(read));
  }

  @ParameterizedTest
  @EnumSource
  void everyKeyMayBeWrittenInSnakeCase(BriefKey key) throws IOException {
    assertThat(read(yaml(key, key.name().toLowerCase(Locale.ROOT))))
        .isEqualTo(read(yaml(key, key.label())));
  }

  @Test
  void aTextAndAListAreFoundByTheirKey() throws IOException {
    for (BriefKey key : BriefKey.ofType(ValueType.TEXT)) {
      assertThat(read(yaml(key, key.label())).idea().text(key)).isEqualTo("a text");
    }
    for (BriefKey key : BriefKey.ofType(ValueType.LIST)) {
      assertThat(read(yaml(key, key.label())).idea().list(key)).containsExactly("one", "two");
    }
  }

  /** A setting remembers its line, which the comment of a written brief shifts. */
  private static String withoutPlaces(StoryBrief brief) {
    return brief.toString().replaceAll("line \\d+", "line");
  }

  private static String yaml(BriefKey key, String name) {
    String title = key == BriefKey.TITLE ? "" : "title: Title\n";
    return title + name + ": " + VALUES.get(key.type()) + "\n";
  }

  private StoryBrief read(String yaml) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), yaml);
    return Briefs.read(BriefSource.of(folder, folder)).get(0);
  }
}
