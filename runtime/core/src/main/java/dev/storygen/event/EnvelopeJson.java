package dev.storygen.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes and reads an envelope as one flat object, which Jackson does for no polymorphic type. Both
 * in one pass: a log has many lines.
 */
final class EnvelopeJson {

  private static final String BUILD = "build";
  private static final String RUN = "run";
  private static final String WORKER = "worker";
  private static final String SEQUENCE = "sequence";

  private EnvelopeJson() {}

  static final class Serializer extends JsonSerializer<Envelope> {

    @Override
    public void serialize(Envelope line, JsonGenerator json, SerializerProvider context)
        throws IOException {
      json.getCodec().writeValue(new OpenObject(json), line.event());
      json.writeStringField(BUILD, line.origin().build());
      json.writeStringField(RUN, line.origin().run());
      json.writeStringField(WORKER, line.origin().worker());
      json.writeNumberField(SEQUENCE, line.sequence());
      json.writeEndObject();
    }
  }

  /** Writes an object without its end. */
  private static final class OpenObject extends JsonGeneratorDelegate {

    private int depth;

    OpenObject(JsonGenerator json) {
      super(json, false);
    }

    @Override
    public void writeStartObject() throws IOException {
      depth++;
      super.writeStartObject();
    }

    @Override
    public void writeStartObject(Object value) throws IOException {
      depth++;
      super.writeStartObject(value);
    }

    @Override
    public void writeStartObject(Object value, int size) throws IOException {
      depth++;
      super.writeStartObject(value, size);
    }

    @Override
    public void writeEndObject() throws IOException {
      if (--depth > 0) {
        super.writeEndObject();
      }
    }

    @Override
    public void flush() {
      // The object is not complete.
    }
  }

  static final class Deserializer extends JsonDeserializer<Envelope> {

    @Override
    public Envelope deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      SharedTexts shared = (SharedTexts) context.getAttribute(SharedTexts.class);
      KeyReader keys = new KeyReader(json, shared == null ? new SharedTexts() : shared);
      Event event = json.getCodec().readValue(keys, Event.class);
      return new Envelope(
          new EventOrigin(keys.text(BUILD), keys.text(RUN), keys.text(WORKER)),
          keys.sequence(),
          event);
    }
  }

  /** Notes the keys that are not of the event, which its reader passes over. */
  private static final class KeyReader extends JsonParserDelegate {

    private final JsonStreamContext object;
    private final SharedTexts shared;
    private final Map<String, String> texts = new HashMap<>();
    private long sequence;

    /**
     * @param json at the start of the object
     */
    KeyReader(JsonParser json, SharedTexts shared) {
      super(json);
      this.shared = shared;
      object = json.getParsingContext();
    }

    @Override
    public JsonToken nextToken() throws IOException {
      JsonToken token = super.nextToken();
      if (token != null && token.isScalarValue() && getParsingContext() == object) {
        note(token);
      }
      return token;
    }

    @Override
    public String getText() throws IOException {
      String text = super.getText();
      return currentToken() == JsonToken.VALUE_STRING ? shared.get(text) : text;
    }

    /** Not, so that buffers take the shared text. */
    @Override
    public boolean hasTextCharacters() {
      return false;
    }

    private void note(JsonToken token) throws IOException {
      String key = currentName();
      if (SEQUENCE.equals(key) && token == JsonToken.VALUE_NUMBER_INT) {
        sequence = getLongValue();
      } else if (token == JsonToken.VALUE_STRING && isOrigin(key)) {
        texts.put(key, getText());
      }
    }

    private static boolean isOrigin(String key) {
      return BUILD.equals(key) || RUN.equals(key) || WORKER.equals(key);
    }

    /** Null for none. */
    String text(String key) {
      return texts.get(key);
    }

    /** 0 for none. */
    long sequence() {
      return sequence;
    }
  }
}
