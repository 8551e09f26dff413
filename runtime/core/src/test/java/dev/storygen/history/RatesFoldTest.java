package dev.storygen.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.forecast.Rates;
import dev.storygen.metrics.OperationRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesFoldTest {

  @Test
  void ratesAreRelativeToTheNarration() {
    Rates rates =
        RatesFold.of(
            List.of(
                done(
                    "a",
                    "script",
                    "writing",
                    "openai",
                    3,
                    Map.of("inputTokens", 900, "outputTokens", 300)),
                done(
                    "a",
                    "revise",
                    "revision",
                    "openai",
                    4,
                    Map.of("words", 100, "revisedCharacters", 550)),
                done("a", "voice", "synthesis", "eleven", 5, Map.of()),
                done("a", "voice", "normalisation", "ffmpeg", 1, Map.of("seconds", 50.0)),
                done("a", "subtitles", "captioning", "eleven", 0, Map.of("words", 100)),
                done("a", "video", "rendering", "ffmpeg", 25, Map.of())));

    assertThat(rates.work())
        .containsEntry("voice.synthesis eleven", 0.1)
        .containsEntry("video.rendering ffmpeg", 0.5);
    assertThat(rates.tokens()).containsOnly(Map.entry("script.writing openai", 1200.0));
    assertThat(rates.secondsPerWord()).containsOnly(Map.entry("eleven", 0.5));
    assertThat(rates.charactersPerWord()).isEqualTo(5.5);
  }

  @Test
  void theRateOfABuildIsTheMedianOfItsStories() {
    List<OperationRecord> operations =
        List.of(
            done("a", "voice", "normalisation", "ffmpeg", 1, Map.of("seconds", 10)),
            done("b", "voice", "normalisation", "ffmpeg", 2, Map.of("seconds", 10)),
            done("c", "voice", "normalisation", "ffmpeg", 90, Map.of("seconds", 10)));

    assertThat(RatesFold.of(operations).work())
        .containsOnly(Map.entry("voice.normalisation ffmpeg", 0.2));
  }

  @Test
  void whatFailedOrWasCachedOrIsNoNumberDoesNotCount() {
    OperationRecord failed =
        new OperationRecord(
            Instant.EPOCH, "a", "voice", "synthesis", "eleven", 5, false, 1, "boom", Map.of());

    assertThat(
            RatesFold.of(
                    List.of(
                        failed,
                        done("a", "voice", "normalisation", "ffmpeg", 1, Map.of("seconds", "long")),
                        done("b", "script", "writing", "brief", 0, Map.of()),
                        done(
                            "b",
                            "voice",
                            "normalisation",
                            "ffmpeg",
                            1,
                            Map.of("cached", true, "seconds", 9)),
                        done(
                            "b",
                            "voice",
                            "synthesis",
                            "eleven",
                            1,
                            Map.of("kept", 9, "parts", 10))))
                .empty())
        .isTrue();
  }

  @Test
  void theLengthOfACachedVoiceoverCountsForTheWorkThatWasDone() {
    Rates rates =
        RatesFold.of(
            List.of(
                done(
                    "a",
                    "voice",
                    "normalisation",
                    "ffmpeg",
                    0,
                    Map.of("cached", true, "seconds", 10)),
                done("a", "video", "rendering", "ffmpeg", 20, Map.of())));

    assertThat(rates.work()).containsOnly(Map.entry("video.rendering ffmpeg", 2.0));
  }

  @Test
  void theRateOfSeveralBuildsIsTheMedianOfThoseThatHaveIt() {
    Rates median =
        RatesFold.median(
            List.of(
                new Rates(Map.of("x", 1.0), null, null, 5.0),
                new Rates(Map.of("x", 3.0), null, null, null),
                new Rates(Map.of("y", 9.0), null, null, 7.0)));

    assertThat(median).isEqualTo(new Rates(Map.of("x", 2.0, "y", 9.0), null, null, 6.0));
    assertThat(RatesFold.median(List.of())).isEqualTo(Rates.none());
  }

  private static OperationRecord done(
      String story,
      String stage,
      String operation,
      String provider,
      double seconds,
      Map<String, Object> metrics) {
    return new OperationRecord(
        Instant.EPOCH, story, stage, operation, provider, seconds, true, 1, null, metrics);
  }
}
