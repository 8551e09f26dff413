package dev.storygen.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.storygen.event.StoryEvent.StageStarted;
import dev.storygen.model.Json;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SharedTextsTest {

  @Test
  void equalTextsOfEventsAreOne() throws IOException {
    ObjectReader reader = Envelope.reader();
    Envelope first = reader.readValue(line("dog"));
    Envelope second = reader.readValue(line("cat"));

    assertThat(((StageStarted) first.event()).stage())
        .isEqualTo("voice")
        .isSameAs(((StageStarted) second.event()).stage());
    assertThat(first.origin().run()).isEqualTo("run").isSameAs(second.origin().run());
    assertThat(((StageStarted) second.event()).story()).isEqualTo("cat");
  }

  @Test
  void textsAreForgottenWhereThereAreTooMany() {
    SharedTexts texts = new SharedTexts();
    String first = texts.get(new String("first"));
    String often = texts.get(new String("often"));
    for (int i = 0; i < 5000; i++) {
      texts.get("text " + i);
      assertThat(texts.get(new String("often"))).isSameAs(often);
    }

    assertThat(texts.get(new String("first"))).isEqualTo("first").isNotSameAs(first);
  }

  @Test
  void longTextsAreNotShared() {
    SharedTexts texts = new SharedTexts();
    String first = texts.get("a".repeat(501));

    assertThat(texts.get("a".repeat(501))).isEqualTo(first).isNotSameAs(first);
  }

  private static byte[] line(String story) throws IOException {
    return Json.mapper()
        .writeValueAsBytes(
            new Envelope(
                new EventOrigin("build", "run", "1"),
                7,
                new StageStarted(Instant.EPOCH, story, "voice", "embedded")));
  }
}
