package dev.storygen.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * What the baseline says of a violation.
 *
 * @param state {@link State#NEW} where it is null
 * @param entry the entry that it was compared with; null where there is none
 * @param date the day of its acceptance; null where there is no entry
 * @param reason why it was accepted; null for none
 * @param expires the last day of the acceptance; null for no end
 * @param accepted the accepted values, for people; null where nothing was measured
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BaselineMatch(
    State state,
    BaselineEntry.Key entry,
    String date,
    String reason,
    String expires,
    String accepted) {

  public BaselineMatch {
    state = state == null ? State.NEW : state;
  }

  /** Whether a violation is accepted. */
  public enum State {
    /** It is in the baseline and not worse. */
    ACCEPTED,
    /** It is not in the baseline. */
    NEW,
    /** It is in the baseline, and its measurements are further from the limit now. */
    WORSE,
    /** It was accepted until a day that has passed. */
    EXPIRED;

    /** The name in JSON: {@code accepted}. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a label; one that this version does not know is {@link #NEW}, which fails. */
    @JsonCreator
    static State read(String label) {
      return Arrays.stream(values())
          .filter(state -> state.label().equals(label))
          .findFirst()
          .orElse(NEW);
    }
  }

  /** A violation that no entry is about. */
  public static BaselineMatch none() {
    return new BaselineMatch(State.NEW, null, null, null, null, null);
  }

  /** The result of a comparison with an entry. */
  public static BaselineMatch of(State state, BaselineEntry entry) {
    String values = entry.text();
    return new BaselineMatch(
        state,
        entry.key(),
        entry.date(),
        entry.reason(),
        entry.expires(),
        values.isEmpty() ? null : values);
  }

  /** For people: {@code accepted by the baseline since 2026-11-27 (…) until 2027-01-31: reason}. */
  public String text() {
    return "accepted by the baseline since "
        + date
        + (accepted == null ? "" : " (" + accepted + ")")
        + (expires == null ? "" : " until " + expires)
        + (reason == null ? "" : ": " + reason);
  }
}
