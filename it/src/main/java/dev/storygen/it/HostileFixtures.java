package dev.storygen.it;

import static dev.storygen.it.MediaFixtures.grey;
import static dev.storygen.it.StoryFixture.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Story folders with something else in the place of the video, one each, named after it. */
record HostileFixtures(Path set) {

  private static final double SECONDS = 6;

  /** Writes all of them. */
  void write() throws IOException {
    Files.createDirectories(set);
    Path good = Files.createDirectories(set.resolveSibling("hostile-source")).resolve("video.mp4");
    MediaFixtures.mp4(good, SECONDS, grey(), sound(SECONDS));
    Files.createDirectory(video("directory"));
    Files.createSymbolicLink(video("dangling-link"), Path.of("gone.mp4"));
    Files.createSymbolicLink(video("outside-link"), good.toAbsolutePath());
    Files.createFile(video("empty"));
    pipe();
    references(good);
    noMedia();
    byte[] whole = Files.readAllBytes(good);
    Files.write(video("truncated"), Arrays.copyOf(whole, whole.length / 2));
    MediaFixtures.encrypted(video("encrypted"), SECONDS, grey(), sound(SECONDS));
  }

  void deletePipe() throws IOException {
    Files.deleteIfExists(set.resolve("pipe").resolve("video.mp4"));
  }

  /** A reader of a pipe waits for a writer, if it does not look first. */
  private void pipe() throws IOException {
    Process process = new ProcessBuilder("mkfifo", video("pipe").toString()).inheritIO().start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("mkfifo failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("mkfifo was interrupted", e);
    }
  }

  private void references(Path good) throws IOException {
    Files.writeString(
        video("concat"), "ffconcat version 1.0\nfile '%s'\n".formatted(good.toAbsolutePath()));
    Files.writeString(
        video("playlist"),
        "#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\n%s\n".formatted(good.toAbsolutePath()));
  }

  private void noMedia() throws IOException {
    byte[] random = new byte[200_000];
    new Random(5).nextBytes(random);
    Files.write(video("random"), random);
    try (OutputStream out = Files.newOutputStream(video("zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("video.mp4"));
      zip.write(random);
      zip.closeEntry();
    }
  }

  private Path video(String story) throws IOException {
    return Files.createDirectories(set.resolve(story)).resolve("video.mp4");
  }
}
