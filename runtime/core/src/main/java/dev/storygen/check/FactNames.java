package dev.storygen.check;

import dev.storygen.media.Fact;
import dev.storygen.media.PictureFacts;
import dev.storygen.media.VideoEncoding;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The names under which facts are kept. All facts of pictures share one decoding, whose depth is
 * the largest that is asked for: it is part of their names, and they are measured together.
 */
final class FactNames {

  private final Set<Fact<?>> wanted;
  private final OptionalDouble megapixels;

  /** The names of facts that are asked for together. */
  FactNames(Set<Fact<?>> wanted) {
    this.wanted = wanted;
    this.megapixels =
        wanted.stream()
            .filter(PictureFacts.Key.class::isInstance)
            .mapToDouble(fact -> ((PictureFacts.Key) fact).megapixels())
            .max();
  }

  private static boolean isOfPictures(Fact<?> fact) {
    return fact instanceof PictureFacts.Key || fact.equals(VideoEncoding.FACT);
  }

  String of(Fact<?> fact) {
    return isOfPictures(fact) && megapixels.isPresent()
        ? fact.type().getSimpleName() + "[megapixels=" + megapixels.getAsDouble() + "]"
        : fact.toString();
  }

  /** The same facts, and those that have to be measured with them. */
  Set<Fact<?>> measuredWith(Set<Fact<?>> facts) {
    Set<Fact<?>> all = new HashSet<>(facts);
    if (facts.stream().anyMatch(FactNames::isOfPictures)) {
      wanted.stream().filter(FactNames::isOfPictures).forEach(all::add);
    }
    return all;
  }
}
