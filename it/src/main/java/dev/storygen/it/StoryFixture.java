package dev.storygen.it;

import java.io.IOException;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A story folder that passes every check, with methods that break it for one check each. */
record StoryFixture(Path folder) {

  /** A line for each phrase of {@link SpeechLikeSound}. */
  static final List<String> SCRIPT =
      List.of(
          "The lamp went out in the third winter,",
          "and nobody rowed over to light it.",
          "For nine nights my sister watched.",
          "On the tenth she took the boat,",
          "a tin of oil and some matches,",
          "and told no one. In the morning",
          "a light burned far out on the rock.");

  /** As long as a voice takes for the script. */
  static final double SECONDS = seconds(SCRIPT.size());

  /** Writes a story that passes every check. */
  static StoryFixture good(Path folder) throws IOException {
    return withLines(folder, SCRIPT.size());
  }

  /** Writes a story with the first lines of the script in all of its files. */
  static StoryFixture withLines(Path folder, int lines) throws IOException {
    StoryFixture story = new StoryFixture(Files.createDirectories(folder));
    story.script(String.join("\n", SCRIPT.subList(0, lines))).spoken(lines);
    return story;
  }

  /** Cues, voiceover and video of the first lines of the script. */
  StoryFixture spoken(int lines) throws IOException {
    cues(cues(lines)).voiceover(seconds(lines), 64);
    return video(seconds(lines), MediaFixtures.moving(), sound(seconds(lines)));
  }

  /** The voice's sound, as {@link MediaFixtures} takes it. */
  static ShortBuffer sound(double seconds) {
    return SpeechLikeSound.samples(seconds, MediaFixtures.SAMPLE_RATE);
  }

  StoryFixture video(double seconds, MediaFixtures.Painter painter, ShortBuffer sound)
      throws IOException {
    MediaFixtures.mp4(file("video.mp4"), seconds, painter, sound);
    return this;
  }

  private static double seconds(int lines) {
    return 2 * lines;
  }

  /** Each line of the script while its phrase sounds. */
  private static String cues(int lines) {
    return IntStream.range(0, lines)
        .mapToObj(
            i ->
                "%d\n00:00:%02d,200 --> 00:00:%02d,800\n%s\n"
                    .formatted(i + 1, 2 * i, 2 * i + 1, SCRIPT.get(i)))
        .collect(Collectors.joining("\n"));
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  StoryFixture script(String text) throws IOException {
    Files.writeString(file("script.txt"), text);
    return this;
  }

  StoryFixture cues(String subRip) throws IOException {
    Files.writeString(file("subtitles.srt"), subRip);
    return this;
  }

  StoryFixture voiceover(double seconds, int bitrate) throws IOException {
    MediaFixtures.mp3(file("voiceover.mp3"), seconds, bitrate);
    return this;
  }

  StoryFixture foreignVideo(String name, String encoder, int audio) throws IOException {
    MediaFixtures.video(
        file(name), encoder, audio, SECONDS, MediaFixtures.moving(), sound(SECONDS));
    return this;
  }

  StoryFixture rename(String from, String to) throws IOException {
    Files.move(file(from), file(to));
    return this;
  }
}
