package dev.storygen.remote.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the narrator's lines out of a screenplay, as Fountain and Final Draft lay it out. */
final class ScreenplayUnwrapper implements ExtractionStep {

  /** {@code INT. LIGHTHOUSE - NIGHT} */
  private static final Pattern SLUGLINE =
      Pattern.compile(
          "[*_#.> \\t]{0,8}(?:\\d{1,3}[. ]{1,3})?(?:INT|EXT|INT\\.?/EXT|EXT\\.?/INT|I/E|EST)[. ]"
              + "[^\\p{Ll}\\n]{1,80}");

  private static final Pattern TRANSITION =
      Pattern.compile(
          "[*_#> \\t]{0,8}(?:(?:SMASH |MATCH |JUMP |HARD )?CUT TO|CUT TO BLACK|DISSOLVE TO|FADE (?:IN|OUT|TO"
              + " BLACK)|FADE TO|THE END|END)[ .:*_]{0,6}");

  private static final Pattern CHARACTER =
      Pattern.compile(
          "[*_ \\t]{0,40}(?<name>\\p{Lu}[\\p{Lu} .'’-]{1,30})"
              + "(?: ?\\((?<how>[^)\\n]{1,30})\\))?[*_:]{0,4}");

  private static final Pattern NARRATOR = Phrases.pattern("\\s*" + Phrases.any("speaker") + "\\s*");

  private static final Pattern OFF_SCREEN =
      Pattern.compile("(?i)v\\.? ?o\\.?.*|o\\.? ?s\\.?.*|voice.*");

  private static final Pattern PARENTHETICAL = Pattern.compile("\\s*\\([^()\\n]{1,80}\\)\\s*");

  @Override
  public String apply(String text, Omissions omissions) throws UnusableAnswerException {
    List<String> lines = text.lines().toList();
    if (lines.size() > ScriptExtractor.MAX_LINES) {
      return text;
    }
    long sluglines = lines.stream().filter(line -> SLUGLINE.matcher(line).matches()).count();
    boolean first =
        lines.stream()
            .filter(line -> !line.isBlank())
            .limit(3)
            .anyMatch(
                line -> SLUGLINE.matcher(line).matches() || TRANSITION.matcher(line).matches());
    if (sluglines == 0 || !first && sluglines < 2) {
      return text;
    }
    boolean narrated = lines.stream().anyMatch(ScreenplayUnwrapper::isNarrator);
    if (!narrated && hasCharacters(lines)) {
      throw new UnusableAnswerException("answered with a screenplay that has no narrator");
    }
    return narrated ? narration(lines, omissions) : action(lines, omissions);
  }

  /** A name above a line; a line in capitals alone is of the story. */
  private static boolean hasCharacters(List<String> lines) {
    for (int i = 1; i + 1 < lines.size(); i++) {
      boolean above = lines.get(i - 1).isBlank() && !lines.get(i + 1).isBlank();
      if (above && isCharacter(lines.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCharacter(String line) {
    return CHARACTER.matcher(line).matches() && !isMarkup(line);
  }

  private static boolean isMarkup(String line) {
    return SLUGLINE.matcher(line).matches() || TRANSITION.matcher(line).matches();
  }

  private static boolean isNarrator(String line) {
    Matcher character = CHARACTER.matcher(line);
    return character.matches()
        && (NARRATOR.matcher(character.group("name")).matches()
            || character.group("how") != null
                && OFF_SCREEN.matcher(character.group("how")).matches());
  }

  private static String action(List<String> lines, Omissions omissions) {
    return lines.stream()
        .filter(
            line -> {
              boolean markup = isMarkup(line);
              omissions.add(Omissions.DIRECTION, markup ? line : "");
              return !markup;
            })
        .collect(Collectors.joining("\n"));
  }

  /** The paragraphs below the narrator's name. */
  private static String narration(List<String> lines, Omissions omissions) {
    List<String> spoken = new ArrayList<>();
    boolean speaks = false;
    boolean said = false;
    for (String line : lines) {
      boolean narrator = isNarrator(line);
      speaks = narrator || speaks && !(said && line.isBlank()) && !isMarkup(line);
      said = speaks && !narrator && (said || !line.isBlank());
      if (narrator || !speaks || PARENTHETICAL.matcher(line).matches()) {
        omissions.add(narrator ? Omissions.LABEL : Omissions.DIRECTION, line);
        spoken.add("");
      } else {
        spoken.add(line.strip());
      }
    }
    return String.join("\n", spoken).replaceAll("\\n{3,}", "\n\n");
  }
}
