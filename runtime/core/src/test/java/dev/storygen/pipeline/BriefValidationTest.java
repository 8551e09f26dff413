package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.BriefKey;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.Delivery;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.BriefProblem;
import dev.storygen.provider.ImageGenerator;
import dev.storygen.provider.Provider;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.SpeechNormalizer;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.StoryWriter;
import dev.storygen.provider.VideoFormat;
import dev.storygen.provider.VideoRenderer;
import dev.storygen.service.ConfiguredProvider;
import dev.storygen.service.ServicePolicy;
import dev.storygen.speech.NarrationSettings;
import dev.storygen.speech.SpeechLimits;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BriefValidationTest {

  private String title = "Lamp";
  private boolean titleSpoken;
  private boolean timesWords = true;
  private boolean alwaysAligns;
  private Optional<SpeechSynthesizer> voiceFallback = Optional.empty();

  /** The interfaces whose providers cannot do their work. */
  private final Set<Class<?>> unable = new HashSet<>();

  @Test
  void eachProviderThatTheStoryNeedsIsAsked() {
    unable.addAll(List.of(StoryWriter.class, SpeechSynthesizer.class, SpeechAligner.class));
    unable.addAll(List.of(ImageGenerator.class, VideoRenderer.class));

    assertThat(problems(null, false))
        .containsExactly("StoryWriter", "SpeechSynthesizer", "VideoRenderer");
    assertThat(problems("Once.", false)).containsExactly("SpeechSynthesizer", "VideoRenderer");
    assertThat(problems("Once.", true))
        .containsExactly("SpeechSynthesizer", "ImageGenerator", "VideoRenderer");
  }

  @Test
  void theAlignerIsAskedWhereItIsNeededInAnyCase() {
    unable.add(SpeechAligner.class);
    assertThat(problems("Once.", false)).isEmpty();

    timesWords = false;
    assertThat(problems("Once.", false)).containsExactly("SpeechAligner");

    timesWords = true;
    alwaysAligns = true;
    assertThat(problems("Once.", false)).containsExactly("SpeechAligner");
  }

  @Test
  void aFallbackThatCanDoTheWorkIsEnough() {
    unable.add(SpeechSynthesizer.class);
    voiceFallback = Optional.of(new FakeProviders());

    assertThat(problems("Once.", false)).isEmpty();
  }

  @Test
  void aScriptThatCannotBeSpokenIsAProblem() {
    assertThat(problems("# No", false)).containsExactly("nothing to speak");
  }

  @Test
  void aTitleThatCannotBeSpokenIsAProblemIfItIsToBeSpoken() {
    title = "# No";
    assertThat(problems("Once.", false)).isEmpty();

    titleSpoken = true;
    assertThat(problems(null, false))
        .containsExactly(
            "title has no words that can be spoken, but speakTitle is true. Add words, or set"
                + " speakTitle to false.");
  }

  private List<String> problems(String script, boolean images) {
    StageProviders providers =
        new StageProviders(
            local(provider(StoryWriter.class)),
            provider(SpeechNormalizer.class),
            new ConfiguredProvider<>(
                provider(SpeechSynthesizer.class),
                ServicePolicy.defaults(),
                voiceFallback.map(BriefValidationTest::local)),
            provider(AudioProcessor.class),
            local(provider(SpeechAligner.class)),
            Optional.of(local(provider(ImageGenerator.class))),
            provider(VideoRenderer.class));
    StoryBrief brief =
        new StoryBrief(
            "lamp",
            StoryIdea.titled(title),
            new Delivery(Locale.US, List.of(), images, Optional.empty(), Optional.of(titleSpoken)),
            Optional.ofNullable(script).map(Script::new));
    PipelineSettings settings =
        new PipelineSettings(
            CaptionLook.defaults(),
            alwaysAligns,
            NarrationSettings.defaults(),
            SpeechLimits.defaults(),
            AudioTarget.defaults(),
            VideoFormat.vertical());
    return new BriefValidation(providers, settings)
        .problems(brief).stream().map(BriefProblem::sentence).toList();
  }

  private static <P extends Provider> ConfiguredProvider<P> local(P provider) {
    return new ConfiguredProvider<>(provider, ServicePolicy.defaults(), Optional.empty());
  }

  private <P extends Provider> P provider(Class<P> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "problems" -> problem(type);
                  case "mayTimeWords" -> timesWords;
                  case "normalize" -> narration((Script) arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                }));
  }

  private List<BriefProblem> problem(Class<?> type) {
    return unable.contains(type)
        ? List.of(new BriefProblem(BriefKey.TITLE, "", type.getSimpleName()))
        : List.of();
  }

  private static Narration narration(Script script) {
    if (script.text().startsWith("#")) {
      throw new IllegalArgumentException("nothing to speak");
    }
    return new Narration(List.of(new Sentence(List.of(Token.plain(script.text())), true)));
  }
}
