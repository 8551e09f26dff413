package dev.storygen.check.script;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;

/**
 * The most frequent words of languages, by which texts tell them apart, and their alphabets. About
 * every third word of a text is among them.
 */
final class LanguageWords {

  /** Characters of the longest of them. */
  static final int LONGEST = 8;

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry(
              "en",
              "the and of to was that it he she you for with his her had they this have not but "
                  + "from what were there would my we me is are when your"),
          Map.entry(
              "de",
              "der die das und ist nicht ich sie er wir ein eine einen war mit den dem auf für "
                  + "sich es auch von zu im hatte wie aber noch nach mein"),
          Map.entry(
              "fr",
              "le la les des et est une un que qui dans pas pour il elle je nous vous ne au du "
                  + "ce sur avec était plus mais son sa se"),
          Map.entry(
              "es",
              "el la los las que y en un una es por con no se su para como más pero lo le del "
                  + "al fue me mi era cuando sin"),
          Map.entry(
              "it",
              "il la che di e un una per non è con si del della lo gli le sono era come più ma "
                  + "nel mi suo anche quando alla dei"),
          Map.entry(
              "pt",
              "o a os as que e um uma não de do da em para com se por mais mas como foi ele ela "
                  + "seu sua no na era quando"),
          Map.entry(
              "nl",
              "de het een en van ik te dat die in niet is op zijn was met voor aan er maar om "
                  + "hij ze we naar had ook nog uit bij"),
          Map.entry(
              "sv",
              "och att det som en på är av för med den till inte jag han hon var om ett så men "
                  + "de från sig hade vi när"),
          Map.entry(
              "da",
              "og at det som en på er af for med den til ikke jeg han hun var om et så men de "
                  + "fra sig havde vi når"),
          Map.entry(
              "no",
              "og at det som en på er av for med den til ikke jeg han hun var om et så men de "
                  + "fra seg hadde vi når"),
          Map.entry(
              "fi",
              "ja on ei se että hän oli en niin mutta kun ovat minä sinä tämä joka mitä vain "
                  + "kuin olen ole jos nyt sitten"),
          Map.entry(
              "pl",
              "i w nie na się że z do to jest jak po ale o był była mnie tak co za od przez "
                  + "tylko już jego jej dla"),
          Map.entry(
              "cs",
              "a se na je že v to s z do jsem by byl ale jako co tak po od jeho když už byla "
                  + "která který aby"),
          Map.entry(
              "tr",
              "ve bir bu da de için ne ile çok ama gibi var o daha ben sonra kadar değil her mi "
                  + "ki olan onun"),
          Map.entry(
              "id",
              "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya dia ke ada "
                  + "mereka kami sudah bisa aku karena"),
          Map.entry(
              "ro",
              "și de la în nu un o că pe cu a fost este care mai din se pentru el ea dar era am "
                  + "lui"),
          Map.entry(
              "hu",
              "a az és hogy nem egy is volt de ez meg ha csak már el még mint azt vagy én ki "
                  + "van nagyon aki"),
          Map.entry(
              "ru",
              "и в не на что он я с как а то это но она по его из у мне все было так же бы от "
                  + "за для когда"),
          Map.entry(
              "uk",
              "і в не на що він я з як а то це але вона по його із у мені все було так же би "
                  + "від за для коли та"));

  private static final Map<String, Set<UnicodeScript>> ALPHABETS =
      Map.ofEntries(
          Map.entry("ru", Set.of(UnicodeScript.CYRILLIC)),
          Map.entry("uk", Set.of(UnicodeScript.CYRILLIC)),
          Map.entry("bg", Set.of(UnicodeScript.CYRILLIC)),
          Map.entry("el", Set.of(UnicodeScript.GREEK)),
          Map.entry("he", Set.of(UnicodeScript.HEBREW)),
          Map.entry("ar", Set.of(UnicodeScript.ARABIC)),
          Map.entry("fa", Set.of(UnicodeScript.ARABIC)),
          Map.entry("ur", Set.of(UnicodeScript.ARABIC)),
          Map.entry("hi", Set.of(UnicodeScript.DEVANAGARI)),
          Map.entry("th", Set.of(UnicodeScript.THAI)),
          Map.entry("ko", Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN)),
          Map.entry("zh", Set.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO)),
          Map.entry(
              "ja", Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)));

  private static final Map<String, List<String>> LANGUAGES = languages();

  private LanguageWords() {}

  /** The languages that a word in lower case is frequent in. */
  static List<String> languages(String word) {
    return LANGUAGES.getOrDefault(word, List.of());
  }

  /** Whether the frequent words of a language are known. */
  static boolean isKnown(String language) {
    return WORDS.containsKey(language);
  }

  /** The alphabets of a language; none where they are not known. */
  static Set<UnicodeScript> alphabets(String language) {
    return ALPHABETS.getOrDefault(
        language, isKnown(language) ? Set.of(UnicodeScript.LATIN) : Collections.emptySet());
  }

  private static Map<String, List<String>> languages() {
    return WORDS.entrySet().stream()
        .flatMap(
            language ->
                Arrays.stream(StringUtils.split(language.getValue(), ' '))
                    .map(word -> Map.entry(word, language.getKey())))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
