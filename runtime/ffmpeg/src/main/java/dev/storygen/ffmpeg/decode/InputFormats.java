package dev.storygen.ffmpeg.decode;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.io.FilenameUtils;

/** The container formats that are read, and the file name hint with which FFmpeg detects them. */
public final class InputFormats {

  /** What Java shows of a file name for each byte that its charset cannot decode. */
  private static final char UNDECODABLE = '\uFFFD';

  /**
   * Formats that contain their media. No playlists, and no other format that refers to further
   * files.
   */
  static final String ALLOWED =
      "aac,ac3,aiff,amr,ape,asf,au,avi,bmp_pipe,caf,dts,eac3,flac,flv,gif,gif_pipe,h264,hevc,ivf,"
          + "jpeg_pipe,m4v,matroska,mov,mp3,mpeg,mpegts,mpegvideo,ogg,png_pipe,tiff_pipe,tta,w64,"
          + "wav,webp_pipe,wv,dds_pipe,exr_pipe,j2k_pipe,jpegxl_pipe,pam_pipe,pbm_pipe,pgm_pipe,ppm_pipe,"
          + "psd_pipe,qoi_pipe";

  private static final String IMAGE_EXTENSIONS =
      "bmp|dds|exr|j2k|jp2|jpe?g|jxl|p[abgp]m|png|psd|qoi|tga|tiff?|webp";

  private InputFormats() {}

  /**
   * What FFmpeg gets of a file's name. Empty for a name that Java cannot decode: such a file is not
   * opened.
   */
  public static Optional<String> hint(Path file) {
    return file.toString().indexOf(UNDECODABLE) < 0
        ? Optional.of(nameHint(file))
        : Optional.empty();
  }

  /**
   * The name to pass to FFmpeg instead of the file's: {@code media} and the extension.
   *
   * <p>FFmpeg needs the extension, because some files start with tags that are longer than the data
   * it probes. Images have none, because FFmpeg would read an image extension as an image sequence.
   */
  static String nameHint(Path file) {
    String extension =
        FilenameUtils.getExtension(String.valueOf(file.getFileName())).toLowerCase(Locale.ROOT);
    boolean hint = extension.matches("[a-z0-9]{1,8}") && !extension.matches(IMAGE_EXTENSIONS);
    return hint ? "media." + extension : "media";
  }
}
