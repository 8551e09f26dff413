package dev.storygen.ffmpeg.draw;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** The pixels of a drawing. */
final class Drawing {

  private Drawing() {}

  /** Straight ARGB, row by row. Not a copy where the drawing has it, and so only to be read. */
  static int[] argb(BufferedImage drawing) {
    int width = drawing.getWidth();
    int height = drawing.getHeight();
    if (drawing.getType() == BufferedImage.TYPE_INT_ARGB
        && drawing.getRaster().getDataBuffer() instanceof DataBufferInt buffer
        && buffer.getSize() == width * height) {
      return buffer.getData();
    }
    return drawing.getRGB(0, 0, width, height, null, 0, width);
  }
}
