package dev.storygen.media;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HexFormat;
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

  @ParameterizedTest
  @CsvSource({
    "EFBBBF,UTF-8,3",
    "EFBBBF41,UTF-8,3",
    "FFFE,UTF-16LE,2",
    "FEFF,UTF-16BE,2",
    "FFFE4100,UTF-16LE,2",
    "FFFE0000,UTF-32LE,4",
    "0000FEFF,UTF-32BE,4",
    "FFFE0041,UTF-16LE,2"
  })
  void aMarkIsTheBeginningOfTheFile(String hex, String encoding, int mark) {
    assertThat(encoding(hex)).isEqualTo(new TextEncoding(Charset.forName(encoding), mark, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EFBBBFE441", "EFBBBFFCFCFC", "EFBB41"})
  void aMarkBeforeAnotherEncodingIsNone(String hex) {
    assertThat(encoding(hex).mark()).isZero();
    assertThat(encoding(hex).guessed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"6100,UTF-16LE", "0061,UTF-16BE", "61000000,UTF-32LE", "00000061,UTF-32BE"})
  void oneCharacterOfAsciiIsEnough(String hex, String encoding) {
    assertThat(encoding(hex)).isEqualTo(new TextEncoding(Charset.forName(encoding), 0, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000", "00000000", "0000000000000000", "494433000000"})
  void binaryFilesAreNeitherUtf16NorUtf32(String hex) {
    assertThat(encoding(hex).charset()).isEqualTo(UTF_8);
  }

  @Test
  void aFewZerosInAsciiAreNotUtf16() {
    byte[] bytes = "x".repeat(100).getBytes(UTF_8);
    for (int i = 1; i < 48; i += 2) {
      bytes[i] = 0;
    }
    assertThat(TextEncoding.of(bytes).charset()).isEqualTo(UTF_8);
    bytes[49] = 0;
    assertThat(TextEncoding.of(bytes).charset()).isEqualTo(UTF_16LE);
  }

  /** One byte of 20, as line ends and digits have in a text of other letters. */
  @ParameterizedTest
  @CsvSource({"UTF-16LE,4,true", "UTF-16LE,3,false", "UTF-16BE,4,true", "UTF-16BE,3,false"})
  void lineEndsTellUtf16(String encoding, int lines, boolean known) {
    String text = "国".repeat(44 - lines) + "\n".repeat(lines);
    Charset charset = Charset.forName(encoding);

    assertThat(TextEncoding.of(text.getBytes(charset)).charset().equals(charset)).isEqualTo(known);
  }

  /** U+5700 has a zero on the other side. */
  @ParameterizedTest
  @CsvSource({"UTF-16LE,9,true", "UTF-16LE,8,false", "UTF-16BE,9,true", "UTF-16BE,8,false"})
  void zerosOnBothSidesAreBinary(String encoding, int lines, boolean known) {
    String text = "国".repeat(20) + "\u5700" + "\n".repeat(lines);
    Charset charset = Charset.forName(encoding);

    assertThat(TextEncoding.of(text.getBytes(charset)).charset().equals(charset)).isEqualTo(known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-32LE", "UTF-32BE"})
  void someCharactersOfUtf32AreBeyondTheFirst65536(String encoding) {
    Charset charset = Charset.forName(encoding);

    assertThat(TextEncoding.of("😀国国".getBytes(charset)).charset().equals(charset)).isTrue();
    assertThat(TextEncoding.of("\u0100国国".getBytes(charset)).charset().equals(charset)).isTrue();
  }

  private static TextEncoding encoding(String hex) {
    return TextEncoding.of(HexFormat.of().parseHex(hex));
  }
}
