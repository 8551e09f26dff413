package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.CaptionPainter;
import dev.storygen.ffmpeg.draw.Overlay;
import dev.storygen.ffmpeg.draw.TextLayout;
import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Word;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows each cue from its start to its end. Only the overlay of the current cue is cached. */
final class CaptionLayer implements OverlayLayer {

  /** Duration of the fade-in, which prevents flashing. */
  private static final double FADE_SECONDS = 0.08;

  private final CaptionPainter painter;
  private final TreeMap<Double, Cue> cues = new TreeMap<>();
  private Cue cue;
  private TextLayout layout;
  private int highlightedWord;
  private Overlay overlay;

  /**
   * Validates the cues.
   *
   * @throws IllegalArgumentException if no bundled font has a glyph for a character
   */
  CaptionLayer(Subtitles subtitles, CaptionPainter painter) {
    this.painter = painter;
    for (Cue each : subtitles.cues()) {
      boolean drawable =
          painter.drawableWords(each).stream().anyMatch(word -> !word.text().isEmpty());
      if (drawable) {
        cues.put(each.start(), each);
      }
    }
  }

  @Override
  public VisibleOverlay overlayAt(double seconds) {
    Map.Entry<Double, Cue> latest = cues.floorEntry(seconds);
    if (latest == null || seconds >= latest.getValue().end()) {
      return VisibleOverlay.NONE;
    }
    update(latest.getValue(), highlightedWord(latest.getValue().words(), seconds));
    double opacity = Math.min(1, 0.35 + (seconds - cue.start()) / FADE_SECONDS);
    return new VisibleOverlay(overlay, (int) Math.round(opacity * VisibleOverlay.OPAQUE));
  }

  private void update(Cue next, int word) {
    if (next != cue) {
      cue = next;
      layout = painter.layOut(next);
      overlay = null;
    }
    if (overlay == null || word != highlightedWord && painter.lightsWords()) {
      highlightedWord = word;
      overlay = painter.paint(layout, word);
    }
  }

  private static int highlightedWord(List<Word> words, double seconds) {
    int highlightedWord = -1;
    for (int word = 0; word < words.size() && words.get(word).start() <= seconds; word++) {
      highlightedWord = word;
    }
    return highlightedWord;
  }
}
