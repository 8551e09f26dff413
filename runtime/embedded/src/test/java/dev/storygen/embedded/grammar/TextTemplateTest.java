package dev.storygen.embedded.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTemplateTest {

  @Test
  void aTemplateChoosesAlternativesAndFillsSlots() {
    TextTemplate template =
        TextTemplate.parse("{He} [left|stayed [here|there]] with {name's} key.");

    assertThat(template.allExpansions())
        .containsExactly(
            "{He} left with {name's} key.",
            "{He} stayed here with {name's} key.",
            "{He} stayed there with {name's} key.");
    assertThat(template.expand(Map.of("he", "she", "name", "Ann"), new Random(0)))
        .matches("She (left|stayed here|stayed there) with Ann's key\\.");
  }
}
