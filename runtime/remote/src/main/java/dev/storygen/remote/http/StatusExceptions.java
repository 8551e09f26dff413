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
  private static final Set<Integer> BUSY = Set.of(409, 425, 429);

  private static final int REQUEST_TIMEOUT = 408;

  /** What OpenAI and ElevenLabs call a quota that is spent; waiting does not fill it. */
  private static final Set<String> SPENT =
      Set.of(
          "insufficient_quota",
          "billing_hard_limit_reached",
          "billing_not_active",
          "quota_exceeded");

  /** What OpenAI, Azure and others call content that their rules forbid. */
  private static final Set<String> FORBIDDEN =
      Set.of(
          "content_policy_violation",
          "moderation_blocked",
          "content_filter",
          "contentFilter",
          "responsible_ai_policy_violation");

  private static final String FORBIDDEN_ADVICE =
      "Its rules forbid what is asked for: reword the script or the brief.";

  private static final String SPENT_ADVICE =
      "The quota is spent: raise it at the service, or use another key or provider.";

  private static final String KEY_ADVICE = "Check the key (%s), and what it may do.";

  private static final Map<Integer, String> ADVICE =
      Map.of(
          401, KEY_ADVICE,
          402, SPENT_ADVICE,
          403, KEY_ADVICE,
          404, "Check the model or voice, and <baseUrl>.",
          405, "Check <baseUrl>.",
          407, "Check the user and password of the <proxy> of settings.xml.",
          413, "The service takes less at once: send a shorter text or a smaller file.");

  private static final String LENGTH_ADVICE = "Set <longestText> to what the model takes.";

  /** What a service's own name of the failure tells better than the status. */
  private static final Map<String, String> ADVICE_ON =
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
  static IOException of(ServiceResponse reply, ServiceMessages wording, Clock clock) {
    int status = reply.status();
    ServiceError error = ServiceError.of(reply.text());
    String said = wording.excerpt(error.message());
    String answer = "answered " + status + (said.isEmpty() ? "." : ": " + ended(said));
    if (status / 100 == 3) {
      return redirected(reply, wording);
    }
    if (error.codes().stream().anyMatch(SPENT::contains)) {
      return new IOException(wording.about(answer + " " + SPENT_ADVICE));
    }
    if (error.codes().stream().anyMatch(FORBIDDEN::contains)) {
      return new IOException(wording.about(answer + " " + FORBIDDEN_ADVICE));
    }
    Optional<Duration> wait = RetryAfterHeader.of(reply.headers(), clock);
    if (BUSY.contains(status)) {
      return TransientException.busy(wording.about(answer), wait);
    }
    if (status == REQUEST_TIMEOUT || status >= 500) {
      return TransientException.outage(wording.about(answer), wait);
    }
    String advice =
        error.codes().stream()
            .filter(ADVICE_ON::containsKey)
            .map(ADVICE_ON::get)
            .findFirst()
            .orElse(ADVICE.getOrDefault(status, OTHER_ADVICE))
            .formatted(wording.keySource());
    return new IOException(wording.about(answer + " " + advice));
  }

  /** Not followed: the key would go to a host that the user did not name. */
  private static IOException redirected(ServiceResponse reply, ServiceMessages wording) {
    String to = wording.excerpt(reply.header("Location").orElse("somewhere else"));
    return new IOException(
        wording.about(
            "answered "
                + reply.status()
                + ": it has moved to "
                + to
                + ". Set <baseUrl> to the new address."));
  }

  private static String ended(String sentence) {
    return sentence.matches(".*[.!?…]") ? sentence : sentence + ".";
  }
}
