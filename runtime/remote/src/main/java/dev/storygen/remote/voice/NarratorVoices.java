package dev.storygen.remote.voice;

import dev.storygen.model.Gender;
import dev.storygen.provider.Options;
import java.util.Optional;

/**
 * The names or ids by which a service knows its voices.
 *
 * @param female of stories that a woman tells
 * @param male of stories that a man tells
 */
record NarratorVoices(String female, String male) {

  /**
   * Takes {@code voice}, which tells all stories, else {@code femaleVoice} and {@code maleVoice}.
   *
   * @param defaults where the user names none; empty where the service has none for everybody
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
              + " names no voice. Set <voice>, or <femaleVoice> and <maleVoice>, to ids of voices of"
              + " your account: they are on its page of voices, and in the answer of GET /v1/voices.");
    }
    return new NarratorVoices(femaleVoice.get(), maleVoice.get());
  }

  String forGender(Gender gender) {
    return gender == Gender.FEMALE ? female : male;
  }

  /** For people. */
  @Override
  public String toString() {
    return female.equals(male) ? "voice " + female : "voices " + female + " and " + male;
  }
}
