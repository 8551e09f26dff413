package dev.storygen.embedded.normalizer.english;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The names of units of measurement. */
final class Units {

  /** One unit per line: symbol, singular, plural. */
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
      dL deciliter deciliters
      dl deciliter deciliters
      st stone stone
      hp horsepower horsepower
      pp page pages
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

  private Units() {}

  private static final Map<String, String> PERIODS =
      Map.ofEntries(
          Map.entry("yr", "year"),
          Map.entry("year", "year"),
          Map.entry("mo", "month"),
          Map.entry("month", "month"),
          Map.entry("wk", "week"),
          Map.entry("week", "week"),
          Map.entry("day", "day"),
          Map.entry("night", "night"),
          Map.entry("hr", "hour"),
          Map.entry("hour", "hour"),
          Map.entry("h", "hour"),
          Map.entry("min", "minute"),
          Map.entry("sec", "second"),
          Map.entry("s", "second"),
          Map.entry("person", "person"),
          Map.entry("pp", "person"));

  /** Whether it is what a rate is given for: {@code /yr}. */
  static boolean isPeriod(String symbol) {
    return PERIODS.containsKey(symbol);
  }

  static String period(String symbol) {
    return PERIODS.get(symbol);
  }

  static boolean isKnown(String symbol) {
    return UNITS.containsKey(symbol);
  }

  /** The name of a known unit. */
  static String name(String symbol, boolean singular) {
    return UNITS.get(symbol)[singular ? 0 : 1];
  }

  /**
   * The text after "per": the name of the unit, or for another word, its verbalization by {@code
   * other}.
   */
  static String singular(String symbol, UnaryOperator<String> other) {
    return isKnown(symbol) ? name(symbol, true) : other.apply(symbol);
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
