package dev.storygen.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.List;

/** Writes numbers on one line where the rest is pretty printed. */
final class OnOneLine extends JsonSerializer<List<Float>> {

  @Override
  public void serialize(List<Float> numbers, JsonGenerator json, SerializerProvider context)
      throws IOException {
    PrettyPrinter printer = json.getPrettyPrinter();
    json.setPrettyPrinter(null);
    json.writeStartArray();
    for (Float number : numbers) {
      if (Float.isFinite(number)) {
        json.writeNumber(number);
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
    json.setPrettyPrinter(printer);
  }

  @Override
  public boolean isEmpty(SerializerProvider context, List<Float> numbers) {
    return numbers.isEmpty();
  }
}
