package dev.storygen.remote.transcription;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;

/** Parses word timestamps in the formats of OpenAI, faster-whisper and WhisperX. */
final class TranscriptionJson {

  private TranscriptionJson() {}

  /** The words with timestamps, in order of appearance. Start times never decrease. */
  static List<Word> words(JsonNode transcription) {
    List<Word> words = new ArrayList<>();
    double latest = 0;
    for (JsonNode node : nodes(transcription)) {
      String text = node.path("word").asText(node.path("text").asText("")).strip();
      OptionalDouble start = seconds(node.path("start"));
      OptionalDouble end = seconds(node.path("end"));
      if (!text.isEmpty() && start.isPresent() && end.isPresent()) {
        latest = Math.max(latest, start.getAsDouble());
        words.add(new Word(text, latest, Math.max(latest, end.getAsDouble()), true));
      }
    }
    return words;
  }

  private static List<JsonNode> nodes(JsonNode transcription) {
    JsonNode all = transcription.path("words");
    return !all.isEmpty()
        ? list(all)
        : list(transcription.path("segments")).stream()
            .flatMap(segment -> list(segment.path("words")).stream())
            .toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** Seconds from the start of the audio; empty if the node is no valid time. */
  private static OptionalDouble seconds(JsonNode node) {
    double seconds = node.asDouble(Double.NaN);
    return Double.isFinite(seconds) && seconds >= 0
        ? OptionalDouble.of(seconds)
        : OptionalDouble.empty();
  }
}
