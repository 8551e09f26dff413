package dev.storygen.model;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A list of numbers in four bytes each: metrics keep those of thousands of stories. */
final class Floats extends AbstractList<Float> implements RandomAccess {

  private final float[] values;

  private Floats(float[] values) {
    this.values = values;
  }

  /** Copies a list; a null, as a number that is not finite is written, becomes no number. */
  static List<Float> copyOf(List<Float> list) {
    if (list == null || list instanceof Floats) {
      return list == null ? List.of() : list;
    }
    float[] values = new float[list.size()];
    for (int i = 0; i < values.length; i++) {
      Float value = list.get(i);
      values[i] = value == null ? Float.NaN : value;
    }
    return new Floats(values);
  }

  @Override
  public Float get(int index) {
    return values[index];
  }

  @Override
  public int size() {
    return values.length;
  }
}
