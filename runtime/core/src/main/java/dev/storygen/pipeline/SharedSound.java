package dev.storygen.pipeline;

import dev.storygen.media.StoryFiles;
import dev.storygen.model.Voiceover;
import dev.storygen.provider.VideoRenderer;
import java.io.IOException;

/** The sound of a story's videos: encoded by the first that is made, for all. */
final class SharedSound {

  private final VideoRenderer renderer;
  private final StoryFiles files;
  private final boolean shared;
  private Voiceover encoded;

  /**
   * @param shared whether there are several videos
   */
  SharedSound(VideoRenderer renderer, StoryFiles files, boolean shared) {
    this.renderer = renderer;
    this.files = files;
    this.shared = shared;
  }

  /** The sound to render with; a mix with music is encoded already. */
  synchronized Voiceover of(Voiceover sound) throws IOException {
    if (!shared || sound.file().equals(files.mix())) {
      return sound;
    }
    if (encoded == null) {
      encoded = renderer.encodedSound(sound, files.encodedSound());
    }
    return encoded;
  }
}
