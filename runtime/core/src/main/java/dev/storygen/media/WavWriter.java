package dev.storygen.media;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Streams mono 16-bit PCM into a WAV file, and writes the sizes in its header at the end.
 *
 * <p>{@code javax.sound.sampled} requires the length in advance, and so the whole audio in memory.
 */
public final class WavWriter implements Closeable {

  private static final int HEADER = 44;

  private final Path file;
  private final int sampleRate;
  private final FileOutputStream sink;
  private final OutputStream out;
  private long bytes;

  /**
   * Creates a file.
   *
   * @param sampleRate samples per second
   */
  public WavWriter(Path file, int sampleRate) throws IOException {
    this.file = file;
    this.sampleRate = sampleRate;
    sink = new FileOutputStream(file.toFile());
    out = new BufferedOutputStream(sink);
    out.write(new byte[HEADER]);
  }

  /** Appends little-endian samples. */
  public void write(byte[] pcm) throws IOException {
    if (HEADER + bytes + pcm.length > 0xFFFF_FFFFL) {
      throw new IOException(
          file.getFileName()
              + " would exceed 4 GiB, the maximum size of a WAV file. Split the story.");
    }
    out.write(pcm);
    bytes += pcm.length;
  }

  /** Seconds written so far. */
  public double seconds() {
    return bytes / 2.0 / sampleRate;
  }

  @Override
  public void close() throws IOException {
    try (sink;
        FileChannel channel = sink.getChannel()) {
      out.flush();
      channel.position(0);
      channel.write(header());
    }
  }

  private ByteBuffer header() {
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    header.put(ascii("RIFF")).putInt((int) (HEADER - 8 + bytes)).put(ascii("WAVE"));
    header.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    header.putInt(sampleRate).putInt(sampleRate * 2).putShort((short) 2).putShort((short) 16);
    return header.put(ascii("data")).putInt((int) bytes).flip();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
