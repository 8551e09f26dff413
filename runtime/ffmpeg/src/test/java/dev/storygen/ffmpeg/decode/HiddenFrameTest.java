package dev.storygen.ffmpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP9;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenFrameTest {

  @ParameterizedTest
  @CsvSource({"00010000,false", "00000000,true", "11101111,true", "00010001,false"})
  void aFrameOfVp8IsShownByItsFlag(String first, boolean hidden) {
    assertThat(HiddenFrame.is(AV_CODEC_ID_VP8, bits(first), (byte) 0)).isEqualTo(hidden);
  }

  @ParameterizedTest
  @CsvSource({
    "10000010,00000000,false", // a key frame that is shown
    "10000100,00000000,true", // an inter frame that is not
    "10000110,00000000,false",
    "10001000,00000000,false", // shows an existing frame
    "10000100,11001001,false", // a superframe
    "10010100,00000000,true", // profile 2
    "10110001,00000000,false", // profile 3: one bit later
    "10110010,00000000,true"
  })
  void aFrameOfVp9IsShownByItsFlag(String first, String last, boolean hidden) {
    assertThat(HiddenFrame.is(AV_CODEC_ID_VP9, bits(first), bits(last))).isEqualTo(hidden);
  }

  @ParameterizedTest
  @CsvSource({"00000000", "10000100"})
  void otherCodecsHaveNoHiddenPackets(String first) {
    assertThat(HiddenFrame.is(AV_CODEC_ID_H264, bits(first), (byte) 0)).isFalse();
  }

  private static byte bits(String text) {
    return (byte) Integer.parseInt(text, 2);
  }
}
