package dev.storygen.remote.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.storygen.remote.http.StubService.busy;
import static dev.storygen.remote.http.StubService.finalFailure;
import static dev.storygen.remote.http.StubService.json;
import static dev.storygen.remote.http.StubService.outage;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusExceptionsTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @ParameterizedTest
  @CsvSource({"500", "502", "503", "504", "529", "408"})
  void aServiceThatFailsIsAnOutage(int status) {
    answer(json(status, "{\"error\": {\"message\": \"Overloaded\"}}"));

    TransientException failure = outage(StatusExceptionsTest::send);

    assertThat(failure).hasMessage("Stub answered " + status + ": Overloaded.");
    assertThat(failure.retryAfter()).isEmpty();
  }

  @Test
  void anOutageMaySendHowLongToWait() {
    answer(aResponse().withStatus(503).withHeader("Retry-After", "7"));

    assertThat(outage(StatusExceptionsTest::send).retryAfter()).contains(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @CsvSource({
    "Retry-After, 12, 12000",
    "Retry-After, 1.5, 1500",
    "Retry-After, 'Fri, 01 May 2026 10:00:30 GMT', 30000",
    "Retry-After, 'Fri, 01 May 2026 09:00:00 GMT', 0",
    "retry-after-ms, 250, 250"
  })
  void aBusyServiceSendsHowLongToWait(String header, String value, long millis) {
    answer(json(429, "{\"error\": {\"message\": \"Slow down\"}}").withHeader(header, value));

    TransientException failure = busy(StatusExceptionsTest::send);

    assertThat(failure).hasMessage("Stub answered 429: Slow down.");
    assertThat(failure.retryAfter()).contains(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "Fri, 99 May 2026"})
  void aBusyServiceMayNotSendAWait(String value) {
    answer(aResponse().withStatus(429).withHeader("Retry-After", value));

    assertThat(busy(StatusExceptionsTest::send).retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | {'error': {'message': 'You exceeded it.', 'code': 'insufficient_quota'}}",
        "429 | {'error': {'message': 'You exceeded it.', 'type': 'insufficient_quota'}}",
        "400 | {'error': {'message': 'You exceeded it.', 'code': 'billing_hard_limit_reached'}}",
        "401 | {'detail': {'message': 'You exceeded it.', 'status': 'quota_exceeded'}}"
      })
  void anExhaustedQuotaIsFinal(int status, String body) {
    answer(json(status, body.replace('\'', '"')));

    assertThat(finalFailure(StatusExceptionsTest::send))
        .hasMessage(
            "Stub answered "
                + status
                + ": You exceeded it. The quota is used up: raise it at the service,"
                + " or use another key or provider.");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void aRejectedKeyIsFinalAndNotShown(int status) {
    answer(json(status, "{\"error\": {\"message\": \"No such key: " + StubService.KEY + "\"}}"));

    assertThat(finalFailure(StatusExceptionsTest::send))
        .hasMessage(
            "Stub answered "
                + status
                + ": No such key: ***."
                + " Check the key (environment variable STUB_KEY) and its permissions.");
  }

  @Test
  void noPartOfTheKeyIsShown() {
    answer(aResponse().withStatus(400).withBody("x".repeat(190) + StubService.KEY));

    assertThat(finalFailure(StatusExceptionsTest::send).getMessage())
        .contains("x***")
        .doesNotContain("sk-");
  }

  @ParameterizedTest
  @CsvSource({
    "400, 'The service rejects the request: check the provider''s settings.'",
    "404, 'Check the model or voice, and <baseUrl>.'",
    "405, 'Check <baseUrl>.'",
    "413, 'The request is too large for the service: send a shorter text or a smaller file.'",
    "422, 'The service rejects the request: check the provider''s settings.'"
  })
  void aRejectedRequestIsFinal(int status, String advice) {
    answer(json(status, "{\"detail\": [{\"loc\": [\"model\"], \"msg\": \"unknown\"}]}"));

    assertThat(finalFailure(StatusExceptionsTest::send))
        .hasMessage("Stub answered " + status + ": unknown. " + advice);
  }

  @Test
  void aRedirectIsNotFollowed() {
    answer(aResponse().withStatus(302).withHeader("Location", "http://elsewhere.invalid/v1"));

    assertThat(finalFailure(StatusExceptionsTest::send))
        .hasMessage(
            "Stub answered 302: it has moved to http://elsewhere.invalid/v1."
                + " Set <baseUrl> to the new address.");
  }

  @Test
  void anErrorPageIsShortenedToOneLine() {
    String page = "<html><head><title>x</title></head><body><h1>Bad\nGateway</h1>%s</body></html>";
    answer(
        aResponse()
            .withStatus(502)
            .withHeader("Content-Type", "text/html")
            .withBody(page.formatted("y".repeat(100_000))));

    assertThat(outage(StatusExceptionsTest::send))
        .hasMessage("Stub answered 502: Bad Gateway " + "y".repeat(187) + "…");
  }

  private static ServiceResponse send() throws IOException {
    return StubService.send(SERVER.baseUrl());
  }

  private static void answer(ResponseDefinitionBuilder response) {
    SERVER.stubFor(any(anyUrl()).willReturn(response));
  }
}
