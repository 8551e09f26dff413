package dev.storygen.ffmpeg.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.PictureFormat;
import dev.storygen.model.PictureFormats;
import dev.storygen.model.SafeMargins;
import dev.storygen.provider.Scene;
import dev.storygen.provider.VideoFormat;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Draws the picture of formats in {@code docs/looks.md}: a frame of each, with its safe area; run
 * by {@code docs/images/draw-formats.sh} only.
 */
class FormatPictures {

  private static final Path FILE = Path.of("../../docs/images/looks-formats.jpg");
  private static final int HEIGHT = 426;
  private static final int GAP = 12;
  private static final String TEXT = "and out on the water a light";

  @Test
  void draw() throws IOException {
    List<BufferedImage> frames = new ArrayList<>();
    for (PictureFormat format : PictureFormats.named()) {
      frames.add(small(frame(format), format));
    }
    int width = frames.stream().mapToInt(frame -> frame.getWidth() + GAP).sum() - GAP;
    BufferedImage sheet = new BufferedImage(width, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, HEIGHT);
    int x = 0;
    for (BufferedImage frame : frames) {
      graphics.drawImage(frame, x, (HEIGHT - frame.getHeight()) / 2, null);
      x += frame.getWidth() + GAP;
    }
    graphics.dispose();
    assertThat(ImageIO.write(sheet, "jpg", FILE.toFile())).isTrue();
  }

  private static BufferedImage frame(PictureFormat format) throws IOException {
    return SampleFrames.of(
        TEXT,
        1,
        new Scene("At the harbour of the sea", 0, 0),
        new VideoFormat(format, 30),
        CaptionLook.defaults());
  }

  /** Shrunk, with the border of the safe area. */
  private static BufferedImage small(BufferedImage frame, PictureFormat format) {
    double scale = HEIGHT / 1920.0;
    int width = (int) Math.round(frame.getWidth() * scale);
    int height = (int) Math.round(frame.getHeight() * scale);
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(frame, 0, 0, width, height, null);
    graphics.setColor(Color.WHITE);
    graphics.setStroke(
        new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {4}, 0));
    SafeMargins margins = format.margins();
    graphics.drawRect(
        (int) (width * margins.left()),
        (int) (height * margins.top()),
        (int) (width * (1 - margins.left() - margins.right())),
        (int) (height * (1 - margins.top() - margins.bottom())));
    graphics.dispose();
    return small;
  }
}
