package dev.storygen.embedded.normalizer.english;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Words with a fixed spoken form, from {@code written-forms.tsv} beside this class. */
final class WrittenForms {

  private static final String RESOURCE = "written-forms.tsv";

  private static final Map<String, String> FORMS = read();

  private WrittenForms() {}

  static boolean isKnown(String lower) {
    return FORMS.containsKey(lower);
  }

  /** The spoken form of a word in lower case; null if it has none. */
  static String spoken(String lower) {
    return FORMS.get(lower);
  }

  private static Map<String, String> read() {
    try (InputStream in = WrittenForms.class.getResourceAsStream(RESOURCE)) {
      Map<String, String> forms = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(form -> forms.put(form[0], form[1]));
      return Map.copyOf(forms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
