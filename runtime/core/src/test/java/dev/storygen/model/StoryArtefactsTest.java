package dev.storygen.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryArtefactsTest {

  @TempDir private Path folder;

  @Test
  void artefactsAreFoundByTheirNames() throws IOException {
    files(
        "voiceover.mp3",
        "narration.txt",
        "script.txt",
        "subtitles.srt",
        "subtitles.vtt",
        "video.mp4");

    assertThat(found())
        .containsOnly(
            Map.entry(Artefact.VOICEOVER, "voiceover.mp3"),
            Map.entry(Artefact.SCRIPT, "narration.txt"),
            Map.entry(Artefact.SUBTITLES, "subtitles.srt"),
            Map.entry(Artefact.VIDEO, "video.mp4"));
  }

  @Test
  void aStoryOfThePythonToolIsFound() throws IOException {
    files(
        "voiceover.mp3",
        "voiceover_normalized.mp3",
        "Revised.txt",
        "Subtitles_Word_By_Word.txt",
        "final cut.mov");

    assertThat(found())
        .containsOnly(
            Map.entry(Artefact.VOICEOVER, "voiceover_normalized.mp3"),
            Map.entry(Artefact.SCRIPT, "Revised.txt"),
            Map.entry(Artefact.SUBTITLES, "Subtitles_Word_By_Word.txt"),
            Map.entry(Artefact.VIDEO, "final cut.mov"));
  }

  @Test
  void aTextBesideTheVoiceoverIsNotTakenForIt() throws IOException {
    files("voiceover.json", "Voiceover.MP3");

    assertThat(found()).containsOnly(Map.entry(Artefact.VOICEOVER, "Voiceover.MP3"));
  }

  @Test
  void ofTwoVideosWithoutTheNameNoneIsTaken() throws IOException {
    files("a.mp4", "b.mp4");

    assertThat(found()).isEmpty();
  }

  @Test
  void whatAKilledProcessLeftIsNoArtefact() throws IOException {
    files(".4711-video.mp4", ".voice.wav");

    assertThat(found()).isEmpty();
  }

  @Test
  void eachVideoHasItsOwnThumbnail() throws IOException {
    files("video.mp4", "video-square.mp4", "video-draft.mp4", "script.txt");
    files("thumbnail.png", "thumbnail-square.png", "thumbnail-x.gif");
    StoryArtefacts story = StoryArtefacts.in(folder, Map.of());

    assertThat(story.labelled(file -> file.getFileName().toString()))
        .containsOnly(
            Map.entry("script", "script.txt"),
            Map.entry("thumbnail", "thumbnail.png"),
            Map.entry("thumbnail-square", "thumbnail-square.png"),
            Map.entry("video", "video.mp4"),
            Map.entry("video-draft", "video-draft.mp4"),
            Map.entry("video-square", "video-square.mp4"));
    assertThat(story.withFirstVideo().file(Artefact.THUMBNAIL))
        .contains(folder.resolve("thumbnail.png"));
    StoryArtefacts square = story.withOtherVideo("video-square.mp4");
    assertThat(square.file(Artefact.VIDEO)).contains(folder.resolve("video-square.mp4"));
    assertThat(square.file(Artefact.THUMBNAIL)).contains(folder.resolve("thumbnail-square.png"));
    assertThat(story.withOtherVideo("video-draft.mp4").file(Artefact.THUMBNAIL)).isEmpty();
    assertThat(story.withOtherVideo("video-gone.mp4").files()).containsOnlyKeys(Artefact.SCRIPT);
  }

  @Test
  void theUsersPatternsGoFirst() throws IOException {
    files("voiceover.mp3", "speech.wav");

    StoryArtefacts production =
        StoryArtefacts.in(folder, Map.of(Artefact.VOICEOVER, List.of("speech.*")));

    assertThat(production.file(Artefact.VOICEOVER)).contains(folder.resolve("speech.wav"));
  }

  private Map<Artefact, String> found() throws IOException {
    Map<Artefact, String> names = new EnumMap<>(Artefact.class);
    StoryArtefacts.in(folder, Map.of())
        .files()
        .forEach((artefact, file) -> names.put(artefact, file.getFileName().toString()));
    return names;
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Files.createFile(folder.resolve(name));
    }
  }
}
