package dev.storygen.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.storygen.model.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeTest {

  private final ObjectMapper mapper = Json.mapper();

  @ParameterizedTest
  @MethodSource("dev.storygen.event.SampleEvents#all")
  void theKeysOfTheOriginFollowThoseOfTheEvent(Event event) throws JsonProcessingException {
    Envelope envelope = new Envelope(new EventOrigin("3f2a", "9b1c", "2"), 17, event);
    String plain = mapper.writeValueAsString(event);

    String line = mapper.writeValueAsString(envelope);

    assertThat(line)
        .isEqualTo(
            plain.substring(0, plain.length() - 1)
                + ",\"build\":\"3f2a\",\"run\":\"9b1c\",\"worker\":\"2\",\"sequence\":17}");
    assertThat(mapper.readValue(line, Envelope.class)).isEqualTo(envelope);
    assertThat(mapper.readValue(line, Event.class)).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("dev.storygen.event.SampleEvents#all")
  void aLineWithoutThoseKeysIsOfNoRun(Event event) throws JsonProcessingException {
    assertThat(mapper.readValue(mapper.writeValueAsString(event), Envelope.class))
        .isEqualTo(new Envelope(new EventOrigin(null, null, null), 0, event));
  }
}
