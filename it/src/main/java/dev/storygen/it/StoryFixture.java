package dev.storygen.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A story folder that passes every check, with methods that break it for one check each. */
record StoryFixture(Path folder) {

  /** As long as a voice takes for the script. */
  static final double SECONDS = 20;

  private static final String SCRIPT =
      """
      The lamp went out in the third winter, and nobody rowed over to light it again. For nine
      nights my sister watched the rock from her window. On the tenth she took the boat, a tin of
      oil and the last dry matches, and told no one. In the morning the whole village stood on the
      quay, looking out at a light that burned in broad day.
      """;

  private static final String CUES =
      """
      1
      00:00:00,200 --> 00:00:01,800
      The lamp went out

      2
      00:00:02,200 --> 00:00:03,800
      in the third winter,

      3
      00:00:04,200 --> 00:00:05,800
      and nobody rowed over

      4
      00:00:06,200 --> 00:00:07,800
      to light it again.

      5
      00:00:08,200 --> 00:00:09,800
      For nine nights

      6
      00:00:10,200 --> 00:00:11,800
      my sister watched.

      7
      00:00:12,200 --> 00:00:13,800
      On the tenth

      8
      00:00:14,200 --> 00:00:15,800
      she took the boat.

      9
      00:00:16,200 --> 00:00:17,800
      In the morning

      10
      00:00:18,200 --> 00:00:19,800
      a light burned.
      """;

  /** Writes a story that passes every check. */
  static StoryFixture good(Path folder) throws IOException {
    StoryFixture story = new StoryFixture(Files.createDirectories(folder));
    story.script(SCRIPT).cues(CUES).voiceover(SECONDS, 64);
    MediaFixtures.noise(story.file("video.mp4"), SECONDS, true);
    return story;
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

  StoryFixture rename(String from, String to) throws IOException {
    Files.move(file(from), file(to));
    return this;
  }
}
