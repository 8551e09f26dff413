package dev.storygen.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The JSON that a model returns for a request for ideas. */
final class IdeasResponse {

  private static final List<String> TITLES =
      List.of(
          "The Last Seat on the Night Train",
          "The Conductor's Second Watch",
          "What the Sleeper in Berth Nine Said",
          "A Ticket to Where I Already Was",
          "The Station That Was Not on the Map");

  private static final List<String> TEXTS =
      List.of(
          "tone",
          "theme",
          "narratorType",
          "otherCharacter",
          "outcome",
          "emotionalCore",
          "powerDynamic",
          "timeline",
          "twistType",
          "characterArc",
          "voiceStyle",
          "targetMoral",
          "goal");

  private IdeasResponse() {}

  /** Five ideas, whatever the request. */
  static String json() {
    ObjectNode answer = new ObjectMapper().createObjectNode();
    ArrayNode ideas = answer.putArray("ideas");
    for (String title : TITLES) {
      ObjectNode idea = ideas.addObject().put("title", title).put("narratorGender", "female");
      TEXTS.forEach(field -> idea.put(field, "the " + field + " of it"));
      idea.putArray("locations").add("a sleeping car").add("a border station");
      idea.putArray("mentionedBrands");
      ObjectNode potential = idea.putObject("potential");
      potential.putObject("platforms").put("youtube", 80).put("tiktok", 70).put("instagram", 60);
      potential.putObject("regions").put("US", 70).put("AU", 60).put("GB", 80);
      potential
          .putObject("ageGroups")
          .put("10_15", 30)
          .put("15_20", 50)
          .put("20_25", 60)
          .put("25_30", 70)
          .put("30_50", 80)
          .put("50_70", 70);
      potential.putObject("gender").put("woman", 70).put("man", 60);
    }
    return answer.toString();
  }
}
