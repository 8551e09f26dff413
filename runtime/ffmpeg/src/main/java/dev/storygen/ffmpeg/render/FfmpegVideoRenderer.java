package dev.storygen.ffmpeg.render;

import com.google.auto.service.AutoService;
import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.draw.Bt709;
import dev.storygen.ffmpeg.draw.YuvFrame;
import dev.storygen.ffmpeg.encode.FrameEncoder;
import dev.storygen.ffmpeg.encode.Mp4Muxer;
import dev.storygen.ffmpeg.encode.VideoEncoder;
import dev.storygen.model.Video;
import dev.storygen.provider.VideoRenderer;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Renders with FFmpeg's libraries, in process: H.264 and AAC in MP4. */
@AutoService(VideoRenderer.class)
public final class FfmpegVideoRenderer implements VideoRenderer {

  @Override
  public String name() {
    return "ffmpeg";
  }

  @Override
  public String description() throws IOException {
    return Ffmpeg.description() + ", H.264 by " + VideoEncoder.available();
  }

  @Override
  public Video render(Scene scene, Path mp4, Path thumbnail) throws IOException {
    FrameCompositor picture = FrameCompositor.of(scene);
    try (VoiceoverTranscoder narrator = VoiceoverTranscoder.open(scene.voiceover().file());
        VideoEncoder video = VideoEncoder.open(scene.format());
        Mp4Muxer writer = Mp4Muxer.create(mp4)) {
      FrameEncoder.Sink pictures = writer.track(video.context());
      FrameEncoder.Sink sound = writer.track(narrator.context());
      writer.begin(scene.brief().title());
      double step = 1.0 / scene.format().frameRate();
      long frame = 0;
      // Half a picture more or less than the voice is the nearest that whole pictures come.
      while (narrator.encodeUntil((frame + 0.5) * step, sound) || frame == 0) {
        if (picture.draw((frame + 0.5) * step)) {
          video.encode(picture.canvas(), frame, pictures);
        } else {
          video.repeat(frame, pictures);
        }
        if (frame == 0) {
          write(picture.canvas(), thumbnail);
        }
        frame++;
      }
      video.finish(pictures);
      writer.finish();
      return new Video(mp4, thumbnail, frame * step, frame, video.name());
    }
  }

  private static void write(YuvFrame canvas, Path png) throws IOException {
    if (!ImageIO.write(Bt709.rgb(canvas), "png", png.toFile())) {
      throw new IOException(
          "writing " + png.getFileName() + " failed: this Java has no PNG writer");
    }
  }
}
