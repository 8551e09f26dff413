package dev.storygen.remote.transcription;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Word;
import dev.storygen.provider.Options;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.Resource;
import dev.storygen.provider.SpeechAligner;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiAlignerTest {

  private static final Narration NARRATION =
      new Narration(List.of(new Sentence(List.of(Token.plain("Hello.")), true)));

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @TempDir Path folder;

  private final Map<Resource, Long> used = new HashMap<>();
  private Path audio;

  @BeforeEach
  void writeAudio() throws IOException {
    audio = Files.write(folder.resolve("voice.mp3"), new byte[] {-1, -5, 0, 13, 10, 13, 10, 45});
  }

  @Test
  void theVoiceoverIsSentUnchanged() throws IOException {
    answer("{\"words\": [{\"word\": \"Hello\", \"start\": 0.1, \"end\": 0.5}]}");

    transcribe(Map.of("model", "large-v3", "prompt", "Grüße"));

    RequestPatternBuilder request =
        postRequestedFor(urlEqualTo("/v1/audio/transcriptions"))
            .withHeader("Authorization", equalTo("Bearer sk-test"))
            .withRequestBodyPart(
                aMultipart("file")
                    .withFileName("file.mp3")
                    .withHeader("Content-Type", equalTo("audio/mpeg"))
                    .withBody(binaryEqualTo(Files.readAllBytes(audio)))
                    .build());
    Map.of(
            "model", "large-v3",
            "prompt", "Grüße",
            "language", "en",
            "response_format", "verbose_json",
            "timestamp_granularities[]", "word")
        .forEach(
            (name, value) ->
                request.withRequestBodyPart(aMultipart(name).withBody(equalTo(value)).build()));
    SERVER.verify(1, request);
  }

  @Test
  void aPromptIsSentOnlyIfConfigured() throws IOException {
    answer("{\"words\": [{\"word\": \"Hello\", \"start\": 0.1, \"end\": 0.5}]}");

    transcribe(Map.of());

    SERVER.verify(0, postRequestedFor(anyUrl()).withRequestBodyPart(aMultipart("prompt").build()));
    SERVER.verify(
        1,
        postRequestedFor(anyUrl())
            .withRequestBodyPart(aMultipart("model").withBody(equalTo("whisper-1")).build()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // OpenAI
        "{\"words\": [{\"word\": \"Hello\", \"start\": 0.1, \"end\": 0.5},"
            + " {\"word\": \"world\", \"start\": 0.6, \"end\": 1}]}",
        // faster-whisper
        "{\"words\": null, \"segments\": [{\"text\": \"Hello world\", \"words\": ["
            + "{\"word\": \" Hello\", \"start\": 0.1, \"end\": 0.5, \"probability\": 0.9}]},"
            + " {\"words\": [{\"word\": \" world\", \"start\": 0.6, \"end\": 1}]}]}",
        // WhisperX, which has words that it cannot time
        "{\"words\": [], \"segments\": [{\"words\": ["
            + "{\"text\": \"Hello\", \"start\": \"0.1\", \"end\": \"0.5\"}, {\"text\": \"1914\"},"
            + " {\"text\": \"world\", \"start\": 0.6, \"end\": 1}, {\"start\": 1, \"end\": 2}]}]}"
      })
  void wordsAreParsedInTheFormatsOfSeveralServers(String json) throws IOException {
    answer(json);

    assertThat(transcribe(Map.of()))
        .containsExactly(new Word("Hello", 0.1, 0.5, true), new Word("world", 0.6, 1, true));
  }

  @Test
  void impossibleTimesAreCorrectedOrSkipped() throws IOException {
    answer(
        "{\"words\": [{\"word\": \"a\", \"start\": -1, \"end\": 1},"
            + " {\"word\": \"b\", \"start\": 2, \"end\": 1},"
            + " {\"word\": \"c\", \"start\": 1.5, \"end\": 3},"
            + " {\"word\": \"d\", \"start\": \"NaN\", \"end\": 4},"
            + " {\"word\": \"e\", \"start\": 3, \"end\": null}]}");

    assertThat(transcribe(Map.of()))
        .containsExactly(new Word("b", 2, 2, true), new Word("c", 2, 3, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.2", "\"7.2\""})
  void billedSecondsAreMetered(String duration) {
    answer("{\"duration\": " + duration + ", \"words\": []}");

    catchThrowableOfType(IOException.class, () -> transcribe(Map.of()));

    assertThat(used).containsExactly(Map.entry(Resource.AUDIO_SECONDS, 8L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\": \"Hello\"}",
        "{\"words\": null, \"segments\": [{\"words\": null}]}",
        "[]",
        "\"Hello\""
      })
  void anAnswerWithoutWordsIsUnusable(String json) {
    answer(json);

    TransientException failure =
        catchThrowableOfType(TransientException.class, () -> transcribe(Map.of()));

    assertThat(failure.outage()).isFalse();
    assertThat(failure)
        .hasMessage(
            "OpenAI-compatible service at localhost:%d returned no word with a timestamp. If this"
                + " happens for every story, its model 'whisper-1' does not support word"
                + " timestamps: choose another <model>.",
            SERVER.getPort());
  }

  @Test
  void aToneHasNoWords() throws IOException {
    answer("{\"text\": \" \", \"words\": []}");

    assertThat(transcribe(Map.of())).isEmpty();
  }

  @Test
  void aFileThatIsTooLargeIsNotSent() throws IOException {
    Files.write(audio, new byte[1_600_000]);

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> transcribe(Map.of("largestFile", "1")))
        .withMessage(
            "%s is 1.5 MB, but OpenAI-compatible service at localhost:%d accepts at most 1 MB."
                + " Make the story shorter, or set <providers><transcription><largestFile> if your"
                + " service accepts more.",
            audio, SERVER.getPort());
    SERVER.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void theDescriptionNamesModelAndAddressAndConnectListsModels() throws IOException {
    SERVER.stubFor(get("/v1/models").willReturn(okJson("{\"data\": []}")));
    SpeechAligner aligner = aligner(Map.of());

    aligner.connect();

    SERVER.verify(
        getRequestedFor(urlEqualTo("/v1/models"))
            .withHeader("Authorization", equalTo("Bearer sk-test")));
    assertThat(aligner.description()).isEqualTo("whisper-1 at " + SERVER.baseUrl() + "/v1");
    assertThat(aligner.service().orElseThrow().name())
        .isEqualTo("localhost:" + SERVER.getPort() + "/transcription");
  }

  @Test
  void theKeyHeaderIsConfigurable() throws IOException {
    SERVER.stubFor(get("/v1/models").willReturn(okJson("{}")));

    aligner(Map.of("keyHeader", "api-key")).connect();

    SERVER.verify(
        getRequestedFor(anyUrl())
            .withHeader("api-key", equalTo("sk-test"))
            .withoutHeader("Authorization"));
  }

  private List<Word> transcribe(Map<String, String> settings) throws IOException {
    return aligner(settings)
        .transcribe(
            audio, NARRATION, Locale.US, (what, amount) -> used.merge(what, amount, Long::sum));
  }

  private static SpeechAligner aligner(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("baseUrl", SERVER.baseUrl() + "/v1/");
    Options options =
        new Options(
            List.of("providers", "transcription"),
            all,
            new Options.Environment(Map.of("OPENAI_API_KEY", "sk-test"), Path.of(""), Path.of("")));
    SpeechAligner aligner = ProviderLoader.named(SpeechAligner.class, "openai");
    aligner.configure(options);
    options.rejectUnknown();
    return aligner;
  }

  private static void answer(String json) {
    SERVER.stubFor(post(anyUrl()).willReturn(okJson(json)));
  }
}
