package dev.storygen.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.SpeakerMarks.UnknownSpeaker;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeakerMarksTest {

  private static final List<String> SPEAKERS = List.of("Anna", "The Keeper");

  @Test
  void aLabelHoldsForItsParagraph() {
    assertThat(
            marks("The door opened.\n\nANNA: \"Who is\nthere?\"\nthe keeper: \"Me.\"\n\nShe ran.")
                .passages())
        .containsExactly(
            new SpokenPassage("", "The door opened.", true),
            new SpokenPassage("Anna", "\"Who is\nthere?\"", true),
            new SpokenPassage("The Keeper", "\"Me.\"", false),
            new SpokenPassage("", "She ran.", true));
  }

  @Test
  void aTagHoldsUntilTheNext() {
    assertThat(
            marks("He knocked. [anna] \"Who?\" [narrator] she asked. [The keeper] \"Me.\"")
                .passages())
        .containsExactly(
            new SpokenPassage("", "He knocked.", true),
            new SpokenPassage("Anna", "\"Who?\"", false),
            new SpokenPassage("", "she asked.", false),
            new SpokenPassage("The Keeper", "\"Me.\"", false));
  }

  @Test
  void paragraphsOfTheNarratorStayTogether() {
    assertThat(marks("One.\n\n***\n\nTwo.\n\n[Anna] Three.").passages())
        .containsExactly(
            new SpokenPassage("", "One.\n\n***\n\nTwo.", true),
            new SpokenPassage("Anna", "Three.", true));
  }

  @Test
  void theTextHasNoMarks() {
    assertThat(marks("He knocked.\n\nAnna: \"Who?\" [narrator] she asked.").plainText())
        .isEqualTo("He knocked.\n\n\"Who?\" she asked.");
  }

  @Test
  void namesThatAreNoSpeakersAreFound() {
    assertThat(marks("BEN: \"No.\"\n\n[UPDATE] It is over.").unknown())
        .containsExactly(
            new UnknownSpeaker("BEN", "BEN:", 0), new UnknownSpeaker("UPDATE", "[UPDATE]", 12));
  }

  @Test
  void otherTextIsNoMark() {
    SpeakerMarks marks =
        marks("Music: loud. Time: 10:30. [a link](https://x.org) ![Anna](a.png) [Anna]: hello");

    assertThat(marks.unknown()).isEmpty();
    assertThat(marks.used()).containsExactly("");
  }

  private static SpeakerMarks marks(String script) {
    return SpeakerMarks.of(script, SPEAKERS);
  }
}
