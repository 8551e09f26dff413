package dev.storygen.fuzz;

import java.util.Arrays;
import java.util.Locale;

/**
 * A damaged file.
 *
 * @param number from 0
 * @param format of the file that was damaged
 * @param damage names of the mutations, in their order
 */
record Mutant(int number, Format format, String damage, byte[] bytes) {

  /** The id of its story: {@code 00042-mp3}. */
  String story() {
    return String.format("%05d-%s", number, format.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mutant mutant
        && number == mutant.number
        && format == mutant.format
        && damage.equals(mutant.damage)
        && Arrays.equals(bytes, mutant.bytes);
  }

  @Override
  public int hashCode() {
    return number;
  }

  @Override
  public String toString() {
    return "mutant " + number + " (" + format.fileName() + ", " + damage + ")";
  }
}
