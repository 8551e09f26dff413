package dev.storygen.media;

/**
 * How a video stream is encoded, by its decoder, in FFmpeg's names; an unknown value is empty.
 *
 * @param codec as {@code h264}
 * @param profile as {@code High}
 * @param pixelFormat as {@code yuv420p}
 * @param interlaced whether decoded frames consist of fields
 * @param range {@code tv} (16 to 235) or {@code pc} (0 to 255)
 * @param matrix colour matrix as {@code bt709}
 * @param primaries colour primaries as {@code bt709}
 * @param transfer transfer characteristics as {@code bt709}
 */
public record VideoEncoding(
    String codec,
    String profile,
    String pixelFormat,
    boolean interlaced,
    String range,
    String matrix,
    String primaries,
    String transfer) {

  public static final Fact<VideoEncoding> FACT = Fact.of(VideoEncoding.class);
}
