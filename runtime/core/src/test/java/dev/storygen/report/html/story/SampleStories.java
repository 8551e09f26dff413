package dev.storygen.report.html.story;

import dev.storygen.model.Json;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.TimeSpan;
import dev.storygen.model.Waveform;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Generated media files and metrics of stories; the same seed makes the same stories. */
final class SampleStories {

  private final Path folder;

  SampleStories(Path folder) {
    this.folder = folder;
  }

  void story(String name, int words, Random random) throws IOException {
    Path story = Files.createDirectories(folder.resolve("out").resolve(name));
    List<Map<String, Object>> entries = new ArrayList<>();
    StringBuilder cues = new StringBuilder();
    StringBuilder shown = new StringBuilder();
    double start = 0;
    double now = 0;
    for (int i = 0; i < words; i++) {
      String word = word(random);
      start = shown.isEmpty() ? now : start;
      double from = now;
      now = Math.round(1000 * (now + 0.1 + random.nextDouble() / 2)) / 1000.0;
      entries.add(
          Map.of("word", word, "spoken", word, "start", from, "end", now, "measured", i % 30 > 0));
      shown.append(shown.isEmpty() ? "" : " ").append(word);
      if (i % 3 == 2 || i == words - 1) {
        cues.append("%s --> %s\n%s\n\n".formatted(stamp(start), stamp(now), shown));
        shown.setLength(0);
        now += i % 12 == 11 ? 0.4 : 0;
      }
    }
    Files.writeString(
        story.resolve("words.json"), Json.mapper().writeValueAsString(Map.of("words", entries)));
    Files.writeString(story.resolve("subtitles.srt"), cues);
    for (String media : List.of("video.mp4", "voiceover.mp3", "thumbnail.png")) {
      Files.writeString(story.resolve(media), "");
    }
  }

  /** Few words are most of a text, as in any language. */
  private static String word(Random random) {
    long rank = Math.round(Math.exp(random.nextDouble() * Math.log(3000)));
    Random letters = new Random(rank);
    return letters
        .ints(1 + (int) Math.min(9, Math.log(rank + 1) + letters.nextInt(3)), 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String stamp(double seconds) {
    long millis = Math.round(seconds * 1000);
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d,%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }

  static String metrics(List<String> names) throws IOException {
    Random random = new Random(7);
    List<Object> stories = new ArrayList<>();
    List<Object> checks = new ArrayList<>();
    List<Object> operations = new ArrayList<>();
    for (String name : names) {
      stories.add(run(name, random));
      for (String check :
          List.of(
              "bitrate", "duration", "size", "length", "coverage", "video", "media", "streams")) {
        checks.add(check(name, check, random));
      }
      for (String stage : List.of("script", "voice")) {
        operations.add(
            Map.of(
                "story",
                name,
                "stage",
                stage,
                "operation",
                stage.equals("voice") ? "synthesis" : stage,
                "provider",
                "embedded",
                "durationSeconds",
                12.3,
                "success",
                stage.equals("script"),
                "attempts",
                2,
                "error",
                stage.equals("script") ? "" : "no voice"));
      }
    }
    return Json.mapper()
        .writeValueAsString(
            Map.of(
                "schemaVersion",
                1,
                "stories",
                stories,
                "checks",
                checks,
                "operations",
                operations,
                "retries",
                List.of(
                    Map.of(
                        "story",
                        "a",
                        "stage",
                        "voice",
                        "operation",
                        "synthesis",
                        "attempt",
                        1,
                        "delaySeconds",
                        0.5,
                        "error",
                        "answered 503")),
                "fallbacks",
                List.of(
                    Map.of(
                        "story",
                        "a",
                        "stage",
                        "voice",
                        "operation",
                        "synthesis",
                        "provider",
                        "embedded",
                        "fallback",
                        "spare",
                        "error",
                        "gone"))));
  }

  private static Map<String, Object> run(String name, Random random) {
    StringBuilder peaks = new StringBuilder();
    random
        .ints(Waveform.COLUMNS, 0, 24)
        .forEach(quiet -> peaks.append(Waveform.DIGITS.charAt(63 - quiet)));
    Map<String, String> files = new LinkedHashMap<>();
    files.put("video", "out/" + name + "/video.mp4");
    files.put("voiceover", "out/" + name + "/voiceover.mp3");
    files.put("subtitles", "out/" + name + "/subtitles.srt");
    files.put("words", "out/" + name + "/words.json");
    return Map.of(
        "story",
        name,
        "title",
        word(random) + " " + word(random) + " " + word(random),
        "durationSeconds",
        random.nextDouble() * 100,
        "files",
        files,
        "waveform",
        new Waveform(150, peaks.toString(), List.of(new TimeSpan(1, 1.4), new TimeSpan(5, 5.8))));
  }

  private static Map<String, Object> check(String story, String check, Random random) {
    boolean broken = check.equals("bitrate");
    Map<String, Object> outcome = new LinkedHashMap<>();
    outcome.put("story", story);
    outcome.put("check", check);
    outcome.put("status", broken ? "violated" : "passed");
    outcome.put(
        "measurements",
        List.of(Measurement.of("it", broken ? 24 : 40 + random.nextInt(100), "kbit/s")));
    outcome.put(
        "limits",
        List.of(new Limit("minimum", "it", Limit.Bound.MINIMUM, BigDecimal.valueOf(32), "kbit/s")));
    outcome.put("message", broken ? "it is 24 kbit/s. Raise <voice><bitrate>." : null);
    outcome.put("fix", broken ? "Raise <voice><bitrate>." : null);
    return outcome;
  }
}
