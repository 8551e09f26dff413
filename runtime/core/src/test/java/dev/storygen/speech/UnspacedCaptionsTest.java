package dev.storygen.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.CaptionLook;
import dev.storygen.model.CaptionSetting;
import dev.storygen.model.Cue;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Captions of scripts without spaces between words. */
class UnspacedCaptionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "zh = 灯塔看守人每天晚上点亮灯塔，因为船要回家了。 = 灯塔看守人|每天晚上点亮灯塔，|因为船要回家了。",
        "ja = 祖父は四十一年間灯台を守っていました。 = 祖父は四十一年間灯台を|守っていました。",
        "th = ปู่ของฉันเฝ้าประภาคาร คืนหนึ่งไฟดับลง = ปู่ของฉันเฝ้าประภาคาร|คืนหนึ่งไฟดับลง"
      })
  void cuesEndBetweenWords(String language, String text, String cues) {
    assertThat(cues(language, text)).extracting(Cue::text).containsExactly(cues.split("\\|"));
  }

  @Test
  void aCueHasItsWordsWithoutSpaces() {
    Cue cue = cues("zh", "他走进了房间。").get(0);

    assertThat(cue.text()).isEqualTo("他走进了房间。");
    assertThat(cue.words())
        .containsExactly(
            new Word("他", 0, 0.4, true, false),
            new Word("走进", 0.4, 0.8, true, true),
            new Word("了", 0.8, 1.2, true, true),
            new Word("房间。", 1.2, 1.6, true, true));
  }

  @Test
  void wordsOfAnotherSpellingShareTheTime() {
    Narration narration = narration(new Token("41年", "四十一年"));
    List<Word> spoken = timed(narration);

    assertThat(CueBuilder.shown(narration, spoken).get(0))
        .extracting(Word::text)
        .containsExactly("41", "年");
    assertThat(WordsFile.of(narration, spoken, 2, 1).words())
        .extracting(WordsFile.TimedEntry::word)
        .containsExactly("41", "年");
  }

  @Test
  void transcriptsMayDivideWordsInAnotherWay() {
    List<Word> heard =
        List.of(
            new Word("他走", 0, 0.4, true),
            new Word("进", 0.4, 0.6, true),
            new Word("了房间", 0.6, 1.2, true));

    assertThat(WordAlignment.align(List.of("他", "走进", "了", "房间。"), heard, 2))
        .extracting(word -> "%s %.1f-%.1f".formatted(word.text(), word.start(), word.end()))
        .containsExactly("他 0.0-0.2", "走进 0.2-0.6", "了 0.6-0.8", "房间。 0.8-1.2");
    assertThat(WordAlignment.wordErrorRate(List.of("他", "走进", "了", "房间。"), heard)).isZero();
  }

  private static List<Cue> cues(String language, String text) {
    Narration narration =
        narration(Arrays.stream(text.split(" ")).map(Token::plain).toArray(Token[]::new));
    CaptionLook look = new CaptionLook(Map.of(CaptionSetting.STYLE, "highlight"));
    return CueBuilder.of(
            CueBuilder.shown(narration, timed(narration)),
            look,
            Locale.forLanguageTag(language),
            60)
        .cues();
  }

  private static Narration narration(Token... tokens) {
    return new Narration(List.of(new Sentence(List.of(tokens), true)));
  }

  private static List<Word> timed(Narration narration) {
    List<Word> words = new ArrayList<>();
    for (String word : narration.words()) {
      int i = words.size();
      words.add(new Word(word, 4 * i / 10.0, 4 * (i + 1) / 10.0, true));
    }
    return words;
  }
}
