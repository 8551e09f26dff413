package dev.storygen.pipeline;

import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.TimeSpan;
import dev.storygen.provider.AudioProcessor;
import dev.storygen.provider.AudioTarget;
import dev.storygen.provider.DecodedAudio;
import dev.storygen.provider.MasteredAudio;
import dev.storygen.provider.Mix;
import dev.storygen.provider.MixRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decodes and joins the texts of {@link FakeVoice}. */
class FakeAudioProcessor implements AudioProcessor {

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public MasteredAudio master(Path audio, Path mp3, AudioTarget target, Optional<TimeSpan> words) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DecodedAudio decode(Path audio, Path wav, int sampleRate, double longest)
      throws IOException {
    String text = Files.readString(audio);
    if (text.startsWith("<")) {
      throw new UnreadableMediaException(audio.getFileName() + " cannot be decoded");
    }
    Files.writeString(wav, sampleRate + " Hz: " + text);
    double seconds = seconds(text);
    return new DecodedAudio(seconds, 0, List.of(new TimeSpan(0, seconds)), -3);
  }

  @Override
  public List<Double> join(List<Path> parts, double pause, Path wav) throws IOException {
    List<Double> starts = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    double end = 0;
    for (Path part : parts) {
      String text = Files.readString(part);
      starts.add(end);
      end += seconds(text.substring(text.indexOf(": ") + 2)) + pause;
      texts.add(text);
    }
    Files.writeString(wav, String.join(" (" + pause + ") ", texts));
    return starts;
  }

  private static double seconds(String text) {
    return text.endsWith(" s")
        ? Double.parseDouble(text.substring(0, text.length() - 2))
        : text.split(" ").length;
  }

  /** Writes what is mixed. */
  @Override
  public void changeSpeed(Path recording, double speed, Path wav) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Mix mix(MixRequest request, Path m4a) throws IOException {
    String music = request.music().isPresent() ? Files.readString(request.music().get()) : "";
    Files.writeString(
        m4a,
        "mix of %s and %s%s".formatted(Files.readString(request.voice()), request.mood(), music));
    return new Mix(-14, -1, 20);
  }

  @Override
  public Optional<String> musicDefect(Path file) {
    return file.toString().endsWith("silent.mp3")
        ? Optional.of("silent.mp3 has no audio stream (found: video)")
        : Optional.empty();
  }
}
