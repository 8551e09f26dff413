package dev.storygen.ffmpeg.render;

import com.google.auto.service.AutoService;
import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.draw.Bt709;
import dev.storygen.ffmpeg.draw.DrawableText;
import dev.storygen.ffmpeg.draw.Palette;
import dev.storygen.ffmpeg.draw.Typeface;
import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.ffmpeg.encode.Mp4Muxer;
import dev.storygen.ffmpeg.encode.PacketSink;
import dev.storygen.ffmpeg.encode.VideoEncoder;
import dev.storygen.ffmpeg.encode.VideoEncoder.Fidelity;
import dev.storygen.ffmpeg.scenery.Scenes;
import dev.storygen.model.CaptionLook;
import dev.storygen.model.Cue;
import dev.storygen.model.Narration;
import dev.storygen.model.ScriptFontNeeds;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.Video;
import dev.storygen.model.Voiceover;
import dev.storygen.provider.BriefProblem;
import dev.storygen.provider.RenderRequest;
import dev.storygen.provider.Shot;
import dev.storygen.provider.StoryLook;
import dev.storygen.provider.VideoRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** Renders with FFmpeg's libraries, in process: H.264 and AAC in MP4. */
@AutoService(VideoRenderer.class)
public final class FfmpegVideoRenderer implements VideoRenderer {

  private final BriefInspection inspection = new BriefInspection();

  /** By path and state of the file. */
  private final Map<List<Object>, Optional<String>> clips = new ConcurrentHashMap<>();

  @Override
  public String name() {
    return "ffmpeg";
  }

  /** 3: words of text without spaces are lit one by one, and popping words keep their distance. */
  @Override
  public int revision() {
    return 3;
  }

  @Override
  public String description() throws IOException {
    return Ffmpeg.description() + ", H.264 by " + VideoEncoder.availableEncoder();
  }

  /** The texts that choose the colours count by the colours. */
  @Override
  public Map<String, Object> inputs(StoryLook look) {
    return Map.of(
        "id of the story", look.story(),
        "title", look.title(),
        "tone", look.tone(),
        "language", look.language().toLanguageTag(),
        "colours by tone, theme, emotionalCore and outcome", Palette.mood(look),
        "places by title, theme, tone and locations", Scenes.named(look));
  }

  @Override
  public List<BriefProblem> problems(StoryBrief brief, Optional<Narration> narration) {
    return problems(brief, narration, brief.delivery().captions());
  }

  @Override
  public List<BriefProblem> losses(StoryBrief brief, Optional<Narration> narration) {
    return losses(brief, narration, brief.delivery().captions());
  }

  @Override
  public List<BriefProblem> problems(
      StoryBrief brief, Optional<Narration> narration, CaptionLook captions) {
    return inspection.problems(brief, narration, captions);
  }

  @Override
  public List<BriefProblem> losses(
      StoryBrief brief, Optional<Narration> narration, CaptionLook captions) {
    return inspection.losses(brief, captions);
  }

  @Override
  public List<BriefProblem> problems(StoryBrief brief, Narration written, CaptionLook captions) {
    return inspection.problems(brief, written, captions);
  }

  @Override
  public boolean drawsAllScripts() {
    return DrawableText.hasFontsOfScripts();
  }

  @Override
  public Set<Path> installedFonts(RenderRequest request) throws IOException {
    Locale language = request.look().language();
    Optional<Path> given = request.captions().fontFile();
    String captions =
        request.subtitles().cues().stream().map(Cue::text).collect(Collectors.joining("\n"));
    Set<Path> files = new TreeSet<>();
    if (ScriptFontNeeds.of(captions)) {
      files.addAll(DrawableText.installedFonts(captions, Typeface.forCaptions(given).in(language)));
    }
    if (ScriptFontNeeds.of(request.look().title())) {
      files.addAll(
          DrawableText.installedFonts(
              request.look().title(), Typeface.forTitles(given).in(language)));
    }
    return files;
  }

  /** Told for each story, and the same for all stories of a folder. */
  @Override
  public Optional<String> clipDefect(Path file) {
    List<Object> state = List.of(file, file.toFile().length(), file.toFile().lastModified());
    return clips.computeIfAbsent(state, key -> Clip.defect(file));
  }

  @Override
  public String accent(StoryLook look) {
    return String.format("#%06X", Palette.of(look).accent().colour().getRGB() & 0xffffff);
  }

  @Override
  public Voiceover encodedSound(Voiceover sound, Path m4a) throws IOException {
    try (Soundtrack track = SoundtrackFile.open(sound.file());
        Mp4Muxer muxer = Mp4Muxer.create(m4a)) {
      PacketSink sink = track.addTo(muxer);
      muxer.writeHeader("");
      track.writeUntil(Double.POSITIVE_INFINITY, sink);
      muxer.writeTrailer();
    }
    return new Voiceover(m4a, sound.duration(), sound.words());
  }

  @Override
  public Video render(RenderRequest request, Path mp4, Path thumbnail) throws IOException {
    try (FrameCompositor compositor = FrameCompositor.of(request);
        Soundtrack sound = SoundtrackFile.open(request.voiceover().file());
        VideoEncoder video = VideoEncoder.open(request.format(), fidelity(request));
        Mp4Muxer muxer = Mp4Muxer.create(mp4)) {
      PacketSink videoSink = muxer.addTrack(video.context());
      PacketSink audioSink = sound.addTo(muxer);
      muxer.writeHeader(request.look().title());
      double frameDuration = 1.0 / request.format().frameRate();
      long frame = 0;
      // The video is at most half a frame longer or shorter than the voiceover.
      while (sound.writeUntil((frame + 0.5) * frameDuration, audioSink) || frame == 0) {
        Ffmpeg.requireNotInterrupted("rendering " + mp4.getFileName());
        if (compositor.advanceTo((frame + 0.5) * frameDuration)) {
          video.encode(compositor.frame(), frame, videoSink);
        } else {
          video.encodeRepeat(frame, videoSink);
        }
        if (frame == 0) {
          writePng(compositor.frame(), thumbnail);
        }
        frame++;
      }
      video.finish(videoSink);
      muxer.writeTrailer();
      return new Video(frame * frameDuration, frame, video.name());
    }
  }

  private static Fidelity fidelity(RenderRequest request) {
    boolean film = !request.clips().isEmpty() || request.shots().stream().anyMatch(Shot::isVideo);
    return film ? Fidelity.FILM : Fidelity.FINE;
  }

  private static void writePng(YuvFrame frame, Path png) throws IOException {
    if (!ImageIO.write(Bt709.toRgb(frame), "png", png.toFile())) {
      throw new IOException("writing " + png.getFileName() + " failed: this JDK has no PNG writer");
    }
  }
}
