package dev.storygen.embedded.speech;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers with a unit: {@code 10 km}, {@code 5kg}, {@code 20-30°C}, {@code 100 km/h}, {@code 2 m²}.
 */
final class Measures implements Rule {

  /** Symbol, singular, plural; one unit a line. */
  private static final String TABLE =
      """
      km kilometer kilometers
      m meter meters
      cm centimeter centimeters
      mm millimeter millimeters
      nm nanometer nanometers
      µm micrometer micrometers
      μm micrometer micrometers
      mi mile miles
      yd yard yards
      yds yard yards
      ft foot feet
      in inch inches
      kg kilogram kilograms
      kgs kilogram kilograms
      g gram grams
      mg milligram milligrams
      µg microgram micrograms
      μg microgram micrograms
      t ton tons
      lb pound pounds
      lbs pound pounds
      oz ounce ounces
      l liter liters
      L liter liters
      ml milliliter milliliters
      mL milliliter milliliters
      cl centiliter centiliters
      gal gallon gallons
      pt pint pints
      tsp teaspoon teaspoons
      tbsp tablespoon tablespoons
      s second seconds
      sec second seconds
      secs second seconds
      ms millisecond milliseconds
      min minute minutes
      mins minute minutes
      h hour hours
      hr hour hours
      hrs hour hours
      yr year years
      yrs year years
      wk week weeks
      wks week weeks
      mo month months
      mos month months
      mph mile_per_hour miles_per_hour
      kph kilometer_per_hour kilometers_per_hour
      kmh kilometer_per_hour kilometers_per_hour
      mpg mile_per_gallon miles_per_gallon
      rpm revolution_per_minute revolutions_per_minute
      fps frame_per_second frames_per_second
      bpm beat_per_minute beats_per_minute
      °C degree_Celsius degrees_Celsius
      °F degree_Fahrenheit degrees_Fahrenheit
      ° degree degrees
      K kelvin kelvins
      B byte bytes
      KB kilobyte kilobytes
      kB kilobyte kilobytes
      MB megabyte megabytes
      GB gigabyte gigabytes
      TB terabyte terabytes
      Mbps megabit_per_second megabits_per_second
      Gbps gigabit_per_second gigabits_per_second
      Hz hertz hertz
      kHz kilohertz kilohertz
      MHz megahertz megahertz
      GHz gigahertz gigahertz
      W watt watts
      kW kilowatt kilowatts
      MW megawatt megawatts
      GW gigawatt gigawatts
      kWh kilowatt_hour kilowatt_hours
      Wh watt_hour watt_hours
      V volt volts
      A amp amps
      mA milliamp milliamps
      mAh milliamp_hour milliamp_hours
      J joule joules
      kJ kilojoule kilojoules
      cal calorie calories
      kcal kilocalorie kilocalories
      N newton newtons
      Pa pascal pascals
      hPa hectopascal hectopascals
      psi P_S_I P_S_I
      dB decibel decibels
      px pixel pixels
      MP megapixel megapixels
      ha hectare hectares
      ¢ cent cents
      sqft square_foot square_feet
      """;

  private static final Map<String, String[]> UNITS = units();

  /** Not units when a space stands before them: words, letters and grades. */
  private static final Set<String> ATTACHED_ONLY =
      Set.of("in", "A", "B", "K", "N", "V", "J", "t", "MP", "W", "mo", "pt");

  /** Scales or names rather than units when they touch the number: 5K, 10B. */
  private static final Set<String> APART_ONLY = Set.of("K", "B", "t", "N", "J", "s", "MP");

  private static final Pattern QUANTITY =
      Pattern.compile(
          "([~<>≈±]?)("
              + Amount.SIGNED
              + ")(?:([-x×])("
              + Amount.UNSIGNED
              + "))?-?([°µμ¢]?[a-zA-Z]*(?:\\^?[23])?(?:/[a-zA-Z]+(?:\\^?[23])?)?)");

  private static final Pattern UNIT =
      Pattern.compile("([°µμ¢]?[a-zA-Z]*)(\\^?[23])?(?:/([a-zA-Z]+)(\\^?[23])?)?");

  @Override
  public Optional<Reading> read(Context at) {
    Matcher m = QUANTITY.matcher(at.core());
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean compound = at.core().contains("-") && !m.group(5).isEmpty() && m.group(4) == null;
    boolean one = Spellout.isOne(m.group(2)) && m.group(4) == null || compound && isHyphenated(m);
    if (!m.group(5).isEmpty()) {
      String unit = APART_ONLY.contains(m.group(5)) ? null : unit(m.group(5), one);
      return unit == null ? Optional.empty() : Optional.of(reading(at, 1, m, "", unit));
    }
    return apart(at, m, one);
  }

  private static boolean isHyphenated(Matcher m) {
    return m.start(5) > m.end(2);
  }

  private static Optional<Reading> apart(Context at, Matcher m, boolean one) {
    boolean scaled = Amount.scaleFollows(at);
    Context tail = scaled ? new Context(at.pieces(), at.at() + 1) : at;
    Piece symbol = tail.next();
    boolean joined = tail.isJoined();
    boolean dottedInches = symbol.core().equals("in") && symbol.hasDot();
    if (joined && ATTACHED_ONLY.contains(symbol.core()) && !dottedInches) {
      joined = false;
    }
    String unit = joined ? unit(symbol.core(), one && !scaled) : null;
    if (unit == null) {
      return Optional.empty();
    }
    String scale = scaled ? " " + at.next().lower() : "";
    return Optional.of(reading(at, scaled ? 3 : 2, m, scale, unit));
  }

  private static Reading reading(Context at, int pieces, Matcher m, String scale, String unit) {
    String by = m.group(3) == null || m.group(3).equals("-") ? " to " : " by ";
    String range = m.group(4) == null ? "" : by + Spellout.number(m.group(4));
    String number = Symbols.prefix(m.group(1)) + Spellout.number(m.group(2)) + range;
    String words = number + scale + " " + unit;
    boolean dotted = at.near(pieces - 1).hasDot() && at.at() + pieces < at.pieces().size();
    return dotted ? Reading.abbreviation(at, pieces, words) : Reading.of(pieces, words);
  }

  /** The unit's words, or null if there is none of that name. */
  private static String unit(String symbol, boolean one) {
    Matcher m = UNIT.matcher(symbol);
    if (!m.matches() || !UNITS.containsKey(m.group(1))) {
      return null;
    }
    String words = power(m.group(2)) + UNITS.get(m.group(1))[one ? 0 : 1];
    if (m.group(3) == null) {
      return words;
    }
    return words + " per " + power(m.group(4)) + singular(m.group(3));
  }

  private static String power(String exponent) {
    return exponent == null ? "" : exponent.endsWith("2") ? "square " : "cubic ";
  }

  /** What comes after "per": the unit's name, or the word itself. */
  static String singular(String symbol) {
    return UNITS.containsKey(symbol) ? UNITS.get(symbol)[0] : EnglishRules.words(symbol);
  }

  private static Map<String, String[]> units() {
    Map<String, String[]> units = new HashMap<>();
    TABLE
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            unit ->
                units.put(
                    unit[0], new String[] {unit[1].replace('_', ' '), unit[2].replace('_', ' ')}));
    return Map.copyOf(units);
  }
}
