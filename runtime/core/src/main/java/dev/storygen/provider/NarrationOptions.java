package dev.storygen.provider;

import java.util.Locale;

/**
 * What a script is narrated as.
 *
 * @param language of the script
 * @param skipHeadings whether Markdown headings are left out instead of spoken
 */
public record NarrationOptions(Locale language, boolean skipHeadings) {

  /** With headings spoken. */
  public static NarrationOptions of(Locale language) {
    return new NarrationOptions(language, false);
  }
}
