package dev.storygen.check.script;

import com.google.auto.service.AutoService;
import dev.storygen.check.Check;
import dev.storygen.check.StoryFacts;
import dev.storygen.model.Artefact;
import dev.storygen.model.Limit;
import dev.storygen.model.Measurement;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The script is in the language of the brief. Each part of it is judged by its alphabet and its
 * most frequent words, and left out where they do not make its language sure.
 */
@AutoService(Check.class)
public final class Language implements Check {

  private static final String SHARE = "share of the script in its language";

  @Override
  public String name() {
    return "language";
  }

  @Override
  public List<Artefact> artefacts() {
    return List.of(Artefact.SCRIPT);
  }

  @Override
  public List<Limit> limits() {
    return List.of(Limit.atLeast("minimum", SHARE, 0.75, ""));
  }

  @Override
  public List<Measurement> measure(StoryFacts facts) throws IOException {
    Optional<Locale> expected = facts.language();
    if (expected.isEmpty()) {
      return List.of();
    }
    LanguageVerdict verdict = LanguageParts.judge(facts.script(), expected.get());
    int sure = verdict.same() + verdict.others();
    return sure == 0
        ? List.of()
        : List.of(
            Measurement.of(SHARE, (double) verdict.same() / sure, "")
                .with(detail(verdict, sure, expected.get())));
  }

  private static String detail(LanguageVerdict verdict, int sure, Locale expected) {
    String others =
        verdict.otherLanguages().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(2)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return "%d of %d parts are %s%s"
        .formatted(
            verdict.same(), sure, name(expected), others.isEmpty() ? "" : ", others " + others);
  }

  private static String name(Locale language) {
    return Locale.forLanguageTag(language.getLanguage()).getDisplayLanguage(Locale.ENGLISH);
  }

  @Override
  public String fix() {
    return "Write the script in the language of the brief, correct language, or set"
        + " <checks><language>.";
  }
}
