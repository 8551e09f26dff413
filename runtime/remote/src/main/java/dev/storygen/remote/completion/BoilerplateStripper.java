package dev.storygen.remote.completion;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Removes what models add before and after a script: announcements, offers, notes, word counts. */
final class BoilerplateStripper {

  /** Nouns that models use for a script. */
  static final String SCRIPT_NOUNS =
      "script|story|narration|narrative|monologue|voice-?over|version|draft|revision|text";

  private static final String AGREEMENT =
      "(sure|certainly|of course|absolutely|okay|ok|alright|great|gladly|understood)( thing)?";

  private static final String WILLINGNESS =
      "((i['’]d|i would) (be (happy|glad)|love)|(i['’]m )?(happy|glad)) to (help|do (that|so))";

  /** A paragraph that announces the script without a colon. */
  private static final Pattern ANNOUNCEMENT =
      ignoringCase(
          "("
              + AGREEMENT
              + "[!,.:—– -]+\\s*)?"
              + "(below is (the|your)|here['’]s your"
              + "|(i['’]ve|i have) (written|created|crafted|revised) (the|your|a|an))\\b"
              + "[^.!?\\n]{0,60}\\b("
              + SCRIPT_NOUNS
              + ")\\b[^.!?\\n]{0,160}[.!]");

  /** Announcements in other languages. */
  private static final Pattern FOREIGN_ANNOUNCEMENT =
      ignoringCase(
          "(hier|voici|voilà|aquí|ecco|aqui)\\b[^.!?\\n:]{0,60}\\b(skript|drehbuch|geschichte|text"
              + "|histoire|récit|script|guion|guión|historia|relato|texto|storia|copione|testo"
              + "|roteiro|história|verhaal)\\b[^.!?\\n:]{0,60}\\s?:");

  private static final Pattern LABEL =
      ignoringCase("(the )?(final |revised |full |new )?(" + SCRIPT_NOUNS + ")");

  private static final Pattern ACKNOWLEDGEMENT =
      ignoringCase("(" + AGREEMENT + "|" + WILLINGNESS + ")[!.]");

  private static final Pattern PREAMBLE =
      ignoringCase(
          "("
              + AGREEMENT
              + "[!,.:—– -]+\\s*)?("
              + WILLINGNESS
              + "[!,.:—– -]+\\s*)?"
              + "(here(['’]s| is| are)|below is|this is"
              + "|(i['’]ve|i have) (written|created|crafted|revised))"
              + " (the |your |a |an |my )?([\\w'’-]+,? ){0,6}?("
              + SCRIPT_NOUNS
              + ")\\b[^.!?\\n:]{0,160}:[*_]*\\s*");

  private static final Pattern AUTHORSHIP =
      ignoringCase("\\bI(['’]ve| have) (written|created|crafted|revised)");

  private static final Pattern OFFER = ignoringCase(WILLINGNESS);

  /** A first-person pronoun means that the story has begun. */
  private static final Pattern FIRST_PERSON = Pattern.compile("\\b(I|me|my|mine|we|our|us)\\b");

  private static final Pattern APPENDIX =
      Pattern.compile(
          "(?ims)^[ \\t#*_]*((author|editor)['’]s )?"
              + "(notes?|explanation|changes( made)?|what (i )?changed|key changes|hashtags)"
              + "[*_]*+:?[*_]*+[ \\t]*$.*\\z");

  private static final Pattern CLOSING_REMARK =
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
              + SCRIPT_NOUNS
              + ") (is|has|contains|comes|clocks|runs)( in)?( at| to)?"
              + "( about| approximately| around| roughly| exactly| just| under)* \\d.*"
              + "|(#[\\p{L}\\p{N}_]+\\s*)+"
              + "|(notes?|hashtags|call to action)[*_]*:.*"
              + "|(the )?end[.!]?"
              + ")[)\\]*_]*");

  /** Characters. A longer paragraph is part of the story. */
  private static final int MAX_LENGTH = 2_000;

  private BoilerplateStripper() {}

  /** Removes notes below the script. */
  static String stripAppendix(String text) {
    Matcher appendix = APPENDIX.matcher(text);
    return appendix.find() && !text.substring(0, appendix.start()).isBlank()
        ? text.substring(0, appendix.start())
        : text;
  }

  /** Removes announcements from the start and remarks from the end of a script. */
  static void stripEnds(List<String> paragraphs) {
    removePreamble(paragraphs);
    while (paragraphs.size() > 1 && isClosingRemark(paragraphs.get(paragraphs.size() - 1))) {
      paragraphs.remove(paragraphs.size() - 1);
    }
  }

  private static boolean isClosingRemark(String paragraph) {
    return paragraph.length() <= MAX_LENGTH && CLOSING_REMARK.matcher(paragraph).matches();
  }

  private static void removePreamble(List<String> paragraphs) {
    while (paragraphs.size() > 1 && isAnnouncement(paragraphs.get(0))) {
      paragraphs.remove(0);
    }
    if (paragraphs.isEmpty()) {
      return;
    }
    String first = paragraphs.get(0);
    Matcher preamble = PREAMBLE.matcher(first).region(0, Math.min(MAX_LENGTH, first.length()));
    if (preamble.lookingAt() && !isFirstPerson(preamble.group())) {
      paragraphs.set(0, first.substring(preamble.end()));
      paragraphs.removeIf(String::isEmpty);
    }
  }

  private static boolean isAnnouncement(String paragraph) {
    if (paragraph.length() > MAX_LENGTH) {
      return false;
    }
    return ANNOUNCEMENT.matcher(paragraph).matches() && !isFirstPerson(paragraph)
        || Stream.of(ACKNOWLEDGEMENT, FOREIGN_ANNOUNCEMENT, LABEL)
            .anyMatch(pattern -> pattern.matcher(paragraph).matches());
  }

  private static boolean isFirstPerson(String preamble) {
    String withoutAuthorship = AUTHORSHIP.matcher(preamble).replaceAll("");
    return FIRST_PERSON.matcher(OFFER.matcher(withoutAuthorship).replaceAll("")).find();
  }

  private static Pattern ignoringCase(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }
}
