package dev.storygen.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who says what of a script: a label {@code NAME:} at the start of a line, or a tag {@code [name]}
 * anywhere, holds until the next one or the end of the paragraph. Names match in any case.
 *
 * @param passages in order
 * @param used the speakers that say something
 * @param unknown marks with names that are not speakers
 */
public record SpeakerMarks(
    List<SpokenPassage> passages, Set<String> used, List<UnknownSpeaker> unknown) {

  /** The name that gives the word back to the narrator. */
  public static final String NARRATOR = "narrator";

  /** Characters of a name. */
  public static final int LONGEST_NAME = 40;

  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*+\\n\\s*+");

  /**
   * A tag, but no link, image, footnote or escaped bracket; or the start of a line that may be a
   * label. Names are no longer than {@link #LONGEST_NAME}.
   */
  private static final Pattern MARK =
      Pattern.compile(
          "(?<![!\\\\\\]])\\[(?<tag>\\p{L}[^\\[\\]\\n"
              + "]{0,39})\\](?![(\\[:])[ \\t]*+|^[ \\t]*+(?<label>\\p{L}[^\\[\\]:\\n"
              + "]{0,39}):[ \\t]*+(?=(?<quote>[\"\u201c\u201e\u00ab])?)",
          Pattern.MULTILINE);

  /**
   * A mark whose name is not one of the speakers.
   *
   * @param name as written
   * @param mark as written
   * @param position in the script
   */
  public record UnknownSpeaker(String name, String mark, int position) {}

  public SpeakerMarks {
    passages = List.copyOf(passages);
    unknown = List.copyOf(unknown);
  }

  /**
   * Reads the marks of a script.
   *
   * @param speakers their names
   */
  public static SpeakerMarks of(String script, Collection<String> speakers) {
    return new Reader(script, speakers).read();
  }

  /** The script without labels and tags. */
  public String plainText() {
    StringBuilder text = new StringBuilder();
    for (SpokenPassage passage : passages) {
      if (!text.isEmpty()) {
        text.append(passage.paragraph() ? "\n\n" : " ");
      }
      text.append(passage.text());
    }
    return text.toString();
  }

  /** Reads paragraph by paragraph. */
  private static final class Reader {

    private final String script;
    private final Collection<String> speakers;
    private final List<SpokenPassage> passages = new ArrayList<>();
    private final List<UnknownSpeaker> unknown = new ArrayList<>();

    Reader(String script, Collection<String> speakers) {
      this.script = script;
      this.speakers = speakers;
    }

    SpeakerMarks read() {
      Matcher blank = BLANK_LINE.matcher(script);
      int start = 0;
      while (blank.find()) {
        paragraph(start, blank.start());
        start = blank.end();
      }
      paragraph(start, script.length());
      Set<String> used =
          passages.stream()
              .filter(SpokenPassage::spoken)
              .map(SpokenPassage::speaker)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      return new SpeakerMarks(passages, used, unknown);
    }

    private void paragraph(int start, int end) {
      String text = script.substring(start, end);
      Matcher mark = MARK.matcher(text);
      String speaker = "";
      boolean first = true;
      int from = 0;
      while (mark.find()) {
        String name = mark.group("tag") == null ? mark.group("label") : mark.group("tag");
        Optional<String> known = known(name.strip());
        if (known.isPresent()) {
          first = !add(speaker, text.substring(from, mark.start()), first) && first;
          speaker = known.get();
          from = mark.end();
        } else if (mark.group("tag") != null || isLabel(mark)) {
          unknown.add(new UnknownSpeaker(name.strip(), mark.group().strip(), start + mark.start()));
        }
      }
      add(speaker, text.substring(from), first);
    }

    /** A line such as {@code Music: loud} is text, {@code ANNA: "Yes."} is said by someone. */
    private static boolean isLabel(Matcher mark) {
      return mark.group("quote") != null && Character.isUpperCase(mark.group("label").charAt(0));
    }

    private Optional<String> known(String name) {
      return name.equalsIgnoreCase(NARRATOR)
          ? Optional.of("")
          : speakers.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    private boolean add(String speaker, String text, boolean paragraph) {
      if (text.isBlank()) {
        return false;
      }
      int last = passages.size() - 1;
      if (last >= 0 && paragraph && speaker.isEmpty() && isNarratorsParagraph(last)) {
        SpokenPassage before = passages.get(last);
        // One text, so that Markdown of several paragraphs stays together.
        passages.set(
            last, new SpokenPassage("", before.text() + "\n\n" + text.strip(), before.paragraph()));
      } else {
        passages.add(new SpokenPassage(speaker, text.strip(), paragraph));
      }
      return true;
    }

    private boolean isNarratorsParagraph(int index) {
      return passages.get(index).speaker().isEmpty();
    }
  }
}
