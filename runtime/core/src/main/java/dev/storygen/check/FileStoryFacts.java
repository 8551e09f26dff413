package dev.storygen.check;

import dev.storygen.media.AudioFacts;
import dev.storygen.media.DecodedText;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.media.SubtitleFile;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.media.VideoFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.model.Subtitles;
import dev.storygen.speech.WordsFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The files of one story and the options of one check. For one thread. */
final class FileStoryFacts implements StoryFacts {

  private final StoryArtefacts artefacts;
  private final Optional<ExpectedDuration> expectedDuration;
  private final DecodedMedia media;
  private final Memoized<Subtitles> subtitles;
  private final Memoized<String> script;
  private final List<CheckOption> options;

  /**
   * @param expectedDuration of the voiceover, as configured; empty where it is not
   */
  FileStoryFacts(
      StoryArtefacts artefacts, Optional<ExpectedDuration> expectedDuration, DecodedMedia media) {
    this.artefacts = artefacts;
    this.expectedDuration = expectedDuration;
    this.media = media;
    subtitles = new Memoized<>(() -> SubtitleFile.read(file(Artefact.SUBTITLES)));
    script = new Memoized<>(() -> DecodedText.read(file(Artefact.SCRIPT)).text().strip());
    options = List.of();
  }

  private FileStoryFacts(FileStoryFacts other, List<CheckOption> options) {
    artefacts = other.artefacts;
    expectedDuration = other.expectedDuration;
    media = other.media;
    subtitles = other.subtitles;
    script = other.script;
    this.options = options;
  }

  /** The same files, each still read once, for a check with these options. */
  FileStoryFacts with(List<CheckOption> inForce) {
    return new FileStoryFacts(this, inForce);
  }

  @Override
  public double option(CheckOption option) {
    return options.stream()
        .filter(inForce -> inForce.name().equals(option.name()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("the check declares no option " + option.name()))
        .value()
        .doubleValue();
  }

  @Override
  public Path file(Artefact artefact) {
    return artefacts
        .file(artefact)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    artefacts.story() + " has no " + artefact.label() + ", which no check needs"));
  }

  @Override
  public long size(Artefact artefact) throws IOException {
    return Files.size(file(artefact));
  }

  @Override
  public AudioFacts voiceover(SilenceThreshold silence) throws IOException {
    return media.audio(file(Artefact.VOICEOVER), silence);
  }

  @Override
  public VideoFacts video() throws IOException {
    return media.video(file(Artefact.VIDEO));
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
    Optional<Path> words = artefacts.file(Artefact.WORDS);
    Optional<ExpectedDuration> byWords =
        words.isPresent() ? byWords(words.get()) : Optional.empty();
    return byWords.isPresent() ? byWords : bySubtitles();
  }

  private static Optional<ExpectedDuration> byWords(Path file) throws IOException {
    String name = file.getFileName().toString();
    return WordsFileReader.open(file)
        .duration()
        .map(seconds -> new ExpectedDuration(seconds, name));
  }

  private Optional<ExpectedDuration> bySubtitles() throws IOException {
    if (artefacts.file(Artefact.SUBTITLES).isEmpty()) {
      return Optional.empty();
    }
    try {
      String name = file(Artefact.SUBTITLES).getFileName().toString();
      return Optional.of(new ExpectedDuration(subtitles().end(), name));
    } catch (UnreadableMediaException e) {
      // A check of the subtitles reports this; here they just give no duration.
      return Optional.empty();
    }
  }
}
