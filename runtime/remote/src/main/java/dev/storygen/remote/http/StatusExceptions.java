package dev.storygen.remote.http;

import dev.storygen.provider.TransientException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Maps an unsuccessful HTTP status to an exception. */
final class StatusExceptions {

  /** 409 Conflict and 425 Too Early are temporary, like 429, and no sign of an outage. */
  private static final Set<Integer> BUSY_STATUSES = Set.of(409, 425, 429);

  private static final int REQUEST_TIMEOUT = 408;

  /** Error codes for an exhausted quota; retries do not help. */
  private static final Set<String> QUOTA_CODES =
      Set.of(
          "insufficient_quota",
          "billing_hard_limit_reached",
          "billing_not_active",
          "quota_exceeded");

  /** Error codes for content-policy violations. */
  private static final Set<String> CONTENT_POLICY_CODES =
      Set.of(
          "content_policy_violation",
          "moderation_blocked",
          "content_filter",
          "contentFilter",
          "responsible_ai_policy_violation");

  private static final String CONTENT_POLICY_ADVICE =
      "The request violates its content policy: reword the script or the brief.";

  private static final String QUOTA_ADVICE =
      "The quota is used up: raise it at the service, or use another key or provider.";

  private static final String KEY_ADVICE = "Check the key (%s) and its permissions.";

  private static final Map<Integer, String> ADVICE_BY_STATUS =
      Map.of(
          401, KEY_ADVICE,
          402, QUOTA_ADVICE,
          403, KEY_ADVICE,
          404, "Check the model or voice, and <baseUrl>.",
          405, "Check <baseUrl>.",
          407, "Check the user and password of the <proxy> of settings.xml.",
          413, "The request is too large for the service: send a shorter text or a smaller file.");

  private static final String LENGTH_ADVICE = "Set <longestText> to the model's limit.";

  /** Advice for error codes that are more specific than the status. */
  private static final Map<String, String> ADVICE_BY_CODE =
      Map.of(
          "voice_not_found",
          "Set <voice>, or <femaleVoice> and <maleVoice>, to ids of voices of your account:"
              + " they are listed on its voices page and by GET /v1/voices.",
          "max_character_limit_exceeded",
          LENGTH_ADVICE,
          "string_above_max_length",
          LENGTH_ADVICE);

  private static final String OTHER_ADVICE =
      "The service rejects the request: check the provider's settings.";

  private StatusExceptions() {}

  /**
   * Maps a response.
   *
   * @return a {@link TransientException} if a retry may succeed
   */
  static IOException of(ServiceResponse response, ServiceMessages messages, Clock clock) {
    int status = response.status();
    ServiceError error = ServiceError.parse(messages.redacted(response.text()));
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

  /** Redirects are not followed: they would send the key to another host. */
  private static IOException redirect(ServiceResponse response, ServiceMessages messages) {
    String to = messages.excerpt(response.header("Location").orElse("an unknown address"));
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
