package dev.storygen.pipeline;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Mood;
import dev.storygen.model.Music;
import dev.storygen.model.StoryBrief;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.BriefProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The music of a story.
 *
 * @param music the brief's, else the build's
 * @param ofBrief whether it is the brief's
 * @param mood of the story
 * @param story its id, by which one of several files is chosen
 */
record StoryMusic(Music music, boolean ofBrief, Mood mood, String story) {

  /** Extensions of files that hold music; a folder may have others, such as a licence. */
  private static final Set<String> EXTENSIONS =
      Set.of("aac", "aif", "aiff", "flac", "m4a", "mka", "mp3", "mp4", "oga", "ogg", "opus", "wav");

  static StoryMusic of(StoryBrief brief, PipelineSettings settings) {
    Optional<Music> own = brief.delivery().music();
    return new StoryMusic(
        own.orElse(settings.music()), own.isPresent(), Mood.of(brief.idea()), brief.id());
  }

  boolean present() {
    return music.source() != Music.Source.NONE;
  }

  /**
   * The file; empty for music that is composed.
   *
   * @throws IOException if a folder has none for the mood, as a sentence that starts with the
   *     folder
   */
  Optional<Path> file() throws IOException {
    if (music.path().isEmpty() || !Files.isDirectory(music.path().get())) {
      return music.path();
    }
    Path folder = music.path().get();
    List<Path> files = FolderFiles.of(folder.resolve(mood.label()), EXTENSIONS);
    files = files.isEmpty() ? FolderFiles.of(folder, EXTENSIONS) : files;
    if (files.isEmpty()) {
      throw new IOException(
          "%s has no music for the mood '%s', which follows from tone. Expected an audio file in %s, or in the folder itself for stories of any mood. The moods are %s"
              .formatted(
                  folder.getFileName(),
                  mood.label(),
                  folder.getFileName() + "/" + mood.label(),
                  String.join(", ", Mood.labels())));
    }
    return Optional.of(files.get(Math.floorMod(story.hashCode(), files.size())));
  }

  /** What keeps it from being mixed. */
  List<BriefProblem> problems(AudioProcessor audio) {
    return defect(audio)
        .map(defect -> "%s: %s.".formatted(ofBrief ? "music" : "storygen.music", defect))
        .map(sentence -> new BriefProblem(BriefKey.MUSIC, "", sentence))
        .stream()
        .toList();
  }

  private Optional<String> defect(AudioProcessor audio) {
    try {
      return file()
          .flatMap(audio::musicDefect)
          .map(defect -> defect + ". Expected sound, as MP3, AAC, FLAC, Opus, Ogg or WAV");
    } catch (IOException e) {
      return Optional.of(e.getMessage());
    }
  }
}
