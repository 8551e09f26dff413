package dev.storygen.embedded.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Narration;
import dev.storygen.model.Script;
import dev.storygen.provider.NarrationOptions;
import java.util.Locale;

/** Normalises text for tests, and asserts properties of every normalised text. */
public final class SpokenText {

  private static final EmbeddedSpeechNormalizer NORMALIZER = new EmbeddedSpeechNormalizer();

  private SpokenText() {}

  public static Narration narration(String text) {
    return NORMALIZER.normalize(new Script(text), NarrationOptions.of(Locale.US));
  }

  public static String of(String text) {
    Narration narration = narration(text);
    String spoken = narration.text();
    assertThat(narration(spoken).text().replace('\n', ' ')).isEqualTo(spoken.replace('\n', ' '));
    assertThat(narration.sentences())
        .allSatisfy(sentence -> assertThat(sentence.text()).matches("(?s).*[.?!][\")]*"));
    assertThat(narration.tokens())
        .allSatisfy(token -> assertThat(token.spoken()).matches("[ -~]*[A-Za-z][ -~]*"));
    return spoken;
  }
}
