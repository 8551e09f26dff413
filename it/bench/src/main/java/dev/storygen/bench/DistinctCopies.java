package dev.storygen.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Copies of a story folder whose media all differ, by what players pass over. */
final class DistinctCopies {

  /** Of an ID3v1 tag. */
  private static final int TAG_BYTES = 128;

  private DistinctCopies() {}

  /** Puts copies into {@code output}. */
  static void make(SampleStory story, Path output, int count) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(story.folder())) {
      files = all.toList();
    }
    for (int i = 0; i < count; i++) {
      Path folder = Files.createDirectories(output.resolve(String.format("story-%05d", i)));
      for (Path file : files) {
        Path copy = Files.copy(file, folder.resolve(file.getFileName()));
        Files.write(copy, ending(copy.toString(), i), StandardOpenOption.APPEND);
      }
    }
  }

  private static byte[] ending(String name, int number) {
    if (name.endsWith(".mp3")) {
      byte[] title = ("TAG" + number).getBytes(StandardCharsets.US_ASCII);
      return ByteBuffer.allocate(TAG_BYTES).put(title).array();
    }
    if (name.endsWith(".mp4")) {
      byte[] type = "free".getBytes(StandardCharsets.US_ASCII);
      return ByteBuffer.allocate(12).putInt(12).put(type).putInt(number).array();
    }
    return new byte[0];
  }
}
