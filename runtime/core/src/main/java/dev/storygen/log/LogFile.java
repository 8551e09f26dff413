package dev.storygen.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The log of a day. */
record LogFile(LocalDate day, boolean compressed) {

  private static final Pattern NAME = Pattern.compile("storygen_(\\d{8})\\.log(\\.gz)?");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  static LogFile of(Instant at, ZoneId zone) {
    return new LogFile(LocalDate.ofInstant(at, zone), false);
  }

  static Optional<LogFile> named(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(matcher.group(1), DAY);
      return Optional.of(new LogFile(day, matcher.group(2) != null));
    } catch (DateTimeException e) {
      return Optional.empty(); // no valid date
    }
  }

  /** The logs of a folder, sorted by name; none if there is no folder. */
  static List<LogFile> in(Path folder) throws IOException {
    List<LogFile> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> children = Files.list(folder)) {
        children
            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
            .sorted()
            .forEach(file -> named(file.getFileName().toString()).ifPresent(files::add));
      }
    }
    return files;
  }

  String name() {
    return "storygen_" + DAY.format(day) + ".log" + (compressed ? ".gz" : "");
  }

  LogFile asCompressed() {
    return new LogFile(day, true);
  }

  YearMonth month() {
    return YearMonth.from(day);
  }
}
