package dev.storygen.embedded.normalizer.english;

import java.util.Map;
import java.util.Set;

/**
 * English abbreviations by the way they are written. Keys are in lower case, without the last dot.
 */
final class AbbreviationLexicon {

  /** Titles: capitalised, before a name. */
  static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("dr", "Doctor"),
          Map.entry("mr", "Mister"),
          Map.entry("mrs", "Missus"),
          Map.entry("ms", "Miz"),
          Map.entry("prof", "Professor"),
          Map.entry("gen", "General"),
          Map.entry("sgt", "Sergeant"),
          Map.entry("lt", "Lieutenant"),
          Map.entry("capt", "Captain"),
          Map.entry("col", "Colonel"),
          Map.entry("maj", "Major"),
          Map.entry("cmdr", "Commander"),
          Map.entry("cpl", "Corporal"),
          Map.entry("pvt", "Private"),
          Map.entry("adm", "Admiral"),
          Map.entry("gov", "Governor"),
          Map.entry("sen", "Senator"),
          Map.entry("rep", "Representative"),
          Map.entry("pres", "President"),
          Map.entry("rev", "Reverend"),
          Map.entry("fr", "Father"),
          Map.entry("drs", "Doctors"),
          Map.entry("mx", "Mix"),
          Map.entry("messrs", "Messieurs"),
          Map.entry("hon", "Honorable"),
          Map.entry("supt", "Superintendent"),
          Map.entry("det", "Detective"),
          Map.entry("insp", "Inspector"),
          Map.entry("st", "Saint"),
          Map.entry("mt", "Mount"),
          Map.entry("ft", "Fort"));

  /** Abbreviations only with a dot. */
  static final Map<String, String> DOTTED =
      Map.ofEntries(
          Map.entry("jr", "Junior"),
          Map.entry("sr", "Senior"),
          Map.entry("vs", "versus"),
          Map.entry("etc", "et cetera"),
          Map.entry("approx", "approximately"),
          Map.entry("appt", "appointment"),
          Map.entry("dept", "department"),
          Map.entry("inc", "Incorporated"),
          Map.entry("ltd", "Limited"),
          Map.entry("co", "Company"),
          Map.entry("corp", "Corporation"),
          Map.entry("bros", "Brothers"),
          Map.entry("assn", "Association"),
          Map.entry("univ", "University"),
          Map.entry("govt", "government"),
          Map.entry("ave", "Avenue"),
          Map.entry("rd", "Road"),
          Map.entry("blvd", "Boulevard"),
          Map.entry("ln", "Lane"),
          Map.entry("hwy", "Highway"),
          Map.entry("pkwy", "Parkway"),
          Map.entry("apt", "apartment"),
          Map.entry("est", "established"),
          Map.entry("min", "minutes"),
          Map.entry("max", "maximum"),
          Map.entry("avg", "average"),
          Map.entry("misc", "miscellaneous"),
          Map.entry("temp", "temperature"),
          Map.entry("tel", "telephone"),
          Map.entry("cf", "compare"),
          Map.entry("ca", "circa"),
          Map.entry("esq", "Esquire"),
          Map.entry("ext", "extension"),
          Map.entry("v", "versus"),
          Map.entry("encl", "enclosed"),
          Map.entry("incl", "including"),
          Map.entry("al", "al"));

  /** Abbreviations only with a dot and a number after it. */
  static final Map<String, String> COUNTERS =
      Map.ofEntries(
          Map.entry("no", "number"),
          Map.entry("nos", "numbers"),
          Map.entry("nr", "number"),
          Map.entry("vol", "volume"),
          Map.entry("p", "page"),
          Map.entry("pg", "page"),
          Map.entry("pp", "pages"),
          Map.entry("ch", "chapter"),
          Map.entry("fig", "figure"),
          Map.entry("sec", "section"),
          Map.entry("ep", "episode"),
          Map.entry("art", "article"),
          Map.entry("rs", "rupees"),
          Map.entry("bldg", "building"),
          Map.entry("exp", "expires"),
          Map.entry("ext", "extension"),
          Map.entry("fl", "floor"),
          Map.entry("max", "maximum"),
          Map.entry("min", "minimum"),
          Map.entry("para", "paragraph"),
          Map.entry("rm", "room"),
          Map.entry("rte", "route"),
          Map.entry("ste", "suite"),
          Map.entry("c", "circa"));

  /** Abbreviations before a number without a dot. */
  static final Set<String> UNDOTTED_COUNTERS = Set.of("ext", "bldg", "pg", "rte", "ste", "vol");

  /** Abbreviations in any context. */
  static final Map<String, String> ALWAYS =
      Map.ofEntries(
          Map.entry("e.g", "for example"),
          Map.entry("eg", "for example"),
          Map.entry("i.e", "that is"),
          Map.entry("a.k.a", "also known as"),
          Map.entry("aka", "also known as"),
          Map.entry("vs", "versus"),
          Map.entry("at&t", "A T and T"),
          Map.entry("asap", "as soon as possible"),
          Map.entry("mph", "miles per hour"),
          Map.entry("a.m", "A M"),
          Map.entry("p.m", "P M"),
          Map.entry("o'clock", "o'clock"),
          Map.entry("c++", "C plus plus"),
          Map.entry("c#", "C sharp"),
          Map.entry("lb", "pound"),
          Map.entry("lbs", "pounds"),
          Map.entry("oz", "ounces"),
          Map.entry("kg", "kilograms"),
          Map.entry("km", "kilometers"));

  /** Titles that may be written without their dot. */
  static final Set<String> UNDOTTED_TITLES =
      Set.of("dr", "mr", "mrs", "ms", "st", "mt", "prof", "messrs");

  /** Abbreviations that are also words. */
  private static final Set<String> HOMOGRAPHS =
      Set.of("no", "min", "temp", "est", "max", "co", "sec", "al");

  /**
   * Words before a single letter that is not an initial: {@code Plan B.}, {@code Apartment four B.}
   */
  private static final Set<String> WORDS_BEFORE_LETTER =
      Set.of(
          ("plan vitamin type letter apartment unit row gate level blood class grade section option"
                  + " team group exhibit hepatitis malcolm one two three four five six seven eight"
                  + " nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety"
                  + " hundred oh")
              .split(" "));

  private static final Set<String> GRADES = Set.of("A", "B", "C", "D", "F");

  private static final Set<String> NUMBERED =
      Set.of(
          ("case order serial model part flight invoice file track item page lot room apartment"
                  + " house building bus catalog docket ticket reference account patent bill")
              .split(" "));

  /** Counters that are units after a number: {@code 5 min.} */
  private static final Set<String> MEASURES = Set.of("min", "sec");

  /** Counters that are names or states when capitalised: {@code Max.}, {@code FL.} */
  private static final Set<String> NAMES = Set.of("max", "min", "art");

  static final Set<String> STREET_WORDS = Set.of("st", "dr");

  /** Streets that need no dot after a name: {@code Fifth Ave}. */
  static final Set<String> UNDOTTED_STREETS = Set.of("ave", "blvd", "hwy", "pkwy", "rd", "ln");

  /** Words that more often start a sentence than follow "Inc." or "Main St." in one. */
  private static final Set<String> SENTENCE_STARTERS =
      Set.of(
          ("the a an i he she it we they you his her my our their its this that these those then"
                  + " but and so or if when what where who why how there here now after before in on"
                  + " at for no not as by one some all every nobody everyone maybe suddenly later"
                  + " still even just only with from to is was did do don't didn't i'm i'd i'll i've"
                  + " it's he's she's that's there's meanwhile finally however")
              .split(" "));

  private AbbreviationLexicon() {}

  /** Whether the lower-case word can be an abbreviation, with or without a dot. */
  static boolean isKnown(String lower) {
    return ALWAYS.containsKey(lower)
        || DOTTED.containsKey(lower)
        || TITLES.containsKey(lower)
        || COUNTERS.containsKey(lower);
  }

  /**
   * Whether it is a dotted abbreviation. {@code EST.} is a time zone and {@code MAX.} a word in
   * capitals.
   */
  static boolean isDotted(WrittenWord word, String lower) {
    return DOTTED.containsKey(lower)
        && !(lower.equals("v") && !word.core().equals("v"))
        && !(isHomograph(lower) && word.isCapitals());
  }

  /** Whether a single letter after this word is the name of something: {@code Plan B}. */
  static boolean isBeforeLetter(String lower) {
    return WORDS_BEFORE_LETTER.contains(lower);
  }

  static boolean isHomograph(String lower) {
    return HOMOGRAPHS.contains(lower);
  }

  /**
   * Whether it is an abbreviation before a number. {@code no.} in lower case is an answer, except
   * in {@code case no. 5}.
   */
  static boolean isCounter(WrittenWord word, WrittenWord previous) {
    String lower = word.lower();
    boolean unit =
        MEASURES.contains(lower) && previous.startsWithDigit() && previous.trail().isEmpty();
    boolean name = NAMES.contains(lower) && word.startsWithUpperCase() && previous.isSpeakable();
    return COUNTERS.containsKey(lower)
        && !unit
        && !name
        && (!word.core().equals("no") || NUMBERED.contains(previous.lower()));
  }

  /** Whether it is an initial, and not the last letter of a spelled initialism: {@code F B I.} */
  static boolean isInitial(WrittenWord word, WrittenWord previous) {
    boolean spelled = isCapital(previous) && previous.trail().isEmpty();
    boolean grade =
        GRADES.contains(word.core())
            && previous.trail().isEmpty()
            && (previous.lower().equals("a") || previous.lower().equals("an"));
    return isCapital(word) && !spelled && !grade && !WORDS_BEFORE_LETTER.contains(previous.lower());
  }

  private static boolean isCapital(WrittenWord word) {
    return word.core().length() == 1 && Character.isUpperCase(word.core().charAt(0));
  }

  static boolean isSentenceStarter(WrittenWord word) {
    return !(isCapital(word) && word.hasDot()) && SENTENCE_STARTERS.contains(word.lower());
  }
}
