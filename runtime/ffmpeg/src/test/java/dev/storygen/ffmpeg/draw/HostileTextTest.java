package dev.storygen.ffmpeg.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.storygen.architecture.HostileText;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.Cue;
import dev.storygen.model.ShownWord;
import dev.storygen.model.WordSegments;
import dev.storygen.provider.VideoFormat;
import java.awt.Color;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No text that is drawn takes more than linear time. */
class HostileTextTest {

  /** Linear code takes less than a second. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static Typeface narrow;
  private static TitlePainter title;
  private static CaptionPainter captions;

  /** A new function that draws text is one line here. */
  private static final Map<String, Consumer<String>> FUNCTIONS =
      Map.of(
          "title", text -> title.paint(text, ""),
          "kicker", text -> title.paint("The Lighthouse", text),
          "caption", HostileTextTest::paintCaption,
          "layout", text -> layOut(List.of(new ShownWord(text, false))),
          "layout of words", text -> layOut(WordSegments.shown(text)));

  @BeforeAll
  static void load() throws IOException {
    VideoFormat format = VideoFormat.vertical();
    narrow = Typeface.forCaptions(Optional.empty());
    title = new TitlePainter(Typeface.forTitles(Optional.empty()), narrow, format, Color.YELLOW);
    captions = new CaptionPainter(narrow, format, CaptionLook.defaults(), Color.YELLOW);
  }

  private static void paintCaption(String text) {
    TextLayout layout = captions.layOut(Cue.of(0, 1, text));
    if (!layout.fragments().isEmpty()) {
      captions.paint(layout, 0);
    }
  }

  private static TextLayout layOut(List<ShownWord> words) {
    return TextLayout.of(words, narrow, new TextLayout.TextBox(540, 600, 864, 500, 135, 1.14));
  }

  @TestFactory
  Stream<DynamicTest> everyFunctionEndsForEveryShape() {
    return FUNCTIONS.entrySet().stream()
        .flatMap(
            function ->
                HostileText.shapes().entrySet().stream()
                    .flatMap(shape -> tests(function.getKey(), function.getValue(), shape)));
  }

  /** Above the limit of drawable texts, and just below it; the layout itself has none. */
  private static Stream<DynamicTest> tests(
      String name, Consumer<String> function, Map.Entry<String, String> shape) {
    int most = name.startsWith("layout") ? 20_000 : HostileText.LENGTH;
    return Stream.of(most, DrawableText.MAX_LENGTH)
        .map(
            length ->
                DynamicTest.dynamicTest(
                    name + " of " + length + ": " + shape.getKey(),
                    () ->
                        assertTimeoutPreemptively(
                            LIMIT, () -> run(function, shape.getValue().substring(0, length)))));
  }

  private static void run(Consumer<String> function, String text) {
    try {
      function.accept(text);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("drawn");
    }
  }

  @Test
  void aLongTextIsRefusedWithItsLengthAndTheLimit() {
    assertThat(catchThrowable(() -> title.paint("a".repeat(10_000), "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'"
                + "a".repeat(97)
                + "...' has 10000 characters, but at most 2000 can be drawn legibly in a frame."
                + " Shorten it.");
  }

  @Test
  void aBrokenWordFillsItsLines() {
    TextLayout layout = layOut(WordSegments.shown("a".repeat(200) + " and more"));

    assertThat(layout.fragments()).extracting(TextLayout.TextFragment::word).contains(0, 1, 2);
    assertThat(layout.bounds().getWidth()).isBetween(700.0, 864.0);
    assertThat(layout.bounds().getHeight()).isLessThanOrEqualTo(500);
  }
}
