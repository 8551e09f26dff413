package dev.storygen.check;

import dev.storygen.media.AudioFacts;
import dev.storygen.media.DecodedText;
import dev.storygen.media.SubtitleFile;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.media.VideoFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.model.Subtitles;
import dev.storygen.model.Waveform;
import dev.storygen.provider.MediaInspector;
import dev.storygen.speech.WordsFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/** The files of one story, judged by one thread. */
final class FileStoryFacts implements StoryFacts {

  private final StoryArtefacts production;
  private final Optional<ExpectedDuration> expectedDuration;
  private final Memoized<AudioFacts> voiceover;
  private final Memoized<VideoFacts> video;
  private final Memoized<Subtitles> subtitles;
  private final Memoized<String> script;

  /**
   * @param expectedDuration what the user says of the voiceover's length
   * @param opened gets a file right before it is decoded
   * @param heard gets the voiceover once it was decoded
   */
  FileStoryFacts(
      StoryArtefacts production,
      MediaInspector inspector,
      Optional<ExpectedDuration> expectedDuration,
      Consumer<Path> opened,
      Consumer<Waveform> heard) {
    this.production = production;
    this.expectedDuration = expectedDuration;
    voiceover =
        new Memoized<>(
            () -> {
              AudioFacts audio = inspector.audio(announced(Artefact.VOICEOVER, opened));
              heard.accept(audio.waveform());
              return audio;
            });
    video = new Memoized<>(() -> inspector.video(announced(Artefact.VIDEO, opened)));
    subtitles = new Memoized<>(() -> SubtitleFile.read(file(Artefact.SUBTITLES)));
    script = new Memoized<>(() -> DecodedText.read(file(Artefact.SCRIPT)).text().strip());
  }

  @Override
  public Path file(Artefact artefact) {
    return production
        .file(artefact)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    production.story() + " has no " + artefact.label() + ", which no check needs"));
  }

  @Override
  public long size(Artefact artefact) throws IOException {
    return Files.size(file(artefact));
  }

  @Override
  public AudioFacts voiceover() throws IOException {
    return voiceover.get();
  }

  @Override
  public VideoFacts video() throws IOException {
    return video.get();
  }

  @Override
  public Subtitles subtitles() throws IOException {
    return subtitles.get();
  }

  @Override
  public String script() throws IOException {
    return script.get();
  }

  @Override
  public Optional<ExpectedDuration> expectedDuration() throws IOException {
    if (expectedDuration.isPresent()) {
      return expectedDuration;
    }
    Optional<Path> words = production.file(Artefact.WORDS);
    Optional<ExpectedDuration> timed = words.isPresent() ? byWords(words.get()) : Optional.empty();
    return timed.isPresent() ? timed : bySubtitles();
  }

  private static Optional<ExpectedDuration> byWords(Path file) throws IOException {
    String name = file.getFileName().toString();
    return WordsFileReader.open(file)
        .duration()
        .map(seconds -> new ExpectedDuration(seconds, name));
  }

  private Optional<ExpectedDuration> bySubtitles() throws IOException {
    if (production.file(Artefact.SUBTITLES).isEmpty()) {
      return Optional.empty();
    }
    try {
      String name = file(Artefact.SUBTITLES).getFileName().toString();
      return Optional.of(new ExpectedDuration(subtitles().end(), name));
    } catch (UnreadableMediaException e) {
      // That is their own check's to tell; they say nothing about the voiceover.
      return Optional.empty();
    }
  }

  private Path announced(Artefact artefact, Consumer<Path> opened) {
    Path file = file(artefact);
    opened.accept(file);
    return file;
  }
}
