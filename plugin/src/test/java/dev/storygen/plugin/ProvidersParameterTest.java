package dev.storygen.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.when;

import dev.storygen.event.StoryEvent.CallFinished;
import dev.storygen.worker.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MojoTest(realRepositorySession = true)
class ProvidersParameterTest {

  private static final String START =
      "<project><build><plugins><plugin><artifactId>storygen-maven-plugin</artifactId>"
          + "<configuration>";
  private static final String END = "</configuration></plugin></plugins></build></project>";

  private static final String OF_SERVICES =
      START
          + "<providers>"
          + "<text><name>openai</name><model>gpt-4o-mini</model></text>"
          + "<voice><name>elevenlabs</name><voice>George</voice>"
          + "<voiceSettings><stability>0.5</stability><style>0</style></voiceSettings>"
          + "<fallback><name>openai</name><model>tts-1</model></fallback></voice>"
          + "</providers>"
          + END;

  @Inject private MavenSession session;

  private final Properties pom = new Properties();
  private final Properties commandLine = new Properties();

  @Test
  @InjectMojo(goal = "generate")
  void withoutAWordInThePomNobodyIsChosen(GenerateMojo mojo) {
    assertThat(task(mojo).providers()).isEqualTo(Request.ProviderChoice.embedded());
    assertThat(task(mojo).concurrency()).isZero();
    assertThat(mojo.setup(task(mojo)).artifactIds())
        .containsExactly("storygen-ffmpeg", "storygen-embedded");
  }

  @Test
  @InjectMojo(goal = "generate", pom = OF_SERVICES)
  void elementsWithinHaveDottedKeys(GenerateMojo mojo) {
    assertThat(providers(mojo))
        .isEqualTo(
            Map.of(
                "text", Map.of("name", "openai", "model", "gpt-4o-mini"),
                "voice",
                    Map.of(
                        "name", "elevenlabs",
                        "voice", "George",
                        "voiceSettings.stability", "0.5",
                        "voiceSettings.style", "0",
                        "fallback.name", "openai",
                        "fallback.model", "tts-1")));
  }

  @Test
  @InjectMojo(
      goal = "generate",
      pom =
          START
              + "<providers><voice><name>openai</name>"
              + "<baseUrl>http://127.0.0.1:${free.port}/v1</baseUrl><model>${nobody.set}</model>"
              + "</voice></providers>"
              + END)
  void valuesThatAnotherGoalSetArePutIn(GenerateMojo mojo) {
    session.getUserProperties().setProperty("free.port", "4711");

    assertThat(providers(mojo).get("voice"))
        .containsEntry("baseUrl", "http://127.0.0.1:4711/v1")
        .containsEntry("model", "${nobody.set}");
  }

  @Test
  @InjectMojo(goal = "generate", pom = OF_SERVICES)
  void servicesNeedTheRemoteModule(GenerateMojo mojo) {
    settings();

    assertThat(mojo.setup(task(mojo)).artifactIds())
        .containsExactly("storygen-ffmpeg", "storygen-embedded", "storygen-remote");
  }

  @Test
  @InjectMojo(goal = "generate")
  void soDoesAFallbackThatIsAService(GenerateMojo mojo) {
    settings();
    commandLine.setProperty("storygen.voice.fallback", "openai");

    assertThat(mojo.setup(task(mojo)).artifactIds()).contains("storygen-remote");
  }

  @Test
  @InjectMojo(goal = "generate", pom = OF_SERVICES)
  void keysAndProxiesOfTheSettingsAreTheWorkers(GenerateMojo mojo) {
    settings();
    commandLine.setProperty("storygen.text.serverId", "my-openai");

    WorkerSetup setup = mojo.setup(task(mojo));

    assertThat(setup.environment()).isEqualTo(Map.of("STORYGEN_KEY_my-openai", "sk-plain"));
    assertThat(setup.jvmArguments()).contains("-Dhttps.proxyHost=proxy.example.com");
  }

  @Test
  @InjectMojo(goal = "generate")
  void whoWorksOfflineGetsNeither(GenerateMojo mojo) {
    settings();
    commandLine.setProperty("storygen.voice", "embedded");

    assertThat(mojo.setup(task(mojo)))
        .isEqualTo(
            new WorkerSetup(List.of("storygen-ffmpeg", "storygen-embedded"), List.of(), Map.of()));
  }

  @Test
  @InjectMojo(goal = "generate")
  void whatTheBuildHasUsedCounts(GenerateMojo mojo) {
    mojo.listener()
        .accept(
            new CallFinished(
                Instant.EPOCH,
                "dog",
                "script",
                "writing",
                "localhost/chat",
                1,
                true,
                false,
                null,
                Map.of("inputTokens", 70L)));

    assertThat(task(mojo).providers().spent()).isEqualTo(Map.of("inputTokens", 70L));
  }

  @Test
  @InjectMojo(
      goal = "generate",
      pom =
          START
              + "<providers><text>openai</text><voice><name>elevenlabs</name>"
              + "<fallback>embedded</fallback></voice><images/></providers>"
              + END)
  void aNameAloneIsEnough(GenerateMojo mojo) {
    assertThat(providers(mojo))
        .isEqualTo(
            Map.of(
                "text", Map.of("name", "openai"),
                "voice", Map.of("name", "elevenlabs", "fallback.name", "embedded")));
  }

  @Test
  @InjectMojo(goal = "generate", pom = OF_SERVICES)
  void propertiesChangeSettings(GenerateMojo mojo) {
    pom.setProperty("storygen.text.model", "gpt-4o");
    pom.setProperty("storygen.text.temperature", "0.2");
    commandLine.setProperty("storygen.text.temperature", "0.9");
    commandLine.setProperty("storygen.text", "openai");
    commandLine.setProperty("storygen.voice.voiceSettings.stability", "0.4");
    commandLine.setProperty("storygen.voice.fallback.model", "tts-1-hd");

    assertThat(providers(mojo).get("text"))
        .isEqualTo(Map.of("name", "openai", "model", "gpt-4o", "temperature", "0.9"));
    assertThat(providers(mojo).get("voice"))
        .containsEntry("voice", "George")
        .containsEntry("voiceSettings.stability", "0.4")
        .containsEntry("fallback.model", "tts-1-hd");
  }

  @Test
  @InjectMojo(goal = "generate", pom = OF_SERVICES)
  void anotherProviderLeavesThePomsSettingsBehind(GenerateMojo mojo) {
    commandLine.setProperty("storygen.voice", "openai");
    commandLine.setProperty("storygen.voice.voice", "alloy");
    commandLine.setProperty("storygen.text", "embedded");

    assertThat(providers(mojo))
        .isEqualTo(
            Map.of(
                "text", Map.of("name", "embedded"),
                "voice", Map.of("name", "openai", "voice", "alloy")));
  }

  @Test
  @InjectMojo(goal = "generate")
  void soItDoesThoseOfThePomsProperties(GenerateMojo mojo) {
    pom.setProperty("storygen.voice", "elevenlabs");
    pom.setProperty("storygen.voice.model", "eleven_multilingual_v2");
    commandLine.setProperty("storygen.voice", "openai");

    assertThat(providers(mojo).get("voice")).isEqualTo(Map.of("name", "openai"));
  }

  @Test
  @InjectMojo(goal = "generate")
  void settingsThatNameNobodyAreForWhoeverIsChosen(GenerateMojo mojo) {
    pom.setProperty("storygen.text.model", "gpt-4o");
    commandLine.setProperty("storygen.text", "openai");

    assertThat(providers(mojo).get("text")).isEqualTo(Map.of("name", "openai", "model", "gpt-4o"));
  }

  @Test
  @InjectMojo(goal = "generate", pom = OF_SERVICES)
  void anotherFallbackLeavesThatOfThePomBehind(GenerateMojo mojo) {
    commandLine.setProperty("storygen.voice.fallback", "embedded");

    assertThat(providers(mojo).get("voice"))
        .containsEntry("name", "elevenlabs")
        .containsEntry("fallback.name", "embedded")
        .doesNotContainKey("fallback.model");
  }

  @Test
  @InjectMojo(goal = "generate", pom = OF_SERVICES)
  void anEmptyPropertyNamesNobody(GenerateMojo mojo) {
    commandLine.setProperty("storygen.text", "");
    commandLine.setProperty("storygen.voice.fallback", " ");

    assertThat(providers(mojo).get("text")).containsEntry("name", "openai");
    assertThat(providers(mojo).get("voice")).containsEntry("fallback.name", "openai");
  }

  @Test
  @InjectMojo(goal = "generate", pom = START + "<voice><padding>0.5</padding></voice>" + END)
  void whatTheVoiceoverIsAndWhoSpeaksShareAGroupOfProperties(GenerateMojo mojo) {
    commandLine.setProperty("storygen.voice", "openai");
    commandLine.setProperty("storygen.voice.model", "tts-1");
    commandLine.setProperty("storygen.voice.bitrate", "96");

    assertThat(task(mojo).settings().audio().bitrate()).isEqualTo(96);
    assertThat(task(mojo).settings().audio().padding()).isEqualTo(0.5);
    assertThat(providers(mojo).get("voice")).isEqualTo(Map.of("name", "openai", "model", "tts-1"));
  }

  @Test
  @InjectMojo(
      goal = "generate",
      pom = START + "<providers><vioce><name>openai</name></vioce></providers>" + END)
  void aPartThatThereIsNotIsRefused(GenerateMojo mojo) {
    assertRefused(
        mojo,
        "<providers> has no element 'vioce'. Did you mean 'voice'?"
            + " There are: text, voice, transcription, images.");
  }

  @Test
  @InjectMojo(
      goal = "generate",
      pom =
          START
              + "<resilience><maxRetries>5</maxRetries><baseDelay>1s</baseDelay></resilience>"
              + "<budget><tokens>1000</tokens></budget><concurrency>12</concurrency>"
              + END)
  void patienceAndBudgetAreHandedOver(GenerateMojo mojo) {
    commandLine.setProperty("storygen.resilience.maxRetries", "2");
    commandLine.setProperty("storygen.budget.images", "3");

    assertThat(task(mojo).providers())
        .isEqualTo(
            new Request.ProviderChoice(
                Map.of(),
                Map.of("maxRetries", "2", "baseDelay", "1s"),
                Map.of("tokens", "1000", "images", "3"),
                Map.of()));
    assertThat(task(mojo).concurrency()).isEqualTo(12);
  }

  @Test
  @InjectMojo(goal = "generate")
  @MojoParameter(name = "concurrency", value = "-1")
  void fewerThanNoStoriesAreNotInFlight(GenerateMojo mojo) {
    assertRefused(mojo, "storygen.concurrency is -1, but expected 1 or more, or 0.");
  }

  @Test
  @InjectMojo(
      goal = "generate",
      pom = START + "<providers><text><apiKey>sk-secret</apiKey></text></providers>" + END)
  void aKeyInThePomIsRefusedAndNotRepeated(GenerateMojo mojo) {
    assertRefused(mojo, misplaced("<providers><text><apiKey>"));
  }

  @Test
  @InjectMojo(
      goal = "generate",
      pom =
          START
              + "<providers><voice><fallback><xi-api-key>sk-secret</xi-api-key></fallback></voice>"
              + "</providers>"
              + END)
  void soIsOneFurtherDown(GenerateMojo mojo) {
    assertRefused(mojo, misplaced("<providers><voice><fallback><xi-api-key>"));
  }

  @Test
  @InjectMojo(
      goal = "generate",
      pom =
          START
              + "<providers><text><baseUrl>https://me:sk-secret@example.com/v1</baseUrl></text>"
              + "</providers>"
              + END)
  void soIsOneInAnAddress(GenerateMojo mojo) {
    assertRefused(mojo, misplaced("<providers><text><baseUrl>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "storygen.text.key",
        "storygen.voice.API_KEY",
        "storygen.images.headers.Authorization",
        "storygen.text.fallback.access-token",
        "storygen.openai.password",
        "storygen.resilience.secret",
      })
  @InjectMojo(goal = "generate")
  void soIsOneOnTheCommandLine(String property, GenerateMojo mojo) {
    commandLine.setProperty(property, "sk-secret");

    assertRefused(mojo, misplaced(property));
  }

  @Test
  @InjectMojo(goal = "generate")
  void whatOnlySpeaksOfKeysAndTokensIsNone(GenerateMojo mojo) {
    commandLine.setProperty("storygen.text.keyVariable", "MY_KEY");
    commandLine.setProperty("storygen.text.maxTokens", "400");
    commandLine.setProperty("storygen.budget.tokens", "1000");

    assertThat(providers(mojo).get("text"))
        .isEqualTo(Map.of("keyVariable", "MY_KEY", "maxTokens", "400"));
  }

  @Test
  @InjectMojo(goal = "generate")
  void whoDrawsIsAlwaysAService(GenerateMojo mojo) {
    settings();
    commandLine.setProperty("storygen.images", "embedded");

    assertThat(mojo.setup(task(mojo)).artifactIds()).contains("storygen-remote");
  }

  @ParameterizedTest
  @CsvSource({
    "storygen.voices, 'There is no property ''storygen.voices''. Did you mean ''voice''?'",
    "storygen.txt.model, 'There is no property ''storygen.txt''. Did you mean ''text''?'",
    "storygen.budgets.tokens, 'There is no property ''storygen.budgets''. Did you mean ''budget''?'",
    "storygen.voice.bitRate,"
        + " 'There is no property ''storygen.voice.bitRate''. Did you mean ''bitrate''?'"
  })
  @InjectMojo(goal = "generate")
  void propertiesThatAreNearlyThoseOfProvidersAreRefused(
      String property, String message, GenerateMojo mojo) {
    commandLine.setProperty(property, "1");

    assertRefused(mojo, message);
  }

  @Test
  @InjectMojo(goal = "generate")
  void propertiesOfOtherGoalsAreNoneOfThese(GenerateMojo mojo) {
    commandLine.setProperty("storygen.topic", "night trains");
    commandLine.setProperty("storygen.tone", "warm");
    commandLine.setProperty("storygen.theme", "trust");
    commandLine.setProperty("storygen.video-size.maximum", "9");
    commandLine.setProperty("storygen.doctor.connect", "true");

    assertThat(task(mojo).providers()).isEqualTo(Request.ProviderChoice.embedded());
  }

  private void settings() {
    Server server = new Server();
    server.setId("my-openai");
    server.setPassword("sk-plain");
    Proxy proxy = new Proxy();
    proxy.setHost("proxy.example.com");
    Settings settings = new Settings();
    settings.addServer(server);
    settings.addProxy(proxy);
    when(session.getSettings()).thenReturn(settings);
  }

  private static String misplaced(String setting) {
    return setting
        + " holds a key or a password, but neither the POM nor the command line is the place for"
        + " one. Put it into settings.xml, as <password> of a <server>, and name the server's id"
        + " with <serverId>; or into an environment variable, and name that with <keyVariable>.";
  }

  private void assertRefused(GenerateMojo mojo, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> task(mojo)).withMessage(message);
  }

  private Map<String, Map<String, String>> providers(GenerateMojo mojo) {
    return task(mojo).providers().settings();
  }

  private Request.Generate task(GenerateMojo mojo) {
    return (Request.Generate) mojo.task(new GroupedProperties(pom, commandLine));
  }
}
