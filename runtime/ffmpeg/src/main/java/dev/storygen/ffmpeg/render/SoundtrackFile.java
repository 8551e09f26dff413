package dev.storygen.ffmpeg.render;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;

import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.media.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** Opens the file with the sound of a video. */
final class SoundtrackFile {

  private SoundtrackFile() {}

  /** The file stays open during the whole rendering. */
  private static final Duration READ_LIMIT = Duration.ofDays(1);

  /**
   * Opens a sound. AAC is copied: it was mastered as it is, and would change its level if it were
   * encoded again.
   *
   * @throws UnreadableMediaException if it has no audio that can be decoded
   */
  static Soundtrack open(Path sound) throws IOException {
    MediaInput input = MediaInput.open(sound, READ_LIMIT);
    try {
      AVStream stream = input.streams().best(AVMEDIA_TYPE_AUDIO).orElseThrow(() -> silent(input));
      return stream.codecpar().codec_id() == AV_CODEC_ID_AAC
          ? new CopiedSound(input, stream)
          : VoiceoverTranscoder.of(input, stream);
    } catch (IOException e) {
      input.close();
      throw e;
    }
  }

  private static UnreadableMediaException silent(MediaInput input) {
    return new UnreadableMediaException(
        "%s has no audio stream (found: %s)"
            .formatted(input.name(), input.streams().description()));
  }
}
