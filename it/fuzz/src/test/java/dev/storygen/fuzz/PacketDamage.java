package dev.storygen.fuzz;

import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/** Overwrites some packets of one stream in the middle of a file. */
final class PacketDamage {

  private PacketDamage() {}

  /** Where a packet's bytes are. */
  private record Place(int start, int length) {}

  /**
   * Overwrites packets.
   *
   * @param type {@code AVMEDIA_TYPE_AUDIO} or {@code AVMEDIA_TYPE_VIDEO}
   * @param share of the packets of the stream, 0 to 1
   * @param zeros or noise
   */
  static void apply(Path file, int type, double share, boolean zeros) throws IOException {
    List<Place> places = places(file, type);
    byte[] bytes = Files.readAllBytes(file);
    int count = (int) Math.ceil(share * places.size());
    int first = places.size() / 2;
    Random random = new Random(1);
    for (Place place : places.subList(first, first + count)) {
      for (int i = place.start(); i < place.start() + place.length(); i++) {
        bytes[i] = (byte) (zeros ? 0 : random.nextInt(256));
      }
    }
    Files.write(file, bytes);
  }

  private static List<Place> places(Path file, int type) throws IOException {
    AVFormatContext input = new AVFormatContext(null);
    Remuxer.check(
        avformat_open_input(input, "file:" + file, (AVInputFormat) null, (AVDictionary) null));
    Remuxer.check(avformat_find_stream_info(input, (AVDictionary) null));
    List<Place> places = new ArrayList<>();
    AVPacket packet = av_packet_alloc();
    while (av_read_frame(input, packet) >= 0) {
      boolean wanted = input.streams(packet.stream_index()).codecpar().codec_type() == type;
      if (wanted && packet.pos() >= 0) {
        places.add(new Place((int) packet.pos(), packet.size()));
      }
      av_packet_unref(packet);
    }
    av_packet_free(packet);
    avformat_close_input(input);
    return places;
  }
}
