package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_CUSTOM_IO;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_READ;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_get_media_type_string;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EIO;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.io.FilenameUtils;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;

/**
 * A media file opened for reading: itself and no other, whatever it refers to. For one thread.
 *
 * <p>FFmpeg never learns the file's name, only its extension: what it opens is already open. So a
 * name cannot be taken for an option, a protocol or a pattern.
 */
public final class MediaInput implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(120);

  /** Formats that hold what they play. Playlists, and all that points to other files, are out. */
  private static final String FORMATS =
      "aac,ac3,aiff,amr,ape,asf,au,avi,bmp_pipe,caf,dts,eac3,flac,flv,gif,gif_pipe,h264,hevc,ivf,"
          + "jpeg_pipe,m4v,matroska,mov,mp3,mpeg,mpegts,mpegvideo,ogg,png_pipe,tiff_pipe,tta,w64,"
          + "wav,webp_pipe,wv,dds_pipe,exr_pipe,j2k_pipe,jpegxl_pipe,pam_pipe,pbm_pipe,pgm_pipe,ppm_pipe,"
          + "psd_pipe,qoi_pipe";

  private static final String IMAGES =
      "bmp|dds|exr|j2k|jp2|jpe?g|jxl|p[abgp]m|png|psd|qoi|tga|tiff?|webp";

  private final Path file;
  private final Deadline deadline;
  private final AVIOContext bytes;
  private final AVFormatContext context;
  private int readError;

  private MediaInput(Path file, Deadline deadline, AVIOContext bytes, AVFormatContext context) {
    this.file = file;
    this.deadline = deadline;
    this.bytes = bytes;
    this.context = context;
  }

  /**
   * Opens a file and finds its streams.
   *
   * @throws UnreadableMediaException if it is empty or no media file
   * @throws IOException if it cannot be read, or not within two minutes
   */
  public static MediaInput open(Path file) throws IOException {
    return open(file, LIMIT);
  }

  /** As {@link #open(Path)}, with another limit to the time from opening to the last packet. */
  public static MediaInput open(Path file, Duration limit) throws IOException {
    requireContent(file);
    Ffmpeg.load();
    Deadline deadline = Deadline.after(limit);
    deadline.apply();
    AVIOContext bytes = openBytes(file);
    AVFormatContext context = avformat_alloc_context();
    MediaInput input = new MediaInput(file, deadline, bytes, context);
    try {
      input.openFormat();
    } catch (IOException e) {
      input.close();
      throw e;
    }
    return input;
  }

  private static void requireContent(Path file) throws IOException {
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

  private static AVIOContext openBytes(Path file) throws IOException {
    AVIOContext bytes = new AVIOContext(null);
    try (BytePointer url = new BytePointer("file:" + file, StandardCharsets.UTF_8)) {
      int code = avio_open2(bytes, url, AVIO_FLAG_READ, Deadline.interrupt(), (AVDictionary) null);
      if (code < 0) {
        throw new IOException(name(file) + " cannot be read: " + Ffmpeg.errorText(code));
      }
    }
    return bytes;
  }

  private void openFormat() throws IOException {
    context.pb(bytes);
    context.flags(context.flags() | AVFMT_FLAG_CUSTOM_IO);
    context.interrupt_callback(Deadline.interrupt());
    AVDictionary options = new AVDictionary(null);
    av_dict_set(options, "protocol_whitelist", "file", 0);
    av_dict_set(options, "format_whitelist", FORMATS, 0);
    try {
      require(avformat_open_input(context, "media" + extension(), null, options));
      if (!headerSaysAll()) {
        require(avformat_find_stream_info(context, (AVDictionary) null));
      }
    } finally {
      av_dict_free(options);
    }
  }

  /** An MP4 with an index does; looking further would decode some twenty pictures. */
  private boolean headerSaysAll() {
    return format().startsWith("mov,")
        && statedDuration() > 0
        && streams().stream().allMatch(MediaInput::isDescribed);
  }

  private static boolean isDescribed(AVStream stream) {
    AVCodecParameters parameters = stream.codecpar();
    if (isCoverArt(stream)) {
      return true;
    }
    if (stream.duration() <= 0) {
      return false;
    }
    if (parameters.codec_type() == AVMEDIA_TYPE_VIDEO) {
      return parameters.codec_id() == AV_CODEC_ID_H264 && parameters.width() > 0;
    }
    return parameters.codec_type() == AVMEDIA_TYPE_AUDIO
        && parameters.codec_id() == AV_CODEC_ID_AAC
        && parameters.sample_rate() > 0
        && parameters.ch_layout().nb_channels() > 0;
  }

  /**
   * Some formats start with tags that are longer than what FFmpeg reads to recognise them. Images
   * are recognised by their content alone: by their extension it would take them for sequences.
   */
  private String extension() {
    String extension = FilenameUtils.getExtension(name(file)).toLowerCase(Locale.ROOT);
    boolean hint = extension.matches("[a-z0-9]{1,8}") && !extension.matches(IMAGES);
    return hint ? "." + extension : "";
  }

  private void require(int code) throws IOException {
    if (code < 0) {
      failIfOurs(code);
      Optional<String> flaw = Mp4BoxScanner.findDefect(file);
      throw new UnreadableMediaException(
          flaw.map(missing -> name() + " is truncated: " + missing)
              .orElse(name() + " is not a media file that can be read: " + Ffmpeg.errorText(code)));
    }
  }

  private void failIfOurs(int code) throws IOException {
    if (code == AVERROR_EXIT || deadline.expired()) {
      throw new IOException(
          name() + " took longer to read than " + deadline.limit().toSeconds() + " s");
    }
    // Some formats call damage an input error too: only the disk's own count.
    if (bytes.error() == AVERROR_EIO()) {
      throw new IOException(name() + " cannot be read: " + Ffmpeg.errorText(bytes.error()));
    }
  }

  /**
   * Reads the next packet of any stream; the caller unreferences it.
   *
   * @return false at the end, also where the file breaks off: then {@link #readError()} says why
   * @throws IOException when the time is up or the disk fails
   */
  public boolean read(AVPacket packet) throws IOException {
    deadline.apply();
    int code = deadline.expired() ? AVERROR_EXIT : av_read_frame(context, packet);
    if (code >= 0) {
      return true;
    }
    failIfOurs(code);
    readError = code == AVERROR_EOF ? 0 : code;
    return false;
  }

  /** The error that ended reading before the end of the file, 0 for none. */
  public int readError() {
    return readError;
  }

  /** FFmpeg's structure, for what this class does not offer. Valid until closed. */
  public AVFormatContext context() {
    return context;
  }

  public Path file() {
    return file;
  }

  /** The file's name, to start messages with. */
  public String name() {
    return name(file);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** FFmpeg's name of the container, as {@code mov,mp4,m4a,3gp,3g2,mj2}. */
  public String format() {
    return context.iformat().name().getString();
  }

  /** Seconds by the container's header or FFmpeg's estimate, 0 where unknown. */
  public double statedDuration() {
    double whole = context.duration() / (double) AV_TIME_BASE;
    return whole > 0 ? whole : streams().stream().mapToDouble(MediaInput::seconds).max().orElse(0);
  }

  private static double seconds(AVStream stream) {
    return Math.max(0, stream.duration() * av_q2d(stream.time_base()));
  }

  public List<AVStream> streams() {
    return IntStream.range(0, context.nb_streams()).mapToObj(context::streams).toList();
  }

  /** The stream of a media type that a player would choose; cover art is none. */
  public Optional<AVStream> best(int mediaType) {
    int index = av_find_best_stream(context, mediaType, -1, -1, (AVCodec) null, 0);
    return Optional.of(index)
        .filter(found -> found >= 0)
        .map(context::streams)
        .filter(stream -> !isCoverArt(stream));
  }

  public static boolean isCoverArt(AVStream stream) {
    return (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0;
  }

  /** FFmpeg's name of a stream's codec, as {@code h264}. */
  public static String codec(AVStream stream) {
    return avcodec_get_name(stream.codecpar().codec_id()).getString();
  }

  /** What streams there are, for messages: {@code video h264, audio aac}; {@code nothing}. */
  public String found() {
    String all =
        streams().stream()
            .map(
                stream ->
                    isCoverArt(stream)
                        ? "cover art " + codec(stream)
                        : kind(stream) + " " + codec(stream))
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "nothing" : all;
  }

  private static String kind(AVStream stream) {
    BytePointer kind = av_get_media_type_string(stream.codecpar().codec_type());
    return kind == null || kind.isNull() ? "unknown" : kind.getString();
  }

  @Override
  public void close() {
    Deadline.clear();
    avformat_close_input(context);
    avio_closep(bytes);
  }
}
