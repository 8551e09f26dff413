package dev.storygen.ffmpeg.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.storygen.model.WordSegments;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TypefaceTest {

  private static Typeface typeface;

  @BeforeAll
  static void load() throws IOException {
    typeface = Typeface.forCaptions(Optional.empty());
  }

  @Test
  void glyphsStandOnTheBaseline() {
    Rectangle2D letter = typeface.outline("H").getBounds2D();
    assertThat(letter.getMaxY()).isCloseTo(0, within(0.001));
    assertThat(letter.getMinY()).isCloseTo(-0.729, within(0.002));
  }

  @Test
  void pairsAreKerned() {
    double apart = typeface.measure("A").width() + typeface.measure("V").width();
    assertThat(typeface.measure("AV").width()).isLessThan(apart);
  }

  @Test
  void missingGlyphsComeFromAFallbackFace() {
    assertThat(typeface.hasGlyph('ж')).isTrue();
    assertThat(typeface.hasGlyph('東')).isFalse();
    assertThat(typeface.outline("☀").getBounds2D().getWidth()).isPositive();
  }

  @Test
  void emojiAndTheirJoinersAreLeftOut() {
    assertThat(DrawableText.of("Run 👩🏽\u200D🚀 now\uFE0F 🏴 2️⃣", typeface))
        .isEqualTo("Run now 2");
  }

  @Test
  void linesStayInsideTheBox() {
    TextLayout.TextBox box = new TextLayout.TextBox(100, 100, 120, 60, 40, 1.2);
    TextLayout set =
        TextLayout.of(WordSegments.shown("incomprehensibilities and more"), typeface, box);
    assertThat(set.bounds().getWidth()).isLessThanOrEqualTo(120);
    assertThat(set.bounds().getHeight()).isLessThanOrEqualTo(60);
    assertThat(set.bounds().getCenterX()).isCloseTo(100, within(1.0));
    assertThat(set.size()).isLessThan(40);
  }

  @Test
  void shortWordsAreSetAtTheLargestSize() {
    TextLayout.TextBox box = new TextLayout.TextBox(100, 100, 400, 100, 40, 1.2);
    assertThat(TextLayout.of(WordSegments.shown("a b"), typeface, box).size()).isEqualTo(40);
  }
}
