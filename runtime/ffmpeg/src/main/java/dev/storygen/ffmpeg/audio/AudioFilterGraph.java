package dev.storygen.ffmpeg.audio;

import static org.bytedeco.ffmpeg.global.avfilter.AV_BUFFERSRC_FLAG_KEEP_REF;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame_flags;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_get_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse2;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_OPT_SEARCH_CHILDREN;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_get_double;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.decode.FrameSink;
import java.io.IOException;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** A chain of FFmpeg's audio filters that takes frames of interleaved floats. */
final class AudioFilterGraph implements AutoCloseable {

  private static final String SOURCE = "abuffer@source";
  private static final String SINK = "abuffersink@sink";

  private final AVFilterGraph graph = avfilter_graph_alloc();
  private final AVFrame filtered = av_frame_alloc();
  private final AVFilterContext source;
  private final AVFilterContext sink;
  private long position;

  private AudioFilterGraph(String chain, int sampleRate, String layout) throws IOException {
    // Stories are already processed in parallel.
    graph.nb_threads(1);
    try {
      configure(
          "%s=sample_rate=%d:sample_fmt=flt:channel_layout=%s:time_base=1/%d,%s,%s"
              .formatted(SOURCE, sampleRate, layout, sampleRate, chain, SINK));
    } catch (IOException e) {
      close();
      throw e;
    }
    this.source = avfilter_graph_get_filter(graph, SOURCE);
    this.sink = avfilter_graph_get_filter(graph, SINK);
  }

  /**
   * Creates a filter graph for mono frames.
   *
   * @param chain in FFmpeg's filter syntax, comma-separated
   * @param sampleRate of the input, in Hz
   */
  static AudioFilterGraph open(String chain, int sampleRate) throws IOException {
    Ffmpeg.load();
    return new AudioFilterGraph(chain, sampleRate, "mono");
  }

  /** The same for stereo frames. */
  static AudioFilterGraph stereo(String chain, int sampleRate) throws IOException {
    Ffmpeg.load();
    return new AudioFilterGraph(chain, sampleRate, "stereo");
  }

  private void configure(String description) throws IOException {
    try (AVFilterInOut inputs = new AVFilterInOut(null);
        AVFilterInOut outputs = new AVFilterInOut(null)) {
      String operation = "Setting up the audio filters " + description;
      Ffmpeg.check(avfilter_graph_parse2(graph, description, inputs, outputs), operation);
      Ffmpeg.check(avfilter_graph_config(graph, null), operation);
    }
  }

  /**
   * Filters a frame and passes the filtered frames to {@code output}.
   *
   * @param frame null at the end, to flush the filters
   */
  void filter(AVFrame frame, FrameSink output) throws IOException {
    if (frame != null) {
      frame.pts(position);
      position += frame.nb_samples();
    }
    int code = av_buffersrc_add_frame_flags(source, frame, AV_BUFFERSRC_FLAG_KEEP_REF);
    // A filter such as atrim reports the end once it needs no more input.
    if (code != AVERROR_EOF) {
      Ffmpeg.check(code, "Filtering audio");
    }
    drain(output);
  }

  private void drain(FrameSink output) throws IOException {
    while (true) {
      Ffmpeg.requireNotInterrupted("Filtering audio");
      int code = av_buffersink_get_frame(sink, filtered);
      if (code == AVERROR_EAGAIN() || code == AVERROR_EOF) {
        return;
      }
      Ffmpeg.check(code, "Filtering audio");
      try {
        output.accept(filtered);
      } finally {
        av_frame_unref(filtered);
      }
    }
  }

  /**
   * The current measurement of a filter, for example the option {@code integrated} of the filter
   * {@code ebur128@meter}.
   */
  double readMeasurement(String filter, String option) throws IOException {
    double[] value = new double[1];
    AVFilterContext context = avfilter_graph_get_filter(graph, filter);
    Ffmpeg.check(
        av_opt_get_double(context, option, AV_OPT_SEARCH_CHILDREN, value), "Reading " + option);
    return value[0];
  }

  @Override
  public void close() {
    av_frame_free(filtered);
    avfilter_graph_free(graph);
  }
}
