package dev.storygen.ffmpeg.draw;

import dev.storygen.provider.StoryLook;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The colours of a story: those of the mood that its texts name, else chosen by a seed that is the
 * same for the same story.
 *
 * @param zenith upper sky, dark
 * @param horizon lower sky, bright
 * @param light sun or moon
 * @param ground nearest ridge, almost black
 * @param accent highlights; bright enough for dark text
 * @param seed of the other differences between stories
 */
public record Palette(
    Oklch zenith, Oklch horizon, Oklch light, Oklch ground, Oklch accent, int seed) {

  private enum ColourMood {
    EERIE(282, 330, 72, "horror|eerie|scar|haunt|ghost|dark|myster|suspens|tens|thrill|crime|fear"),
    SAD(252, 225, 205, "sad|grie|loss|lone|melanchol|bittersweet|regret|farewell|mourn"),
    TENDER(318, 22, 350, "love|roman|tender|warm|heart|famil|friend|kind|nostalg"),
    HOPEFUL(250, 58, 85, "hope|joy|happy|uplift|inspir|cheer|fun|humor|humour|light|wonder"),
    FIERCE(350, 38, 60, "ang|reveng|betray|power|drama|rage|war|fierce|justice|rival"),
    CALM(210, 165, 150, "calm|peace|quiet|nature|forest|gentle|heal|reflect");

    private final double zenith;
    private final double horizon;
    private final double accent;
    private final List<String> stems;

    ColourMood(double zenith, double horizon, double accent, String stems) {
      this.zenith = zenith;
      this.horizon = horizon;
      this.accent = accent;
      this.stems = List.of(stems.split("\\|"));
    }

    /** The mood of the tone, else of the other texts, else chosen by the seed. */
    static ColourMood of(StoryLook look, int seed) {
      String otherTexts =
          String.join(
              " ", List.of(look.theme(), look.emotionalCore(), look.outcome(), look.title()));
      return mostFrequent(look.tone(), seed)
          .or(() -> mostFrequent(otherTexts, seed))
          .orElse(values()[Math.floorMod(seed, values().length)]);
    }

    private static Optional<ColourMood> mostFrequent(String text, int seed) {
      List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("\\P{L}+"));
      ColourMood[] moods = values();
      ColourMood best = null;
      for (int i = 0; i < moods.length; i++) {
        ColourMood mood = moods[Math.floorMod(seed + i, moods.length)];
        long count = mood.count(words);
        best = count > (best == null ? 0 : best.count(words)) ? mood : best;
      }
      return Optional.ofNullable(best);
    }

    private long count(List<String> words) {
      return words.stream().filter(word -> stems.stream().anyMatch(word::startsWith)).count();
    }
  }

  /** The name of the mood whose colours a story has. */
  public static String mood(StoryLook look) {
    return ColourMood.of(look, seed(look)).name().toLowerCase(Locale.ROOT);
  }

  private static int seed(StoryLook look) {
    return mixBits((look.story() + '\n' + look.title()).hashCode());
  }

  public static Palette of(StoryLook look) {
    int seed = seed(look);
    ColourMood mood = ColourMood.of(look, seed);
    double hueShift = (seed >>> 8 & 0xff) / 255.0 * 24 - 12;
    Oklch zenith = new Oklch(0.24, 0.075, mood.zenith + hueShift);
    Oklch horizon = new Oklch(0.66, 0.125, mood.horizon + hueShift);
    return new Palette(
        zenith,
        horizon,
        new Oklch(0.94, 0.06, mood.horizon + hueShift + 15),
        new Oklch(0.13, 0.03, mood.zenith + hueShift),
        new Oklch(0.86, 0.155, mood.accent + hueShift / 2),
        seed);
  }

  /** Distributes the bits of a hash, since similar strings have similar hashes. */
  private static int mixBits(int hash) {
    int mixed = hash * 0x9e3779b9;
    return mixed ^ mixed >>> 15;
  }
}
