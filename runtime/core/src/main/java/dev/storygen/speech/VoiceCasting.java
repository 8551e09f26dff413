package dev.storygen.speech;

import dev.storygen.model.Gender;
import dev.storygen.model.SpeakerMarks;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.SpeechSynthesizer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Whose voice says what of a story.
 *
 * @param narrator who says what no one else does
 * @param voices by speaker: a gender as {@code female}, or a voice of the provider
 */
public record VoiceCasting(Gender narrator, Map<String, String> voices) {

  public VoiceCasting {
    voices = Map.copyOf(voices);
  }

  /** Of a story. */
  public static VoiceCasting of(StoryBrief brief) {
    return new VoiceCasting(brief.idea().narratorGender(), brief.delivery().voices());
  }

  /** A narrator alone. */
  public static VoiceCasting of(Gender narrator) {
    return new VoiceCasting(narrator, Map.of());
  }

  /** The gender that a voice is asked for by; empty for a voice of the provider. */
  public static Optional<Gender> gender(String voice) {
    return Arrays.stream(Gender.values())
        .filter(gender -> gender.name().equalsIgnoreCase(voice))
        .findFirst();
  }

  /** The gender of a speaker's voice; of the narrator where a voice is named. */
  Gender genderOf(String speaker) {
    return assigned(speaker).flatMap(VoiceCasting::gender).orElse(narrator);
  }

  /** The voice that is named for a speaker; empty for the provider's voice of the gender. */
  Optional<String> voiceOf(String speaker) {
    return assigned(speaker).filter(voice -> gender(voice).isEmpty());
  }

  /** The provider with the voice of a speaker. */
  SpeechSynthesizer cast(SpeechSynthesizer provider, String speaker) {
    return voiceOf(speaker).map(provider::withVoice).orElse(provider);
  }

  private Optional<String> assigned(String speaker) {
    return speaker.isEmpty()
        ? voices.entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase(SpeakerMarks.NARRATOR))
            .map(Map.Entry::getValue)
            .findFirst()
        : Optional.ofNullable(voices.get(speaker));
  }
}
