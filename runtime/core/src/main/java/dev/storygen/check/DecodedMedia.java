package dev.storygen.check;

import dev.storygen.media.AudioFacts;
import dev.storygen.media.SilenceThreshold;
import dev.storygen.media.VideoFacts;
import dev.storygen.provider.MediaInspector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The media files of one story. The audio is decoded once for each silence threshold, the video
 * once; a failure is kept as well. For one thread.
 */
final class DecodedMedia {

  private final MediaInspector inspector;
  private final CheckListener listener;
  private final Map<SilenceThreshold, Memoized<AudioFacts>> audio = new HashMap<>();
  private Memoized<VideoFacts> video;
  private boolean waveformReported;

  DecodedMedia(MediaInspector inspector, CheckListener listener) {
    this.inspector = inspector;
    this.listener = listener;
  }

  AudioFacts audio(Path file, SilenceThreshold silence) throws IOException {
    return audio
        .computeIfAbsent(silence, unknown -> new Memoized<>(() -> decodeAudio(file, silence)))
        .get();
  }

  VideoFacts video(Path file) throws IOException {
    if (video == null) {
      video = new Memoized<>(() -> readVideo(file));
    }
    return video.get();
  }

  private AudioFacts decodeAudio(Path file, SilenceThreshold silence) throws IOException {
    listener.fileOpened(file);
    AudioFacts facts = inspector.audio(file, silence);
    if (!waveformReported) {
      waveformReported = true;
      listener.voiceoverDecoded(facts.waveform());
    }
    return facts;
  }

  private VideoFacts readVideo(Path file) throws IOException {
    listener.fileOpened(file);
    return inspector.video(file);
  }
}
