package dev.storygen.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutantsTest {

  private static final int COUNT = 500;

  @TempDir private static Path folder;
  private static Seeds seeds;

  @BeforeAll
  static void encode() throws IOException {
    seeds = Seeds.make(folder.resolve("a"));
  }

  @Test
  void aMutantFollowsFromItsSeedAndNumberAlone() throws IOException {
    Mutants once = new Mutants(7, seeds);
    Mutants again = new Mutants(7, Seeds.make(folder.resolve("b")));

    assertThat(once.mutant(COUNT)).isEqualTo(again.mutant(COUNT));
    List<Mutant> all = IntStream.range(0, COUNT).mapToObj(once::mutant).toList();
    for (int number = COUNT - 1; number >= 0; number--) {
      assertThat(again.mutant(number)).isEqualTo(all.get(number));
    }
  }

  @Test
  void anotherSeedGivesOtherMutants() {
    assertThat(new Mutants(1, seeds).mutant(0)).isNotEqualTo(new Mutants(2, seeds).mutant(0));
  }

  @Test
  void everyFormatAndEveryKindOfDamageOccurs() {
    Mutants mutants = new Mutants(3, seeds);
    List<Mutant> all = IntStream.range(0, COUNT).mapToObj(mutants::mutant).toList();

    assertThat(all).map(Mutant::format).contains(Format.values());
    String damage = String.join(", ", all.stream().map(Mutant::damage).toList());
    assertThat(
            Stream.concat(
                Arrays.stream(ByteMutation.values()), Arrays.stream(TextMutation.values())))
        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .allSatisfy(kind -> assertThat(damage).contains(kind));
    assertThat(damage).contains("spliced files");
  }

  @Test
  void almostEveryMutantDiffersFromItsSeed() {
    Mutants mutants = new Mutants(3, seeds);

    assertThat(IntStream.range(0, COUNT).mapToObj(mutants::mutant))
        .filteredOn(mutant -> Arrays.equals(mutant.bytes(), seeds.of(mutant.format())))
        .hasSizeLessThan(COUNT / 20);
  }

  @Test
  void theSizesOfEveryContainerAreFound() {
    assertThat(Format.values())
        .filteredOn(format -> !format.isText())
        .allSatisfy(format -> assertThat(SizeField.in(seeds.of(format))).isNotEmpty());
  }
}
