package dev.storygen.plugin;

import dev.storygen.log.ConsoleLine;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps what a goal says, as {@code WARN text}. */
final class RecordingLog extends SystemStreamLog {

  private final List<String> lines = new ArrayList<>();

  void say(ConsoleLine line) {
    switch (line.level()) {
      case INFO -> info(line.text());
      case WARNING -> warn(line.text());
      case ERROR -> error(line.text());
    }
  }

  List<String> lines() {
    return lines;
  }

  @Override
  public void info(CharSequence line) {
    lines.add("INFO " + line);
  }

  @Override
  public void warn(CharSequence line) {
    lines.add("WARN " + line);
  }

  @Override
  public void error(CharSequence line) {
    lines.add("ERROR " + line);
  }
}
