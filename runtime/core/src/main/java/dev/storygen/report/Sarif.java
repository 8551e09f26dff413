package dev.storygen.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The part of SARIF 2.1.0 that storygen writes. Names are those of the standard.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
record Sarif(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** A log of one run. */
  static Sarif of(Run run) {
    return new Sarif(SCHEMA, "2.1.0", List.of(run));
  }

  record Run(
      Tool tool,
      List<Invocation> invocations,
      Map<String, BaseLocation> originalUriBaseIds,
      AutomationDetails automationDetails,
      List<Result> results) {}

  record Tool(Driver driver) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Driver(String name, String version, String informationUri, List<Rule> rules) {}

  /**
   * @param help of which a viewer shows the Markdown, or else the text
   */
  record Rule(
      String id,
      Text shortDescription,
      Text fullDescription,
      Configuration defaultConfiguration,
      Text help,
      Map<String, Object> properties) {}

  record Configuration(String level) {}

  /**
   * @param markdown null for none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Text(String text, String markdown) {

    Text(String text) {
      this(text, null);
    }
  }

  /**
   * @param executionSuccessful whether the tool could judge everything
   */
  record Invocation(
      boolean executionSuccessful,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Notification> toolExecutionNotifications) {}

  record Notification(String level, Text message) {}

  record BaseLocation(Text description) {}

  record AutomationDetails(String id) {}

  record Result(
      String ruleId,
      int ruleIndex,
      String kind,
      String level,
      Text message,
      List<Location> locations,
      Map<String, String> partialFingerprints,
      @JsonInclude(JsonInclude.Include.NON_NULL) String baselineState,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Suppression> suppressions,
      Map<String, Object> properties) {}

  /**
   * A result that is accepted.
   *
   * @param kind {@code external}: the file of the baseline has it
   */
  record Suppression(String kind, String status, String justification) {}

  record Location(PhysicalLocation physicalLocation, List<LogicalLocation> logicalLocations) {}

  record PhysicalLocation(ArtifactLocation artifactLocation) {}

  /**
   * @param uriBaseId null for an absolute URI
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ArtifactLocation(String uri, String uriBaseId) {}

  record LogicalLocation(String name) {}
}
