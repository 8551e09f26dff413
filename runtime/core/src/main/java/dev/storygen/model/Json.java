package dev.storygen.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The one way in which storygen's JSON is written and read. */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule(), scalars())
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPrettyPrinter(prettyPrinter())
          .build();

  private Json() {}

  /**
   * The shared mapper; do not reconfigure it.
   *
   * <p>Record components stand in their order and map keys sorted. Instants are UTC with
   * milliseconds, paths have {@code /} for a separator, decimals no exponent, and a number that is
   * not finite is null. Unknown keys are passed over, so that a newer version's files can be read.
   * Pretty printing ends lines with {@code \n} everywhere.
   */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /**
   * A list as it was read: empty for null.
   *
   * @throws IllegalArgumentException if an element is null
   */
  public static <T> List<T> listOrEmpty(List<T> list) {
    if (list == null) {
      return List.of();
    }
    if (list.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("a list has a null, but expected an object in its place");
    }
    return List.copyOf(list);
  }

  private static Module scalars() {
    DateTimeFormatter millis =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);
    return new SimpleModule("storygen")
        .addSerializer(Instant.class, asString(millis::format))
        .addSerializer(Path.class, asString(Json::withSlashes))
        .addDeserializer(Path.class, new PathDeserializer())
        .addSerializer(String.class, asString(Json::wellFormed))
        .addSerializer(Double.class, new FiniteSerializer())
        .addSerializer(double.class, new FiniteSerializer())
        .addSerializer(Float.class, new FiniteSerializer())
        .addSerializer(float.class, new FiniteSerializer());
  }

  private static String withSlashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** A message that was cut inside a surrogate pair must not cost us the whole line. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static DefaultPrettyPrinter prettyPrinter() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  private static <T> JsonSerializer<T> asString(Function<T, String> format) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator json, SerializerProvider context)
          throws IOException {
        json.writeString(format.apply(value));
      }

      @Override
      public boolean isEmpty(SerializerProvider context, T value) {
        return format.apply(value).isEmpty();
      }
    };
  }

  private static final class FiniteSerializer extends JsonSerializer<Number> {
    @Override
    public void serialize(Number value, JsonGenerator json, SerializerProvider context)
        throws IOException {
      if (!Double.isFinite(value.doubleValue())) {
        json.writeNull();
      } else if (value instanceof Float single) {
        json.writeNumber(single);
      } else {
        json.writeNumber(value.doubleValue());
      }
    }
  }

  /** Jackson's own takes a name with a colon for a URI. */
  private static final class PathDeserializer extends JsonDeserializer<Path> {
    @Override
    public Path deserialize(JsonParser json, DeserializationContext context) throws IOException {
      return Path.of(json.getValueAsString());
    }
  }
}
