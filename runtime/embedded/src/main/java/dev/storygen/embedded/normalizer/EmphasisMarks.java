package dev.storygen.embedded.normalizer;

/** Private-use characters around emphasised text, which mark possible stage directions. */
final class EmphasisMarks {

  static final char START = '\uE000';

  static final char END = '\uE001';

  private EmphasisMarks() {}

  static boolean isMark(char c) {
    return c == START || c == END;
  }

  static String remove(String text) {
    return text.replace(Character.toString(START), "").replace(Character.toString(END), "");
  }
}
