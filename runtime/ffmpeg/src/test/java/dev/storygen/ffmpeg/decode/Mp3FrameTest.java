package dev.storygen.ffmpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Mp3FrameTest {

  @ParameterizedTest
  @CsvSource({
    "fffb9064, 417", // MPEG-1, 128 kbit/s, 44.1 kHz
    "fffb9264, 418", // with padding
    "fffbe0c0, 1044", // 320 kbit/s
    "fffbe4c0, 960", // 48 kHz
    "fff384c4, 192", // MPEG-2, 64 kbit/s, 24 kHz
    "ffe384c4, 384", // MPEG-2.5, 12 kHz
  })
  void theHeaderTellsTheSizeOfTheFrame(String header, int size) {
    assertThat(Mp3Frame.size(Integer.parseUnsignedInt(header, 16))).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({
    "fffb0064", // free format
    "fffbf064", // no bitrate
    "fffb9c64", // no sample rate
    "fffd9064", // layer II
    "fff19064", // ADTS
    "00fb9064",
    "49443304",
    "664c6143"
  })
  void otherBytesAreNoFrame(String header) {
    assertThat(Mp3Frame.size(Integer.parseUnsignedInt(header, 16))).isZero();
  }
}
