package dev.storygen.speech;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;

/**
 * How many words of a script have a measured time.
 *
 * @param share 0 to 1
 * @param detail the numbers and the longest run of others; empty where the file has only a share
 */
public record MeasuredWords(double share, String detail) {

  /** Characters of a quotation. */
  private static final int MAX_QUOTED = 60;

  /**
   * Those of a file; empty where the file does not say how its times were measured.
   *
   * @throws UnreadableMediaException if the file is not an object of JSON, or has no words
   */
  public static Optional<MeasuredWords> in(Path file) throws IOException {
    JsonNode root = WordsFileReader.open(file).root();
    JsonNode words = root.path("words");
    if (words.isArray() && words.isEmpty()) {
      throw new UnreadableMediaException(
          file.getFileName() + " has no words, but expected those of the script");
    }
    List<JsonNode> entries = new ArrayList<>();
    words.forEach(entries::add);
    if (!entries.isEmpty()
        && entries.stream().allMatch(word -> word.path("measured").isBoolean())) {
      return Optional.of(
          counted(
              entries.stream()
                  .map(
                      word ->
                          new Entry(
                              word.path("word").asText(), word.path("measured").booleanValue()))
                  .toList()));
    }
    JsonNode share = root.path("alignmentAccuracy");
    return share.isNumber() && share.doubleValue() >= 0 && share.doubleValue() <= 1
        ? Optional.of(new MeasuredWords(share.doubleValue(), ""))
        : Optional.empty();
  }

  /** Those of aligned words, at least one. */
  static MeasuredWords of(List<Word> aligned) {
    return counted(aligned.stream().map(word -> new Entry(word.text(), word.measured())).toList());
  }

  private record Entry(String text, boolean measured) {}

  private static MeasuredWords counted(List<Entry> words) {
    int measured = 0;
    int run = 0;
    int longest = 0;
    int end = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean heard = words.get(i).measured();
      measured += heard ? 1 : 0;
      run = heard ? 0 : run + 1;
      end = run > longest ? i + 1 : end;
      longest = Math.max(longest, run);
    }
    String missing = longest == 0 ? "" : missing(words.subList(end - longest, end));
    return new MeasuredWords(
        (double) measured / words.size(),
        String.format(Locale.ROOT, "%d of %d words%s", measured, words.size(), missing));
  }

  private static String missing(List<Entry> run) {
    StringBuilder text = new StringBuilder();
    for (Entry word : run) {
      if (text.length() <= MAX_QUOTED) {
        text.append(text.isEmpty() ? "" : " ").append(word.text());
      }
    }
    return String.format(
        Locale.ROOT,
        "; %d in a row were not heard ('%s')",
        run.size(),
        StringUtils.abbreviate(text.toString(), MAX_QUOTED));
  }
}
