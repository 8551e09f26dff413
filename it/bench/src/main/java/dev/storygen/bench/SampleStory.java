package dev.storygen.bench;

import dev.storygen.media.SubRipFormat;
import dev.storygen.model.Cue;
import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Voiceover;
import dev.storygen.model.Word;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.MasteredAudio;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.ProviderLoader;
import dev.storygen.provider.SpeechNormalizer;
import dev.storygen.provider.SpeechSynthesizer;
import dev.storygen.provider.UsageMeter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A story folder as {@code generate} leaves it, narrated by the embedded voice, without its video.
 * Noise or synthetic tones would decode at another speed than speech.
 *
 * @param folder has the script, the voiceover and the subtitles
 */
record SampleStory(Path folder, Voiceover voiceover, Subtitles subtitles) {

  /** The script: about 48 s of narration; the first paragraph about 13 s. */
  static final List<String> PARAGRAPHS =
      List.of(
          """
          The keeper climbed the stairs at dusk and found the lamp already lit. Nobody else had a \
          key. On the table lay a letter in her own hand, dated tomorrow, and it began with the \
          one thing she had never told anyone.\
          """,
          """
          She read it twice. The second time the words had changed, and the ink was still wet. Go \
          down to the boats, it said, and wait for the man who does not ask. She took her coat, \
          turned the lamp low, and counted the steps as she had every night for nineteen years. \
          There was one more than there should have been.\
          """,
          """
          On the quay an old man stood with his hat in his hands. He did not ask. He gave her a \
          small brass key, worn smooth, and on it was the number of a door that the tower had \
          lost in the great storm. When she looked up, the light behind her had gone out.\
          """);

  private static final int WORDS_PER_CUE = 3;

  /**
   * Makes the story.
   *
   * @param paragraphs how many of {@link #PARAGRAPHS}, from 1
   */
  static SampleStory make(Path folder, int paragraphs) throws IOException {
    Files.createDirectories(folder);
    Script script = new Script(String.join("\n\n", PARAGRAPHS.subList(0, paragraphs)));
    Narration narration =
        ProviderLoader.named(SpeechNormalizer.class, ProviderLoader.EMBEDDED)
            .normalize(script, NarrationOptions.of(Locale.US));
    Voiceover voiceover = narrate(narration, folder.resolve("voiceover.mp3"));
    Subtitles subtitles = new Subtitles(cues(voiceover.words()));
    Files.writeString(folder.resolve("narration.txt"), narration.text());
    Files.writeString(folder.resolve("subtitles.srt"), new SubRipFormat().write(subtitles));
    return new SampleStory(folder, voiceover, subtitles);
  }

  /** The file that the rendered video is moved to. */
  Path video() {
    return folder.resolve("video.mp4");
  }

  private static Voiceover narrate(Narration narration, Path mp3) throws IOException {
    Path wav = mp3.resolveSibling("voice.wav");
    List<Word> words =
        ProviderLoader.named(SpeechSynthesizer.class, ProviderLoader.EMBEDDED)
            .speak(narration, Gender.FEMALE, Locale.US, wav, UsageMeter.none());
    MasteredAudio mastered =
        ProviderLoader.standard(AudioProcessor.class)
            .master(wav, mp3, AudioTarget.defaults(), Optional.empty());
    Files.delete(wav);
    return new Voiceover(
        mp3,
        mastered.duration(),
        words.stream().map(word -> word.shifted(mastered.offset())).toList());
  }

  private static List<Cue> cues(List<Word> words) {
    List<Cue> cues = new ArrayList<>();
    for (int from = 0; from < words.size(); from += WORDS_PER_CUE) {
      List<Word> cue = words.subList(from, Math.min(from + WORDS_PER_CUE, words.size()));
      String text = cue.stream().map(Word::text).collect(Collectors.joining(" "));
      cues.add(new Cue(cue.get(0).start(), cue.get(cue.size() - 1).end(), text, cue));
    }
    return cues;
  }
}
