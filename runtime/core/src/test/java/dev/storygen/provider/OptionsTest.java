package dev.storygen.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void whatIsNotSetIsAsItWas() {
    Options voice = Options.of("voice", Map.of());

    assertThat(voice.number("loudness", -14)).isEqualTo(-14);
    assertThat(voice.whole("bitrate", 192)).isEqualTo(192);
    assertThat(voice.text("model", "tts-1")).isEqualTo("tts-1");
    assertThat(voice.flag("revise", true)).isTrue();
    assertThat(voice.duration("callTimeout", Duration.ofSeconds(9))).hasSeconds(9);
  }

  @Test
  void aWordIsNoNumber() {
    refused(
        () -> Options.of("voice", Map.of("bitrate", "high")).whole("bitrate", 192),
        "<voice><bitrate> is 'high', but expected a number.");
  }

  @Test
  void halfAPixelIsNone() {
    refused(
        () -> Options.of("video", Map.of("width", "720.5")).whole("width", 1080),
        "<video><width> is '720.5', but expected a whole number.");
  }

  @Test
  void whatIsTooMuchIsRefusedWithItsRange() {
    refused(
        () -> Options.of("resilience", Map.of("maxRetries", "-1")).whole("maxRetries", 3, 0, 100),
        "<resilience><maxRetries> is '-1', but expected a whole number from 0 to 100.");
    refused(
        () -> Options.of("resilience", Map.of("jitter", "1.5")).number("jitter", 0, 1),
        "<resilience><jitter> is '1.5', but expected a number from 0 to 1.");
  }

  @Test
  void whatNobodyTookIsRefused() {
    Options video = Options.of("video", Map.of("widht", "720"));
    video.whole("width", 1080);
    video.whole("width", 1080);
    video.whole("height", 1920);
    video.whole("height", 1920);

    refused(
        video::rejectUnknown,
        "<video> has no setting 'widht'. Did you mean 'width'? There are: width, height.");
  }

  @Test
  void timesHaveUnits() {
    assertThat(duration("30")).hasSeconds(30);
    assertThat(duration("1.5s")).hasMillis(1500);
    assertThat(duration("500ms")).hasMillis(500);
    assertThat(duration("2 min")).hasMinutes(2);
    assertThat(duration("1h")).hasHours(1);
    refused(
        () -> duration("soon"),
        "<resilience><maxDelay> is 'soon', but expected a time, as 30s, 500ms or 2min.");
  }

  private static Duration duration(String text) {
    return Options.of("resilience", Map.of("maxDelay", text)).duration("maxDelay", Duration.ZERO);
  }

  @Test
  void anAddressIsOne() {
    assertThat(address("http://127.0.0.1:8080/v1/"))
        .isEqualTo(URI.create("http://127.0.0.1:8080/v1"));
    refused(
        () -> address("localhost:8080"),
        "<providers><text><baseUrl> is 'localhost:8080', but expected an address, as"
            + " https://api.openai.com/v1.");
  }

  @Test
  void aPasswordInAnAddressIsRefusedAndNotRepeated() {
    refused(
        () -> address("https://me:s3cret@api.example.com/v1"),
        "<providers><text><baseUrl> holds a user or a password, but expected none. Put the key into"
            + " settings.xml and name its <server> with <serverId>.");
  }

  private static URI address(String text) {
    return text(Map.of("baseUrl", text), Map.of()).address("baseUrl", "https://api.openai.com/v1");
  }

  @Test
  void aKeyComesFromTheVariableThatIsNamed() {
    Options options = text(Map.of("keyVariable", "OUR_KEY"), Map.of("OUR_KEY", "sk-1"));

    Secret key = options.key("OPENAI_API_KEY").orElseThrow();

    assertThat(key.reveal()).isEqualTo("sk-1");
    assertThat(key).hasToString("***");
    assertThat(key.source()).isEqualTo("environment variable OUR_KEY");
    options.rejectUnknown();
  }

  @Test
  void aKeyComesFromTheServerThatIsNamed() {
    Secret key =
        text(Map.of("serverId", "gateway"), Map.of("STORYGEN_KEY_gateway", "sk-2"))
            .key("OPENAI_API_KEY")
            .orElseThrow();

    assertThat(key.reveal()).isEqualTo("sk-2");
    assertThat(key.source()).isEqualTo("server 'gateway' of settings.xml");
  }

  @Test
  void aServerWithoutAPasswordIsNoKey() {
    refused(
        () ->
            text(Map.of("serverId", "gateway"), Map.of("OPENAI_API_KEY", "sk"))
                .key("OPENAI_API_KEY"),
        "<providers><text><serverId> is 'gateway', but expected the id of a <server> of"
            + " settings.xml that has a <password>.");
  }

  @Test
  void aMissingKeyNamesBothPlaces() {
    refused(
        () -> text(Map.of(), Map.of()).key("OPENAI_API_KEY"),
        "<providers><text> has no key. Set the environment variable OPENAI_API_KEY, or put the key"
            + " as <password> of a <server> into settings.xml and name its id:"
            + " <providers><text><serverId>. For a service without keys set"
            + " <keyVariable>none</keyVariable>.");
  }

  @Test
  void aServiceThatWantsNoKeyGetsNone() {
    assertThat(
            text(Map.of("keyVariable", "none"), Map.of("OPENAI_API_KEY", "sk"))
                .key("OPENAI_API_KEY"))
        .isEmpty();
  }

  @Test
  void whatIsWithinAnElementIsTakenAsAWhole() {
    Options options = text(Map.of("fallback.name", "openai", "fallback.model", "small"), Map.of());

    assertThat(options.within("fallback")).isEqualTo(Map.of("name", "openai", "model", "small"));
    options.rejectUnknown();
  }

  private static Options text(Map<String, String> values, Map<String, String> variables) {
    return new Options(
        List.of("providers", "text"),
        values,
        new Options.Environment(variables, Path.of(""), Path.of("")));
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
