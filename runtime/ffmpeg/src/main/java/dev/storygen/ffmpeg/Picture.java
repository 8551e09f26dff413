package dev.storygen.ffmpeg;

import dev.storygen.model.StoryBrief;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.VideoFormat;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is seen: the background with the title and the captions on it, moment by moment. */
final class Picture {

  private final Backdrop backdrop;
  private final List<Layer> layers;
  private final Canvas background;
  private final Canvas canvas;
  private List<Layer.Shown> shown = List.of();

  private Picture(VideoFormat format, Backdrop backdrop, List<Layer> layers) {
    this.backdrop = backdrop;
    this.layers = layers;
    this.background = new Canvas(format.width(), format.height());
    this.canvas = new Canvas(format.width(), format.height());
  }

  /**
   * The picture of a scene.
   *
   * @throws IllegalArgumentException if the title or a caption has letters that cannot be drawn
   */
  static Picture of(RenderRequest scene) throws IOException {
    StoryBrief brief = scene.brief();
    VideoFormat format = scene.format();
    Palette palette = Palette.of(brief);
    Color accent = palette.accent().colour();
    Typeface narrow = Typeface.captions();
    Overlay title =
        new TitlePainter(Typeface.titles(), narrow, format, accent)
            .paint(brief.title(), brief.tone());
    Layer captions = new Captions(scene.subtitles(), new CaptionPainter(narrow, format, accent));
    Backdrop backdrop =
        scene.shots().isEmpty()
            ? Backdrop.still(Scenery.paint(palette, format))
            : Slideshow.of(brief, scene.shots(), format);
    return new Picture(format, backdrop, List.of(captions, new Title(title)));
  }

  /**
   * Goes on to a later moment.
   *
   * @return whether anything changed
   */
  boolean draw(double seconds) throws IOException {
    List<Layer.Shown> now = new ArrayList<>();
    for (Layer layer : layers) {
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
  Canvas canvas() {
    return canvas;
  }
}
