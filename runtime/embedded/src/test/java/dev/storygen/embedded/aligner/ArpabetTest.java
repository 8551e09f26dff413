package dev.storygen.embedded.aligner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import marytts.modules.phonemiser.AllophoneSet;
import org.junit.jupiter.api.Test;

class ArpabetTest {

  private static final Set<String> CMU =
      new TreeSet<>(
          List.of(
              ("AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH"
                      + " UH UW V W Y Z ZH")
                  .split(" ")));

  @Test
  void everyMaryTtsPhoneMapsToAnArpabetPhone() throws Exception {
    String path = "/marytts/language/en_US/lexicon/allophones.en_US.xml";
    try (InputStream xml = AllophoneSet.class.getResourceAsStream(path)) {
      AllophoneSet english = AllophoneSet.getAllophoneSet(xml, "en_US");
      assertThat(english.getAllophoneNames())
          .filteredOn(phone -> !phone.equals("_"))
          .isNotEmpty()
          .allSatisfy(phone -> assertThat(CMU).contains(Arpabet.fromSampa(List.of(phone))));
      assertThat(
              english.getAllophoneNames().stream()
                  .map(phone -> Arpabet.fromSampa(List.of(phone)))
                  .filter(phone -> !phone.isEmpty()))
          .containsAll(CMU);
    }
  }

  @Test
  void pausesAreLeftOut() {
    assertThat(Arpabet.fromSampa(Stream.of("h", "@", "_", "l", "@U").toList()))
        .isEqualTo("HH AH L OW");
  }
}
