package dev.storygen.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The mood of a story's music. */
public enum Mood {
  CALM("calm|peace|quiet|nature|gentle|heal|reflect|slow|seren|relax|meditat"),
  HOPEFUL("hope|joy|happy|uplift|inspir|cheer|optimis|triumph|bright|motivat|warm"),
  TENDER("tender|love|roman|heart|famil|friend|kind|nostalg|sweet|bittersweet|intimate"),
  FUNNY("fun|humor|humour|comed|comic|ironic|witty|wry|absurd|quirk|playful|silly|satir|light"),
  SAD("sad|grie|loss|lone|melanchol|regret|farewell|mourn|tragic|tragedy|sorrow|wistful"),
  MYSTERIOUS("myster|secret|eerie|uncann|strange|supernatural|ghost|enigma|riddle|detective"),
  TENSE("tens|suspens|thrill|urgent|danger|dramatic|betray|reveng|ang|power|crime|fear|anxi"),
  DARK("dark|horror|bleak|grim|scar|haunt|terr|sinister|gothic|noir|cruel|macabre|ominous"),
  WONDROUS("wonder|wondrous|magic|dream|adventur|fantas|epic|fairy|whims|awe|curious");

  private final List<String> stems;

  Mood(String stems) {
    this.stems = List.of(stems.split("\\|"));
  }

  /** The name that users read: {@code calm}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Mood::label).toList();
  }

  /**
   * The mood that the tone names, else the emotional core, the theme or the outcome: the first of
   * their words that is known counts. {@link #CALM} if none is.
   */
  public static Mood of(StoryIdea idea) {
    return List.of(BriefKey.TONE, BriefKey.EMOTIONAL_CORE, BriefKey.THEME, BriefKey.OUTCOME)
        .stream()
        .flatMap(key -> Arrays.stream(idea.text(key).toLowerCase(Locale.ROOT).split("\\P{L}+")))
        .flatMap(word -> named(word).stream())
        .findFirst()
        .orElse(CALM);
  }

  private static Optional<Mood> named(String word) {
    return Arrays.stream(values())
        .filter(mood -> mood.stems.stream().anyMatch(word::startsWith))
        .findFirst();
  }
}
