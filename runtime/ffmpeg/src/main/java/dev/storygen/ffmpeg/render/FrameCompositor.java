package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.CaptionPainter;
import dev.storygen.ffmpeg.draw.LandscapeBackground;
import dev.storygen.ffmpeg.draw.Overlay;
import dev.storygen.ffmpeg.draw.Palette;
import dev.storygen.ffmpeg.draw.TitlePainter;
import dev.storygen.ffmpeg.draw.Typeface;
import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.VideoRenderer.Format;
import dev.storygen.provider.VideoRenderer.Scene;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is seen: the background with the title and the captions on it, moment by moment. */
final class FrameCompositor {

  private final Background backdrop;
  private final List<OverlayLayer> layers;
  private final YuvFrame background;
  private final YuvFrame canvas;
  private List<OverlayLayer.Shown> shown = List.of();

  private FrameCompositor(Format format, Background backdrop, List<OverlayLayer> layers) {
    this.backdrop = backdrop;
    this.layers = layers;
    this.background = new YuvFrame(format.width(), format.height());
    this.canvas = new YuvFrame(format.width(), format.height());
  }

  /**
   * The picture of a scene.
   *
   * @throws IllegalArgumentException if the title or a caption has letters that cannot be drawn
   */
  static FrameCompositor of(Scene scene) throws IOException {
    StoryBrief brief = scene.brief();
    Format format = scene.format();
    Palette palette = Palette.of(brief);
    Color accent = palette.accent().colour();
    Typeface narrow = Typeface.captions();
    Overlay title =
        new TitlePainter(Typeface.titles(), narrow, format, accent)
            .paint(brief.title(), brief.tone());
    OverlayLayer captions =
        new CaptionLayer(scene.subtitles(), new CaptionPainter(narrow, format, accent));
    Background backdrop =
        scene.shots().isEmpty()
            ? Background.still(LandscapeBackground.paint(palette, format))
            : Slideshow.of(brief, scene.shots(), format);
    return new FrameCompositor(format, backdrop, List.of(captions, new TitleLayer(title)));
  }

  /**
   * Goes on to a later moment.
   *
   * @return whether anything changed
   */
  boolean draw(double seconds) throws IOException {
    List<OverlayLayer.Shown> now = new ArrayList<>();
    for (OverlayLayer layer : layers) {
      now.add(layer.at(seconds));
    }
    boolean redrawn = !now.equals(shown);
    if (!backdrop.draw(background, seconds, redrawn) && !redrawn) {
      return false;
    }
    shown = now;
    canvas.copy(background);
    now.forEach(each -> each.draw(canvas));
    return true;
  }

  /** What {@link #draw} drew last. */
  YuvFrame canvas() {
    return canvas;
  }
}
