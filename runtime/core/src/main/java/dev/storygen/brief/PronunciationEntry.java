package dev.storygen.brief;

import dev.storygen.brief.BriefValue.KeyValue;
import dev.storygen.brief.BriefValue.Scalar;
import dev.storygen.model.Pronunciation;
import java.lang.Character.UnicodeBlock;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one pronunciation and reports what is wrong with it. */
record PronunciationEntry(BriefProblems problems) {

  /** The longest names of places have fewer characters. */
  private static final int MAX_WRITTEN = 100;

  /** Spelled letter by letter, with spaces. */
  private static final int MAX_RESPELLING = 200;

  private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

  private static final Pattern UNSPEAKABLE = Pattern.compile("[^\\p{L}\\p{M}'\u2019\\- ]");

  /** Of the International Phonetic Alphabet: voices read them as unknown letters. */
  private static final Set<UnicodeBlock> PHONETIC =
      Set.of(
          UnicodeBlock.IPA_EXTENSIONS,
          UnicodeBlock.SPACING_MODIFIER_LETTERS,
          UnicodeBlock.PHONETIC_EXTENSIONS,
          UnicodeBlock.PHONETIC_EXTENSIONS_SUPPLEMENT);

  private static final String ADVICE = " Spell it as it is said, such as 'engine ex'.";

  /** The pronunciation; empty, with the problem reported, if it is invalid. */
  Optional<Pronunciation> read(KeyValue entry, Scalar value, String language) {
    String written = spaced(entry.key());
    String respelling = spaced(value.text());
    if (respelling.isEmpty()) {
      reportEmpty(entry);
      return Optional.empty();
    }
    boolean valid = isWord(entry.line(), written) & isSpeakable(value.line(), written, respelling);
    return valid ? Optional.of(new Pronunciation(written, respelling, language)) : Optional.empty();
  }

  void reportEmpty(KeyValue entry) {
    problems.add(entry.line(), BriefProblems.quote(entry.key()) + " has no respelling." + ADVICE);
  }

  private boolean isWord(int line, String written) {
    if (!LETTER_OR_DIGIT.matcher(written).find()) {
      problems.add(
          line,
          BriefProblems.quote(written)
              + " is not a word: expected letters or digits as in the script.");
      return false;
    }
    return isShort(line, BriefProblems.quote(written), written, MAX_WRITTEN);
  }

  private boolean isSpeakable(int line, String written, String respelling) {
    String subject = "the respelling of " + BriefProblems.quote(written);
    Matcher unspeakable = UNSPEAKABLE.matcher(respelling);
    if (unspeakable.find()) {
      report(line, subject, unspeakable.group().codePointAt(0));
      return false;
    }
    Optional<Integer> phonetic =
        respelling.codePoints().boxed().filter(PronunciationEntry::isPhonetic).findFirst();
    phonetic.ifPresent(symbol -> report(line, subject, symbol));
    if (phonetic.isEmpty() && !respelling.codePoints().anyMatch(Character::isLetter)) {
      problems.add(line, subject + " has no letter." + ADVICE);
      return false;
    }
    return phonetic.isEmpty() && isShort(line, subject, respelling, MAX_RESPELLING);
  }

  private void report(int line, String subject, int character) {
    problems.add(
        line,
        "%s has '%s' (U+%04X), but expected words of letters, with ' and - in them.%s"
            .formatted(subject, Character.toString(character), character, ADVICE));
  }

  private boolean isShort(int line, String subject, String text, int max) {
    int length = text.codePointCount(0, text.length());
    if (length > max) {
      problems.add(
          line,
          "%s has %d characters, but expected at most %d. Shorten it."
              .formatted(subject, length, max));
    }
    return length <= max;
  }

  private static boolean isPhonetic(int character) {
    UnicodeBlock block = UnicodeBlock.of(character);
    return block != null && PHONETIC.contains(block);
  }

  private static String spaced(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }
}
