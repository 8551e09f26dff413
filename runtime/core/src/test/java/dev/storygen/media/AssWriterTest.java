package dev.storygen.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import dev.storygen.model.CaptionStyle;
import dev.storygen.model.Cue;
import dev.storygen.model.PictureFormat;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Word;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssWriterTest {

  private static final Subtitles SUBTITLES =
      new Subtitles(
          List.of(
              new Cue(
                  0.2,
                  1.5,
                  "Well, {she} ran",
                  List.of(
                      new Word("Well,", 0.2, 0.6, true),
                      new Word("{she}", 0.7, 1, true),
                      new Word("ran", 1, 1.4, true))),
              Cue.of(1.5, 3661.25, "to the sea\nat night")));

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(CaptionStyle.class)
  void ourReaderReadsItBack(CaptionStyle style) throws Exception {
    Path file = folder.resolve("subtitles.ass");
    Files.writeString(file, text(Map.of(CaptionSetting.STYLE, style.label())));

    assertThat(SubtitleFile.read(file).cues())
        .extracting(Cue::start, Cue::end, Cue::text)
        .containsExactly(
            Tuple.tuple(0.2, 1.5, "Well, (she) ran"),
            Tuple.tuple(1.5, 3661.25, "to the sea\nat night"));
    assertThat(new AssFormat().recognises(decoded(file))).isTrue();
  }

  private static DecodedText decoded(Path file) throws Exception {
    return DecodedText.read(file);
  }

  @Test
  void karaokeHasTheTimeOfEachWord() {
    assertThat(text(Map.of(CaptionSetting.STYLE, "karaoke")))
        .contains(
            "Style: karaoke,DejaVu Sans Condensed,96,&H004DD8FF,&H00FFFFFF,&H00100C0C,",
            "{\\pos(540,1181)}{\\k50}Well, {\\k30}(she) {\\k50}ran\n");
  }

  @Test
  void theSpokenWordTakesTheAccentAndLosesIt() {
    assertThat(text(Map.of()))
        .contains("{\\1c&H00FFFFFF\\t(500,500,\\1c&H004DD8FF)\\t(800,800,\\1c&H00FFFFFF)}(she)");
  }

  @Test
  void theFirstWordIsLitAtOnce() {
    // A change from 0 to 0 would last as long as the cue.
    assertThat(text(Map.of()))
        .contains("{\\1c&H00FFFFFF\\1c&H004DD8FF\\t(500,500,\\1c&H00FFFFFF)}Well,");
  }

  @Test
  void theSpacesOfPopAreWideAndGiveRoomToTheLargerWord() {
    assertThat(text(Map.of(CaptionSetting.STYLE, "pop")))
        .contains(
            "{\\fscx160\\fscy100\\fscx100\\fscy100\\t(500,500,\\fscx160\\fscy100)"
                + "\\t(500,500,\\fscx100\\fscy100)\\t(800,800,\\fscx160\\fscy100)} "
                + "{\\1c&H00FFFFFF\\fscx100\\fscy100\\t(500,500,\\1c&H004DD8FF\\fscx114\\fscy114)"
                + "\\t(800,800,\\1c&H00FFFFFF\\fscx100\\fscy100)}(she)");
  }

  @Test
  void theLookIsThatOfTheVideo() {
    Map<CaptionSetting, String> settings = new EnumMap<>(CaptionSetting.class);
    settings.put(CaptionSetting.STYLE, "box");
    settings.put(CaptionSetting.COLOUR, "#102030");
    settings.put(CaptionSetting.OUTLINE, "#405060");
    settings.put(CaptionSetting.POSITION, "25");
    settings.put(CaptionSetting.SIZE, "10");
    settings.put(CaptionSetting.UPPER_CASE, "true");
    settings.put(CaptionSetting.FONT_FILE, "/fonts/My Font.ttf");

    assertThat(text(settings))
        .contains(
            "PlayResX: 1080\nPlayResY: 1920\n",
            "Style: box,My Font,126,&H00302010,&H004DD8FF,&H00605040,&H00605040,-1,0,0,0,100,100,0,"
                + "0,3,9,0,5,108,108,0,1\n",
            "Dialogue: 0,0:00:01.50,1:01:01.25,box,,0,0,0,,{\\pos(540,480)}TO THE SEA\\NAT"
                + " NIGHT\n");
  }

  private static String text(Map<CaptionSetting, String> settings) {
    String text =
        new AssWriter(
                new CaptionLook(settings), "#FFD84D", PictureFormat.ofSize(1080, 1920), Locale.US)
            .text(SUBTITLES);
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
