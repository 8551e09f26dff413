package dev.storygen.media;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * An envelope in JSON: the Base64 of its levels as IEEE 754 numbers of four bytes, the highest
 * first. Numbers in decimal digits would be twice as long.
 */
final class EnvelopeJson {

  private EnvelopeJson() {}

  /** Writes one. */
  static final class Writer extends JsonSerializer<Envelope> {

    @Override
    public void serialize(Envelope envelope, JsonGenerator json, SerializerProvider context)
        throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(envelope.length() * Float.BYTES);
      bytes.asFloatBuffer().put(envelope.levels());
      json.writeBinary(bytes.array());
    }
  }

  /** Reads one. */
  static final class Reader extends JsonDeserializer<Envelope> {

    @Override
    public Envelope deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      byte[] bytes = json.getBinaryValue();
      float[] levels = new float[bytes.length / Float.BYTES];
      ByteBuffer.wrap(bytes).asFloatBuffer().get(levels);
      return new Envelope(levels);
    }
  }
}
