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
   * @param standard where the user names none; empty where the service has none for everybody
   */
  static NarratorVoices of(Options options, Optional<NarratorVoices> standard) {
    Optional<String> all = options.text("voice");
    Optional<String> hers =
        options.text("femaleVoice").or(() -> standard.map(NarratorVoices::female));
    Optional<String> his = options.text("maleVoice").or(() -> standard.map(NarratorVoices::male));
    if (all.isPresent()) {
      return new NarratorVoices(all.get(), all.get());
    }
    if (hers.isEmpty() || his.isEmpty()) {
      throw new IllegalArgumentException(
          options.element()
              + " names no voice. Set <voice>, or <femaleVoice> and <maleVoice>, to ids of voices of"
              + " your account: they are on its page of voices, and in the answer of GET /v1/voices.");
    }
    return new NarratorVoices(hers.get(), his.get());
  }

  String of(Gender gender) {
    return gender == Gender.FEMALE ? female : male;
  }

  /** For people. */
  @Override
  public String toString() {
    return female.equals(male) ? "voice " + female : "voices " + female + " and " + male;
  }
}
