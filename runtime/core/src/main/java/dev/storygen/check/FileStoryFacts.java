package dev.storygen.check;

import dev.storygen.media.DecodedText;
import dev.storygen.media.ParsedSubtitles;
import dev.storygen.media.SubtitleFile;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Artefact;
import dev.storygen.model.ExpectedDuration;
import dev.storygen.model.StoryArtefacts;
import dev.storygen.model.StorySettings;
import dev.storygen.speech.WordsFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The files of one story, for one check at a time. For one thread. */
final class FileStoryFacts implements StoryFacts {

  private final StoryArtefacts artefacts;
  private final StorySettings expected;
  private final InspectedMedia media;
  private final Recogniser recogniser;
  private final Memoized<ParsedSubtitles> subtitles;
  private final Memoized<String> script;
  private final ConfiguredCheck check;
  private boolean recognised;

  /**
   * @param expected of the story, as configured
   */
  FileStoryFacts(
      StoryArtefacts artefacts,
      StorySettings expected,
      InspectedMedia media,
      Recogniser recogniser) {
    this.artefacts = artefacts;
    this.expected = expected;
    this.media = media;
    this.recogniser = recogniser;
    subtitles = new Memoized<>(() -> SubtitleFile.parse(file(Artefact.SUBTITLES)));
    script = new Memoized<>(() -> DecodedText.read(file(Artefact.SCRIPT)).text().strip());
    check = null;
  }

  private FileStoryFacts(FileStoryFacts other, ConfiguredCheck check) {
    artefacts = other.artefacts;
    expected = other.expected;
    media = other.media;
    recogniser = other.recogniser;
    subtitles = other.subtitles;
    script = other.script;
    this.check = check;
  }

  /** The same files, each still read once, for a check. */
  FileStoryFacts with(ConfiguredCheck inForce) {
    return new FileStoryFacts(this, inForce);
  }

  @Override
  public double option(CheckOption option) {
    return check.option(option);
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
  public boolean has(Artefact artefact) {
    return artefacts.file(artefact).isPresent();
  }

  @Override
  public Optional<Locale> language() {
    return expected.language();
  }

  @Override
  public long size(Artefact artefact) throws IOException {
    return Files.size(file(artefact));
  }

  @Override
  public <T> T get(MediaFact<T> fact) throws IOException {
    if (!check.facts().contains(fact)) {
      throw new IllegalArgumentException("the check does not declare the fact " + fact);
    }
    return media.get(fact);
  }

  @Override
  public ParsedSubtitles parsedSubtitles() throws IOException {
    return subtitles.get();
  }

  @Override
  public Recogniser recogniser() {
    recognised = true;
    return recogniser;
  }

  /** Whether what the check got depends on the content of files alone. */
  boolean isCertain() {
    return !recognised && media.isCertain();
  }

  @Override
  public WordsFileReader words() throws IOException {
    return WordsFileReader.open(file(Artefact.WORDS));
  }

  @Override
  public String script() throws IOException {
    return script.get();
  }

  @Override
  public Optional<ExpectedDuration> expectedDuration() throws IOException {
    if (expected.expectedDuration().isPresent()) {
      return expected.expectedDuration();
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
