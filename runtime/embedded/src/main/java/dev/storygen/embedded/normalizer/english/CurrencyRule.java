package dev.storygen.embedded.normalizer.english;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code $5.50}, {@code £3k}, {@code 5€}, {@code 5 USD}, {@code $1.2 billion}, {@code $5-10}.
 *
 * @param parts verbalizes a part of a word on its own
 */
record CurrencyRule(UnaryOperator<String> parts) implements VerbalizationRule {

  private record Currency(String one, String many, String cent, String cents) {}

  private static final Currency DOLLAR = new Currency("dollar", "dollars", "cent", "cents");

  private static final Map<String, Currency> SIGNS =
      Map.ofEntries(
          Map.entry("$", DOLLAR),
          Map.entry("£", new Currency("pound", "pounds", "penny", "pence")),
          Map.entry("€", new Currency("euro", "euros", "cent", "cents")),
          Map.entry("¥", new Currency("yen", "yen", "sen", "sen")),
          Map.entry("₹", new Currency("rupee", "rupees", "paisa", "paise")),
          Map.entry("₣", new Currency("Swiss franc", "Swiss francs", "centime", "centimes")),
          Map.entry("₩", new Currency("won", "won", "jeon", "jeon")),
          Map.entry("₽", new Currency("ruble", "rubles", "kopek", "kopeks")),
          Map.entry("₺", new Currency("lira", "liras", "kurus", "kurus")),
          Map.entry("₱", new Currency("peso", "pesos", "centavo", "centavos")),
          Map.entry("₿", new Currency("bitcoin", "bitcoins", "cent", "cents")));

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
      Map.ofEntries(
          Map.entry("USD", "US$"),
          Map.entry("EUR", "€"),
          Map.entry("GBP", "£"),
          Map.entry("JPY", "¥"),
          Map.entry("INR", "₹"),
          Map.entry("CAD", "CA$"),
          Map.entry("AUD", "AU$"),
          Map.entry("NZD", "NZ$"),
          Map.entry("HKD", "HK$"),
          Map.entry("CHF", "₣"));

  private static final String SCALE = "([kKmMbBtT]|mn|mm|bn|tn|mil)?";

  private static final Pattern SIGN_FIRST =
      Pattern.compile(
          "([-+~<>≈≥≤]?)(US|CA|AU|NZ|HK|A|C)?([$£€¥₹₣₩₽₺₱₿])([-+]?"
              + NumberSyntax.UNSIGNED
              + ")"
              + SCALE
              + "(?:-[$£€¥₹₣₩₽₺₱₿]?("
              + NumberSyntax.UNSIGNED
              + ")"
              + SCALE
              + ")?(?:-(thousand|million|billion|trillion|lakh|crore))?(\\+?)(?:/([a-zA-Z]+))?");

  private static final Pattern SIGN_LAST =
      Pattern.compile(
          "(" + NumberSyntax.SIGNED + ")" + SCALE + "([$£€¥₹₣₩₽₺₱₿]|USD|EUR|GBP|JPY|INR|CAD|AUD)");

  /** {@code $100 bill}: the currency is singular before these. */
  private static final Set<String> SINGULAR_BEFORE =
      Set.of("bill", "bills", "note", "notes", "coin", "coins", "question");

  private static final Set<String> ARTICLES = Set.of("a", "an");

  private static final Pattern NO_CENTS = Pattern.compile("\\.00$");

  private static final Pattern CENTS = Pattern.compile("\\.(?!00)\\d\\d$");

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    Matcher first = SIGN_FIRST.matcher(context.core());
    if (first.matches()) {
      return Optional.of(signFirst(context, first));
    }
    Matcher last = SIGN_LAST.matcher(context.core());
    if (last.matches()) {
      String sign = CODES.getOrDefault(last.group(3), last.group(3));
      String suffix = last.group(2) == null ? "" : last.group(2);
      return verbalizeCore(sign + last.group(1) + suffix, 1);
    }
    String before = CODES.get(context.core());
    if (before == null && context.word().lower().equals("rs")) {
      before = "₹";
    }
    boolean amount =
        before != null
            && context.word().isJoinedOrDotted()
            && context.next().lead().isEmpty()
            && NumberSyntax.isNumber(context.next().core());
    if (amount) {
      boolean scaled = NumberSyntax.scaleFollows(context.following());
      String scale = scaled ? "-" + context.neighbour(2).lower() : "";
      return verbalizeCore(before + context.next().core() + scale, scaled ? 3 : 2);
    }
    boolean scaled = NumberSyntax.scaleFollows(context);
    WordContext tail = scaled ? context.following() : context;
    boolean named = tail.isJoined() && CODES.containsKey(tail.next().core());
    boolean signed = tail.isJoined() && SIGNS.containsKey(tail.next().core());
    if (NumberSyntax.isNumber(context.core()) && (named || signed)) {
      String sign = CODES.getOrDefault(tail.next().core(), tail.next().core());
      return verbalizeCore(
          sign
              + InternationalNumber.english(context.core(), sign.equals("€"))
              + (scaled ? "-" + context.next().lower() : ""),
          scaled ? 3 : 2);
    }
    return Optional.empty();
  }

  private Optional<Verbalization> verbalizeCore(String core, int wordCount) {
    Matcher matcher = SIGN_FIRST.matcher(core);
    return matcher.matches()
        ? Optional.of(
            Verbalization.of(wordCount, signFirst(WordContext.alone(core), matcher).spoken()))
        : Optional.empty();
  }

  private Verbalization signFirst(WordContext context, Matcher m) {
    boolean scaleFollows =
        m.group(5) == null && m.group(8) == null && NumberSyntax.scaleFollows(context);
    String scale = scaleFollows ? " " + context.next().lower() : scale(m);
    WordContext tail = scaleFollows ? context.following() : context;
    Currency currency = SIGNS.get(m.group(3));
    String country = m.group(2) == null ? "" : COUNTRIES.get(m.group(2));
    boolean describesObject = describesObject(context, tail);
    boolean repeated = tail.isJoined() && tail.next().lower().equals(currency.many());
    String words =
        m.group(6) == null && scale.isEmpty() && !describesObject
            ? exact(m.group(4), currency, country)
            : number(m.group(4), m.group(6) == null ? "" : ownScale(m.group(5), m.group(7)))
                + (m.group(6) == null ? "" : " to " + NumberSpellout.number(m.group(6)))
                + scale
                + (" " + country + (describesObject ? currency.one() : currency.many()));
    String plus = m.group(9).isEmpty() ? "" : " plus";
    String per = m.group(10) == null ? "" : " per " + Units.singular(m.group(10), parts);
    int wordCount = 1 + (scaleFollows ? 1 : 0) + (repeated ? 1 : 0);
    String spoken = SymbolRule.prefix(m.group(1)) + words + plus + per;
    return wordCount == 1 && !per.isEmpty() && context.neighbour(1).isSpeakable()
        ? Verbalization.abbreviation(context, 1, spoken)
        : Verbalization.of(wordCount, spoken);
  }

  /** {@code a $350k mortgage}, but not {@code a $5.50 coffee}, which has cents. */
  private static boolean describesObject(WordContext context, WordContext tail) {
    boolean described =
        context.follows(ARTICLES)
            && tail.next().startsWithLowerCase()
            && !CENTS.matcher(context.core()).find();
    return tail.isJoined() && (described || SINGULAR_BEFORE.contains(tail.next().lower()));
  }

  private static String number(String written, String scale) {
    return NumberSpellout.number(NO_CENTS.matcher(written).replaceFirst("")) + scale;
  }

  /** The scale of the first number, if that of the second differs: {@code $500k-1M}. */
  private static String ownScale(String first, String second) {
    return first == null || first.equals(second) ? "" : " " + NumberSyntax.scale(first);
  }

  private static String scale(Matcher m) {
    String letters = m.group(6) == null ? m.group(5) : m.group(7);
    String word = letters == null ? m.group(8) : NumberSyntax.scale(letters);
    return word == null ? "" : " " + word;
  }

  /** {@code 5.50} as "five dollars and fifty cents". */
  private static String exact(String written, Currency currency, String country) {
    String sign = written.startsWith("-") ? "minus " : "";
    String amount = NumberSyntax.unsigned(written).replace(",", "");
    int point = amount.indexOf('.');
    if (point < 0 || amount.length() - point != 3) {
      String name = NumberSpellout.isOne(amount) ? currency.one() : currency.many();
      return sign + NumberSpellout.number(amount) + " " + country + name;
    }
    String whole = point == 0 ? "0" : amount.substring(0, point);
    int cents = Integer.parseInt(amount.substring(point + 1));
    String name = whole.equals("1") ? currency.one() : currency.many();
    String units = NumberSpellout.number(whole) + " " + country + name;
    String rest =
        NumberSpellout.cardinal(cents) + " " + (cents == 1 ? currency.cent() : currency.cents());
    if (cents == 0) {
      return sign + units;
    }
    return sign + (whole.chars().allMatch(c -> c == '0') ? rest : units + " and " + rest);
  }
}
