package dev.storygen.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.storygen.media.DecodedText;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The duration of the voiceover in {@code words.json}. */
final class WordsDuration {

  private WordsDuration() {}

  /**
   * Its field {@code duration}, in seconds; empty where it has none.
   *
   * @throws UnreadableMediaException if the file is no JSON or {@code duration} is not a positive
   *     number
   */
  static Optional<ExpectedDuration> read(Path file) throws IOException {
    String name = file.getFileName().toString();
    JsonNode duration = parse(name, DecodedText.read(file).text()).path("duration");
    if (duration.isMissingNode()) {
      return Optional.empty();
    }
    double seconds = duration.isNumber() ? duration.doubleValue() : Double.NaN;
    if (!(seconds > 0 && Double.isFinite(seconds))) {
      throw new UnreadableMediaException(
          name + ": 'duration' is " + duration + ", but expected seconds above 0");
    }
    return Optional.of(new ExpectedDuration(seconds, name));
  }

  private static JsonNode parse(String name, String json) throws UnreadableMediaException {
    try {
      return Json.mapper().readTree(json);
    } catch (JsonProcessingException e) {
      UnreadableMediaException unreadable =
          new UnreadableMediaException(
              "%s line %d is no JSON: %s"
                  .formatted(
                      name,
                      e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                      e.getOriginalMessage().lines().findFirst().orElse("")));
      unreadable.initCause(e);
      throw unreadable;
    }
  }
}
