package dev.storygen.ffmpeg.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import dev.storygen.ffmpeg.Ffmpeg;
import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;

/** A frame of interleaved stereo floats for FFmpeg's filters, used again and again. */
final class StereoFrame implements AutoCloseable {

  /** The most samples per channel. */
  static final int LONGEST = 4096;

  private final AVFrame frame = av_frame_alloc();

  StereoFrame(int sampleRate) throws IOException {
    frame.format(AV_SAMPLE_FMT_FLT).sample_rate(sampleRate).nb_samples(LONGEST);
    av_channel_layout_default(frame.ch_layout(), 2);
    Ffmpeg.check(av_frame_get_buffer(frame, 0), "allocating audio");
  }

  /** The frame with these samples, until the next call. */
  AVFrame of(float[] interleaved, int frames) throws IOException {
    // The filters may still refer to the samples of the last call.
    frame.nb_samples(LONGEST);
    Ffmpeg.check(av_frame_make_writable(frame), "mixing audio");
    frame.nb_samples(frames);
    new FloatPointer(frame.data(0)).put(interleaved, 0, 2 * frames);
    return frame;
  }

  @Override
  public void close() {
    av_frame_free(frame);
  }
}
