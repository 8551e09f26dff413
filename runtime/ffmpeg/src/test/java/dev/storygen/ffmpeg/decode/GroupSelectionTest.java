package dev.storygen.ffmpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupSelectionTest {

  @Test
  void allOfAShortVideoIsChosen() {
    assertThat(chosen(new GroupSelection(48, 48), 48, 60)).hasSize(48);
  }

  @Test
  void ofALongVideoGroupsOverItsLengthAreChosen() {
    // 48 s of 30 frames/s with a key frame every 2 s.
    assertThat(chosen(new GroupSelection(48, 1440), 1440, 60))
        .startsWith(0, 1, 2, 3, 4, 5, 180, 181, 360, 361, 540, 541)
        .endsWith(1260, 1261)
        .hasSize(6 + 7 * 2);
  }

  @Test
  void aGroupStandsForTheKeyFramesThatAreMissingBeforeIt() {
    assertThat(chosen(new GroupSelection(48, 60), 60, 60)).hasSize(6);
    assertThat(chosen(new GroupSelection(48, 240), 240, 120))
        .containsExactly(0, 1, 2, 3, 4, 5, 120, 121, 122, 123, 124, 125);
  }

  @Test
  void aPictureAPartIsTheLeast() {
    assertThat(chosen(new GroupSelection(1, 100), 100, 10))
        .containsExactly(0, 20, 30, 40, 50, 70, 80, 90);
  }

  @Test
  void whatAnEditListDiscardsDoesNotCount() {
    GroupSelection selection = new GroupSelection(16, 1000);
    for (int i = 0; i < 20; i++) {
      assertThat(selection.choose(i == 0, false, 0)).isTrue();
    }
    assertThat(selection.choose(false, true, 0)).isTrue();
    assertThat(selection.choose(false, true, 0)).isTrue();
    assertThat(selection.choose(false, true, 0)).isFalse();
  }

  /** The pictures that are chosen, of a video whose packets are of one size. */
  private static List<Integer> chosen(GroupSelection selection, int pictures, int group) {
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < pictures; i++) {
      if (selection.choose(i % group == 0, true, (double) i / pictures)) {
        chosen.add(i);
      }
    }
    return chosen;
  }
}
