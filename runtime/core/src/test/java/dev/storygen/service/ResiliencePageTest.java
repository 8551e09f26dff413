package dev.storygen.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.storygen.provider.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/resilience.md} lists the settings. */
class ResiliencePageTest {

  private static final Pattern ROW =
      Pattern.compile("^\\| `(\\w+)` \\|(.*?)\\|.*\\|$", Pattern.MULTILINE);

  @Test
  void thePageHasEachSettingOfAServiceAndNoOther() throws IOException {
    Options options = Options.of("resilience", Map.of("nonsense", "1"));
    ServicePolicy.defaults().with(options);

    assertThat(rows("In `<resilience>` for all", "Only in").keySet())
        .containsExactlyInAnyOrderElementsOf(known(options));
  }

  @Test
  void theDefaultsOfThePageAreTheDefaults() throws IOException {
    Map<String, String> defaults = values(rows("In `<resilience>` for all", "In `<budget>`"));

    assertThat(defaults).containsKeys("maxRetries", "breakerPatience");
    assertThat(ResilienceSettings.of(defaults, Map.of())).isEqualTo(ResilienceSettings.defaults());
    assertThat(ServicePolicy.defaults().requestsPerMinute()).isZero();
  }

  @Test
  void thePageHasEachBudget() throws IOException {
    Map<String, String> budget = new TreeMap<>();
    rows("In `<budget>`", "A budget that").keySet().forEach(setting -> budget.put(setting, "7"));

    assertThat(ResilienceSettings.of(Map.of(), budget).budget()).isEqualTo(new Budget(7, 7, 7));
  }

  /** All settings, as the error for an unknown one lists them. */
  private static List<String> known(Options options) {
    String refusal =
        catchThrowableOfType(IllegalArgumentException.class, options::rejectUnknown).getMessage();
    return List.of(refusal.replaceFirst(".* There are: (.*)\\.$", "$1").split(", "));
  }

  private static Map<String, String> values(Map<String, String> rows) {
    Map<String, String> values = new TreeMap<>();
    rows.forEach(
        (setting, text) -> {
          if (text.matches("`[^`]+`")) {
            values.put(setting, text.replace("`", ""));
          }
        });
    return values;
  }

  private static Map<String, String> rows(String from, String to) throws IOException {
    String page = Files.readString(Path.of("../../docs/resilience.md"));
    int start = page.indexOf(from);
    Matcher row = ROW.matcher(page.substring(start, page.indexOf(to, start)));
    Map<String, String> rows = new LinkedHashMap<>();
    while (row.find()) {
      rows.put(row.group(1), row.group(2).strip());
    }
    assertThat(rows).isNotEmpty();
    return rows;
  }
}
