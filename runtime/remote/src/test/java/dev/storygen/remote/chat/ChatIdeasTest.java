package dev.storygen.remote.chat;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.storygen.remote.chat.FakeChatServer.unusableAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.storygen.model.BriefKey;
import dev.storygen.model.BriefKey.ValueType;
import dev.storygen.model.Gender;
import dev.storygen.model.Json;
import dev.storygen.model.Potential;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.IdeaRequest;
import dev.storygen.provider.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ChatIdeasTest {

  private static final String POTENTIAL =
      """
      {"platforms": {"youtube": 70, "tiktok": 85, "instagram": 60},
       "regions": {"US": 75, "AU": 50, "GB": 55},
       "ageGroups": {"10_15": 40, "15_20": 80, "20_25": 70, "25_30": 60, "30_50": 30, "50_70": 0},
       "gender": {"woman": 100, "man": 40}, "overall": 99}""";

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final FakeChatServer server = new FakeChatServer(SERVER);

  @Test
  void ideasHaveEveryField() throws IOException {
    server.respondWithText(answer(idea("Night Train")));

    StoryIdea idea = ideas(1).get(0);

    assertThat(idea)
        .usingRecursiveComparison()
        .isEqualTo(
            new StoryIdea(
                "Night Train",
                Gender.MALE,
                BriefKey.ofType(ValueType.TEXT).stream()
                    .collect(Collectors.toMap(Function.identity(), key -> "a " + key.label())),
                Map.of(BriefKey.LOCATIONS, List.of("a station", "a carriage")),
                idea.potential(),
                StoryIdea.DEFAULT_WORDS));
    assertMetered();
  }

  @Test
  void theOverallPotentialIsTheMeanOfAllScores() throws IOException {
    server.respondWithText(answer(idea("Night Train")));

    Potential potential = ideas(1).get(0).potential().orElseThrow();

    assertThat(potential.platforms())
        .isEqualTo(Map.of("youtube", 70.0, "tiktok", 85.0, "instagram", 60.0));
    assertThat(potential.regions()).isEqualTo(Map.of("US", 75.0, "AU", 50.0, "GB", 55.0));
    assertThat(potential.ageGroups()).hasSize(6).containsEntry("50_70", 0.0);
    assertThat(potential.gender()).isEqualTo(Map.of("woman", 100.0, "man", 40.0));
    assertThat(potential.overall()).isEqualTo(58.2);
  }

  @Test
  void thePromptHasTheTopic() throws IOException {
    server.respondWithText(answer(idea("A"), idea("B")));

    writer(Map.of("jsonMode", "true"))
        .ideas(new IdeaRequest("night {{trains}}", 2, "dark", ""), server.meter());

    assertThat(server.body().path("messages").path(1).path("content").asText())
        .contains(
            """
            Propose 2 stories.

            - What they are about: night {{trains}}
            - Tone: dark
            - Theme: whatever suits each story best
            """)
        .contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"")
        .contains("ageGroups (10_15, 15_20, 20_25)");
    assertThat(server.body().path("response_format").path("type").asText())
        .isEqualTo("json_object");
    assertThat(server.body().path("max_tokens").asInt()).isEqualTo(7200);
  }

  @Test
  void jsonModeIsNotSentToOtherServers() throws IOException {
    server.respondWithText(answer(idea("A")));

    ideas(1);

    assertThat(server.body().has("response_format")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "```json\n%s\n```",
        "Sure! Here are [5] ideas {as JSON}:\n\n%s\n\nLet me know if you'd like more!",
        "<think>A list {\"ideas\": [ would do</think>%s",
        "<think>a</think>\n```\n%s\n```",
      })
  void textAroundTheJsonIsIgnored(String around) throws IOException {
    server.respondWithText(around.formatted(answer(idea("A"))));

    assertThat(ideas(1)).extracting(StoryIdea::title).containsExactly("A");
  }

  @Test
  void aBareListIsAccepted() throws IOException {
    server.respondWithText("[" + idea("A") + ", " + idea("B") + ",]");

    assertThat(ideas(2)).extracting(StoryIdea::title).containsExactly("A", "B");
  }

  @Test
  void snakeCaseAndCapitalsAreAccepted() throws IOException {
    String idea =
        idea("A")
            .put("narratorGender", "Male")
            .toString()
            .replace("narratorGender", "narrator_gender")
            .replace("emotionalCore", "emotional_core")
            .replace("ageGroups", "age_groups");
    server.respondWithText("[" + idea + "]");

    StoryIdea read = ideas(1).get(0);

    assertThat(read.narratorGender()).isEqualTo(Gender.MALE);
    assertThat(read.potential().orElseThrow().ageGroups()).containsEntry("10_15", 40.0);
  }

  @Test
  void surplusIdeasAreDropped() throws IOException {
    server.respondWithText(answer(idea("A"), idea("B"), idea("C")));

    assertThat(ideas(2)).extracting(StoryIdea::title).containsExactly("A", "B");
  }

  @Test
  void tooFewIdeasAreUnusable() {
    server.respondWithText(answer(idea("A"), idea("B"), idea("b")));

    assertThat(unusableAnswer(() -> ideas(3)))
        .hasMessage(
            server.serviceName()
                + " proposed 2 stories with distinct titles, but 3 were requested.");
    assertMetered();
  }

  @Test
  void unknownFieldsAreIgnored() throws IOException {
    ObjectNode idea = idea("A");
    idea.put("hook", "The lamp went out.").put("overall", "high");
    server.respondWithText(answer(idea));

    assertThat(ideas(1)).hasSize(1);
  }

  @Test
  void anAnswerThatViolatesTheSchemaIsUnusable() {
    ObjectNode idea = idea("A").put("narratorGender", "either").put("goal", " ");
    idea.remove("tone");
    idea.withObject("/potential/platforms").put("tiktok", 101);
    idea.withObject("/potential/gender").put("man", "80");
    server.respondWithText(answer(idea));

    assertThat(unusableAnswer(() -> ideas(1)))
        .hasMessage(
            server.serviceName()
                + " proposed ideas that do not match the schema:"
                + " /ideas/0/narratorGender does not have a value in the enumeration"
                + " [\"female\", \"male\"];"
                + " /ideas/0/goal does not match the regex pattern \\S;"
                + " /ideas/0/potential/platforms/tiktok must have a maximum value of 100;"
                + " and 2 more.");
    assertMetered();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "I have no ideas.", "[1, 2]", "{\"stories\": []}"})
  void anAnswerWithoutIdeasIsUnusable(String answer) {
    server.respondWithText(answer);

    assertThat(unusableAnswer(() -> ideas(1)))
        .hasMessage(
            server.serviceName()
                + " answered without the requested JSON object, or with a truncated one: "
                + (answer.isEmpty() ? "nothing" : answer));
    assertMetered();
  }

  @Test
  void truncatedJsonIsUnusable() {
    String answer = answer(idea("A"), idea("B"));
    server.respondWithText(answer.substring(0, answer.length() - 20));

    assertThat(unusableAnswer(() -> ideas(1)))
        .hasMessageContaining(" or with a truncated one: {\"ideas\":[{\"title\":\"A\"");
    assertMetered();
  }

  private static String answer(ObjectNode... ideas) {
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.putArray("ideas").addAll(List.of(ideas));
    return answer.toString();
  }

  private static ObjectNode idea(String title) {
    ObjectNode idea = Json.mapper().createObjectNode().put("title", title);
    idea.put("narratorGender", "male");
    for (BriefKey key : BriefKey.ofType(ValueType.TEXT)) {
      idea.put(key.label(), " a\n" + key.label());
    }
    idea.putArray("locations").add("a station").add("a carriage");
    idea.putArray("mentionedBrands");
    try {
      idea.set("potential", Json.mapper().readTree(POTENTIAL));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return idea;
  }

  private OpenAiWriter writer(Map<String, String> settings) {
    return server.writer(new OpenAiWriter(), "OPENAI_API_KEY", settings);
  }

  private List<StoryIdea> ideas(int count) throws IOException {
    return writer(Map.of()).ideas(new IdeaRequest("night trains", count, "", ""), server.meter());
  }

  private void assertMetered() {
    assertThat(server.used())
        .isEqualTo(Map.of(Resource.INPUT_TOKENS, 812L, Resource.OUTPUT_TOKENS, 467L));
  }
}
