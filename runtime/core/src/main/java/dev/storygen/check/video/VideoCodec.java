package dev.storygen.check.video;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.MediaFact;
import dev.storygen.check.OptionValues;
import dev.storygen.check.StoryFacts;
import dev.storygen.media.VideoEncoding;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The video is encoded so that browsers, phones and platforms play it. */
@AutoService(Check.class)
public final class VideoCodec implements Check {

  private static final MediaFact<VideoEncoding> ENCODING =
      MediaFact.of(Artefact.VIDEO, VideoEncoding.FACT);

  private static final String UNSUPPORTED = "properties that players do not support";

  private static final Set<String> CODECS = Set.of("h264", "hevc", "vp8", "vp9", "av1");

  private static final Set<String> PIXEL_FORMATS = Set.of("", "yuv420p", "yuvj420p");

  /** Hardware decoders of these have 10 bits; those of H.264 do not. */
  private static final Set<String> TEN_BIT_CODECS = Set.of("hevc", "vp9", "av1");

  private static final String TEN_BIT = "yuv420p10le";

  private static final Set<String> HDR_TRANSFERS = Set.of("smpte2084", "arib-std-b67");

  @Override
  public String name() {
    return "video-codec";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.VIDEO);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atMost("maximum", UNSUPPORTED, 0, ""));
  }

  @Override
  public Set<MediaFact<?>> facts(OptionValues options) {
    return Set.of(ENCODING);
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    VideoEncoding encoding = facts.get(ENCODING);
    List<String> unsupported = unsupported(encoding);
    String detail = unsupported.isEmpty() ? text(encoding) : String.join(", ", unsupported);
    return List.of(Measurement.of(UNSUPPORTED, unsupported.size(), "").with(detail));
  }

  private static List<String> unsupported(VideoEncoding encoding) {
    List<String> found = new ArrayList<>();
    if (!CODECS.contains(encoding.codec())) {
      found.add("codec " + encoding.codec());
    }
    boolean tenBit =
        TEN_BIT_CODECS.contains(encoding.codec()) && encoding.pixelFormat().equals(TEN_BIT);
    if (!tenBit && !PIXEL_FORMATS.contains(encoding.pixelFormat())) {
      found.add("pixel format " + encoding.pixelFormat());
    }
    if (encoding.interlaced()) {
      found.add("interlaced");
    }
    if (encoding.matrix().equals("gbr")) {
      found.add("colour matrix " + encoding.matrix());
    }
    if (HDR_TRANSFERS.contains(encoding.transfer())) {
      found.add("HDR transfer " + encoding.transfer());
    }
    return found;
  }

  private static String text(VideoEncoding encoding) {
    return Stream.of(
            encoding.codec(),
            encoding.profile(),
            encoding.pixelFormat(),
            encoding.matrix().isEmpty() ? "" : "colours " + encoding.matrix())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  @Override
  public String fix() {
    return "Encode the video as H.264 in yuv420p or set <checks><video-codec>.";
  }
}
