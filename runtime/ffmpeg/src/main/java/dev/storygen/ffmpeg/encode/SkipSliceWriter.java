package dev.storygen.ffmpeg.encode;

import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;

import dev.storygen.ffmpeg.Ffmpeg;
import java.io.IOException;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;

/**
 * Adds pictures that repeat the one before to an H.264 stream without asking the encoder, whose
 * work for a picture in which nothing moved is ten times that of all else here.
 *
 * <p>Such a picture is one slice in which every macroblock is skipped (ITU-R H.264, 7.3.4), which
 * with motionless neighbours is an exact copy (8.4.1.1). It is a reference as all others are, so
 * that only {@code frame_num} of the encoder's later slices has to be counted on (7.4.3).
 */
final class SkipSliceWriter {

  private static final int NON_IDR_SLICE = 1;
  private static final int IDR_SLICE = 5;

  /** Bytes that hold what comes before {@code frame_num} and itself. */
  private static final int MAX_HEADER_BYTES = 3;

  private final int frameNumberBits;
  private final int macroblocks;
  private int frameNumber;

  private SkipSliceWriter(int frameNumberBits, int macroblocks) {
    this.frameNumberBits = frameNumberBits;
    this.macroblocks = macroblocks;
  }

  /**
   * For a stream whose headers are in Annex B form.
   *
   * @return empty where the stream uses what this class does not write
   */
  static Optional<SkipSliceWriter> of(byte[] headers) {
    AnnexB units = new AnnexB(headers);
    return units
        .findUnit(AnnexB.SEQUENCE_PARAMETER_SET)
        .flatMap(
            sequence -> units.findUnit(AnnexB.PICTURE_PARAMETER_SET).flatMap(p -> of(sequence, p)));
  }

  private static Optional<SkipSliceWriter> of(BitReader sequence, BitReader picture) {
    boolean baseline = sequence.read(8) == 66;
    sequence.read(16);
    boolean firstParameterSet = sequence.readExpGolomb() == 0;
    int frameNumberBits = sequence.readExpGolomb() + 4;
    boolean outputInOrder = sequence.readExpGolomb() == 2;
    boolean oneReference = sequence.readExpGolomb() == 1;
    sequence.read(1);
    int macroblocks = (sequence.readExpGolomb() + 1) * (sequence.readExpGolomb() + 1);
    boolean progressive = sequence.read(1) == 1;
    boolean cavlc =
        picture.readExpGolomb() == 0 && picture.readExpGolomb() == 0 && picture.read(2) == 0;
    boolean unweighted = picture.read(3) == 0b111 && picture.read(3) == 0;
    picture.readExpGolomb();
    picture.readExpGolomb();
    picture.readExpGolomb();
    boolean filterControl = picture.read(3) == 0b100;
    boolean supported =
        baseline && firstParameterSet && outputInOrder && oneReference && progressive;
    return supported && cavlc && unweighted && filterControl
        ? Optional.of(new SkipSliceWriter(frameNumberBits, macroblocks))
        : Optional.empty();
  }

  /**
   * Numbers a picture of the encoder's, in place.
   *
   * @throws IOException if it is not coded as the headers promised
   */
  void renumber(AVPacket packet) throws IOException {
    BytePointer data = packet.data();
    int header = 0;
    while (header < packet.size() - 4 && !isSlice(data, header)) {
      header++;
    }
    if ((data.get(header + 3L) & 0x1f) == IDR_SLICE) {
      frameNumber = 0;
      return;
    }
    int frameNumberOffset = frameNumberOffset(data, header + 4L);
    frameNumber++;
    for (int bit = 0; bit < frameNumberBits; bit++) {
      long at = header + 4L + (frameNumberOffset + bit) / 8;
      int mask = 0x80 >> (frameNumberOffset + bit) % 8;
      boolean set = (frameNumber >> frameNumberBits - 1 - bit & 1) != 0;
      data.put(at, (byte) (set ? data.get(at) | mask : data.get(at) & ~mask));
    }
  }

  /** In which bit of a slice's header {@code frame_num} begins. */
  private int frameNumberOffset(BytePointer data, long slice) throws IOException {
    byte[] start = new byte[MAX_HEADER_BYTES];
    for (int i = 0; i < start.length; i++) {
      start[i] = data.get(slice + i);
    }
    BitReader header = new BitReader(start);
    boolean startsAtFirstMacroblock = header.readExpGolomb() == 0;
    header.readExpGolomb();
    boolean supported = startsAtFirstMacroblock && header.readExpGolomb() == 0;
    // Up to there nothing can look like the start of a unit, so that there is nothing to undo.
    if (!supported || header.position() + frameNumberBits > 8 * MAX_HEADER_BYTES) {
      throw new IOException("Encoding video failed: the encoder wrote a slice of an unknown kind.");
    }
    return header.position();
  }

  private static boolean isSlice(BytePointer data, int at) {
    int type = data.get(at + 3L) & 0x1f;
    return data.get(at) == 0
        && data.get(at + 1L) == 0
        && data.get(at + 2L) == 1
        && (type == NON_IDR_SLICE || type == IDR_SLICE);
  }

  /** Hands on a picture that repeats the one before. */
  void write(long pts, PacketSink sink) throws IOException {
    byte[] unit = encodeSlice(++frameNumber);
    AVPacket packet = av_packet_alloc();
    try {
      Ffmpeg.check(av_new_packet(packet, unit.length), "encoding video");
      packet.data().put(unit);
      packet.pts(pts).dts(pts).duration(1);
      sink.accept(packet);
    } finally {
      av_packet_free(packet);
    }
  }

  private byte[] encodeSlice(int number) {
    BitWriter bits = new BitWriter();
    bits.writeExpGolomb(0); // first macroblock
    bits.writeExpGolomb(0); // P
    bits.writeExpGolomb(0); // picture parameters
    bits.write(number, frameNumberBits);
    bits.write(0, 1); // as many references as by default
    bits.write(0, 1); // in the order by default
    bits.write(0, 1); // the oldest reference goes
    bits.writeExpGolomb(0); // quantiser as by default
    bits.writeExpGolomb(1); // no deblocking
    bits.writeExpGolomb(macroblocks); // all skipped
    bits.write(1, 1);
    return AnnexB.encodeUnit(0x60 | NON_IDR_SLICE, bits.bytes());
  }
}
