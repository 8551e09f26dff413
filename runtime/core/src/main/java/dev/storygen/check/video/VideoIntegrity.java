package dev.storygen.check.video;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.CheckOption;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.AudioFacts;
import dev.storygen.media.PacketTimes;
import dev.storygen.media.PictureFacts;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.media.VideoFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The video is whole: its file is not truncated, and nearly no pictures and no sound are damaged or
 * missing.
 */
@AutoService(Check.class)
public final class VideoIntegrity implements Check {

  private static final MediaFact<VideoFacts> VIDEO = MediaFact.of(Artefact.VIDEO, VideoFacts.FACT);
  private static final MediaFact<AudioFacts> SOUND = MediaFact.of(Artefact.VIDEO, AudioFacts.FACT);

  private static final String PICTURES = "lost pictures";
  private static final String LOST_SOUND = "lost sound";

  /** Decoders remove the delay of the encoder and what it appended to fill its last frame. */
  private static final double TOLERATED_SECONDS = 0.15;

  @Override
  public String name() {
    return "video-integrity";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VIDEO);
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        Limit.atMost("pictures", PICTURES, 1, "%"), Limit.atMost("sound", LOST_SOUND, 1, "%"));
  }

  @Override
  public List<CheckOption> options() {
    return List.of(PictureDepth.OPTION);
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(VIDEO, SOUND, PictureDepth.fact(options));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    VideoFacts video = facts.get(VIDEO);
    String file = facts.file(Artefact.VIDEO).getFileName().toString();
    if (!video.defects().isEmpty()) {
      throw new UnreadableMediaException(file + " " + String.join("; it ", video.defects()));
    }
    List<Measurement> measurements = new ArrayList<>();
    if (!video.pictureStreams().isEmpty()) {
      measurements.add(pictures(video, facts.get(PictureDepth.fact(facts))));
    }
    if (!video.soundStreams().isEmpty()) {
      measurements.add(sound(video, facts.get(SOUND)));
    }
    if (measurements.isEmpty()) {
      throw new UnreadableMediaException(file + " has no pictures and no sound");
    }
    return measurements;
  }

  private static Measurement pictures(VideoFacts video, PictureFacts decoded) {
    PacketTimes packets =
        video.pictureStreams().stream()
            .map(VideoFacts.VideoStream::packets)
            .max(Comparator.comparingDouble(VideoIntegrity::lostShare))
            .orElseThrow();
    double share = Math.max(lostShare(packets), share(decoded.lost(), decoded.decoded()));
    return Measurement.of(PICTURES, share * 100, "%")
        .with(
            "of %d, %d are missing in gaps and %d damaged; of %d decoded, %d are damaged"
                .formatted(
                    packets.count(),
                    packets.missing(),
                    packets.damaged(),
                    decoded.decoded(),
                    decoded.lost()));
  }

  private static double lostShare(PacketTimes packets) {
    return share(packets.damaged() + packets.missing(), packets.count() + packets.missing());
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : Math.min(1, part / whole);
  }

  private static Measurement sound(VideoFacts video, AudioFacts decoded) {
    PacketTimes packets = video.soundStreams().get(0).packets();
    double present = packets.duration() - packets.missingSeconds();
    double undecoded = Math.max(0, present - decoded.duration() - TOLERATED_SECONDS);
    double share =
        Math.max(
            share(undecoded + packets.missingSeconds(), packets.duration()),
            share(decoded.decodeErrors(), packets.count()));
    return Measurement.of(LOST_SOUND, share * 100, "%")
        .with(
            String.format(
                Locale.ROOT,
                "of %.1f s, %.1f s decode; gaps of %.1f s; %d of %d packets are broken",
                packets.duration(),
                decoded.duration(),
                packets.missingSeconds(),
                decoded.decodeErrors(),
                packets.count()));
  }

  @Override
  public String fix() {
    return "Render or download the video again or set <checks><video-integrity>.";
  }
}
