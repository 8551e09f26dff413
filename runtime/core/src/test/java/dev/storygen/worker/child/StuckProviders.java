package dev.storygen.worker.child;

import com.google.auto.service.AutoService;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Script;
import dev.storygen.model.StoryIdea;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Video;
import dev.storygen.model.Word;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.DecodedAudio;
import dev.storygen.provider.IdeaRequest;
import dev.storygen.provider.MasteredAudio;
import dev.storygen.provider.Mix;
import dev.storygen.provider.MixRequest;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.ScriptRequest;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.SpeechNormalizer;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.StoryWriter;
import dev.storygen.provider.UsageMeter;
import dev.storygen.provider.VideoRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Makes a story up to half of its voiceover, and then stays there for ever. */
final class StuckProviders {

  /** The file that appears in the story's folder when the audio processor is stuck. */
  static final String STUCK = ".part-9.stuck";

  /** Who is stuck says this, without an end of the line. */
  static final String KEY = "sk-of-the-test";

  private StuckProviders() {}

  /** Who writes and speaks. */
  @AutoService({
    StoryWriter.class,
    SpeechNormalizer.class,
    SpeechSynthesizer.class,
    SpeechAligner.class
  })
  public static final class Speaker
      implements StoryWriter, SpeechNormalizer, SpeechSynthesizer, SpeechAligner {

    @Override
    public String name() {
      return "embedded";
    }

    @Override
    public Script script(ScriptRequest request, UsageMeter meter) {
      throw new IllegalStateException("the brief of this test has its script");
    }

    @Override
    public List<StoryIdea> ideas(IdeaRequest request, UsageMeter meter) {
      throw new IllegalStateException("no test here wants ideas");
    }

    @Override
    public Narration normalize(Script script, NarrationOptions options) {
      return new Narration(
          List.of(new Sentence(List.of(new Token(script.text(), script.text())), false)));
    }

    @Override
    public List<Word> speak(
        Narration narration, Gender gender, Locale language, Path audio, UsageMeter meter)
        throws IOException {
      Files.writeString(audio, narration.text());
      return narration.words().stream().map(word -> new Word(word, 0, 1, true)).toList();
    }

    @Override
    public List<Word> transcribe(
        Path audio, Narration expected, Locale language, UsageMeter meter) {
      throw new IllegalStateException("not reached");
    }
  }

  /** Blocks while it masters a voice. */
  @AutoService({AudioProcessor.class, VideoRenderer.class})
  public static final class StuckProcessor implements AudioProcessor, VideoRenderer {

    @Override
    public String name() {
      return "ffmpeg";
    }

    @Override
    public MasteredAudio master(Path audio, Path mp3, AudioTarget target, Optional<TimeSpan> words)
        throws IOException {
      Files.writeString(mp3, "half a voice");
      System.out.print("half a voiceover, and the key is " + KEY);
      Files.createFile(mp3.resolveSibling(STUCK));
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new IllegalStateException("interrupted");
    }

    @Override
    public DecodedAudio decode(Path audio, Path wav, int sampleRate, double longest) {
      throw new IllegalStateException("not reached");
    }

    @Override
    public List<Double> join(List<Path> parts, double pause, Path wav) {
      throw new IllegalStateException("not reached");
    }

    @Override
    public void changeSpeed(Path recording, double speed, Path wav) {
      throw new IllegalStateException("not reached");
    }

    @Override
    public Mix mix(MixRequest request, Path m4a) {
      throw new IllegalStateException("not reached");
    }

    @Override
    public Optional<String> musicDefect(Path file) {
      throw new IllegalStateException("not reached");
    }

    @Override
    public Video render(RenderRequest request, Path mp4, Path thumbnail) {
      throw new IllegalStateException("not reached");
    }
  }
}
