package dev.storygen.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_profile_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_primaries_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_range_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_space_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_transfer_name;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;

import dev.storygen.media.VideoEncoding;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.javacpp.BytePointer;

/** Describes the encoding of a video by its decoder, which knows more than the file's header. */
final class EncodingReader {

  private EncodingReader() {}

  static VideoEncoding read(String codec, AVCodecContext context, boolean interlaced) {
    return new VideoEncoding(
        codec,
        text(avcodec_profile_name(context.codec_id(), context.profile())),
        text(av_get_pix_fmt_name(context.pix_fmt())),
        interlaced,
        text(av_color_range_name(context.color_range())),
        text(av_color_space_name(context.colorspace())),
        text(av_color_primaries_name(context.color_primaries())),
        text(av_color_transfer_name(context.color_trc())));
  }

  private static String text(BytePointer name) {
    String text = name == null || name.isNull() ? "" : name.getString();
    return text.equals("unknown") ? "" : text;
  }
}
