package dev.storygen.ffmpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrientationTest {

  @Test
  void displayedPixelsMapToStoredPixels() {
    int[] at = new int[2];
    new Orientation(0, 1, -1, 0).sourcePixel(0, 0, 30, 20, at);
    assertThat(at).containsExactly(0, 19);
    new Orientation(-1, 0, 0, 1).sourcePixel(0, 3, 30, 20, at);
    assertThat(at).containsExactly(29, 3);
    assertThat(new Orientation(0, 1, -1, 0).swapsWidthAndHeight()).isTrue();
  }
}
