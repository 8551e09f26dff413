package dev.storygen.embedded.grammar;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lines for the beats of a story; a beat may have none. */
public record BeatLines(Map<Beat, List<TemplateLine>> beats) {

  /**
   * Parses the lines of a resource.
   *
   * @throws IllegalArgumentException with the beat and the number of an invalid line
   */
  @JsonCreator
  static BeatLines parse(Map<Beat, List<String>> source) {
    Map<Beat, List<TemplateLine>> beats = new EnumMap<>(Beat.class);
    source.forEach((beat, lines) -> beats.put(beat, lines(beat, lines)));
    return new BeatLines(beats);
  }

  public static BeatLines empty() {
    return new BeatLines(Map.of());
  }

  public List<TemplateLine> linesOf(Beat beat) {
    return beats.getOrDefault(beat, List.of());
  }

  public Stream<TemplateLine> allLines() {
    return beats.values().stream().flatMap(List::stream);
  }

  private static List<TemplateLine> lines(Beat beat, List<String> sources) {
    return Stream.iterate(0, i -> i < sources.size(), i -> i + 1)
        .map(i -> line(beat, i + 1, sources.get(i)))
        .toList();
  }

  private static TemplateLine line(Beat beat, int number, String source) {
    try {
      return TemplateLine.parse(source);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          beat.name().toLowerCase(java.util.Locale.ROOT)
              + " line "
              + number
              + ": "
              + e.getMessage(),
          e);
    }
  }
}
