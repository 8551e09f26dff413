package dev.storygen.embedded.normalizer;

import dev.storygen.embedded.normalizer.english.InitialismRule;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Removes directions for the performer, which are not part of the narration.
 *
 * <ul>
 *   <li>Lines: {@code SCENE 1}, {@code INT. HOUSE - NIGHT}, {@code FADE IN:}, {@code SFX: door
 *       slams}, {@code Title: ...}, lines of hashtags only.
 *   <li>Labels at the start of a line, of which the rest stays: {@code NARRATOR:}, {@code Narrator
 *       (V.O.):}, {@code Hook:}, a name in capitals ({@code ANNA:}) that is not a word like WARNING
 *       or NOTE.
 *   <li>Square brackets between sentences, or with a direction, a number or "sic" in them.
 *   <li>Round brackets and emphasised words between sentences that form a direction: up to six
 *       words, without pronouns or "was", that begin with a word of {@link #CUES} (after modifiers
 *       such as "long") or end with one of {@link #EVENT_VERBS}. Other brackets are prose.
 * </ul>
 */
final class StageDirections {

  private static final int MAX_WORDS = 6;

  /** First words of a direction. */
  private static final Set<String> CUES =
      words(
          "pause pauses pausing beat beats silence sigh sighs sighing laugh laughs laughing laughter"
              + " chuckle chuckles chuckling giggle giggles giggling whisper whispers whispering sob"
              + " sobs sobbing cries crying gasp gasps gasping cough coughs coughing sniff sniffs"
              + " sniffles scream screams screaming shouts shouting yells yelling smiles smiling"
              + " smirks grins grinning nods nodding shrugs shrugging groan groans groaning gulps"
              + " swallows inhales exhales breathes breath breathing mutters muttering mumbles clears"
              + " music sfx vfx fx bgm sound sounds cut fade fades zoom zooms pan pans camera close-up"
              + " closeup b-roll broll voiceover voice-over v.o vo o.s off-screen offscreen on-screen"
              + " onscreen applause cheers cheering crosstalk inaudible cont'd continued transition"
              + " jingle instrumental ambience softly quietly loudly whispered sarcastically angrily"
              + " nervously sadly excitedly cheerfully hesitantly");

  /** Words that may precede the cue of a direction. */
  private static final Set<String> MODIFIERS =
      words(
          "a the long short brief dramatic soft quiet slow slowly loud deep heavy nervous bitter"
              + " ominous tense upbeat sad eerie suspenseful gentle background distant awkward then");

  /** Last words of a direction, such as "door slams". */
  private static final Set<String> EVENT_VERBS =
      words(
          "swells fades plays slams creaks rings starts stops rises barks howls knocks rumbles"
              + " crashes cracks beeps buzzes playing ringing fading swelling knocking howling");

  private static final Set<String> NARRATIVE_WORDS =
      words(
          "i me my mine we us our you your he him his she her they them their it its was were is"
              + " are am had has have did does do not who which that this would could but because");

  private static final Set<String> PLAIN_CAPITALS =
      words(
          "warning note update edit ps p.s tldr tl;dr aita wibta fyi psa spoiler disclaimer important"
              + " tip fact myth truth lesson moral rule q a question answer breaking rip danger"
              + " caution remember reminder result verdict bonus plot twist");

  private static final String ASIDE = "(?:\\s*\\([^()\\n]{1,60}\\))?";

  private static final Pattern DIRECTION_LINE =
      Pattern.compile(
          "(?i)(?:(?:sfx|vfx|fx|bgm|music|sound(?: effects?)?|visuals?|b-roll|camera|shot|title(?:"
              + " card)?|on[- ]screen(?: text)?|text on screen|text overlay|caption|hashtags"
              + "|thumbnail)(?:\\s*\\d{1,3})?"
              + ASIDE
              + "\\s*:.*+"
              + "|(?:smash |match |jump )?(?:fade|cut|dissolve)s? (?:in|out|to|to black|to white)"
              + "\\s*+[:.]?\\s*+"
              + "|(?:scene|shot)\\s+(?:\\d{1,3}|[ivx]{1,5}|one|two|three|four|five|six)\\b[^.!?]*+)");

  private static final Pattern SLUG_LINE =
      Pattern.compile("(?:INT|EXT|INT\\./EXT|I/E|EST)\\.? [^a-z]*+");

  private static final Pattern HASHTAG_LINE = Pattern.compile("(?:#[\\p{L}\\d_]++\\s*+)++");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:narrator|narration|host|speaker|presenter|announcer|voice[- ]?over|voice|v\\.?o\\.?"
              + "|hook|intro|introduction|setup|set-up|rising (?:tension|action)|climax|payoff"
              + "|conclusion|outro|cta|call to action|opening|closing|body|script|scene|part)"
              + "(?:\\s+\\d{1,3})?"
              + ASIDE
              + "\\s*:\\s*(?!\\d)");

  private static final Pattern SPEAKER =
      Pattern.compile("(\\p{Lu}[\\p{Lu}'’. \\-]{1,30})" + ASIDE + "\\s*:(?:\\s+|$)");

  private static final Pattern OFF_SCREEN_SPEAKER =
      Pattern.compile("[\\p{L}'’. \\-]{2,30}\\((?:V\\.?O|O\\.?S|CONT['’]D)\\.?\\)\\s*:\\s*");

  private static final Pattern ENCLOSED =
      Pattern.compile(
          "\\[([^\\[\\]]{0,200})\\]|\\(([^()\\n]{1,80})\\)|\uE000{1,3}([^\uE000\uE001\\n]{1,80})\uE001{1,3}");

  private static final Pattern NOTE =
      Pattern.compile("\\d*|sic|citation needed", Pattern.CASE_INSENSITIVE);

  private static final Pattern GAPS = Pattern.compile("[\\s,:;]+");

  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$");

  private StageDirections() {}

  /** The text of one paragraph with its line breaks, without stage directions. */
  static String remove(String paragraph) {
    String lines =
        paragraph
            .lines()
            .map(String::strip)
            .map(StageDirections::withoutLabel)
            .collect(Collectors.joining("\n"));
    return EmphasisMarks.remove(withoutEnclosed(lines));
  }

  private static String withoutLabel(String line) {
    String bare = EmphasisMarks.remove(line);
    if (isDirectionLine(bare)) {
      return "";
    }
    for (Pattern label : new Pattern[] {LABEL, OFF_SCREEN_SPEAKER, SPEAKER}) {
      Matcher matcher = label.matcher(bare);
      if (matcher.lookingAt() && !(label == SPEAKER && isPlainCapitals(matcher.group(1)))) {
        return skip(line, matcher.end());
      }
    }
    return line;
  }

  private static boolean isDirectionLine(String bare) {
    return DIRECTION_LINE.matcher(bare).matches()
        || SLUG_LINE.matcher(bare).matches()
        || HASHTAG_LINE.matcher(bare).matches();
  }

  private static boolean isPlainCapitals(String name) {
    String first = name.strip().toLowerCase(Locale.ROOT).split(" ")[0];
    String spelled = name.replace(" ", "");
    return PLAIN_CAPITALS.contains(first)
        || PLAIN_CAPITALS.contains(spelled.toLowerCase(Locale.ROOT))
        || InitialismRule.isLetters(spelled);
  }

  /** Skips a number of characters, not counting emphasis marks, which stay. */
  private static String skip(String line, int characters) {
    StringBuilder rest = new StringBuilder();
    int seen = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean mark = EmphasisMarks.isMark(c);
      if (!mark && seen++ >= characters) {
        rest.append(c);
      }
    }
    return rest.toString();
  }

  private static String withoutEnclosed(String text) {
    Matcher matcher = ENCLOSED.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      boolean between = isBetweenSentences(text, matcher.start(), matcher.end());
      matcher.appendReplacement(out, Matcher.quoteReplacement(kept(matcher, between)));
    }
    return matcher.appendTail(out).toString();
  }

  private static String kept(Matcher matcher, boolean between) {
    if (matcher.group(1) != null) {
      String inner = matcher.group(1).strip();
      boolean removed = between || isDirection(inner) || NOTE.matcher(inner).matches();
      return removed ? "" : matcher.group();
    }
    boolean round = matcher.group(2) != null;
    boolean removed = isDirection(matcher.group(round ? 2 : 3)) && (round || between);
    return removed ? "" : matcher.group();
  }

  private static boolean isBetweenSentences(String text, int start, int end) {
    int before = start - 1;
    while (before >= 0
        && (text.charAt(before) == ' ' || EmphasisMarks.isMark(text.charAt(before)))) {
      before--;
    }
    int after = end;
    while (after < text.length()
        && (text.charAt(after) == ' ' || EmphasisMarks.isMark(text.charAt(after)))) {
      after++;
    }
    boolean opens = before < 0 || "\n.!?…:\"”".indexOf(text.charAt(before)) >= 0;
    boolean closes = after >= text.length() || startsSentence(text.charAt(after));
    return opens && closes;
  }

  private static boolean startsSentence(char c) {
    return Character.isUpperCase(c) || Character.isDigit(c) || "\n\"“'‘.!?:[(".indexOf(c) >= 0;
  }

  static boolean isDirection(String text) {
    String[] words = GAPS.split(EmphasisMarks.remove(text).toLowerCase(Locale.ROOT).strip());
    if (words.length > MAX_WORDS) {
      return false;
    }
    int first = 0;
    for (int i = 0; i < words.length; i++) {
      words[i] = EDGES.matcher(words[i]).replaceAll("");
      if (NARRATIVE_WORDS.contains(words[i])) {
        return false;
      }
      first += first == i && MODIFIERS.contains(words[i]) ? 1 : 0;
    }
    return first < words.length && CUES.contains(words[first])
        || EVENT_VERBS.contains(words[words.length - 1]);
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }
}
