package dev.storygen.report.html.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.storygen.model.Cue;
import dev.storygen.report.html.story.TimedWord.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TimeEncoderTest {

  private static final List<TimedWord> WORDS =
      List.of(
          new TimedWord("My", Gap.PARAGRAPH, 2, 0.2, 0.38, true),
          new TimedWord("41", Gap.SPACE, 8, 0.38, 1.04, true),
          new TimedWord("years,", Gap.SPACE, 5, 1.5, 1.9, false),
          TimedWord.untimed("gone", Gap.SPACE),
          new TimedWord("by.", Gap.SPACE, 2, 1.88, 30, true));

  @Test
  void aMeasuredWordWithoutAGapTakesOneCharacter() {
    List<TimedWord> words = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      words.add(new TimedWord("w", Gap.SPACE, 1, 0.3 * i, 0.3 * (i + 1), true));
    }

    assertThat(TimeEncoder.encodeWords(words)).hasSize(100);
  }

  @Test
  void encodedWordsAreDecoded() {
    assertThat(UnpackedStory.words("\nMy 41 years, gone by.", TimeEncoder.encodeWords(WORDS)))
        .extracting("text", "start", "end", "measured", "letters")
        .containsExactly(
            tuple("My", 10L, 19L, true, 2),
            tuple("41", 19L, 52L, true, 8),
            tuple("years,", 75L, 95L, false, 5),
            tuple("gone", -1L, -1L, false, 4),
            tuple("by.", 94L, 1500L, true, 2));
  }

  @Test
  void roundingErrorsDoNotAddUp() {
    Random random = new Random(4);
    List<TimedWord> words = new ArrayList<>();
    double now = 0;
    for (int i = 0; i < 2000; i++) {
      double start = now + (random.nextInt(5) == 0 ? random.nextDouble() : 0);
      now = start + random.nextDouble() / 2;
      words.add(new TimedWord("w" + i, Gap.SPACE, 1, start, now, random.nextBoolean()));
    }
    String text = words.stream().map(word -> " " + word.text()).collect(Collectors.joining());

    List<UnpackedStory.Span> read = UnpackedStory.words(text, TimeEncoder.encodeWords(words));

    for (int i = 0; i < words.size(); i++) {
      assertThat(read.get(i).start() / 50.0).isCloseTo(words.get(i).start(), within());
      assertThat(read.get(i).end() / 50.0).isCloseTo(words.get(i).end(), within());
    }
  }

  @Test
  void aCueOfTheNextWordsTakesOneCharacter() {
    List<Cue> cues = List.of(Cue.of(0.2, 1.5, "My 41"), Cue.of(1.5, 1.9, "years,"));

    assertThat(TimeEncoder.encodeCues(cues, WORDS, new ArrayList<>())).hasSize(2);
    assertThat(read(cues))
        .extracting("text", "start", "end")
        .containsExactly(tuple("My 41", 10L, 75L), tuple("years,", 75L, 95L));
  }

  @Test
  void otherCuesAreDecodedWithTheirTimesAndTexts() {
    List<Cue> cues =
        List.of(
            Cue.of(0, 0.1, "♪\nmusic"),
            Cue.of(0.3, 1, "41\nyears,"),
            Cue.of(0.9, 2, "by."),
            Cue.of(3, 4, "The end"));

    assertThat(read(cues))
        .extracting("text", "start", "end")
        .containsExactly(
            tuple("♪\nmusic", 0L, 5L),
            tuple("41 years,", 15L, 50L),
            tuple("by.", 45L, 100L),
            tuple("The end", 150L, 200L));
  }

  private static List<UnpackedStory.Span> read(List<Cue> cues) {
    List<String> texts = new ArrayList<>();
    String code = TimeEncoder.encodeCues(cues, WORDS, texts);
    String words = WORDS.stream().map(word -> " " + word.text()).collect(Collectors.joining());
    return UnpackedStory.cues(
        code,
        UnpackedStory.words(words, TimeEncoder.encodeWords(WORDS)),
        String.join("\u001f", texts));
  }

  private static Offset<Double> within() {
    return Offset.offset(0.0101);
  }
}
