package dev.storygen.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Damages the seeds. A mutant follows from the seed and its number alone.
 *
 * @param seed of all chance
 */
record Mutants(long seed, Seeds seeds) {

  private static final List<Mutation> ON_BYTES = List.of(ByteMutation.values());
  private static final List<Mutation> ON_TEXT =
      Stream.<Mutation>concat(Stream.of(TextMutation.values()), ON_BYTES.stream()).toList();

  /** How many of a hundred mutants are spliced of two files. */
  private static final int SPLICED = 8;

  /**
   * The mutant of a number: the formats take turns.
   *
   * @param number from 0
   */
  Mutant mutant(int number) {
    Format format = Format.values()[number % Format.values().length];
    Random random = new Random(mix(number));
    List<String> damage = new ArrayList<>();
    byte[] bytes = seeds.of(format);
    if (random.nextInt(100) < SPLICED) {
      bytes = spliced(format, random);
      damage.add("spliced files");
    } else {
      List<Mutation> choice = format.isText() ? ON_TEXT : ON_BYTES;
      int count = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
      for (int i = 0; i < count && bytes.length > 0; i++) {
        Mutation mutation = choice.get(random.nextInt(choice.size()));
        bytes = mutation.apply(bytes, random);
        damage.add(mutation.toString().toLowerCase(Locale.ROOT).replace('_', ' '));
      }
    }
    return new Mutant(number, format, String.join(", ", damage), bytes);
  }

  /** The start of the file and the rest of another one, or of the same. */
  private byte[] spliced(Format format, Random random) {
    byte[] start = seeds.of(format);
    Format[] formats = Format.values();
    byte[] end = seeds.of(random.nextBoolean() ? format : formats[random.nextInt(formats.length)]);
    int cut = random.nextInt(start.length);
    int from = random.nextInt(end.length);
    return Mutation.joined(Arrays.copyOf(start, cut), Arrays.copyOfRange(end, from, end.length));
  }

  /** Neighbouring seeds of {@link Random} begin alike; this spreads them (SplitMix64). */
  private long mix(int number) {
    long mixed = seed * 1_000_003 + number + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }
}
