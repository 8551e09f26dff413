package dev.storygen.report;

import dev.storygen.model.CheckOutcome;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import java.util.List;
import java.util.Random;

/** Check outcomes of every status, and outcomes of random text. */
final class SampleOutcomes {

  private SampleOutcomes() {}

  static CheckOutcome passed(String story, String check) {
    List<Measurement> measurements =
        List.of(Measurement.of("size", 123456, "bytes").with("an mp3"));
    return new CheckOutcome(
        story,
        check,
        CheckStatus.PASSED,
        Severity.ERROR,
        measurements,
        null,
        null,
        "target/a/voiceover.mp3",
        null,
        null,
        0.25);
  }

  static CheckOutcome violated(String story) {
    return violated(story, Severity.ERROR);
  }

  static CheckOutcome warned(String story) {
    return violated(story, Severity.WARNING);
  }

  static CheckOutcome violated(String story, Severity severity) {
    return new CheckOutcome(
        story,
        "audio-bitrate",
        CheckStatus.VIOLATED,
        severity,
        List.of(Measurement.of("audio bitrate", 24.5, "kbit/s")),
        "minimum 32 kbit/s",
        null,
        "target/a/voiceover.mp3",
        "too low. Raise it.",
        "Raise it.",
        0);
  }

  static CheckOutcome unmeasured(String story) {
    return new CheckOutcome(
        story,
        "video-streams",
        CheckStatus.UNMEASURED,
        Severity.ERROR,
        List.of(),
        null,
        null,
        null,
        "no decoder",
        null,
        0);
  }

  static CheckOutcome nasty(Random random) {
    return new CheckOutcome(
        nastyText(random),
        nastyText(random),
        any(random, CheckStatus.values()),
        any(random, Severity.values()),
        List.of(Measurement.of(nastyText(random), random.nextLong(), nastyText(random))),
        nastyText(random),
        null,
        nastyText(random),
        nastyText(random),
        nastyText(random),
        0);
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static String nastyText(Random random) {
    String alphabet =
        "a. <>&\"'/\\:]]>\n\r\t\u0000\u0008\u001F\u007F\u0085\uD800\uDFFF\uFFFE😀é%\u2028";
    StringBuilder text = new StringBuilder();
    random
        .ints(random.nextInt(12), 0, alphabet.length())
        .forEach(i -> text.append(alphabet.charAt(i)));
    return text.toString();
  }
}
