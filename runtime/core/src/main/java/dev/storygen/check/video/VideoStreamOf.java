package dev.storygen.check.video;

import dev.storygen.check.MediaFact;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.media.VideoFacts;
import dev.storygen.media.VideoFacts.VideoStream;
import dev.storygen.model.Artefact;
import java.io.IOException;

/** Finds the stream that a check of pictures judges. */
final class VideoStreamOf {

  private VideoStreamOf() {}

  /**
   * The first video stream with pictures.
   *
   * @throws UnreadableMediaException if there is none
   */
  static VideoStream picture(StoryFacts facts, MediaFact<VideoFacts> video) throws IOException {
    return facts.get(video).pictureStreams().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableMediaException(
                    facts.file(Artefact.VIDEO).getFileName() + " has no video stream"));
  }
}
