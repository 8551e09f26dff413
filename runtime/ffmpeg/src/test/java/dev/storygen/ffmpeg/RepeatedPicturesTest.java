package dev.storygen.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.provider.VideoRenderer.Format;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedPicturesTest {

  private static final Format FORMAT = new Format(64, 96, 30);
  private static final Rectangle ALL = new Rectangle(0, 0, 64, 96);

  @TempDir Path folder;

  @Test
  void aRepeatedPictureIsAnExactCopyAndLaterOnesDecode() throws IOException {
    RenderedVideo video = encoded(100);
    assertThat(video.decodeErrors()).isZero();
    assertThat(video.frames()).hasSize(100);
    for (int frame = 1; frame < 100; frame++) {
      double difference = video.difference(frame - 1, frame, ALL);
      if (isNew(frame)) {
        assertThat(difference).as("frame %d", frame).isGreaterThan(1);
      } else if (frame % 60 != 0) {
        assertThat(difference).as("frame %d", frame).isZero();
      }
    }
  }

  @Test
  void headersOfAnotherKindAreLeftToTheEncoder() {
    byte[] high = {
      0, 0, 0, 1, 0x67, 100, 0, 0x28, 0, 0, 0, 1, 0x68, (byte) 0xce, 0x3c, (byte) 0x80
    };
    assertThat(RepeatedPictures.of(high)).isEmpty();
    assertThat(RepeatedPictures.of(new byte[0])).isEmpty();
  }

  @Test
  void unitsKeepClearOfStartCodes() {
    byte[] unit = AnnexB.unit(0x61, new byte[] {0, 0, 1, 0, 0, 0});
    assertThat(unit).containsExactly(0, 0, 0, 1, 0x61, 0, 0, 3, 1, 0, 0, 3, 0);
  }

  @Test
  void numbersAreReadAsTheyWereWritten() {
    Bits written = new Bits();
    written.writeGolomb(0);
    written.writeGolomb(8160);
    written.write(5, 3);
    Bits read = new Bits(written.bytes());
    assertThat(read.readGolomb()).isZero();
    assertThat(read.readGolomb()).isEqualTo(8160);
    assertThat(read.read(3)).isEqualTo(5);
  }

  private static boolean isNew(int frame) {
    return frame % 7 == 0;
  }

  private RenderedVideo encoded(int frames) throws IOException {
    Path mp4 = folder.resolve("video.mp4");
    Canvas canvas = new Canvas(FORMAT.width(), FORMAT.height());
    Arrays.fill(canvas.cb, (byte) 128);
    Arrays.fill(canvas.cr, (byte) 128);
    try (VideoEncoder encoder = VideoEncoder.open(FORMAT);
        Mp4Writer writer = Mp4Writer.create(mp4)) {
      PacketPump.Sink sink = writer.track(encoder.context());
      writer.begin("Test");
      for (int frame = 0; frame < frames; frame++) {
        if (isNew(frame)) {
          Arrays.fill(canvas.luma, (byte) (60 + frame));
          encoder.encode(canvas, frame, sink);
        } else {
          encoder.repeat(frame, sink);
        }
      }
      encoder.finish(sink);
      writer.finish();
    }
    return RenderedVideo.read(mp4);
  }
}
