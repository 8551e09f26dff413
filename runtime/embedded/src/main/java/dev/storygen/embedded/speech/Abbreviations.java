package dev.storygen.embedded.speech;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code Dr.}, {@code St.}, {@code No. 5}, {@code e.g.}, {@code w/o}: written out; and what their
 * dots mean for the end of a sentence.
 */
final class Abbreviations implements Rule {

  /** With a capital, before a name. */
  private static final Map<String, String> TITLES =
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
          Map.entry("hon", "Honorable"),
          Map.entry("supt", "Superintendent"),
          Map.entry("det", "Detective"),
          Map.entry("insp", "Inspector"),
          Map.entry("st", "Saint"),
          Map.entry("mt", "Mount"),
          Map.entry("ft", "Fort"));

  /** With a dot, wherever they stand. */
  private static final Map<String, String> DOTTED =
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
          Map.entry("al", "al"));

  /** With a dot and a number after it. */
  private static final Map<String, String> COUNTERS =
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
          Map.entry("c", "circa"));

  /** Whatever is around them. */
  private static final Map<String, String> ALWAYS =
      Map.ofEntries(
          Map.entry("e.g", "for example"),
          Map.entry("eg", "for example"),
          Map.entry("i.e", "that is"),
          Map.entry("a.k.a", "also known as"),
          Map.entry("aka", "also known as"),
          Map.entry("w/", "with"),
          Map.entry("w/o", "without"),
          Map.entry("b/c", "because"),
          Map.entry("vs", "versus"),
          Map.entry("at&t", "A T and T"),
          Map.entry("asap", "as soon as possible"),
          Map.entry("mph", "miles per hour"),
          Map.entry("a.m", "A M"),
          Map.entry("p.m", "P M"),
          Map.entry("o'clock", "o'clock"),
          Map.entry("c++", "C plus plus"),
          Map.entry("c#", "C sharp"),
          Map.entry("tl;dr", "T L D R"),
          Map.entry("tldr", "T L D R"),
          Map.entry("lb", "pound"),
          Map.entry("lbs", "pounds"),
          Map.entry("oz", "ounces"),
          Map.entry("kg", "kilograms"),
          Map.entry("km", "kilometers"));

  /** Titles that are known as such without their dot. */
  private static final Set<String> UNDOTTED_TITLES =
      Set.of("dr", "mr", "mrs", "ms", "st", "mt", "prof");

  /** Short forms that are words, too. */
  private static final Set<String> WORDS =
      Set.of("no", "min", "temp", "est", "max", "co", "sec", "al");

  private static final Pattern NUMBERED = Pattern.compile("\\d{1,4}(?:st|nd|rd|th)");

  private static final Pattern LIST_NUMBER = Pattern.compile("\\d{1,2}");

  private static final Pattern TIME_ZONE = Pattern.compile("[ECMP][SD]?T|GMT|UTC|[ECMP]\\w+ern");

  private static final Pattern LETTERS = Pattern.compile("\\p{L}(?:\\.\\p{L})++|Ph\\.D");

  /** What a single letter names rather than begins: {@code Plan B.}, {@code Apartment four B.} */
  private static final Set<String> LETTERED =
      Set.of(
          ("plan vitamin type class grade section option team group exhibit hepatitis malcolm one two"
                  + " three four five six seven eight nine ten eleven twelve twenty thirty forty"
                  + " fifty sixty seventy eighty ninety hundred oh")
              .split(" "));

  /** {@code 5 ft. 3 in.} */
  private static final Set<String> SMALLER_FOLLOWS = Set.of("ft", "lb", "lbs", "hr", "hrs", "min");

  private static final Set<String> STREET_WORDS = Set.of("st", "dr");

  /** Never the end of a sentence. */
  private static final Set<String> NEVER_LAST =
      Set.of("vs", "e.g", "i.e", "approx", "est", "cf", "ca");

  /** Words that begin sentences more often than they follow "Inc." or "Main St." */
  private static final Set<String> STARTERS =
      Set.of(
          ("the a an i he she it we they you his her my our their its this that these those then but"
                  + " and so or if when what where who why how there here now after before in on at"
                  + " for no not as by one some all every nobody everyone maybe suddenly later still"
                  + " even just only with from to is was did do don't didn't i'm i'd i'll i've it's"
                  + " he's she's that's there's meanwhile finally however")
              .split(" "));

  @Override
  public Optional<Reading> read(Context at) {
    String lower = at.piece().lower();
    if (ALWAYS.containsKey(lower)) {
      return abbreviation(at, ALWAYS.get(lower));
    }
    boolean dotted = at.piece().hasDot();
    if (isStreet(at, lower)) {
      return abbreviation(at, lower.equals("st") ? "Street" : "Drive");
    }
    if (at.piece().startsWithUpperCase() && TITLES.containsKey(lower) && isTitle(at, dotted)) {
      return abbreviation(at, TITLES.get(lower));
    }
    if (dotted && at.next().startsWithDigit() && isCounter(at.piece())) {
      return abbreviation(at, COUNTERS.get(lower));
    }
    if (dotted && isDotted(at.piece(), lower) && (!at.isLast() || !isWord(lower))) {
      return abbreviation(at, DOTTED.get(lower));
    }
    boolean initial = dotted && isInitial(at.piece(), at.previous()) && !at.isLast();
    return initial ? abbreviation(at, at.core()) : Optional.empty();
  }

  /** Whether the lower-case word can be one, with a dot or without. */
  static boolean isKnown(String lower) {
    return ALWAYS.containsKey(lower)
        || DOTTED.containsKey(lower)
        || TITLES.containsKey(lower)
        || COUNTERS.containsKey(lower);
  }

  private static Optional<Reading> abbreviation(Context at, String words) {
    return Optional.of(Reading.abbreviation(at, 1, words));
  }

  private static boolean isTitle(Context at, boolean dotted) {
    boolean named = at.next().startsWithUpperCase() || dotted && at.next().lower().equals("and");
    return named
        && at.piece().isJoinedOrDotted()
        && (dotted || UNDOTTED_TITLES.contains(at.piece().lower()));
  }

  private static boolean isStreet(Context at, String lower) {
    boolean named =
        at.previous().startsWithUpperCase() && at.previous().trail().isEmpty()
            || NUMBERED.matcher(at.previous().core()).matches();
    boolean street = STREET_WORDS.contains(lower) && at.piece().startsWithUpperCase() && named;
    boolean dotted = at.piece().hasDot() || at.piece().trail().startsWith(",");
    Piece next = at.next();
    return street && dotted && (at.isLast() || !next.startsWithUpperCase() || isStarter(next));
  }

  /** {@code EST.} is a time zone and {@code MAX.} is shouted. */
  private static boolean isDotted(Piece piece, String lower) {
    return DOTTED.containsKey(lower) && !(isWord(lower) && piece.isCapitals());
  }

  private static boolean isWord(String lower) {
    return WORDS.contains(lower);
  }

  /** A small "no." is an answer. */
  private static boolean isCounter(Piece piece) {
    return COUNTERS.containsKey(piece.lower()) && !piece.core().equals("no");
  }

  /** Not the last letter of one that is spelled: {@code F B I.} */
  private static boolean isInitial(Piece piece, Piece previous) {
    boolean spelled = isCapital(previous) && previous.trail().isEmpty();
    return isCapital(piece) && !spelled && !LETTERED.contains(previous.lower());
  }

  private static boolean isCapital(Piece piece) {
    return piece.core().length() == 1 && Character.isUpperCase(piece.core().charAt(0));
  }

  private static boolean isStarter(Piece piece) {
    return STARTERS.contains(piece.lower());
  }

  /**
   * Whether the sentence goes on after a piece with a dot and before a word that is not in lower
   * case.
   *
   * @param first whether the piece is the line's first
   */
  static boolean goesOn(List<Piece> pieces, int at, boolean first) {
    Piece piece = pieces.get(at);
    Piece next = pieces.get(at + 1);
    String lower = piece.lower();
    if (!piece.trail().equals(".") || !piece.hasDot()) {
      return piece.trail().startsWith(".,");
    }
    if (NEVER_LAST.contains(lower) && !piece.isCapitals()
        || first && LIST_NUMBER.matcher(piece.core()).matches()) {
      return true;
    }
    if (isCounter(piece) && next.startsWithDigit() || Dates.isShort(piece) && isDated(next)) {
      return true;
    }
    if (SMALLER_FOLLOWS.contains(lower) && next.startsWithDigit()) {
      return new Context(pieces, at).previous().startsWithDigit();
    }
    if (Clock.isHalf(piece)) {
      return Dates.isDayOrMonth(next) || TIME_ZONE.matcher(next.core()).matches();
    }
    if (piece.startsWithUpperCase() && TITLES.containsKey(lower)) {
      boolean street =
          STREET_WORDS.contains(lower) && at > 0 && pieces.get(at - 1).startsWithUpperCase();
      return !(street && isStarter(next));
    }
    boolean either =
        isInitial(piece, new Context(pieces, at).previous()) || isDottedOrShort(lower, piece);
    return either && !isStarter(next);
  }

  private static boolean isDated(Piece next) {
    return next.startsWithDigit() || Dates.isMonth(next);
  }

  private static boolean isDottedOrShort(String lower, Piece piece) {
    boolean company = isDotted(piece, lower) && !isWord(lower) && !lower.equals("etc");
    return company
        || LETTERS.matcher(piece.core()).matches()
        || lower.equals("co") && piece.startsWithUpperCase();
  }
}
