package dev.storygen.embedded.speech;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code FBI}, {@code U.S.A.}, {@code CEOs} letter by letter; {@code NASA} as a word.
 *
 * <p>Capitals are letters when they are on the list, or have no vowel, or are two or three that are
 * no common word. In a sentence that shouts, only those on the list are.
 */
final class Initialisms implements Rule {

  private static final Set<String> LETTERS =
      words(
          "FBI CIA NSA CEO CFO CTO COO DIY AI TV USA US UK EU UN UFO IT HR PR ID IQ VIP ATM DNA RNA"
              + " HIV IVF MRI ADHD OCD PTSD STD ICU ER EMT CPR GPS USB URL API HTML HTTP CSS SQL PDF"
              + " GPU CPU LED LCD DVD CD PC AC DC AM FM NBA NFL MLB NHL UFC WWE MMA NYC LA NY DC BC"
              + " AD BCE CE RV SUV EV ETA FAQ FYI BTW OMG WTF IDK IMO IMHO AITA NTA YTA ESH TMI DM IM"
              + " PM PHD MD MBA GPA SAT USSR NAACP NCAA IPO IOU IRA IRS HOA AARP IED UAE BBC CBS NBC"
              + " ABC CNN ESPN HBO IBM BMW KFC MIT UCLA NYU LSU UPS USPS TSA DEA ATF DMV AAA APR ADA"
              + " EPA OMW TBH BFF POV ASMR LGBT LGBTQ DJ MC RSVP SOS TLC ICE RIP DOA AKA TBA TBD PTA");

  private static final Set<String> SAID =
      words(
          "NASA NATO LOL UNESCO UNICEF OPEC FEMA SWAT AWOL YOLO FOMO PIN SIM RAM ROM LASER RADAR"
              + " SCUBA SONAR AIDS COVID IKEA LEGO NAFTA OSHA HIPAA MOMA GIF JPEG IMAX VIN ZIP TED"
              + " HUD SIDS SARS MERS DARPA NORAD ASCII TASER BOGO GOAT MAGA NIMBY POTUS FLOTUS SCOTUS"
              + " ROFL LMAO CAPTCHA RICO SAG ESPYS NASCAR PETA UEFA FIFA");

  /** Two and three letters that people shout. */
  private static final Set<String> COMMON =
      words(
          "THE AND YOU NOT NO YES SO GO BUT ALL OH MY ME WE HE SHE IT IS IN ON AT TO OF OR IF BY BE"
              + " DO UP AS AN AM HER HIM HIS OUR OUT GET GOT RUN NOW WHO WHY HOW CAN DID HAD HAS WAS"
              + " ARE ANY ONE TWO TEN OFF OWN NEW OLD BAD BIG BOY MAN MEN MOM DAD SON DOG CAT CAR DAY"
              + " DIE SAY SEE SIR TRY TOO USE WAR WAY WIN YET FAR FEW FOR GUN GOD HEY HOT ITS JOB KEY"
              + " LET LIE LOT LOW MAD MAY MIX NOR ODD PAY PUT RED SAD SAT SEX SHY SIT SIX SKY SUN TAX"
              + " TEA TOP WET EYE END EAT EGG FUN FAT FIX HIT HA AH UH UM OW EH YO HUH WOW BOO BOX"
              + " BUS BUY CUT CRY ASK ACT ADD AGE AGO AIR ART LAW LED LEG LIP LOG MAP NET NUT PAN PEN"
              + " PET PIG RAW RAT ROW RUB SEA SET TEN TIE TIP TOE TOY VAN VOW WHO WON YEP NAH OUR");

  private static final Set<String> IT_PEOPLE =
      words("guy guys department team support job manager person specialist consultant company");

  private static final Pattern CAPITALS = Pattern.compile("(\\p{Lu}{2,6})('?s|'S|'D|'d)?");

  private static final Pattern DOTTED = Pattern.compile("(\\p{L}(?:\\.\\p{L}){1,6})('s)?");

  private static final Pattern DEGREE = Pattern.compile("PhD|Ph\\.D|phd");

  private static final Pattern VOWELLESS = Pattern.compile("[\\p{Lu}&&[^AEIOUY]]{2,6}");

  private static final Pattern SHOUTED = Pattern.compile("\\p{Lu}{2,}+(?:'\\p{Lu}++)*+");

  private static final int SHOUT_REACH = 3;

  @Override
  public Optional<Reading> read(Context at) {
    if (DEGREE.matcher(at.core()).matches()) {
      return Optional.of(Reading.abbreviation(at, 1, "P H D"));
    }
    Matcher dotted = DOTTED.matcher(at.core());
    if (dotted.matches()) {
      String letters = dotted.group(1).replace(".", "").toUpperCase(Locale.ROOT);
      return Optional.of(Reading.abbreviation(at, 1, spelled(letters, dotted.group(2))));
    }
    Matcher m = CAPITALS.matcher(at.core());
    return m.matches() ? capitals(at, m) : Optional.empty();
  }

  private static Optional<Reading> capitals(Context at, Matcher m) {
    String capitals = m.group(1);
    if (capitals.equals("OK")) {
      return Optional.of(Reading.of("okay"));
    }
    if (SAID.contains(capitals)) {
      String rest = capitals.substring(1).toLowerCase(Locale.ROOT);
      String suffix = m.group(2) == null ? "" : m.group(2);
      return Optional.of(Reading.of(capitals.charAt(0) + rest + suffix));
    }
    boolean shouted = isShouted(at);
    boolean common = COMMON.contains(capitals) && !isTrade(at, capitals);
    boolean letters = isLetters(capitals) || capitals.length() <= 3 && !common && !shouted;
    if (letters && !(shouted && common)) {
      return Optional.of(Reading.of(spelled(capitals, m.group(2))));
    }
    String lower = Characters.ascii(at.piece().lower());
    return capitals.length() < 4 ? Optional.of(Reading.of(lower)) : Optional.empty();
  }

  /** {@code the IT guy}. */
  private static boolean isTrade(Context at, String capitals) {
    return capitals.equals("IT") && at.isJoined() && IT_PEOPLE.contains(at.next().lower());
  }

  /** Whether these capitals are known, or cannot be anything but letters. */
  static boolean isLetters(String capitals) {
    boolean listed =
        LETTERS.contains(capitals) && !(COMMON.contains(capitals) && capitals.equals("IT"));
    return listed || VOWELLESS.matcher(capitals).matches();
  }

  private static String spelled(String capitals, String suffix) {
    String letters =
        Characters.ascii(capitals)
            .chars()
            .mapToObj(Character::toString)
            .collect(Collectors.joining(" "));
    return suffix == null
        ? letters
        : letters + "'" + suffix.replace("'", "").toLowerCase(Locale.ROOT);
  }

  /** Whether a neighbour of four letters or more is in capitals, too, and no initialism. */
  private static boolean isShouted(Context at) {
    for (int i = -SHOUT_REACH; i <= SHOUT_REACH; i++) {
      String near = at.near(i).core();
      boolean long_ = i != 0 && near.length() >= 4 && SHOUTED.matcher(near).matches();
      if (long_ && !isLetters(near) && !SAID.contains(near)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> words(String words) {
    return java.util.Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
  }
}
