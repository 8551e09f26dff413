package dev.storygen.embedded.normalizer.english;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Codes of states and provinces after a place and a comma, or before a postal code: {@code
 * Portland, OR}, {@code Austin, TX 78701}. Elsewhere they are words ({@code OR}, {@code ME}) or
 * letters ({@code CA}).
 */
final class StateRule implements VerbalizationRule {

  /** One a line: code, name. Codes of the United States Postal Service and of Canada Post. */
  private static final String TABLE =
      """
      AL Alabama
      AK Alaska
      AZ Arizona
      AR Arkansas
      CA California
      CO Colorado
      CT Connecticut
      DE Delaware
      FL Florida
      GA Georgia
      HI Hawaii
      ID Idaho
      IL Illinois
      IN Indiana
      IA Iowa
      KS Kansas
      KY Kentucky
      LA Louisiana
      ME Maine
      MD Maryland
      MA Massachusetts
      MI Michigan
      MN Minnesota
      MS Mississippi
      MO Missouri
      MT Montana
      NE Nebraska
      NV Nevada
      NH New Hampshire
      NJ New Jersey
      NM New Mexico
      NY New York
      NC North Carolina
      ND North Dakota
      OH Ohio
      OK Oklahoma
      OR Oregon
      PA Pennsylvania
      RI Rhode Island
      SC South Carolina
      SD South Dakota
      TN Tennessee
      TX Texas
      UT Utah
      VT Vermont
      VA Virginia
      WA Washington
      WV West Virginia
      WI Wisconsin
      WY Wyoming
      ON Ontario
      QC Quebec
      AB Alberta
      MB Manitoba
      SK Saskatchewan
      NS Nova Scotia
      NB New Brunswick
      """;

  private static final Map<String, String> NAMES =
      TABLE
          .lines()
          .map(line -> line.split(" ", 2))
          .collect(java.util.stream.Collectors.toUnmodifiableMap(l -> l[0], l -> l[1]));

  /** Codes that are also words: a comma before them is not enough. */
  private static final Set<String> WORDS =
      Set.of("HI", "IN", "ME", "OH", "OK", "OR", "ON", "PA", "MA", "ID", "LA", "AL", "DE", "CO");

  /** Interjections, which are often before a comma: {@code Well, OK}. */
  private static final Set<String> INTERJECTIONS = Set.of("HI", "OH", "OK", "PA", "MA");

  private static final Set<String> BEFORE_PLACES =
      Set.of(
          ("in from to near of at outside around through for via visit visiting left leave leaving"
                  + " reach reached")
              .split(" "));

  private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}(?:-\\d{4})?");

  private static final int MAX_PLACE_WORDS = 3;

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    return isState(context)
        ? Optional.of(Verbalization.of(NAMES.get(context.core())))
        : Optional.empty();
  }

  static boolean isState(WordContext context) {
    if (!NAMES.containsKey(context.core()) || !context.word().lead().isEmpty()) {
      return false;
    }
    if (context.isJoined() && POSTAL_CODE.matcher(context.next().core()).matches()) {
      return true;
    }
    WrittenWord place = context.previous();
    boolean named = place.trail().equals(",") && place.startsWithUpperCase() && !place.isCapitals();
    if (!named || !WORDS.contains(context.core())) {
      return named;
    }
    boolean ends = !context.word().trail().isEmpty() || context.isLast();
    return isAfterPreposition(context) || ends && !INTERJECTIONS.contains(context.core());
  }

  /** {@code in New Orleans, LA}: a preposition and then only capitalised words. */
  private static boolean isAfterPreposition(WordContext context) {
    for (int i = 2; i <= MAX_PLACE_WORDS + 1; i++) {
      WrittenWord word = context.neighbour(-i);
      if (BEFORE_PLACES.contains(word.lower())) {
        return true;
      }
      if (!word.startsWithUpperCase()) {
        return false;
      }
    }
    return false;
  }
}
