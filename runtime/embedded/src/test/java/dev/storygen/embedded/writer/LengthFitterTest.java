package dev.storygen.embedded.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LengthFitterTest {

  @Test
  void lowerLevelsAreSelectedFirst() {
    List<LengthFitter.Item> items =
        List.of(
            new LengthFitter.Item(0, 50, LengthFitter.NO_REQUIREMENT),
            new LengthFitter.Item(2, 30, LengthFitter.NO_REQUIREMENT),
            new LengthFitter.Item(1, 20, LengthFitter.NO_REQUIREMENT),
            new LengthFitter.Item(2, 9, LengthFitter.NO_REQUIREMENT),
            new LengthFitter.Item(3, 1, 1));

    assertThat(LengthFitter.select(items, 80)).containsExactly(0, 2, 3);
    assertThat(LengthFitter.select(items, 1000)).containsExactly(0, 1, 2, 3, 4);
    assertThat(LengthFitter.select(items, 10)).containsExactly(0);
  }
}
