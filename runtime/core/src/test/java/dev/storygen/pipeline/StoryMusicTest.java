package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.model.BriefKey;
import dev.storygen.model.Mood;
import dev.storygen.model.Music;
import dev.storygen.provider.BriefProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryMusicTest {

  @TempDir Path project;

  private Path folder;

  @BeforeEach
  void createFolder() throws IOException {
    folder = Files.createDirectory(project.resolve("tunes"));
  }

  @Test
  void aFileIsUsedAsItIs() throws IOException {
    Path file = Files.createFile(folder.resolve("sea.mp3"));

    assertThat(music(file, Mood.SAD, "a").file()).contains(file);
  }

  @Test
  void aFolderHasFilesByMoodElseForAnyMood() throws IOException {
    Path any = Files.createFile(folder.resolve("any.ogg"));
    Path sad = Files.createFile(Files.createDirectory(folder.resolve("sad")).resolve("rain.flac"));
    Files.createFile(folder.resolve("sad").resolve("LICENCE.txt"));

    assertThat(music(folder, Mood.SAD, "a").file()).contains(sad);
    assertThat(music(folder, Mood.CALM, "a").file()).contains(any);
  }

  @Test
  void theSameStoryHasTheSameFileAndOthersHaveOthers() throws IOException {
    Path first = Files.createFile(folder.resolve("1.mp3"));
    Path second = Files.createFile(folder.resolve("2.MP3"));

    assertThat(music(folder, Mood.CALM, "a").file()).contains(second);
    assertThat(music(folder, Mood.CALM, "b").file()).contains(first);
    assertThat(music(folder, Mood.CALM, "a").file()).contains(second);
  }

  @Test
  void aFolderWithoutMusicForTheMoodIsAProblem() throws IOException {
    Files.createFile(folder.resolve("README.md"));
    Files.createFile(Files.createDirectory(folder.resolve("calm")).resolve("sea.mp3"));
    String sentence =
        "tunes has no music for the mood 'dark', which follows from tone. Expected an audio file in"
            + " tunes/dark, or in the folder itself for stories of any mood. The moods are calm,"
            + " hopeful, tender, funny, sad, mysterious, tense, dark, wondrous";

    assertThatThrownBy(() -> music(folder, Mood.DARK, "a").file()).hasMessage(sentence);
    assertThat(music(folder, Mood.DARK, "a").problems(new FakeAudioProcessor()))
        .containsExactly(new BriefProblem(BriefKey.MUSIC, "", "music: " + sentence + "."));
  }

  @Test
  void aFileWithoutSoundIsAProblem() throws IOException {
    Path file = Files.createFile(folder.resolve("silent.mp3"));

    assertThat(
            new StoryMusic(Music.of(file), false, Mood.CALM, "a")
                .problems(new FakeAudioProcessor()))
        .containsExactly(
            new BriefProblem(
                BriefKey.MUSIC,
                "",
                "storygen.music: silent.mp3 has no audio stream (found: video). Expected sound, as"
                    + " MP3, AAC, FLAC, Opus, Ogg or WAV."));
  }

  private static StoryMusic music(Path path, Mood mood, String story) {
    return new StoryMusic(Music.of(path), true, mood, story);
  }
}
