package dev.storygen.remote.http;

import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a status that is no success into what the pipeline understands. */
final class StatusExceptions {

  /** Conflict and too early pass by themselves, and the service works. */
  private static final Set<Integer> BUSY_STATUSES = Set.of(409, 425, 429);

  private static final int REQUEST_TIMEOUT = 408;

  /** What OpenAI and ElevenLabs call a quota that is spent; waiting does not fill it. */
  private static final Set<String> QUOTA_CODES =
      Set.of(
          "insufficient_quota",
          "billing_hard_limit_reached",
          "billing_not_active",
          "quota_exceeded");

  /** What OpenAI, Azure and others call content that their rules forbid. */
  private static final Set<String> CONTENT_POLICY_CODES =
      Set.of(
          "content_policy_violation",
          "moderation_blocked",
          "content_filter",
          "contentFilter",
          "responsible_ai_policy_violation");

  private static final String CONTENT_POLICY_ADVICE =
      "Its rules forbid what is asked for: reword the script or the brief.";

  private static final String QUOTA_ADVICE =
      "The quota is spent: raise it at the service, or use another key or provider.";

  private static final String KEY_ADVICE = "Check the key (%s), and what it may do.";

  private static final Map<Integer, String> ADVICE_BY_STATUS =
      Map.of(
          401, KEY_ADVICE,
          402, QUOTA_ADVICE,
          403, KEY_ADVICE,
          404, "Check the model or voice, and <baseUrl>.",
          405, "Check <baseUrl>.",
          407, "Check the user and password of the <proxy> of settings.xml.",
          413, "The service takes less at once: send a shorter text or a smaller file.");

  private static final String LENGTH_ADVICE = "Set <longestText> to what the model takes.";

  /** What a service's own name of the failure tells better than the status. */
  private static final Map<String, String> ADVICE_BY_CODE =
      Map.of(
          "voice_not_found",
          "Set <voice>, or <femaleVoice> and <maleVoice>, to ids of voices of your account:"
              + " they are on its page of voices, and in the answer of GET /v1/voices.",
          "max_character_limit_exceeded",
          LENGTH_ADVICE,
          "string_above_max_length",
          LENGTH_ADVICE);

  private static final String OTHER_ADVICE =
      "The service refuses the request as it is: check the provider's settings.";

  private StatusExceptions() {}

  /**
   * The failure that a status means.
   *
   * @return a {@link TransientException} where another try may help
   */
  static IOException of(ServiceResponse response, ServiceMessages messages, Clock clock) {
    int status = response.status();
    ServiceError error = ServiceError.parse(response.text());
    String detail = messages.excerpt(error.message());
    String answer = "answered " + status + (detail.isEmpty() ? "." : ": " + withFullStop(detail));
    if (status / 100 == 3) {
      return redirect(response, messages);
    }
    if (error.codes().stream().anyMatch(QUOTA_CODES::contains)) {
      return new IOException(messages.sentence(answer + " " + QUOTA_ADVICE));
    }
    if (error.codes().stream().anyMatch(CONTENT_POLICY_CODES::contains)) {
      return new IOException(messages.sentence(answer + " " + CONTENT_POLICY_ADVICE));
    }
    Optional<Duration> wait = RetryAfterHeader.parse(response.headers(), clock);
    if (BUSY_STATUSES.contains(status)) {
      return TransientException.busy(messages.sentence(answer), wait);
    }
    if (status == REQUEST_TIMEOUT || status >= 500) {
      return TransientException.outage(messages.sentence(answer), wait);
    }
    String advice =
        error.codes().stream()
            .filter(ADVICE_BY_CODE::containsKey)
            .map(ADVICE_BY_CODE::get)
            .findFirst()
            .orElse(ADVICE_BY_STATUS.getOrDefault(status, OTHER_ADVICE))
            .formatted(messages.keySource());
    return new IOException(messages.sentence(answer + " " + advice));
  }

  /** Not followed: the key would go to a host that the user did not name. */
  private static IOException redirect(ServiceResponse response, ServiceMessages messages) {
    String to = messages.excerpt(response.header("Location").orElse("somewhere else"));
    return new IOException(
        messages.sentence(
            "answered "
                + response.status()
                + ": it has moved to "
                + to
                + ". Set <baseUrl> to the new address."));
  }

  private static String withFullStop(String sentence) {
    return sentence.matches(".*[.!?…]") ? sentence : sentence + ".";
  }
}
