package dev.storygen.ffmpeg.render;

import dev.storygen.ffmpeg.draw.CaptionPainter;
import dev.storygen.ffmpeg.draw.Overlay;
import dev.storygen.ffmpeg.draw.Palette;
import dev.storygen.ffmpeg.draw.TitlePainter;
import dev.storygen.ffmpeg.draw.Typeface;
import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.ffmpeg.scenery.Scenes;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionStyle;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.StoryLook;
import dev.storygen.provider.VideoFormat;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composes the frames of a video: background, title and captions. */
final class FrameCompositor implements AutoCloseable {

  private final Background background;
  private final List<OverlayLayer> layers;
  private final YuvFrame backgroundFrame;
  private final YuvFrame frame;
  private List<OverlayLayer.VisibleOverlay> visible = List.of();

  private FrameCompositor(VideoFormat format, Background background, List<OverlayLayer> layers) {
    this.background = background;
    this.layers = layers;
    this.backgroundFrame = new YuvFrame(format.width(), format.height());
    this.frame = new YuvFrame(format.width(), format.height());
  }

  /**
   * Creates the compositor of a request.
   *
   * @throws IllegalArgumentException if no font has a glyph for a character of the title or of a
   *     caption
   */
  static FrameCompositor of(RenderRequest request) throws IOException {
    StoryLook look = request.look();
    VideoFormat format = request.format();
    Palette palette = Palette.of(look);
    Color accent = palette.accent().colour();
    Typeface narrow = Typeface.forCaptions(Optional.empty()).in(look.language());
    Typeface titles = Typeface.forTitles(request.captions().fontFile()).in(look.language());
    Overlay title =
        new TitlePainter(titles, narrow, format, accent).paint(look.title(), look.tone());
    Background background = new MovingScenes(pictures(request), format.width(), format.height());
    List<OverlayLayer> layers = new ArrayList<>();
    if (request.captions().style() != CaptionStyle.NONE) {
      layers.add(captions(request, accent));
    }
    layers.add(new TitleLayer(title));
    return new FrameCompositor(format, background, List.copyOf(layers));
  }

  private static CaptionLayer captions(RenderRequest request, Color accent) throws IOException {
    CaptionLook look = request.captions();
    Typeface typeface = Typeface.forCaptions(look.fontFile()).in(request.look().language());
    return new CaptionLayer(
        request.subtitles(), new CaptionPainter(typeface, request.format(), look, accent));
  }

  private static Pictures pictures(RenderRequest request) throws IOException {
    StoryLook look = request.look();
    double duration = request.voiceover().duration();
    if (!request.shots().isEmpty()) {
      return Slideshow.of(
          look.story(), request.shots(), request.transition(), request.format(), duration);
    }
    if (!request.clips().isEmpty()) {
      return new ClipPictures(
          look.story(), request.clips(), request.scenes(), request.transition(), duration);
    }
    return new ScenePictures(
        new Scenes(look, request.scenes(), request.format(), duration), request.transition());
  }

  /**
   * Advances to a later time.
   *
   * @return whether the frame changed
   */
  boolean advanceTo(double seconds) throws IOException {
    List<OverlayLayer.VisibleOverlay> current = new ArrayList<>();
    for (OverlayLayer layer : layers) {
      current.add(layer.overlayAt(seconds));
    }
    boolean overlaysChanged = !current.equals(visible);
    if (!background.draw(backgroundFrame, seconds, overlaysChanged) && !overlaysChanged) {
      return false;
    }
    visible = current;
    frame.copyFrom(backgroundFrame);
    current.forEach(overlay -> overlay.blendOnto(frame));
    return true;
  }

  @Override
  public void close() {
    background.close();
  }

  /** The current frame. Overwritten by {@link #advanceTo}. */
  YuvFrame frame() {
    return frame;
  }
}
