package dev.storygen.ffmpeg.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.ffmpeg.render.RenderedVideo;
import dev.storygen.provider.VideoFormat;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkipSliceWriterTest {

  private static final VideoFormat FORMAT = new VideoFormat(64, 96, 30);
  private static final Rectangle ALL = new Rectangle(0, 0, 64, 96);

  /**
   * Parameter sets of a 64x96 stream: 4 bits of frame_num, output in decoding order, one reference
   * frame.
   */
  private static final byte[] BASELINE = headers();

  @TempDir Path folder;

  @Test
  void aRepeatedFrameIsAnExactCopyAndLaterFramesDecode() throws IOException {
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
  void theAvailableEncoderSupportsSkipSlices() throws IOException {
    try (VideoEncoder encoder = VideoEncoder.open(FORMAT, VideoEncoder.Fidelity.FINE)) {
      byte[] headers = new byte[encoder.context().extradata_size()];
      encoder.context().extradata().get(headers);
      assertThat(SkipSliceWriter.of(headers)).as(encoder.name()).isPresent();
    }
  }

  @Test
  void anEncodedFrameIsNumberedAfterRepeatedFrames() throws IOException {
    SkipSliceWriter skipSlices = SkipSliceWriter.of(BASELINE).orElseThrow();
    skipSlices.write(1, packet -> {});
    // x264 writes slice type 5, openh264 writes 0; then 4 bits of frame_num.
    assertThat(renumbered(skipSlices, 0b1001101_0, 0b001_00000))
        .containsExactly(0b1001101_0, 0b010_00000);
    assertThat(renumbered(skipSlices, 0b111_0001_0, 0)).containsExactly(0b111_0011_0, 0);
  }

  @Test
  void aSliceOfAnotherParameterSetIsRefused() {
    SkipSliceWriter skipSlices = SkipSliceWriter.of(BASELINE).orElseThrow();
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> renumbered(skipSlices, 0b11_010_000, 0))
        .withMessage("Encoding video failed: the encoder wrote a slice of an unknown kind.");
  }

  private static byte[] renumbered(SkipSliceWriter skipSlices, int... slice) throws IOException {
    byte[] unit = {0, 0, 0, 1, 0x61, (byte) slice[0], (byte) slice[1], (byte) 0x80};
    try (BytePointer data = new BytePointer(unit);
        AVPacket packet = new AVPacket()) {
      skipSlices.renumber(packet.data(data).size(unit.length));
      data.get(unit);
    }
    return Arrays.copyOfRange(unit, 5, 7);
  }

  @Test
  void unsupportedHeadersGiveNoWriter() {
    byte[] high = {
      0, 0, 0, 1, 0x67, 100, 0, 0x28, 0, 0, 0, 1, 0x68, (byte) 0xce, 0x3c, (byte) 0x80
    };
    assertThat(SkipSliceWriter.of(high)).isEmpty();
    assertThat(SkipSliceWriter.of(new byte[0])).isEmpty();
  }

  @Test
  void encodedUnitsContainNoStartCode() {
    byte[] unit = AnnexB.encodeUnit(0x61, new byte[] {0, 0, 1, 0, 0, 0});
    assertThat(unit).containsExactly(0, 0, 0, 1, 0x61, 0, 0, 3, 1, 0, 0, 3, 0);
  }

  @Test
  void writtenNumbersAreReadBack() {
    BitWriter written = new BitWriter();
    written.writeExpGolomb(0);
    written.writeExpGolomb(8160);
    written.write(5, 3);
    BitReader read = new BitReader(written.bytes());
    assertThat(read.readExpGolomb()).isZero();
    assertThat(read.readExpGolomb()).isEqualTo(8160);
    assertThat(read.read(3)).isEqualTo(5);
  }

  private static byte[] headers() {
    BitWriter sequence = new BitWriter();
    sequence.write(66 << 16 | 40, 24); // profile, constraints, level
    for (int code : new int[] {0, 0, 2, 1}) {
      sequence.writeExpGolomb(code);
    }
    sequence.write(0, 1);
    sequence.writeExpGolomb(3);
    sequence.writeExpGolomb(5);
    sequence.write(1, 1);
    BitWriter picture = new BitWriter();
    picture.writeExpGolomb(0);
    picture.writeExpGolomb(0);
    picture.write(0b00_111_000, 8);
    for (int code : new int[] {0, 0, 0}) {
      picture.writeExpGolomb(code);
    }
    picture.write(0b100, 3);
    byte[] first = AnnexB.encodeUnit(0x67, sequence.bytes());
    byte[] second = AnnexB.encodeUnit(0x68, picture.bytes());
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private static boolean isNew(int frame) {
    return frame % 7 == 0;
  }

  private RenderedVideo encoded(int frames) throws IOException {
    Path mp4 = folder.resolve("video.mp4");
    YuvFrame image = new YuvFrame(FORMAT.width(), FORMAT.height());
    Arrays.fill(image.cb, (byte) 128);
    Arrays.fill(image.cr, (byte) 128);
    try (VideoEncoder encoder = VideoEncoder.open(FORMAT, VideoEncoder.Fidelity.FINE);
        Mp4Muxer muxer = Mp4Muxer.create(mp4)) {
      PacketSink sink = muxer.addTrack(encoder.context());
      muxer.writeHeader("Test");
      for (int frame = 0; frame < frames; frame++) {
        if (isNew(frame)) {
          Arrays.fill(image.luma, (byte) (60 + frame));
          encoder.encode(image, frame, sink);
        } else {
          encoder.encodeRepeat(frame, sink);
        }
      }
      encoder.finish(sink);
      muxer.writeTrailer();
    }
    return RenderedVideo.read(mp4);
  }
}
