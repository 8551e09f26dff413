package dev.storygen.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_DECODER_NOT_FOUND;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_PATCHWELCOME;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_WARNING;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_max_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;
import static org.bytedeco.ffmpeg.global.avutil.av_version_info;
import static org.bytedeco.ffmpeg.global.avutil.avutil_license;
import static org.bytedeco.ffmpeg.global.avutil.setLogCallback;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EINVAL;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.javacpp.BytePointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads FFmpeg's libraries, configures their logging and translates their error codes. */
public final class Ffmpeg {

  private static final Logger LOG = LoggerFactory.getLogger(Ffmpeg.class);

  private Ffmpeg() {}

  /** Loads and configures the libraries when it is initialised. */
  private static final class Libraries {

    /** Enough for a 16k frame. A header that requires a larger single allocation is corrupt. */
    private static final long MAX_ALLOCATION_BYTES = 512L << 20;

    static {
      NativesFolder.select();
      av_max_alloc(MAX_ALLOCATION_BYTES);
      if (LOG.isDebugEnabled()) {
        av_log_set_level(AV_LOG_WARNING);
        setLogCallback(Slf4jCallback.INSTANCE);
      } else {
        av_log_set_level(AV_LOG_QUIET);
      }
    }

    private static final String DESCRIPTION =
        "FFmpeg "
            + av_version_info().getString()
            + ", "
            + avutil_license().getString().replace(" or later", "");

    private Libraries() {}

    static void load() {
      // The static initialiser loads them.
    }
  }

  private static final class Slf4jCallback extends LogCallback {

    /** Referenced for the life of the process, because FFmpeg calls it from any thread. */
    private static final LogCallback INSTANCE = new Slf4jCallback();

    @Override
    public void call(int level, BytePointer message) {
      LOG.debug("{}", message.getString(StandardCharsets.UTF_8).strip());
    }
  }

  /** Loads and configures the libraries, once. Call it before the first use of any of them. */
  public static void load() {
    Libraries.load();
  }

  /**
   * The version and licence of the native libraries, for example {@code FFmpeg 8.0.1, LGPL version
   * 3}.
   *
   * @throws IOException if they cannot be loaded, with the cause and the fix
   */
  public static String description() throws IOException {
    NativesFolder.require();
    try {
      load();
    } catch (LinkageError e) {
      throw new IOException(NativesDiagnosis.of(e, NativesFolder.chosen()), e);
    }
    return Libraries.DESCRIPTION;
  }

  /** The description and the platform: where it is equal, measurements of equal files are. */
  public static String version() {
    load();
    return Libraries.DESCRIPTION
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch");
  }

  /**
   * A file for FFmpeg, with its protocol, so that no name is taken for a URL. FFmpeg takes UTF-8 on
   * Windows, and elsewhere the bytes that the file system has.
   */
  public static BytePointer url(Path file) {
    load();
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    String names = System.getProperty("sun.jnu.encoding");
    return new BytePointer(
        "file:" + file, windows || names == null ? StandardCharsets.UTF_8 : Charset.forName(names));
  }

  /**
   * FFmpeg's message for one of its error codes, for example {@code Invalid data found when
   * processing input}.
   */
  public static String errorText(int code) {
    byte[] text = new byte[256];
    av_strerror(code, text, text.length);
    int end = 0;
    while (end < text.length && text[end] != 0) {
      end++;
    }
    return new String(text, 0, end, StandardCharsets.UTF_8);
  }

  /**
   * Whether an error code says that data is invalid or not supported, so that the same data gives
   * it again. Others may be of the system, such as a lack of memory.
   */
  public static boolean isOfData(int code) {
    return code == AVERROR_INVALIDDATA()
        || code == AVERROR_EOF
        || code == AVERROR_EINVAL()
        || code == AVERROR_PATCHWELCOME()
        || code == AVERROR_DECODER_NOT_FOUND;
  }

  /**
   * Returns a code that is not an error.
   *
   * @param operation the operation that returned the code, for example {@code writing video.mp4}
   * @throws IOException "{@code operation} failed: reason" for a negative code
   */
  public static int check(int code, String operation) throws IOException {
    if (code < 0) {
      throw new IOException(operation + " failed: " + errorText(code));
    }
    return code;
  }

  /**
   * Ends a loop over packets or frames when its stage was given up.
   *
   * @param operation for the message, for example {@code encoding audio}
   * @throws InterruptedIOException if the thread is interrupted
   */
  public static void requireNotInterrupted(String operation) throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException(operation + " was interrupted");
    }
  }
}
