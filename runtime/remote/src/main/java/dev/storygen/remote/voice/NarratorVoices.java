package dev.storygen.remote.voice;

import dev.storygen.model.Gender;
import dev.storygen.provider.Options;
import java.util.Optional;

/**
 * Voice names or ids at a service.
 *
 * @param female for stories with a female narrator
 * @param male for stories with a male narrator
 */
record NarratorVoices(String female, String male) {

  /**
   * Reads {@code voice} for all stories, else {@code femaleVoice} and {@code maleVoice}.
   *
   * @param defaults used if not configured; empty if the service has no voices common to all
   *     accounts
   * @throws IllegalArgumentException if a voice is neither configured nor a default
   */
  static NarratorVoices of(Options options, Optional<NarratorVoices> defaults) {
    Optional<String> oneVoice = options.text("voice");
    Optional<String> femaleVoice =
        options.text("femaleVoice").or(() -> defaults.map(NarratorVoices::female));
    Optional<String> maleVoice =
        options.text("maleVoice").or(() -> defaults.map(NarratorVoices::male));
    if (oneVoice.isPresent()) {
      return new NarratorVoices(oneVoice.get(), oneVoice.get());
    }
    if (femaleVoice.isEmpty() || maleVoice.isEmpty()) {
      throw new IllegalArgumentException(
          options.element()
              + " has no voice. Set <voice>, or <femaleVoice> and <maleVoice>, to ids of voices of"
              + " your account: they are listed on its voices page and by GET /v1/voices.");
    }
    return new NarratorVoices(femaleVoice.get(), maleVoice.get());
  }

  String forGender(Gender gender) {
    return gender == Gender.FEMALE ? female : male;
  }

  /** For messages. */
  @Override
  public String toString() {
    return female.equals(male) ? "voice " + female : "voices " + female + " and " + male;
  }
}
