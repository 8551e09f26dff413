package dev.storygen.ffmpeg.decode;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaInputTest {

  @TempDir Path folder;

  @Test
  void aMissingFileIsNotUnreadableMedia() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> MediaInput.open(folder.resolve("voiceover.mp3")))
        .withMessage("voiceover.mp3 cannot be read: there is no such file")
        .isNotInstanceOf(UnreadableMediaException.class);
  }

  @Test
  void aFolderIsUnreadable() throws IOException {
    Path media = Files.createDirectory(folder.resolve("voiceover.mp3"));
    assertUnreadable(media, "voiceover.mp3 is not a file");
  }

  @Test
  void anEmptyFileIsUnreadable() throws IOException {
    Path media = Files.createFile(folder.resolve("voiceover.mp3"));
    assertUnreadable(media, "voiceover.mp3 is empty (0 bytes)");
  }

  @Test
  void aTextFileIsUnreadable() throws IOException {
    Path media = folder.resolve("voiceover.mp3");
    Files.writeString(media, "Once upon a time there was a lighthouse.\n".repeat(500));
    assertUnreadable(
        media,
        "voiceover.mp3 is not a media file that can be read: "
            + "Invalid data found when processing input");
  }

  @Test
  void aPlaylistIsUnreadable() throws IOException {
    Path media = folder.resolve("voiceover.m3u8");
    Files.writeString(
        media,
        "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n");
    assertUnreadable(
        media, "voiceover.m3u8 is not a media file that can be read: its format is not supported");
  }

  private static void assertUnreadable(Path media, String message) {
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> MediaInput.open(media))
        .withMessage(message);
  }
}
