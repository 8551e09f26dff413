package dev.storygen.piper;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A message of Protocol Buffers, field by field, as {@code onnx.proto} numbers them. */
final class OnnxMessage {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  OnnxMessage number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  OnnxMessage text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  OnnxMessage message(int field, OnnxMessage value) {
    return bytes(field, value.toBytes());
  }

  OnnxMessage bytes(int field, byte[] value) {
    varint((long) field << 3 | 2);
    varint(value.length);
    bytes.writeBytes(value);
    return this;
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  /** The node of an operator. */
  static OnnxMessage node(String operator, String output, String... inputs) {
    OnnxMessage node = new OnnxMessage();
    for (String input : inputs) {
      node.text(1, input);
    }
    return node.text(2, output).text(4, operator);
  }

  /** A conversion to a type of elements. */
  static OnnxMessage cast(String output, String input, int type) {
    OnnxMessage to = new OnnxMessage().text(1, "to").number(3, type).number(20, 2);
    return node("Cast", output, input).message(5, to);
  }

  /** A constant of floats; without dimensions for one. */
  static OnnxMessage constant(String name, float value) {
    byte[] raw = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array();
    return new OnnxMessage().number(2, 1).text(8, name).bytes(9, raw);
  }

  /** A constant of whole numbers; a vector of some, or one without dimensions. */
  static OnnxMessage constant(String name, boolean vector, long... values) {
    ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long value : values) {
      raw.putLong(value);
    }
    OnnxMessage tensor = new OnnxMessage();
    if (vector) {
      tensor.number(1, values.length);
    }
    return tensor.number(2, 7).text(8, name).bytes(9, raw.array());
  }

  /**
   * An input or output.
   *
   * @param dimensions numbers, or names of unknown ones
   */
  static OnnxMessage value(String name, int type, String... dimensions) {
    OnnxMessage shape = new OnnxMessage();
    for (String dimension : dimensions) {
      OnnxMessage one = new OnnxMessage();
      shape.message(
          1,
          Character.isDigit(dimension.charAt(0))
              ? one.number(1, Long.parseLong(dimension))
              : one.text(2, dimension));
    }
    OnnxMessage tensor = new OnnxMessage().number(1, type).message(2, shape);
    return new OnnxMessage().text(1, name).message(2, new OnnxMessage().message(1, tensor));
  }
}
