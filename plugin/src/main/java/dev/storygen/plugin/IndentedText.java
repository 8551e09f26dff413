package dev.storygen.plugin;

import dev.storygen.log.ControlCharacters;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Prints lines whose spaces at the start count. */
final class IndentedText {

  private IndentedText() {}

  /** Prints lines of a page or a list, without control characters. */
  static void print(List<String> lines, Log log) {
    for (String line : lines) {
      String text = line.stripLeading();
      log.info(" ".repeat(line.length() - text.length()) + ControlCharacters.line(text));
    }
  }
}
