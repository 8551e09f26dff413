package dev.storygen.ffmpeg;

import com.google.auto.service.AutoService;
import dev.storygen.model.Video;
import dev.storygen.provider.RenderRequest;
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
  public Video render(RenderRequest scene, Path mp4, Path thumbnail) throws IOException {
    Picture picture = Picture.of(scene);
    try (Narrator narrator = Narrator.open(scene.voiceover().file());
        VideoEncoder video = VideoEncoder.open(scene.format());
        Mp4Writer writer = Mp4Writer.create(mp4)) {
      PacketPump.Sink pictures = writer.track(video.context());
      PacketPump.Sink sound = writer.track(narrator.context());
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

  private static void write(Canvas canvas, Path png) throws IOException {
    if (!ImageIO.write(Bt709.rgb(canvas), "png", png.toFile())) {
      throw new IOException(
          "writing " + png.getFileName() + " failed: this Java has no PNG writer");
    }
  }
}
