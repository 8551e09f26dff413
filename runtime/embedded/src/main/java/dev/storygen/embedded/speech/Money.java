package dev.storygen.embedded.speech;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code $5.50}, {@code £3k}, {@code 5€}, {@code 5 USD}, {@code $1.2 billion}, {@code $5-10}. */
final class Money implements Rule {

  private record Currency(String one, String many, String cent, String cents) {}

  private static final Currency DOLLAR = new Currency("dollar", "dollars", "cent", "cents");

  private static final Map<String, Currency> SIGNS =
      Map.of(
          "$", DOLLAR,
          "£", new Currency("pound", "pounds", "penny", "pence"),
          "€", new Currency("euro", "euros", "cent", "cents"),
          "¥", new Currency("yen", "yen", "sen", "sen"),
          "₹", new Currency("rupee", "rupees", "paisa", "paise"));

  private static final Map<String, String> COUNTRIES =
      Map.of(
          "US",
          "U S ",
          "CA",
          "Canadian ",
          "C",
          "Canadian ",
          "AU",
          "Australian ",
          "A",
          "Australian ",
          "NZ",
          "New Zealand ",
          "HK",
          "Hong Kong ");

  private static final Map<String, String> CODES =
      Map.of(
          "USD", "US$", "EUR", "€", "GBP", "£", "JPY", "¥", "INR", "₹", "CAD", "CA$", "AUD", "AU$",
          "NZD", "NZ$", "HKD", "HK$");

  private static final String SCALE = "([kKmMbBtT]|mn|mm|bn|tn|mil)?";

  private static final Pattern SIGN_FIRST =
      Pattern.compile(
          "([-+~<>≈]?)(US|CA|AU|NZ|HK|A|C)?([$£€¥₹])([-+]?"
              + Amount.UNSIGNED
              + ")"
              + SCALE
              + "(?:-[$£€¥₹]?("
              + Amount.UNSIGNED
              + ")"
              + SCALE
              + ")?(?:-(thousand|million|billion|trillion))?(\\+?)(?:/([a-zA-Z]+))?");

  private static final Pattern SIGN_LAST =
      Pattern.compile("(" + Amount.SIGNED + ")" + SCALE + "([$£€¥₹]|USD|EUR|GBP|JPY|INR|CAD|AUD)");

  /** {@code $100 bill}: the currency stays singular before these. */
  private static final Set<String> THINGS =
      Set.of("bill", "bills", "note", "notes", "coin", "coins", "question");

  private static final Set<String> ARTICLES = Set.of("a", "an");

  private static final Pattern CENTS = Pattern.compile("\\.\\d\\d$");

  @Override
  public Optional<Reading> read(Context at) {
    Matcher first = SIGN_FIRST.matcher(at.core());
    if (first.matches()) {
      return Optional.of(signFirst(at, first));
    }
    Matcher last = SIGN_LAST.matcher(at.core());
    if (last.matches()) {
      String sign = CODES.getOrDefault(last.group(3), last.group(3));
      String suffix = last.group(2) == null ? "" : last.group(2);
      return again(sign + last.group(1) + suffix, 1);
    }
    boolean scaled = Amount.scaleFollows(at);
    Context tail = scaled ? new Context(at.pieces(), at.at() + 1) : at;
    boolean named = tail.isJoined() && CODES.containsKey(tail.next().core());
    boolean signed = tail.isJoined() && SIGNS.containsKey(tail.next().core());
    if (Amount.isNumber(at.core()) && (named || signed)) {
      String sign = CODES.getOrDefault(tail.next().core(), tail.next().core());
      return again(sign + at.core() + (scaled ? "-" + at.next().lower() : ""), scaled ? 3 : 2);
    }
    return Optional.empty();
  }

  private static Optional<Reading> again(String core, int pieces) {
    Matcher matcher = SIGN_FIRST.matcher(core);
    return matcher.matches()
        ? Optional.of(Reading.of(pieces, signFirst(Context.alone(core), matcher).words()))
        : Optional.empty();
  }

  private static Reading signFirst(Context at, Matcher m) {
    boolean scaleFollows = m.group(5) == null && m.group(8) == null && Amount.scaleFollows(at);
    String scale = scaleFollows ? " " + at.next().lower() : scale(m);
    Context tail = scaleFollows ? new Context(at.pieces(), at.at() + 1) : at;
    Currency currency = SIGNS.get(m.group(3));
    String country = m.group(2) == null ? "" : COUNTRIES.get(m.group(2));
    boolean thing = isThing(at, tail);
    boolean said = tail.isJoined() && tail.next().lower().equals(currency.many());
    String words =
        m.group(6) == null && scale.isEmpty() && !thing
            ? exact(m.group(4), currency, country)
            : number(m.group(4), m.group(6) == null ? "" : same(m.group(5), m.group(7)))
                + (m.group(6) == null ? "" : " to " + Spellout.number(m.group(6)))
                + scale
                + (" " + country + (thing ? currency.one() : currency.many()));
    String plus = m.group(9).isEmpty() ? "" : " plus";
    String per = m.group(10) == null ? "" : " per " + Measures.singular(m.group(10));
    int pieces = 1 + (scaleFollows ? 1 : 0) + (said ? 1 : 0);
    return Reading.of(pieces, Symbols.prefix(m.group(1)) + words + plus + per);
  }

  /** {@code a $350k mortgage}, but not {@code a $5.50 coffee}, which has cents. */
  private static boolean isThing(Context at, Context tail) {
    boolean described =
        at.follows(ARTICLES)
            && tail.next().startsWithLowerCase()
            && !CENTS.matcher(at.core()).find();
    return tail.isJoined() && (described || THINGS.contains(tail.next().lower()));
  }

  private static String number(String written, String scale) {
    return Spellout.number(written) + scale;
  }

  /** The first number's own scale, where the second has another: {@code $500k-1M}. */
  private static String same(String first, String second) {
    return first == null || first.equals(second) ? "" : " " + Amount.scale(first);
  }

  private static String scale(Matcher m) {
    String letters = m.group(6) == null ? m.group(5) : m.group(7);
    String word = letters == null ? m.group(8) : Amount.scale(letters);
    return word == null ? "" : " " + word;
  }

  /** {@code 5.50} as "five dollars and fifty cents". */
  private static String exact(String written, Currency currency, String country) {
    String sign = written.startsWith("-") ? "minus " : "";
    String amount = Amount.unsigned(written).replace(",", "");
    int point = amount.indexOf('.');
    if (point < 0 || amount.length() - point != 3) {
      String name = Spellout.isOne(amount) ? currency.one() : currency.many();
      return sign + Spellout.number(amount) + " " + country + name;
    }
    String whole = point == 0 ? "0" : amount.substring(0, point);
    int cents = Integer.parseInt(amount.substring(point + 1));
    String name = whole.equals("1") ? currency.one() : currency.many();
    String units = Spellout.number(whole) + " " + country + name;
    String rest =
        Spellout.cardinal(cents) + " " + (cents == 1 ? currency.cent() : currency.cents());
    if (cents == 0) {
      return sign + units;
    }
    return sign + (whole.chars().allMatch(c -> c == '0') ? rest : units + " and " + rest);
  }
}
