package dev.storygen.bench;

import dev.storygen.provider.AudioTarget;
import dev.storygen.media.SubRipFormat;
import dev.storygen.model.Cue;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Voiceover;
import dev.storygen.model.Word;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.ProviderLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A story as {@code generate} leaves it, but for its video.
 *
 * @param folder has its files
 */
record SampleStory(Path folder, Voiceover voiceover, Subtitles subtitles) {

  /** Seconds of a story. */
  static final double SECONDS = 47;

  private static final double WORD_SECONDS = 0.4;
  private static final int WORDS_A_CUE = 3;

  private static final List<String> TEXT =
      List.of(
          ("The keeper climbed the stairs at dusk and found the lamp already lit. Nobody else had a"
                  + " key. On the table lay a letter in her own hand, dated tomorrow, and it began"
                  + " with the one thing she had never told anyone.")
              .split(" "));

  /** Makes the voice, the captions and the script. */
  static SampleStory make(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Word> words = words();
    Subtitles subtitles = new Subtitles(cues(words));
    Files.writeString(folder.resolve("narration.txt"), text(words));
    Files.writeString(folder.resolve("subtitles.srt"), new SubRipFormat().write(subtitles));
    Path mp3 = folder.resolve("voiceover.mp3");
    return new SampleStory(folder, new Voiceover(mp3, voice(mp3), words), subtitles);
  }

  /** Where the rendered story goes. */
  Path video() {
    return folder.resolve("video.mp4");
  }

  private static double voice(Path mp3) throws IOException {
    Path wav = mp3.resolveSibling("hum.wav");
    AudioTarget target = AudioTarget.defaults();
    Hum.write(wav, SECONDS - 2 * target.padding());
    AudioProcessor engineer = ProviderLoader.named(AudioProcessor.class, "ffmpeg");
    double duration = engineer.master(wav, mp3, target).duration();
    Files.delete(wav);
    return duration;
  }

  private static List<Word> words() {
    List<Word> words = new ArrayList<>();
    for (int i = 0; (i + 1) * WORD_SECONDS <= SECONDS; i++) {
      String text = TEXT.get(i % TEXT.size());
      words.add(new Word(text, i * WORD_SECONDS, (i + 1) * WORD_SECONDS, true));
    }
    return words;
  }

  private static List<Cue> cues(List<Word> words) {
    List<Cue> cues = new ArrayList<>();
    for (int from = 0; from < words.size(); from += WORDS_A_CUE) {
      List<Word> some = words.subList(from, Math.min(from + WORDS_A_CUE, words.size()));
      double end = some.get(some.size() - 1).end();
      cues.add(new Cue(some.get(0).start(), end, text(some), some));
    }
    return cues;
  }

  private static String text(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
