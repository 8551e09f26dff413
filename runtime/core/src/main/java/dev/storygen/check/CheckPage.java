package dev.storygen.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page of a check, in Markdown: the resource {@code META-INF/storygen/checks/<name>.md} beside
 * its class, which those of storygen's own checks in {@code docs} become.
 */
public record CheckPage(String text) {

  private static final String FOLDER = "META-INF/storygen/checks/";

  /** The pages link each other, and a page alone cannot lead to another. */
  private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[]++)]\\((?!https?:)[^()]*+\\)");

  /** The page of a check; empty where it has none. */
  public static Optional<CheckPage> of(Check check) {
    String resource = FOLDER + check.name() + ".md";
    try (InputStream page = check.getClass().getClassLoader().getResourceAsStream(resource)) {
      return page == null
          ? Optional.empty()
          : Optional.of(new CheckPage(new String(page.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("The page " + resource + " cannot be read.", e);
    }
  }

  /** What the check demands: the paragraph below the title. */
  public String summary() {
    return text.strip()
        .lines()
        .skip(1)
        .dropWhile(String::isBlank)
        .takeWhile(line -> !line.isBlank())
        .reduce((first, second) -> first + " " + second)
        .orElse("");
  }

  /** The page with the text of its links to other pages only. */
  public String withoutLinks() {
    return LINK.matcher(text).replaceAll("$1");
  }
}
