package dev.storygen.ffmpeg.inspect;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;

import dev.storygen.ffmpeg.decode.AudioDecoder;
import dev.storygen.ffmpeg.decode.FrameSink;
import dev.storygen.ffmpeg.decode.LumaGrid;
import dev.storygen.ffmpeg.decode.MediaInput;
import dev.storygen.ffmpeg.decode.PictureDecoder;
import dev.storygen.ffmpeg.decode.Resampler;
import dev.storygen.ffmpeg.decode.SamplePlanes;
import dev.storygen.media.Fact;
import dev.storygen.media.MeasuredFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Reads a file once, and decodes as much of it as the probes of the facts need: its packets, all
 * sound, all pictures.
 */
final class FileInspection implements AutoCloseable {

  private final MediaInput input;
  private final Map<Fact<?>, Probe<?>> probes = new HashMap<>();
  private final List<AudioProbe<?>> audioProbes = new ArrayList<>();
  private final List<PictureProbe<?>> pictureProbes = new ArrayList<>();
  private final List<PacketProbe<?>> packetProbes = new ArrayList<>();
  private final Decoding<AudioDecoder> sound;
  private final Decoding<PictureDecoder> pictures;
  private final Resampler resampler = Resampler.toPlanarFloats();
  private final LumaGrid luma = new LumaGrid();
  private final SamplePlanes planes = new SamplePlanes();

  private FileInspection(MediaInput input, Set<? extends Fact<?>> facts) throws IOException {
    this.input = input;
    facts.forEach(fact -> probes.put(fact, Probes.of(fact)));
    for (Probe<?> probe : probes.values()) {
      probe.start(input);
      sort(probe);
    }
    FrameSink block = this::acceptBlock;
    sound =
        Decoding.open(
            !audioProbes.isEmpty(),
            () -> AudioDecoder.open(input, frame -> resampler.convert(frame, block)));
    pictures =
        Decoding.open(
            !pictureProbes.isEmpty(),
            () -> PictureDecoder.open(input, megapixels(), this::acceptPicture));
  }

  /** Measures facts of an open file. */
  static MeasuredFacts measure(MediaInput input, Set<? extends Fact<?>> facts) throws IOException {
    try (FileInspection inspection = new FileInspection(input, facts)) {
      inspection.readAll();
      MeasuredFacts measured = inspection.finish();
      return input.isCertain() ? measured : measured.uncertain();
    }
  }

  private void sort(Probe<?> probe) {
    if (probe instanceof AudioProbe<?> audio) {
      audioProbes.add(audio);
    } else if (probe instanceof PictureProbe<?> picture) {
      pictureProbes.add(picture);
    } else {
      packetProbes.add((PacketProbe<?>) probe);
    }
  }

  private double megapixels() {
    return pictureProbes.stream().mapToDouble(PictureProbe::megapixels).max().orElse(0);
  }

  private void readAll() throws IOException {
    if (packetProbes.isEmpty()) {
      Set<Integer> decoded = new HashSet<>();
      sound.decoder().ifPresent(decoder -> decoded.add(decoder.streamIndex()));
      pictures.decoder().ifPresent(decoder -> decoded.add(decoder.streamIndex()));
      input.streams().discardAllBut(decoded);
    }
    AVPacket packet = av_packet_alloc();
    try {
      while (input.read(packet)) {
        for (PacketProbe<?> probe : packetProbes) {
          probe.accept(packet);
        }
        sound.run(decoder -> decoder.accept(packet));
        pictures.run(decoder -> decoder.accept(packet));
        av_packet_unref(packet);
      }
    } finally {
      av_packet_free(packet);
    }
  }

  private void acceptBlock(AVFrame frame) {
    AudioBlock block =
        new AudioBlock(planes.copyFrom(frame), frame.nb_samples(), frame.sample_rate());
    audioProbes.forEach(probe -> probe.accept(block));
  }

  private void acceptPicture(AVFrame frame) throws IOException {
    luma.read(frame);
    PictureDecoder decoder = pictures.decoder().orElseThrow();
    Picture picture =
        new Picture(
            luma.samples(),
            luma.columns(),
            luma.rows(),
            luma.fullRange(),
            decoder.seconds(frame),
            decoder.isAdjacent());
    pictureProbes.forEach(probe -> probe.accept(picture));
  }

  private MeasuredFacts finish() throws IOException {
    FrameSink block = this::acceptBlock;
    sound.run(AudioDecoder::finish);
    resampler.convert(null, block);
    pictures.run(PictureDecoder::finish);
    MeasuredFacts measured = new MeasuredFacts();
    for (Map.Entry<Fact<?>, Probe<?>> entry : probes.entrySet()) {
      put(measured, entry.getKey(), entry.getValue());
    }
    return measured;
  }

  @SuppressWarnings("unchecked") // Probes.of() pairs a fact with a probe of its type
  private <T> void put(MeasuredFacts measured, Fact<T> fact, Probe<?> probe) {
    measured.put(
        fact,
        () -> {
          if (probe instanceof PacketProbe<?> packets) {
            return (T) packets.finish();
          }
          if (probe instanceof AudioProbe<?> audio) {
            return (T) audio.finish(sound.result());
          }
          return (T) ((PictureProbe<?>) probe).finish(pictures.result());
        });
  }

  @Override
  public void close() {
    probes.values().forEach(Probe::close);
    sound.close();
    pictures.close();
    resampler.close();
    luma.close();
  }
}
