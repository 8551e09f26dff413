package dev.storygen.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import dev.storygen.ffmpeg.decode.FrameScaler;
import dev.storygen.ffmpeg.decode.FrameSink;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.decode.StreamDecoder;
import dev.storygen.ffmpeg.render.FfmpegVideoRenderer;
import dev.storygen.media.WavWriter;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import dev.storygen.model.Cue;
import dev.storygen.model.ShownWord;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Voiceover;
import dev.storygen.model.Word;
import dev.storygen.model.WordSegments;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.StoryLook;
import dev.storygen.provider.VideoFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which word of a text without spaces is lit in the frames of a video. */
class LitWordVideoTest {

  private static final int WIDTH = 216;
  private static final int HEIGHT = 384;
  private static final int RATE = 5;

  /** When the title has left. */
  private static final int TITLE = 3;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"zh, 点亮灯塔因为", "ja, 彼は海を見た", "th, ฉันรักประเทศไทย", "lo, ພາສາລາວເປັນ"})
  void wordsAreLitOneByOne(String language, String text) throws IOException {
    List<Word> words = new ArrayList<>();
    for (ShownWord word : WordSegments.shown(text)) {
      int start = TITLE + words.size();
      words.add(new Word(word.text(), start, start + 1, true, word.glued()));
    }
    assertThat(words).hasSize(3);
    Path mp4 = rendered(language, new Cue(TITLE, TITLE + 3, text, words));

    double[] columns = accents(mp4);
    assertThat(columns[0]).isLessThan(columns[1] - 15);
    assertThat(columns[1]).isLessThan(columns[2] - 15);
  }

  private Path rendered(String language, Cue cue) throws IOException {
    Path wav = folder.resolve("voice.wav");
    double seconds = TITLE + 3;
    try (WavWriter voice = new WavWriter(wav, 16_000)) {
      voice.write(new byte[(int) (2 * 16_000 * seconds)]);
    }
    Path mp4 = folder.resolve("video.mp4");
    StoryLook look =
        new StoryLook("lamp", "Lamp", "", "", "", "", List.of(), Locale.forLanguageTag(language));
    new FfmpegVideoRenderer()
        .render(
            new RenderRequest(
                look,
                new Voiceover(wav, seconds, List.of()),
                new Subtitles(List.of(cue)),
                List.of(),
                new VideoFormat(WIDTH, HEIGHT, RATE),
                new CaptionLook(
                    Map.of(CaptionSetting.STYLE, "pop", CaptionSetting.ACCENT, "#FF0000"))),
            mp4,
            folder.resolve("thumbnail.png"));
    return mp4;
  }

  /** The mean column of the accent colour in the middle of each of the three words. */
  private static double[] accents(Path mp4) throws IOException {
    double[] columns = new double[3];
    int[] number = new int[1];
    AVPacket packet = av_packet_alloc();
    try (MediaInput input = MediaInput.open(mp4)) {
      AVStream video = input.streams().best(AVMEDIA_TYPE_VIDEO).orElseThrow();
      try (StreamDecoder decoder = StreamDecoder.open(input, video)) {
        FrameSink sink =
            frame -> {
              int word = number[0]++ / RATE - TITLE;
              if (word >= 0 && number[0] % RATE == 3) {
                columns[word] = meanColumn(FrameScaler.scaleToCover(frame, WIDTH, HEIGHT));
              }
            };
        while (input.read(packet)) {
          if (packet.stream_index() == video.index()) {
            decoder.decode(packet, sink);
          }
          av_packet_unref(packet);
        }
        decoder.decode(null, sink);
      }
    } finally {
      av_packet_free(packet);
    }
    return columns;
  }

  private static double meanColumn(byte[] rgba) {
    long sum = 0;
    int count = 0;
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      boolean accent =
          (rgba[4 * i] & 0xff) > 170
              && (rgba[4 * i + 1] & 0xff) < 90
              && (rgba[4 * i + 2] & 0xff) < 90;
      sum += accent ? i % WIDTH : 0;
      count += accent ? 1 : 0;
    }
    assertThat(count).isGreaterThan(20);
    return (double) sum / count;
  }
}
