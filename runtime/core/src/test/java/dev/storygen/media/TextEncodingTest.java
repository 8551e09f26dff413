package dev.storygen.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {

  private static final String TIMES = "1\r\n00:00:01,500 --> 00:00:02,000\r\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1250|Zażółć gęślą jaźń, proszę. Dziękuję, że przyszłaś dziś wieczorem.",
        "windows-1251|Привет, как дела? Я не знаю, что сказать об этом.",
        "windows-1252|Grüße aus München für 5 €. C'était déjà l'été où l'on rêvait.",
        "windows-1252|“It’s late—don’t go…”",
        "windows-1253|Καλημέρα σας, τι κάνετε; Δεν ξέρω τι να πω.",
        "windows-1254|İyi akşamlar, şimdi gidiyoruz çünkü yağmur yağıyor.",
        "windows-1255|שלום, מה שלומך היום? אני לא יודע מה להגיד",
        "windows-1256|مرحبا، كيف حالك اليوم؟ لا أعرف ماذا أقول لك",
        "KOI8-R|Привет, как дела? Я не знаю, что сказать об этом.",
        "GB18030|你好，今天天气很好。我不知道该说什么。",
        "Big5|你好，今天天氣很好。我不知道該說什麼。",
        "Shift_JIS|こんにちは、今日はいい天気ですね。何と言えばいいかわからない。",
        "EUC-JP|こんにちは、今日はいい天気ですね。何と言えばいいかわからない。",
        "EUC-KR|안녕하세요, 오늘 날씨가 좋네요. 무슨 말을 해야 할지 모르겠어요.",
      })
  void encodingsFromBeforeUnicodeAreGuessed(String encoding, String text) {
    DecodedText decoded = DecodedText.decode((TIMES + text).getBytes(Charset.forName(encoding)));

    assertThat(decoded.text()).isEqualTo(TIMES + text);
    assertThat(decoded.guessed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void unicodeWithoutAMarkIsKnown(String encoding) {
    String text = TIMES + "Grüße, 你好 😀";
    DecodedText decoded = DecodedText.decode(text.getBytes(Charset.forName(encoding)));

    assertThat(decoded).isEqualTo(new DecodedText(text, Charset.forName(encoding), false));
  }

  @Test
  void aFewDamagedCharactersDoNotMakeItAnotherEncoding() {
    byte[] bytes = (TIMES + "Grüße für die Königin").getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xE2;
    bytes[bytes.length - 2] = (byte) 'x';

    assertThat(DecodedText.decode(bytes).text()).isEqualTo(TIMES + "Grüße für die Königx\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc", "\n"})
  void shortTextsAreUtf8(String text) {
    assertThat(DecodedText.decode(text.getBytes(UTF_8))).isEqualTo(new DecodedText(text, UTF_8));
  }
}
