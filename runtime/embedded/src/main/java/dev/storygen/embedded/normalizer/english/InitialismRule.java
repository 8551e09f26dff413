package dev.storygen.embedded.normalizer.english;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code FBI}, {@code U.S.A.}, {@code CEOs} letter by letter; {@code NASA} as a word.
 *
 * <p>Capitals are read as letters if they are listed, have no vowel, or are two or three letters
 * that are not a common word. In a sentence in capitals, only listed ones are.
 */
public final class InitialismRule implements VerbalizationRule {

  private static final Set<String> LETTERS =
      words(
          "FBI CIA NSA CEO CFO CTO COO DIY AI TV USA US UK EU UN UFO IT HR PR ID IQ VIP ATM DNA RNA"
              + " HIV IVF MRI ADHD OCD PTSD STD ICU ER EMT CPR GPS USB URL API HTML HTTP CSS SQL"
              + " PDF GPU CPU LED LCD DVD CD PC AC DC AM FM NBA NFL MLB NHL UFC WWE MMA NYC LA NY"
              + " DC BC AD BCE CE RV SUV EV ETA FAQ FYI BTW OMG WTF IDK IMO IMHO AITA NTA YTA ESH"
              + " TMI DM IM PM PHD MD MBA GPA SAT USSR NAACP NCAA IPO IOU IRA IRS HOA AARP IED UAE"
              + " BBC CBS NBC ABC CNN ESPN HBO IBM BMW KFC MIT UCLA NYU LSU UPS USPS TSA DEA ATF"
              + " DMV AAA APR ADA NYPD LAPD FDNY HVAC WWE YMCA STFU NICU PICU LGBTQIA SBF SAHM SAHD"
              + " PCOS HDMI USB EPA OMW TBH BFF POV ASMR LGBT LGBTQ DJ MC RSVP SOS TLC ICE RIP DOA"
              + " AKA TBA TBD PTA");

  private static final Set<String> SPOKEN_AS_WORD =
      words(
          "NASA NATO LOL UNESCO UNICEF OPEC FEMA SWAT AWOL YOLO FOMO PIN SIM RAM ROM LASER RADAR"
              + " SCUBA SONAR AIDS COVID IKEA LEGO NAFTA OSHA HIPAA MOMA GIF JPEG IMAX VIN ZIP TED"
              + " HUD SIDS SARS MERS DARPA NORAD ASCII TASER BOGO GOAT MAGA NIMBY POTUS FLOTUS"
              + " SCOTUS ROFL LMAO CAPTCHA RICO SAG ESPYS NASCAR PETA UEFA FIFA");

  /** Words of two and three letters that are often in capitals for emphasis. */
  private static final Set<String> COMMON =
      words(
          "THE AND YOU NOT NO YES SO GO BUT ALL OH MY ME WE HE SHE IT IS IN ON AT TO OF OR IF BY BE"
              + " DO UP AS AN AM HER HIM HIS OUR OUT GET GOT RUN NOW WHO WHY HOW CAN DID HAD HAS"
              + " WAS ARE ANY ONE TWO TEN OFF OWN NEW OLD BAD BIG BOY MAN MEN MOM DAD SON DOG CAT"
              + " CAR DAY DIE SAY SEE SIR TRY TOO USE WAR WAY WIN YET FAR FEW FOR GUN GOD HEY HOT"
              + " ITS JOB KEY LET LIE LOT LOW MAD MAY MIX NOR ODD PAY PUT RED SAD SAT SEX SHY SIT"
              + " SIX SKY SUN TAX TEA TOP WET EYE END EAT EGG FUN FAT FIX HIT HA AH UH UM OW EH YO"
              + " HUH WOW BOO BOX BUS BUY CUT CRY ASK ACT ADD AGE AGO AIR ART LAW LED LEG LIP LOG"
              + " MAP NET NUT PAN PEN PET PIG RAW RAT ROW RUB SEA SET TEN TIE TIP TOE TOY VAN VOW"
              + " WHO WON YEP NAH OUR");

  /** Two-letter words beside {@link #COMMON}; other pairs of capitals are letters. */
  private static final Set<String> SHORT_WORDS = words("HI EX HM SH EW");

  private static final Set<String> IT_DEPARTMENT =
      words("guy guys department team support job manager person specialist consultant company");

  /** Listed initialisms that are also words. */
  private static final Set<String> HOMOGRAPHS = words("US AM IM PM LA ICE RIP SAT ADA IT ETA TED");

  private static final Set<String> BEFORE_NOUN = Set.of("the", "in", "our", "an", "from");

  private static final Set<String> POSSESSIVES = Set.of("my", "your", "his", "her", "an", "their");

  /** Letters. A longer unknown word in capitals is a name. */
  private static final int MAX_SPELLED = 5;

  private static final Pattern CAPITALS = Pattern.compile("(\\p{Lu}{2,6})('?s|'S|'D|'d)?");

  /** {@code 50 Qs}. */
  private static final Pattern LETTER_PLURAL = Pattern.compile("[B-DF-HJ-LN-TV-Z]s");

  private static final Pattern DOTTED = Pattern.compile("(\\p{L}(?:\\.\\p{L}){1,6})('s)?");

  private static final Pattern DEGREE = Pattern.compile("(?:PhD|Ph\\.D|phd)('?s)?");

  private static final Pattern VOWELLESS = Pattern.compile("[\\p{Lu}&&[^AEIOUY]]{2,6}");

  private static final Pattern LOWER_VOWELLESS =
      Pattern.compile("(?!.{0,4}(.)\\1)[a-z&&[^aeiouy]]{3,5}");

  /** Interjections without vowels, and other words that a voice can read. */
  private static final Set<String> SOUNDS =
      Set.of(
          "hmph", "psst", "pst", "pfft", "tsk", "brr", "grr", "nth", "crwth", "cwm", "mhm",
          "hrmph");

  private static final Pattern ALL_CAPS = Pattern.compile("\\p{Lu}{2,}+(?:'\\p{Lu}++)*+");

  private static final int CONTEXT_WORDS = 3;

  @Override
  public Optional<Verbalization> verbalize(WordContext context) {
    Matcher degree = DEGREE.matcher(context.core());
    if (degree.matches()) {
      return Optional.of(Verbalization.abbreviation(context, 1, spelled("PHD", degree.group(1))));
    }
    Matcher dotted = DOTTED.matcher(context.core());
    if (dotted.matches()) {
      String letters = dotted.group(1).replace(".", "").toUpperCase(Locale.ROOT);
      return Optional.of(Verbalization.abbreviation(context, 1, spelled(letters, dotted.group(2))));
    }
    if (isUnpronounceable(context.core())) {
      return Optional.of(Verbalization.of(spelled(context.core().toUpperCase(Locale.ROOT), null)));
    }
    if (isLetterPlural(context.core())) {
      return Optional.of(Verbalization.of(context.core().charAt(0) + "'s"));
    }
    Matcher m = CAPITALS.matcher(context.core());
    return m.matches() ? capitals(context, m) : Optional.empty();
  }

  /** Whether it is an initialism in lower case: no vowels, and neither a word nor a sound. */
  static boolean isUnpronounceable(String core) {
    return LOWER_VOWELLESS.matcher(core).matches()
        && !SOUNDS.contains(core)
        && !EnglishWords.isKnown(core);
  }

  static boolean isLetterPlural(String core) {
    return core.length() == 2 && LETTER_PLURAL.matcher(core).matches();
  }

  /** Whether a number after these capitals can be that of a model or a code: {@code RTX 4090}. */
  static boolean isCode(WrittenWord word) {
    return word.isCapitals() && !COMMON.contains(word.core());
  }

  private static Optional<Verbalization> capitals(WordContext context, Matcher m) {
    String capitals = m.group(1);
    if (capitals.equals("OK")) {
      return Optional.of(Verbalization.of("okay"));
    }
    if (SPOKEN_AS_WORD.contains(capitals)) {
      String rest = capitals.substring(1).toLowerCase(Locale.ROOT);
      String suffix = m.group(2) == null ? "" : m.group(2);
      return Optional.of(Verbalization.of(capitals.charAt(0) + rest + suffix));
    }
    if (isSpelled(context, capitals)) {
      return Optional.of(Verbalization.of(spelled(capitals, m.group(2))));
    }
    String lower = AsciiFolding.ascii(context.word().lower());
    return capitals.length() < 4 ? Optional.of(Verbalization.of(lower)) : Optional.empty();
  }

  /** Whether the capitals are read letter by letter, by their form and, for homographs, context. */
  private static boolean isSpelled(WordContext context, String capitals) {
    boolean common = COMMON.contains(capitals);
    if (common || HOMOGRAPHS.contains(capitals)) {
      return isNoun(context, capitals) || isLetters(capitals) && !isInAllCapsText(context);
    }
    if (isLetters(capitals)) {
      return true;
    }
    String lower = capitals.toLowerCase(Locale.ROOT);
    if (capitals.length() == 2) {
      return !SHORT_WORDS.contains(capitals);
    }
    if (capitals.length() <= 3) {
      return !(isInAllCapsText(context) && EnglishWords.isKnown(lower));
    }
    return capitals.length() <= MAX_SPELLED && !EnglishWords.isKnown(lower);
  }

  /** Whether the word before shows that the capitals are a noun: {@code the US}, {@code my SO}. */
  private static boolean isNoun(WordContext context, String capitals) {
    return isItDepartment(context, capitals)
        || (capitals.equals("US") || capitals.equals("IT") || capitals.equals("WHO"))
            && context.follows(BEFORE_NOUN)
        || capitals.equals("ACT")
            && (context.follows(POSSESSIVES) || context.follows(BEFORE_NOUN))
            && !isInAllCapsText(context)
            && !context.next().lower().equals("of")
        || capitals.equals("SO") && context.follows(POSSESSIVES);
  }

  /** {@code the IT guy}. */
  private static boolean isItDepartment(WordContext context, String capitals) {
    return capitals.equals("IT")
        && context.isJoined()
        && IT_DEPARTMENT.contains(context.next().lower());
  }

  /** Whether these capitals are a listed initialism or have no vowel. */
  public static boolean isLetters(String capitals) {
    return LETTERS.contains(capitals) && !capitals.equals("IT")
        || VOWELLESS.matcher(capitals).matches();
  }

  private static String spelled(String capitals, String suffix) {
    String letters =
        AsciiFolding.ascii(capitals)
            .chars()
            .mapToObj(Character::toString)
            .collect(Collectors.joining(" "));
    return suffix == null
        ? letters
        : letters + "'" + suffix.replace("'", "").toLowerCase(Locale.ROOT);
  }

  /** Whether a nearby word is also in capitals and not an initialism. */
  private static boolean isInAllCapsText(WordContext context) {
    for (int i = -CONTEXT_WORDS; i <= CONTEXT_WORDS; i++) {
      String neighbour = context.neighbour(i).core();
      boolean capitals = i != 0 && neighbour.length() >= 2 && ALL_CAPS.matcher(neighbour).matches();
      if (capitals && isShouted(neighbour) && !isState(context, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isState(WordContext context, int offset) {
    return StateRule.isState(new WordContext(context.words(), context.index() + offset));
  }

  private static boolean isShouted(String capitals) {
    return COMMON.contains(capitals)
        || capitals.length() >= 4
            && !isLetters(capitals)
            && !SPOKEN_AS_WORD.contains(capitals)
            && EnglishWords.isKnown(capitals.toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String words) {
    return java.util.Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
  }
}
