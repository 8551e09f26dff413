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
 * Adds frames that repeat the previous one to an H.264 stream, without the encoder. To encode an
 * unchanged frame takes ten times as long as all other steps of rendering it.
 *
 * <p>Such a frame is one P slice in which every macroblock is skipped (ITU-T H.264, 7.3.4). Without
 * motion in the neighbouring macroblocks, that is an exact copy (8.4.1.1). It is a reference frame
 * like all others, so only {@code frame_num} of the encoder's later slices has to be incremented
 * (7.4.3).
 */
final class SkipSliceWriter {

  private static final int NON_IDR_SLICE = 1;
  private static final int IDR_SLICE = 5;

  /** Bytes of a slice header up to and including {@code frame_num}. */
  private static final int MAX_HEADER_BYTES = 3;

  private final int frameNumberBits;
  private final int macroblocks;
  private int frameNumber;

  private SkipSliceWriter(int frameNumberBits, int macroblocks) {
    this.frameNumberBits = frameNumberBits;
    this.macroblocks = macroblocks;
  }

  /**
   * Creates a writer for a stream.
   *
   * @param headers the parameter sets in Annex B format
   * @return empty if the stream uses features that this class does not support
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
   * Sets {@code frame_num} of an encoded frame, in place.
   *
   * @throws IOException if its slice header does not match the parameter sets
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

  /** Bit offset of {@code frame_num} in a slice header. */
  private int frameNumberOffset(BytePointer data, long slice) throws IOException {
    byte[] start = new byte[MAX_HEADER_BYTES];
    for (int i = 0; i < start.length; i++) {
      start[i] = data.get(slice + i);
    }
    BitReader header = new BitReader(start);
    boolean startsAtFirstMacroblock = header.readExpGolomb() == 0;
    header.readExpGolomb();
    boolean supported = startsAtFirstMacroblock && header.readExpGolomb() == 0;
    // The first bit is 1, so these bytes contain no emulation prevention byte.
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

  /** Writes a frame that repeats the previous one. */
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
    bits.writeExpGolomb(0); // first_mb_in_slice
    bits.writeExpGolomb(0); // slice_type: P
    bits.writeExpGolomb(0); // pic_parameter_set_id
    bits.write(number, frameNumberBits);
    bits.write(0, 1); // num_ref_idx_active_override_flag
    bits.write(0, 1); // ref_pic_list_modification_flag_l0
    bits.write(0, 1); // adaptive_ref_pic_marking_mode_flag
    bits.writeExpGolomb(0); // slice_qp_delta
    bits.writeExpGolomb(1); // disable_deblocking_filter_idc
    bits.writeExpGolomb(macroblocks); // mb_skip_run: all
    bits.write(1, 1); // rbsp_stop_one_bit
    return AnnexB.encodeUnit(0x60 | NON_IDR_SLICE, bits.bytes());
  }
}
