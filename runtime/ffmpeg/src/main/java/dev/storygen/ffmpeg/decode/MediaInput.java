package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_CUSTOM_IO;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_ENCRYPTION_INFO;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_get_side_data;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_READ;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EINVAL;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EIO;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;

/**
 * A media file opened for reading. Other files that it refers to are not read. Not thread-safe.
 *
 * <p>FFmpeg receives an open file and its extension, but not its name. So a name cannot act as an
 * option, a protocol or a pattern.
 */
public final class MediaInput implements AutoCloseable {

  /** For a short file. */
  private static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(120);

  /** Of a second of media: all pictures of 3840x2160 at 60 frames/s may take two. */
  private static final int ADDED_SECONDS_PER_SECOND = 4;

  /** A header can state any duration: media of less than 4 kbit/s is rare. */
  private static final long FEWEST_BYTES_PER_ADDED_SECOND = 500;

  /** Of three hours of media. */
  private static final long MAX_ADDED_SECONDS = 12 * 3600;

  private final Path file;
  private Deadline deadline;
  private final AVIOContext io;
  private final AVFormatContext context;
  private final MediaStreams streams;
  private int readError;
  private boolean certain = true;

  private MediaInput(Path file, Deadline deadline, AVIOContext io, AVFormatContext context) {
    this.file = file;
    this.deadline = deadline;
    this.io = io;
    this.context = context;
    this.streams = new MediaStreams(context);
  }

  /**
   * Opens a file and finds its streams.
   *
   * @throws UnreadableMediaException if it is empty or not a media file
   * @throws IOException if it cannot be read, or not within two minutes and four times its duration
   */
  public static MediaInput open(Path file) throws IOException {
    MediaInput input = open(file, DEFAULT_TIME_LIMIT);
    Duration added = Duration.ofSeconds(addedSeconds(Files.size(file), input.statedDuration()));
    input.deadline = input.deadline.extendedBy(added);
    return input;
  }

  /** How much longer than a short file a file may take. */
  static long addedSeconds(long bytes, double statedDuration) {
    long most = Math.min(MAX_ADDED_SECONDS, bytes / FEWEST_BYTES_PER_ADDED_SECOND);
    return Math.min(most, (long) Math.max(0, ADDED_SECONDS_PER_SECOND * statedDuration));
  }

  /** Like {@link #open(Path)}, with another limit for the time from opening to the last packet. */
  public static MediaInput open(Path file, Duration limit) throws IOException {
    requireContent(file);
    Ffmpeg.load();
    Deadline deadline = Deadline.after(limit);
    deadline.apply();
    AVIOContext io = openIo(file);
    AVFormatContext context = avformat_alloc_context();
    MediaInput input = new MediaInput(file, deadline, io, context);
    try {
      input.openFormat();
    } catch (IOException e) {
      input.close();
      throw e;
    }
    return input;
  }

  private static void requireContent(Path file) throws IOException {
    if (InputFormats.hint(file).isEmpty()) {
      throw new IOException(
          name(file)
              + " cannot be read: the name of the file or of its folder is not valid "
              + System.getProperty("sun.jnu.encoding")
              + ". Rename it, or set the environment variable LC_ALL to the locale that it was"
              + " named in");
    }
    if (Files.notExists(file)) {
      throw new IOException(name(file) + " cannot be read: there is no such file");
    }
    if (!Files.isReadable(file)) {
      throw new IOException(name(file) + " cannot be read: permission denied");
    }
    if (!Files.isRegularFile(file)) {
      throw new UnreadableMediaException(name(file) + " is not a file");
    }
    if (Files.size(file) == 0) {
      throw new UnreadableMediaException(name(file) + " is empty (0 bytes)");
    }
  }

  private static AVIOContext openIo(Path file) throws IOException {
    AVIOContext io = new AVIOContext(null);
    try (BytePointer url = Ffmpeg.url(file)) {
      int code = avio_open2(io, url, AVIO_FLAG_READ, Deadline.interrupt(), (AVDictionary) null);
      if (code < 0) {
        Ffmpeg.requireNotInterrupted("reading " + name(file));
        throw new IOException(name(file) + " cannot be read: " + Ffmpeg.errorText(code));
      }
    }
    return io;
  }

  private void openFormat() throws IOException {
    context.pb(io);
    context.flags(context.flags() | AVFMT_FLAG_CUSTOM_IO);
    context.interrupt_callback(Deadline.interrupt());
    AVDictionary options = new AVDictionary(null);
    av_dict_set(options, "protocol_whitelist", "file", 0);
    av_dict_set(options, "format_whitelist", InputFormats.ALLOWED, 0);
    try {
      requireReadable(avformat_open_input(context, InputFormats.nameHint(file), null, options));
      if (!headerDescribesStreams()) {
        requireReadable(avformat_find_stream_info(context, (AVDictionary) null));
      }
    } finally {
      av_dict_free(options);
    }
  }

  /** True for an MP4 with an index. Otherwise FFmpeg decodes about twenty frames to find out. */
  private boolean headerDescribesStreams() {
    return format().startsWith("mov,") && statedDuration() > 0 && streams.areDescribed();
  }

  private void requireReadable(int code) throws IOException {
    if (code < 0) {
      requireNoIoFailure(code);
      Optional<String> defect = Mp4BoxScanner.findDefect(file);
      throw new UnreadableMediaException(
          defect
              .map(missing -> name() + " is truncated: " + missing)
              .orElse(name() + " is not a media file that can be read: " + reason(code)),
          Ffmpeg.isOfData(code));
    }
  }

  private static String reason(int code) {
    if (code == AVERROR_EINVAL()) {
      return "its format is not supported";
    }
    return code == AVERROR_EOF ? "it ends before any sound or picture" : Ffmpeg.errorText(code);
  }

  private void requireNoIoFailure(int code) throws IOException {
    Ffmpeg.requireNotInterrupted("reading " + name());
    if (code == AVERROR_EXIT || deadline.expired()) {
      throw new IOException(
          name() + " took longer to read than " + deadline.limit().toSeconds() + " s");
    }
    // Some demuxers report damage as an I/O error too; only errors of the I/O context count.
    if (io.error() == AVERROR_EIO()) {
      throw new IOException(name() + " cannot be read: " + Ffmpeg.errorText(io.error()));
    }
  }

  /**
   * Reads the next packet of any stream; the caller unreferences it.
   *
   * @return false at the end of the file, where the rest of it has no packets, or if reading
   *     stopped early because of {@link #readError()}
   * @throws IOException if the time limit is exceeded, the thread is interrupted or an I/O error
   *     occurs
   */
  public boolean read(AVPacket packet) throws IOException {
    Ffmpeg.requireNotInterrupted("reading " + name());
    deadline.apply();
    if (context.nb_streams() == 1) {
      deadline.awaitPacket();
    }
    int code = deadline.expired() ? AVERROR_EXIT : av_read_frame(context, packet);
    if (code >= 0) {
      return true;
    }
    if (deadline.stalled() && !deadline.expired()) {
      return false;
    }
    requireNoIoFailure(code);
    readError = code == AVERROR_EOF ? 0 : code;
    noteResult(readError);
    return false;
  }

  /** Notes the result of decoding a packet: 0, or FFmpeg's error code. */
  void noteResult(int code) {
    certain &= code >= 0 || Ffmpeg.isOfData(code);
  }

  /** Whether all errors so far are of the file's data, and none may be of the system. */
  public boolean isCertain() {
    return certain;
  }

  /**
   * Fails for a packet whose content is encrypted (ISO/IEC 23001-7): a decoder would report damage,
   * or show noise.
   */
  void requireNotEncrypted(AVPacket packet) throws UnreadableMediaException {
    BytePointer encryption =
        av_packet_get_side_data(packet, AV_PKT_DATA_ENCRYPTION_INFO, (SizeTPointer) null);
    if (encryption != null && !encryption.isNull()) {
      throw new UnreadableMediaException(name() + " cannot be decoded: it is encrypted");
    }
  }

  /** The error that ended reading before the end of the file, 0 for none. */
  public int readError() {
    return readError;
  }

  /** The underlying FFmpeg context. Valid until closed. */
  public AVFormatContext context() {
    return context;
  }

  public Path file() {
    return file;
  }

  /** The file's name, for messages. */
  public String name() {
    return name(file);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** FFmpeg's name of the container, for example {@code mov,mp4,m4a,3gp,3g2,mj2}. */
  public String format() {
    return context.iformat().name().getString();
  }

  /**
   * Duration in seconds according to the container's header, or FFmpeg's estimate; 0 if unknown.
   */
  public double statedDuration() {
    double container = context.duration() / (double) AV_TIME_BASE;
    return container > 0 ? container : streams.statedDuration();
  }

  public MediaStreams streams() {
    return streams;
  }

  @Override
  public void close() {
    Deadline.clear();
    avformat_close_input(context);
    avio_closep(io);
  }
}
