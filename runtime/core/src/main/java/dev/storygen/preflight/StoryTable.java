package dev.storygen.preflight;

import dev.storygen.forecast.ForecastStep;
import dev.storygen.forecast.StoryForecast;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;

/** A table of stories for a console of 100 columns, with the prefix of a line of Maven's log. */
final class StoryTable {

  /** Rows that people look through. */
  static final int MAX_ROWS = 20;

  private static final int MAX_NAME = 20;

  private static final String GAP = "  ";

  /** A column; the first two begin at the left, the others end at the right. */
  private record Column(
      String title, Function<StoryForecast, String> cell, Function<Totals, String> total) {}

  private static final List<Column> FIRST =
      List.of(
          new Column(
              "story",
              story -> StringUtils.abbreviate(story.story(), MAX_NAME),
              totals -> totals.stories() == 1 ? "1 story" : totals.stories() + " stories"),
          new Column("state", story -> story.state().label(), totals -> ""));

  private StoryTable() {}

  /** The rows with a heading and the sums. */
  static List<String> of(PreflightReport report) {
    List<Column> columns = new ArrayList<>(FIRST);
    columns.addAll(amounts(report.totals()));
    if (report.stories().stream().anyMatch(story -> !cached(story).isEmpty())) {
      columns.add(new Column("cached", StoryTable::cached, totals -> ""));
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(columns.stream().map(Column::title).toList());
    report.stories().stream()
        .limit(MAX_ROWS)
        .forEach(story -> rows.add(columns.stream().map(each -> each.cell.apply(story)).toList()));
    rows.add(columns.stream().map(each -> each.total.apply(report.totals())).toList());
    return aligned(rows);
  }

  /** The stages whose results are known to be kept: {@code script, voice}. */
  private static String cached(StoryForecast story) {
    return story.steps().stream()
        .filter(step -> Boolean.TRUE.equals(step.cached()))
        .map(ForecastStep::stage)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Without the amounts that no story is known to use. */
  private static List<Column> amounts(Totals totals) {
    List<Column> columns = new ArrayList<>();
    columns.add(
        new Column(
            "narration",
            story -> Amounts.duration(story.narrationSeconds()),
            all -> Amounts.duration(all.narrationSeconds())));
    add(columns, "calls", totals.calls(), story -> Amounts.count(story.cost().calls()));
    add(
        columns,
        "characters",
        totals.characters(),
        story -> Amounts.count(story.cost().characters()));
    add(columns, "tokens", totals.tokens(), story -> Amounts.count(story.cost().tokens()));
    add(columns, "images", totals.images(), story -> Amounts.count(story.cost().images()));
    columns.add(
        new Column(
            "work",
            story -> Amounts.duration(story.cost().seconds()),
            all -> Amounts.duration(all.seconds())));
    return columns;
  }

  private static void add(
      List<Column> columns, String title, Total total, Function<StoryForecast, String> cell) {
    if (total.used()) {
      columns.add(new Column(title, cell, all -> Amounts.count(total)));
    }
  }

  private static List<String> aligned(List<List<String>> rows) {
    int columns = rows.get(0).size();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        int column = i;
        int width = rows.stream().mapToInt(each -> each.get(column).length()).max().orElse(0);
        String cell = row.get(i);
        line.append(i == 0 ? "" : GAP)
            .append(
                i < FIRST.size()
                    ? StringUtils.rightPad(cell, width)
                    : StringUtils.leftPad(cell, width));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
