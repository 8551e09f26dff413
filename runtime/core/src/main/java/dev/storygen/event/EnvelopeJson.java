package dev.storygen.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

/** Writes and reads an envelope as one flat object, which Jackson does for no polymorphic type. */
final class EnvelopeJson {

  private EnvelopeJson() {}

  static final class Serializer extends JsonSerializer<Envelope> {

    @Override
    public void serialize(Envelope line, JsonGenerator json, SerializerProvider context)
        throws IOException {
      json.writeStartObject();
      writeKeys(line.event(), json);
      json.writeStringField("build", line.origin().build());
      json.writeStringField("run", line.origin().run());
      json.writeStringField("worker", line.origin().worker());
      json.writeNumberField("sequence", line.sequence());
      json.writeEndObject();
    }

    private static void writeKeys(Event event, JsonGenerator json) throws IOException {
      try (TokenBuffer buffer = new TokenBuffer(json.getCodec(), false)) {
        json.getCodec().writeValue(buffer, event);
        JsonParser keys = buffer.asParser();
        keys.nextToken(); // the start of the object
        while (keys.nextToken() != JsonToken.END_OBJECT) {
          json.copyCurrentStructure(keys);
        }
      }
    }
  }

  static final class Deserializer extends JsonDeserializer<Envelope> {

    /** The keys that are not of the event. */
    private record Keys(String build, String run, String worker, long sequence) {}

    @Override
    public Envelope deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      try (TokenBuffer line = context.bufferAsCopyOfValue(json)) {
        Keys keys = json.getCodec().readValue(line.asParser(json.getCodec()), Keys.class);
        Event event = json.getCodec().readValue(line.asParser(json.getCodec()), Event.class);
        return new Envelope(
            new EventOrigin(keys.build(), keys.run(), keys.worker()), keys.sequence(), event);
      }
    }
  }
}
