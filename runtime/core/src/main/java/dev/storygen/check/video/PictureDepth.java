package dev.storygen.check.video;

import dev.storygen.check.CheckOption;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.media.PictureFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Measurement;
import dev.storygen.model.Quantity;
import dev.storygen.model.TimeCourse;
import dev.storygen.model.TimeSpan;

/** How much of the pictures of a video the checks decode. */
final class PictureDepth {

  /** 48 pictures of 1080x1920, or all of 14 s of 360x640 at 30 frames/s. */
  static final CheckOption OPTION =
      CheckOption.of(
          "depth",
          "how much to decode; of a longer video, parts that are spread over it",
          100,
          "million pixels",
          1,
          1_000_000_000);

  private PictureDepth() {}

  /** What the decoded pictures show. */
  static MediaFact<PictureFacts> fact(OptionValues options) {
    return MediaFact.of(Artefact.VIDEO, new PictureFacts.Key(options.option(OPTION)));
  }

  /** Times, with what was decoded. */
  static TimeCourse timeCourse(PictureFacts pictures, TimeCourse times) {
    return pictures.complete()
        ? times
        : times.with(
            "only parts of the video were decoded, %d pictures".formatted(pictures.decoded()));
  }

  /** The length of a time, and where it is. */
  static Measurement duration(String name, TimeSpan span) {
    Measurement duration = Measurement.of(name, span.duration(), "s");
    return span.duration() == 0
        ? duration
        : duration.with(
            "%s to %s".formatted(Quantity.seconds(span.start()), Quantity.seconds(span.end())));
  }
}
