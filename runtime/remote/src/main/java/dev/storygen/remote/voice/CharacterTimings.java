package dev.storygen.remote.voice;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Character timestamps of ElevenLabs: an array of characters, and arrays of their start and end
 * times in seconds.
 */
final class CharacterTimings {

  /** Allowed overlap of two words in seconds, because services round times. */
  private static final double MAX_OVERLAP_SECONDS = 0.05;

  /**
   * This many words with the same start time are an error of the service: timestamps of long texts
   * can stall (<a
   * href="https://github.com/elevenlabs/elevenlabs-python/issues/760">elevenlabs-python 760</a>).
   */
  private static final int STALLED_WORDS = 3;

  private final StringBuilder text = new StringBuilder();

  /** By index in {@link #text}: a character may be two Java chars. */
  private final List<Double> starts = new ArrayList<>();

  private final List<Double> ends = new ArrayList<>();

  private CharacterTimings() {}

  /** Parses timestamps; empty if one is missing or invalid. */
  static Optional<CharacterTimings> parse(JsonNode alignment) {
    JsonNode characters = alignment.path("characters");
    JsonNode starts = alignment.path("character_start_times_seconds");
    JsonNode ends = alignment.path("character_end_times_seconds");
    if (!characters.isArray()
        || starts.size() != characters.size()
        || ends.size() != characters.size()) {
      return Optional.empty();
    }
    CharacterTimings timings = new CharacterTimings();
    for (int i = 0; i < characters.size(); i++) {
      if (!timings.add(characters.path(i), starts.path(i), ends.path(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(timings);
  }

  private boolean add(JsonNode character, JsonNode start, JsonNode end) {
    boolean possible =
        character.isTextual()
            && start.isNumber()
            && end.isNumber()
            && start.asDouble() >= 0
            && end.asDouble() >= start.asDouble();
    if (possible) {
      text.append(character.textValue());
      while (starts.size() < text.length()) {
        starts.add(start.asDouble());
        ends.add(end.asDouble());
      }
    }
    return possible;
  }

  /**
   * Timestamps of words.
   *
   * @return one per word; empty if the characters do not match the words
   */
  List<Word> wordTimings(List<String> words) {
    List<Word> timed = new ArrayList<>();
    int at = 0;
    for (String word : words) {
      at = skipWhitespace(at);
      if (text.indexOf(word, at) != at) {
        return List.of();
      }
      int end = at + word.length();
      timed.add(new Word(word, starts.get(at), Math.max(starts.get(at), ends.get(end - 1)), true));
      at = end;
    }
    return skipWhitespace(at) == text.length() && isMonotonic(timed) ? timed : List.of();
  }

  private int skipWhitespace(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether times increase from word to word. */
  private static boolean isMonotonic(List<Word> words) {
    int simultaneous = 1;
    for (int i = 1; i < words.size(); i++) {
      Word last = words.get(i - 1);
      Word word = words.get(i);
      simultaneous = word.start() == last.start() ? simultaneous + 1 : 1;
      if (simultaneous == STALLED_WORDS
          || word.start() < last.start()
          || word.start() < last.end() - MAX_OVERLAP_SECONDS) {
        return false;
      }
    }
    return true;
  }
}
