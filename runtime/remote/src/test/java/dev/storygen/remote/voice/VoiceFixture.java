package dev.storygen.remote.voice;

import dev.storygen.model.Gender;
import dev.storygen.model.Narration;
import dev.storygen.model.Narration.Sentence;
import dev.storygen.model.Narration.Token;
import dev.storygen.model.Word;
import dev.storygen.provider.Options;
import dev.storygen.provider.Resource;
import dev.storygen.provider.SpeechSynthesizer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A voice under test and its input. */
final class VoiceFixture {

  /** 13 code points, one of them an emoji. */
  static final String TEXT = "Thumb \ud83d\udc4d, \u201cso\u201d";

  static final String KEY = "sk-secret-0123456789";

  final Map<Resource, Long> used = new HashMap<>();
  private final SpeechSynthesizer voice;
  private final Path audio;

  VoiceFixture(SpeechSynthesizer voice, Map<String, String> settings, Path audio) {
    this.voice = voice;
    this.audio = audio;
    voice.configure(options(settings));
  }

  static Options options(Map<String, String> settings) {
    return new Options(
        List.of("providers", "voice"),
        settings,
        new Options.Environment(
            Map.of("OPENAI_API_KEY", KEY, "ELEVENLABS_API_KEY", KEY), Path.of(""), Path.of("")));
  }

  List<Word> speak() throws IOException {
    return speak(Gender.FEMALE);
  }

  List<Word> speak(Gender gender) throws IOException {
    return speak(voice, gender);
  }

  /** In a voice that a brief names. */
  List<Word> speakAs(String name) throws IOException {
    return speak(voice.withVoice(name), Gender.FEMALE);
  }

  private List<Word> speak(SpeechSynthesizer speaker, Gender gender) throws IOException {
    Sentence sentence =
        new Sentence(Arrays.stream(TEXT.split(" ")).map(Token::plain).toList(), false);
    return speaker.speak(
        new Narration(List.of(sentence)),
        gender,
        Locale.ENGLISH,
        audio,
        (resource, amount) -> used.merge(resource, amount, Long::sum));
  }

  /** A tenth of a second of mono 16-bit PCM. */
  static byte[] wav() {
    int rate = 8000;
    int bytes = rate / 10 * 2;
    ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(36 + bytes).put(ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(rate * 2);
    wav.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(bytes);
    return wav.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
