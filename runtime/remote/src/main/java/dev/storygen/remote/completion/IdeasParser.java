package dev.storygen.remote.completion;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.storygen.model.BriefKey;
import dev.storygen.model.BriefKey.ValueType;
import dev.storygen.model.Gender;
import dev.storygen.model.Potential;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.IdeaRequest;
import dev.storygen.provider.TransientException;
import dev.storygen.remote.http.ServiceMessages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Parses the ideas in a model's answer. */
public final class IdeasParser {

  /** Further errors are usually of the same kind. */
  private static final int MAX_REPORTED_ERRORS = 3;

  private IdeasParser() {}

  /**
   * Parses the first {@code request.count()} ideas with distinct titles; unknown fields are
   * ignored.
   *
   * <p>The overall potential is the mean of all scores ({@link Potential#of}); the model's own
   * value is ignored.
   *
   * @throws TransientException if the answer does not match the schema, or has too few ideas
   */
  public static List<StoryIdea> parse(String answer, IdeaRequest request, ServiceMessages messages)
      throws TransientException {
    JsonNode json =
        JsonExtractor.find(answer, "ideas")
            .map(IdeaFieldNormalizer::normalize)
            .orElseThrow(
                () ->
                    unusable(
                        messages,
                        "answered without the requested JSON object, or with a truncated one: "
                            + messages.excerpt(answer.isBlank() ? "nothing" : answer)));
    List<Error> errors = IdeaSchema.validate(json);
    if (!errors.isEmpty()) {
      throw unusable(
          messages, "proposed ideas that do not match the schema: " + describe(errors, messages));
    }
    List<StoryIdea> ideas = withDistinctTitles(json.path("ideas"));
    if (ideas.size() < request.count()) {
      throw unusable(
          messages,
          "proposed %d stories with distinct titles, but %d were requested."
              .formatted(ideas.size(), request.count()));
    }
    return List.copyOf(ideas.subList(0, request.count()));
  }

  private static String describe(List<Error> errors, ServiceMessages messages) {
    String more =
        errors.size() > MAX_REPORTED_ERRORS
            ? "; and " + (errors.size() - MAX_REPORTED_ERRORS) + " more."
            : ".";
    return errors.stream()
            .limit(MAX_REPORTED_ERRORS)
            .map(error -> messages.excerpt(error.getInstanceLocation() + " " + error.getMessage()))
            .collect(Collectors.joining("; "))
        + more;
  }

  private static TransientException unusable(ServiceMessages messages, String predicate) {
    return TransientException.invalidResponse(messages.sentence(predicate));
  }

  private static List<StoryIdea> withDistinctTitles(JsonNode ideas) {
    Set<String> titles = new HashSet<>();
    List<StoryIdea> distinct = new ArrayList<>();
    for (JsonNode idea : ideas) {
      if (titles.add(text(idea, BriefKey.TITLE).toLowerCase(Locale.ROOT))) {
        distinct.add(parse(idea));
      }
    }
    return distinct;
  }

  private static StoryIdea parse(JsonNode idea) {
    Map<BriefKey, String> texts = new EnumMap<>(BriefKey.class);
    BriefKey.ofType(ValueType.TEXT).forEach(key -> texts.put(key, text(idea, key)));
    Map<BriefKey, List<String>> lists = new EnumMap<>(BriefKey.class);
    BriefKey.ofType(ValueType.LIST).forEach(key -> lists.put(key, texts(idea, key)));
    return new StoryIdea(
        text(idea, BriefKey.TITLE),
        text(idea, BriefKey.NARRATOR_GENDER).equals("male") ? Gender.MALE : Gender.FEMALE,
        texts,
        lists,
        Optional.of(potential(idea.path(BriefKey.POTENTIAL.label()))),
        StoryIdea.DEFAULT_WORDS);
  }

  private static Potential potential(JsonNode potential) {
    return Potential.of(
        scores(potential, "platforms"),
        scores(potential, "regions"),
        scores(potential, "ageGroups"),
        scores(potential, "gender"));
  }

  private static Map<String, Double> scores(JsonNode potential, String group) {
    Map<String, Double> scores = new TreeMap<>();
    potential
        .path(group)
        .properties()
        .forEach(score -> scores.put(score.getKey(), score.getValue().doubleValue()));
    return scores;
  }

  private static String text(JsonNode idea, BriefKey key) {
    return line(idea.path(key.label()));
  }

  private static List<String> texts(JsonNode idea, BriefKey key) {
    return StreamSupport.stream(idea.path(key.label()).spliterator(), false)
        .map(IdeasParser::line)
        .toList();
  }

  private static String line(JsonNode text) {
    return text.asText().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
