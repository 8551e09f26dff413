package dev.storygen.it;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.Delivery;
import dev.storygen.model.Gender;
import dev.storygen.model.Pronunciation;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.pipeline.Pipeline;
import dev.storygen.pipeline.PipelineSettings;
import dev.storygen.pipeline.ResumeState;
import dev.storygen.pipeline.StageProviders;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.Options;
import dev.storygen.provider.VideoFormat;
import dev.storygen.service.ResilienceSettings;
import dev.storygen.speech.NarrationSettings;
import dev.storygen.speech.SpeechLimits;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A speech service that answers over HTTP, and the embedded aligner that listens to it. */
class VoiceOfAServiceTest {

  private static final String TEXT =
      "My grandfather kept the lighthouse at Pell's Point for 41 years. On the last night nobody"
          + " came to put it out, so I climbed the stairs and did it myself. The sea went quiet,"
          + " and I understood why he never left.";

  private static final String OTHER_TEXT =
      "The committee reviewed seventeen budget proposals during Thursday's meeting, although"
          + " several members objected loudly.";

  @TempDir private static Path shared;
  private static Recordings speech;

  @TempDir private Path folder;
  private final StubServices services = StubServices.start();
  private NarrationSettings narration = NarrationSettings.defaults();
  private final List<Event> events = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void speak() throws Exception {
    speech = Recordings.speech(TEXT, Gender.MALE, shared);
  }

  @AfterEach
  void stop() {
    services.close();
  }

  @Test
  void speechThatSaysTheScriptIsAccepted() throws Exception {
    assertThat(produce(TEXT, speech.wav())).isTrue();

    assertThat(operation("alignment").metrics().get("alignmentAccuracy")).isEqualTo(0.9524);
  }

  @Test
  void slowSpeechIsAccepted() throws Exception {
    assertThat(produce(TEXT, speech.at(0.8).wav())).isTrue();
  }

  @Test
  void fastSpeechIsAccepted() throws Exception {
    assertThat(produce(TEXT, speech.at(1.2).wav())).isTrue();
  }

  @Test
  void oneWordIsAccepted() throws Exception {
    assertThat(produce("Gone.", Recordings.speech("Gone.", Gender.FEMALE, shared).wav())).isTrue();
  }

  @Test
  void numbersAreAccepted() throws Exception {
    String text = "It cost $1,234,567.89 on 12/05/1987, or 45% of 3.2 million.";

    assertThat(produce(text, Recordings.speech(text, Gender.FEMALE, shared).wav())).isTrue();
  }

  @Test
  void theServiceGetsTheRespellingAndCaptionsShowTheScript() throws Exception {
    String text = "Siobhan restarted nginx on the old server, and nobody ever noticed it.";
    String said = "shi-vawn restarted engine ex on the old server, and nobody ever noticed it.";
    narration =
        new NarrationSettings(
            false,
            false,
            List.of(
                new Pronunciation("Siobhan", "shi-vawn", ""),
                new Pronunciation("nginx", "engine ex", "")));

    assertThat(produce(text, Recordings.speech(said, Gender.FEMALE, shared).wav())).isTrue();

    services
        .server()
        .verify(
            postRequestedFor(urlPathEqualTo(StubServices.SPEECH))
                .withRequestBody(containing(said)));
    assertThat(Files.readString(folder.resolve("lighthouse/subtitles.srt")))
        .contains("Siobhan", "nginx")
        .doesNotContain("vawn", "engine");
    assertThat((double) operation("alignment").metrics().get("alignmentAccuracy"))
        .isGreaterThan(0.8);
  }

  @Test
  void severalFilesInOneResponseAreJoined() throws Exception {
    double pause = speech.endOf("years") + 0.2;
    ByteArrayOutputStream files = new ByteArrayOutputStream();
    files.write(speech.between(0, pause).wav());
    files.write(speech.between(pause, 99).wav());

    assertThat(produce(TEXT, files.toByteArray())).isTrue();

    assertThat((double) operation("normalisation").metrics().get("seconds")).isGreaterThan(13);
  }

  @Test
  void speechThatEndsHalfwayIsRejected() throws Exception {
    assertThat(produce(TEXT, speech.between(0, speech.seconds() / 2).wav())).isFalse();

    assertThat(error())
        .startsWith(
            services.server().baseUrl().replace("http://", "")
                + "/speech did not say the script: the aligner recognised 19 of 41 words, and"
                + " missed 20 in a row ('so I climbed the stairs and did it myself. The sea went"
                + " q...'). ")
        .contains(
            "Expected at least 75 % of the words and at most 6 missing in a row. It recognised");
  }

  @Test
  void aMissingFirstSentenceIsRejected() throws Exception {
    assertThat(produce(TEXT, speech.between(speech.endOf("years") + 0.3, 99).wav())).isFalse();

    assertThat(error()).contains("did not say the script: the aligner recognised 2");
  }

  @Test
  void aMissingMiddleSentenceIsRejected() throws Exception {
    Recordings first = speech.between(0, speech.endOf("years") + 0.2);
    Recordings last = speech.between(speech.endOf("myself") + 0.2, 99);

    assertThat(produce(TEXT, first.then(last).wav())).isFalse();

    assertThat(error()).contains("did not say the script: the aligner recognised 2");
  }

  @Test
  void aMissingSentenceOfThreeWordsIsRejected() throws Exception {
    String text = "Nobody came back. " + TEXT;

    assertThat(produce(text, speech.wav())).isFalse();

    assertThat(error())
        .contains("/speech did not say the script: it left out 'Nobody came back.'.");
  }

  @Test
  void aToneIsRejected() throws Exception {
    assertThat(produce(TEXT, Recordings.tone(14).wav())).isFalse();

    assertThat(error()).contains("the aligner recognised 0 of 41 words, and missed 41 in a row");
  }

  @Test
  void speechThatTurnsToBabbleIsRejected() throws Exception {
    Recordings babble = Recordings.speech(OTHER_TEXT, Gender.MALE, shared);

    assertThat(produce(TEXT, speech.between(0, 6).then(babble).wav())).isFalse();

    assertThat(error()).contains("did not say the script: the aligner recognised ");
  }

  @Test
  void silenceIsRejected() throws Exception {
    assertThat(produce(TEXT, Recordings.silence(14).wav())).isFalse();

    assertThat(error())
        .endsWith("/speech answered with 14.0 s of silence: no sample reaches -45 dBFS.");
  }

  @Test
  void anHourOfAudioIsRejectedBeforeItIsDecodedToTheEnd() throws Exception {
    Recordings minute = Recordings.tone(60);
    ByteArrayOutputStream files = new ByteArrayOutputStream();
    for (int i = 0; i < 15; i++) {
      files.write(minute.wav());
    }

    assertThat(produce(TEXT, files.toByteArray())).isFalse();

    assertThat(error()).contains(" s of audio or more, which is too long for 42 words: expected");
  }

  @Test
  void audioThatEndsBeforeItsHeaderSaysIsRejected() throws Exception {
    byte[] wav = speech.wav();
    byte[] half = Arrays.copyOf(wav, wav.length / 2);

    assertThat(produce(TEXT, half)).isFalse();

    assertThat(error())
        .endsWith("/speech answered with audio that ends after 7.0 s, but its header says 14.1 s.");
  }

  private boolean produce(String text, byte[] audio) throws Exception {
    services
        .server()
        .stubFor(
            post(urlPathEqualTo(StubServices.SPEECH))
                .willReturn(aResponse().withHeader("Content-Type", "audio/wav").withBody(audio)));
    ResilienceSettings resilience = ResilienceSettings.of(Map.of("maxRetries", "0"), Map.of());
    StageProviders providers =
        StageProviders.of(
            Map.of(
                "voice",
                Map.of(
                    "name", "openai",
                    "baseUrl", services.url() + "/v1",
                    "responseFormat", "wav")),
            resilience,
            new Options.Environment(Map.of("OPENAI_API_KEY", "sk-test"), folder, folder));
    PipelineSettings settings =
        new PipelineSettings(
            CaptionLook.defaults(),
            false,
            narration,
            SpeechLimits.defaults(),
            AudioTarget.defaults(),
            new VideoFormat(90, 160, 5));
    StoryBrief brief =
        new StoryBrief(
            "lighthouse",
            StoryIdea.titled("The Lighthouse"),
            Delivery.defaults(),
            Optional.of(new Script(text)));
    try (Pipeline pipeline =
        new Pipeline(
            providers,
            settings,
            resilience,
            1,
            ResumeState.none(),
            ResultCache.off(),
            Set.of(),
            events::add,
            Clock.systemUTC())) {
      return pipeline.produce(pipeline.nextPriority(), brief, folder.resolve("lighthouse"));
    }
  }

  private OperationFinished operation(String name) {
    return events.stream()
        .filter(OperationFinished.class::isInstance)
        .map(OperationFinished.class::cast)
        .filter(operation -> operation.operation().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String error() {
    return events.stream()
        .filter(StageFailed.class::isInstance)
        .map(event -> ((StageFailed) event).error())
        .findFirst()
        .orElseThrow();
  }
}
