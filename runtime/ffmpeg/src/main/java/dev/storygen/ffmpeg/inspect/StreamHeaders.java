package dev.storygen.ffmpeg.inspect;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import dev.storygen.media.FrameSize;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.IntPointer;

/** The size of a video stream by its header. */
final class StreamHeaders {

  private StreamHeaders() {}

  static FrameSize size(AVStream stream) {
    AVCodecParameters header = stream.codecpar();
    return new FrameSize(header.width(), header.height(), rotation(header), pixelAspect(stream));
  }

  /** The container's value, else the codec's; 1 where both are unknown. */
  private static double pixelAspect(AVStream stream) {
    double container = ratio(stream.sample_aspect_ratio());
    double codec = ratio(stream.codecpar().sample_aspect_ratio());
    return container > 0 ? container : codec > 0 ? codec : 1;
  }

  private static double ratio(AVRational rational) {
    double ratio = rational.den() == 0 ? 0 : av_q2d(rational);
    return Double.isFinite(ratio) ? ratio : 0;
  }

  /**
   * Clockwise rotation for display: 0, 90, 180 or 270 degrees. FFmpeg's angle is counterclockwise.
   */
  private static int rotation(AVCodecParameters header) {
    AVPacketSideData matrix =
        av_packet_side_data_get(
            header.coded_side_data(), header.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
    if (matrix == null || matrix.isNull()) {
      return 0;
    }
    double degrees = av_display_rotation_get(new IntPointer(matrix.data()));
    return Double.isNaN(degrees) ? 0 : Math.floorMod(-Math.round(degrees / 90), 4) * 90;
  }
}
