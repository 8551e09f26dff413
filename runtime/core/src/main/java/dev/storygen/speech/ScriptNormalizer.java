package dev.storygen.speech;

import dev.storygen.model.Narration;
import dev.storygen.model.Narration.End;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Omission;
import dev.storygen.model.Script;
import dev.storygen.model.SpeakerMarks;
import dev.storygen.model.SpokenPassage;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.SpeechNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes titles, scripts and transcripts speakable, as the settings say. Safe for use by several
 * threads.
 */
public final class ScriptNormalizer {

  private final SpeechNormalizer normalizer;
  private final NarrationSettings settings;

  public ScriptNormalizer(SpeechNormalizer normalizer, NarrationSettings settings) {
    this.normalizer = normalizer;
    this.settings = settings;
  }

  /**
   * The narration of a story: its script, behind its title if that is to be spoken.
   *
   * @throws IllegalArgumentException if nothing of the script or of the title can be spoken
   */
  public Narration narration(StoryBrief brief, Script script) {
    return titled(brief, script(brief, script));
  }

  /**
   * The narration of a script without the title.
   *
   * @throws IllegalArgumentException if nothing of the script can be spoken
   */
  public Narration script(StoryBrief brief, Script script) {
    return brief.hasSpeakers()
        ? spoken(brief, SpeakerMarks.of(script.text(), brief.delivery().voices().keySet()))
        : normalized(brief, script, settings.skipHeadings());
  }

  /** Passage by passage, so that no sentence has two speakers. */
  private Narration spoken(StoryBrief brief, SpeakerMarks marks) {
    List<Sentence> sentences = new ArrayList<>();
    List<Omission> omissions = new ArrayList<>();
    for (SpokenPassage passage : marks.passages()) {
      int last = sentences.size() - 1;
      if (last >= 0 && !passage.paragraph()) {
        sentences.set(last, ended(sentences.get(last), End.SENTENCE));
      } else if (last >= 0 && startsWithSeparator(passage)) {
        sentences.set(last, ended(sentences.get(last), End.SECTION));
      }
      if (passage.spoken()) {
        Narration narration =
            normalized(brief, new Script(passage.text()), settings.skipHeadings());
        narration
            .sentences()
            .forEach(
                one -> sentences.add(new Sentence(one.tokens(), one.end(), passage.speaker())));
        omissions.addAll(narration.omissions());
      }
      if (passage.spoken() && endsWithSeparator(passage)) {
        int end = sentences.size() - 1;
        sentences.set(end, ended(sentences.get(end), End.SECTION));
      }
    }
    return new Narration(sentences, omissions);
  }

  private static boolean startsWithSeparator(SpokenPassage passage) {
    return isSeparator(passage.text().lines().findFirst().orElse(""));
  }

  private static boolean endsWithSeparator(SpokenPassage passage) {
    return isSeparator(passage.text().substring(passage.text().lastIndexOf('\n') + 1));
  }

  /** A line without anything to say: between the passages of speakers, it is a separator. */
  private static boolean isSeparator(String line) {
    return line.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static Sentence ended(Sentence sentence, End end) {
    return new Sentence(sentence.tokens(), end, sentence.speaker());
  }

  /**
   * A narration of the script behind the title, if that is to be spoken and the script does not
   * begin with it.
   *
   * @throws IllegalArgumentException if nothing of the title can be spoken
   */
  public Narration titled(StoryBrief brief, Narration script) {
    return title(brief)
        .filter(title -> !SpokenTitle.begins(script, title))
        .map(title -> SpokenTitle.before(script, title))
        .orElse(script);
  }

  /**
   * The title as it is spoken; empty if it is not to be spoken.
   *
   * @throws IllegalArgumentException if nothing of it can be spoken
   */
  public Optional<Narration> title(StoryBrief brief) {
    return brief.delivery().titleSpoken().orElse(settings.speakTitle())
        ? Optional.of(normalized(brief, new Script(brief.title()), false))
        : Optional.empty();
  }

  private Narration normalized(StoryBrief brief, Script script, boolean skipHeadings) {
    Locale language = brief.delivery().language();
    Narration spoken =
        PronunciationLexicon.of(settings.pronunciations(), language)
            .apply(normalizer.normalize(script, new NarrationOptions(language, skipHeadings)));
    return ShownEmoji.restored(spoken, script.text());
  }

  /**
   * The spoken words of a transcript.
   *
   * @throws IllegalArgumentException if nothing of it can be spoken
   */
  public Narration transcript(Script transcript, Locale language) {
    return normalizer.normalize(transcript, NarrationOptions.of(language));
  }
}
