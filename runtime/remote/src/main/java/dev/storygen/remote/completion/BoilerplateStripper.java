package dev.storygen.remote.completion;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a model says about a script, before and after it. */
final class BoilerplateStripper {

  /** What models call a script. */
  static final String SCRIPT_WORDS =
      "script|story|narration|narrative|monologue|voice-?over|version|draft|revision|text";

  private static final String YES =
      "(sure|certainly|of course|absolutely|okay|ok|alright|great|gladly|understood)( thing)?";

  private static final String WILLING =
      "((i['’]d|i would) (be (happy|glad)|love)|(i['’]m )?(happy|glad)) to (help|do (that|so))";

  /** A whole paragraph of it, where no colon leads over to the script. */
  private static final Pattern ANNOUNCEMENT =
      ignoringCase(
          "("
              + YES
              + "[!,.:—– -]+\\s*)?"
              + "(below is (the|your)|here['’]s your"
              + "|(i['’]ve|i have) (written|created|crafted|revised) (the|your|a|an))\\b"
              + "[^.!?\\n]{0,60}\\b("
              + SCRIPT_WORDS
              + ")\\b[^.!?\\n]{0,160}[.!]");

  /** Other languages than English have it too. */
  private static final Pattern ABROAD =
      ignoringCase(
          "(hier|voici|voilà|aquí|ecco|aqui)\\b[^.!?\\n:]{0,60}\\b(skript|drehbuch|geschichte|text"
              + "|histoire|récit|script|guion|guión|historia|relato|texto|storia|copione|testo"
              + "|roteiro|história|verhaal)\\b[^.!?\\n:]{0,60}\\s?:");

  private static final Pattern LABEL =
      ignoringCase("(the )?(final |revised |full |new )?(" + SCRIPT_WORDS + ")");

  private static final Pattern ACKNOWLEDGEMENT = ignoringCase("(" + YES + "|" + WILLING + ")[!.]");

  private static final Pattern PREAMBLE =
      ignoringCase(
          "("
              + YES
              + "[!,.:—– -]+\\s*)?("
              + WILLING
              + "[!,.:—– -]+\\s*)?"
              + "(here(['’]s| is| are)|below is|this is"
              + "|(i['’]ve|i have) (written|created|crafted|revised))"
              + " (the |your |a |an |my )?([\\w'’-]+,? ){0,6}?("
              + SCRIPT_WORDS
              + ")\\b[^.!?\\n:]{0,160}:[*_]*\\s*");

  private static final Pattern HAVING_WRITTEN =
      ignoringCase("\\bI(['’]ve| have) (written|created|crafted|revised)");

  private static final Pattern OFFER = ignoringCase(WILLING);

  /** Who says I or me in a line tells the story already. */
  private static final Pattern FIRST_PERSON = Pattern.compile("\\b(I|me|my|mine|we|our|us)\\b");

  private static final Pattern APPENDIX =
      Pattern.compile(
          "(?ims)^[ \\t#*_]*((author|editor)['’]s )?"
              + "(notes?|explanation|changes( made)?|what (i )?changed|key changes|hashtags)"
              + "[*_]*:?[*_]*[ \\t]*$.*\\z");

  private static final Pattern REMARK =
      ignoringCase(
          "[(\\[*_]*("
              + "(please )?let me know (if|how|what|whether|when) (you|this|that|there|any|it)\\b.*"
              + "|feel free to (adjust|modify|change|tweak|ask|edit|use|let|reach|share)\\b.*"
              + "|(would|do) you (like|want) me to\\b.*"
              + "|if you(['’]d like| would like| want| need),?"
              + " (me to|any|an? |another|I can|changes|to adjust).*"
              + "|I hope (this|that|the|it)"
              + " (helps|works|meets|fits|captures|script|story|version|is what)\\b.*"
              + "|(happy|glad) to (adjust|revise|tweak|make|help)\\b.*"
              + "|I (can|could) (also )?(adjust|revise|tweak|make it|expand|shorten|rewrite)\\b.*"
              + "|(this|the) ("
              + SCRIPT_WORDS
              + ") (is|has|contains|comes|clocks|runs)( in)?( at| to)?"
              + "( about| approximately| around| roughly| exactly| just| under)* \\d.*"
              + "|(#[\\p{L}\\p{N}_]+\\s*)+"
              + "|(notes?|hashtags|call to action)[*_]*:.*"
              + "|(the )?end[.!]?"
              + ")[)\\]*_]*");

  private BoilerplateStripper() {}

  /** A text without the notes below it. */
  static String withoutAppendix(String text) {
    Matcher appendix = APPENDIX.matcher(text);
    return appendix.find() && !text.substring(0, appendix.start()).isBlank()
        ? text.substring(0, appendix.start())
        : text;
  }

  /** Takes the remarks away from both ends of a script. */
  static void remove(List<String> paragraphs) {
    removePreamble(paragraphs);
    while (paragraphs.size() > 1
        && REMARK.matcher(paragraphs.get(paragraphs.size() - 1)).matches()) {
      paragraphs.remove(paragraphs.size() - 1);
    }
  }

  private static void removePreamble(List<String> paragraphs) {
    while (paragraphs.size() > 1 && announces(paragraphs.get(0))) {
      paragraphs.remove(0);
    }
    if (paragraphs.isEmpty()) {
      return;
    }
    Matcher preamble = PREAMBLE.matcher(paragraphs.get(0));
    if (preamble.lookingAt() && !tells(preamble.group())) {
      paragraphs.set(0, paragraphs.get(0).substring(preamble.end()));
      paragraphs.removeIf(String::isEmpty);
    }
  }

  private static boolean announces(String paragraph) {
    return ANNOUNCEMENT.matcher(paragraph).matches() && !tells(paragraph)
        || Stream.of(ACKNOWLEDGEMENT, ABROAD, LABEL)
            .anyMatch(pattern -> pattern.matcher(paragraph).matches());
  }

  private static boolean tells(String preamble) {
    String written = HAVING_WRITTEN.matcher(preamble).replaceAll("");
    return FIRST_PERSON.matcher(OFFER.matcher(written).replaceAll("")).find();
  }

  private static Pattern ignoringCase(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }
}
