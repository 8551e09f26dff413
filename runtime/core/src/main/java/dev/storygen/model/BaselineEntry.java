package dev.storygen.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An accepted violation of a baseline.
 *
 * @param folder the folder of the story's folder, relative to that of the baseline; null for {@code
 *     target/storygen} and for folders outside of the baseline's
 * @param story the story's id
 * @param check the check's name
 * @param date the day of the acceptance, as {@code 2026-11-27}
 * @param reason for people; null for none
 * @param expires the last day on which it is accepted, in UTC; null for no end
 * @param measured the measurements that violate a limit; none where a file is missing or unreadable
 * @param content what was judged, by label of its artefact: see {@link #MISSING} and {@link
 *     #describe}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"folder", "story", "check", "date", "reason", "expires", "measured", "content"})
public record BaselineEntry(
    String folder,
    String story,
    String check,
    String date,
    String reason,
    String expires,
    List<Accepted> measured,
    Map<String, String> content) {

  /** The content of an artefact that is not there. */
  public static final String MISSING = "missing";

  public BaselineEntry {
    measured = Json.listOrEmpty(measured);
    content = content == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(content));
  }

  /**
   * The identity of an entry in its file.
   *
   * @param folder as that of the entry
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Key(String folder, String story, String check) {}

  /**
   * A measurement that violates a limit.
   *
   * @param limit the side of the limit that it is beyond
   */
  public record Accepted(
      String name,
      BigDecimal value,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String unit,
      Limit.Bound limit) {

    public Accepted {
      unit = unit == null ? "" : unit;
    }

    /** For people: {@code integrated loudness -30.2 LUFS}. */
    public String text() {
      return name + " " + Measurement.text(value, unit);
    }
  }

  /** Its identity. */
  public Key key() {
    return new Key(folder, story, check);
  }

  /**
   * The content of a file.
   *
   * @param sha256 in hexadecimal digits
   * @param bytes its size
   */
  public static String describe(String sha256, long bytes) {
    return sha256 + " " + bytes;
  }

  /** The accepted values, for people; empty where nothing was measured. */
  public String text() {
    return measured.stream().map(Accepted::text).collect(Collectors.joining(", "));
  }

  /**
   * What entries and outcomes have in common that may match: the check, or the artefact that is
   * missing, which whatever check comes first reports.
   */
  public static String kind(String check, Map<String, String> content) {
    return content.entrySet().stream()
        .filter(file -> file.getValue().equals(MISSING))
        .map(file -> MISSING + " " + file.getKey())
        .findFirst()
        .orElse(check);
  }
}
