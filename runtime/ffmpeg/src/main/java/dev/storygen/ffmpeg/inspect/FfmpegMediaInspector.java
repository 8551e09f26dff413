package dev.storygen.ffmpeg.inspect;

import com.google.auto.service.AutoService;
import dev.storygen.ffmpeg.Ffmpeg;
import dev.storygen.ffmpeg.decode.InputFormats;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.media.Fact;
import dev.storygen.media.MeasuredFacts;
import dev.storygen.provider.MediaInspector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Inspects media files with FFmpeg's libraries. */
@AutoService(MediaInspector.class)
public final class FfmpegMediaInspector implements MediaInspector {

  @Override
  public String name() {
    return "ffmpeg";
  }

  @Override
  public String description() throws IOException {
    return Ffmpeg.description();
  }

  @Override
  public int revision() {
    return 1; // of all probes: any change of what they measure counts
  }

  @Override
  public Optional<String> fingerprint(Path file) {
    return InputFormats.hint(file).map(hint -> Ffmpeg.version() + ", " + hint);
  }

  @Override
  public MeasuredFacts inspect(Path file, Set<? extends Fact<?>> facts) throws IOException {
    try (MediaInput input = MediaInput.open(file)) {
      return FileInspection.measure(input, facts);
    }
  }
}
