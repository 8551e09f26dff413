package dev.storygen.report;

import static dev.storygen.report.Problems.HOSTILE;
import static dev.storygen.report.Problems.checked;
import static dev.storygen.report.Problems.checks;
import static dev.storygen.report.Problems.error;
import static dev.storygen.report.Problems.missingVideo;
import static dev.storygen.report.Problems.note;
import static dev.storygen.report.Problems.outcome;
import static dev.storygen.report.Problems.unmeasured;
import static dev.storygen.report.Problems.warning;
import static dev.storygen.report.Problems.withFailure;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.storygen.metrics.Metrics;
import dev.storygen.model.CheckStatus;
import dev.storygen.model.Json;
import dev.storygen.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SarifFormatTest {

  @TempDir private Path folder;

  @Test
  void aReportHasTheRulesAndTheResults() throws IOException {
    Metrics metrics =
        withFailure(
            "rock",
            List.of(
                outcome("dog", "of-a-plugin", CheckStatus.VIOLATED, Severity.ERROR, "dog: [a](b)")),
            checked("dog", "target/storygen/dog/video.mp4"));

    assertThat(Problems.written(new SarifFormat(), folder, metrics))
        .isEqualTo(
            """
            {
              "$schema" : "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
              "version" : "2.1.0",
              "runs" : [
                {
                  "tool" : {
                    "driver" : {
                      "name" : "storygen",
                      "version" : "1.2.3",
                      "informationUri" : "https://github.com/storygen/storygen",
                      "rules" : [
                        {
                          "id" : "generate",
                          "shortDescription" : {
                            "text" : "The story is made."
                          },
                          "fullDescription" : {
                            "text" : "The story is made. Read the message, and the log of the story in target/storygen/logs."
                          },
                          "defaultConfiguration" : {
                            "level" : "error"
                          },
                          "help" : {
                            "text" : "Read the message, and the log of the story in target/storygen/logs."
                          },
                          "properties" : {
                            "precision" : "very-high",
                            "tags" : [
                              "storygen"
                            ]
                          }
                        },
                        {
                          "id" : "of-a-plugin",
                          "shortDescription" : {
                            "text" : "The check of-a-plugin passes."
                          },
                          "fullDescription" : {
                            "text" : "The check of-a-plugin passes. Read the message of the result."
                          },
                          "defaultConfiguration" : {
                            "level" : "error"
                          },
                          "help" : {
                            "text" : "Read the message of the result."
                          },
                          "properties" : {
                            "precision" : "very-high",
                            "tags" : [
                              "storygen"
                            ]
                          }
                        }
                      ]
                    }
                  },
                  "invocations" : [
                    {
                      "executionSuccessful" : true
                    }
                  ],
                  "originalUriBaseIds" : {
                    "%SRCROOT%" : {
                      "description" : {
                        "text" : "The root of the repository, or of the project outside of one."
                      }
                    }
                  },
                  "automationDetails" : {
                    "id" : "storygen/com.example:stories/"
                  },
                  "results" : [
                    {
                      "ruleId" : "generate",
                      "ruleIndex" : 0,
                      "kind" : "fail",
                      "level" : "error",
                      "message" : {
                        "text" : "rock failed at voice (openai): no answer"
                      },
                      "locations" : [
                        {
                          "physicalLocation" : {
                            "artifactLocation" : {
                              "uri" : "module/target/storygen/rock",
                              "uriBaseId" : "%SRCROOT%"
                            }
                          },
                          "logicalLocations" : [
                            {
                              "name" : "rock"
                            }
                          ]
                        }
                      ],
                      "partialFingerprints" : {
                        "primaryLocationLineHash" : "c1671f68-bd97-375c-a0a6-cb946ae22162"
                      },
                      "properties" : {
                        "status" : "failed",
                        "story" : "rock"
                      }
                    },
                    {
                      "ruleId" : "of-a-plugin",
                      "ruleIndex" : 1,
                      "kind" : "fail",
                      "level" : "error",
                      "message" : {
                        "text" : "dog: [a] (b)"
                      },
                      "locations" : [
                        {
                          "physicalLocation" : {
                            "artifactLocation" : {
                              "uri" : "module/target/storygen/dog/voiceover.mp3",
                              "uriBaseId" : "%SRCROOT%"
                            }
                          },
                          "logicalLocations" : [
                            {
                              "name" : "dog"
                            }
                          ]
                        }
                      ],
                      "partialFingerprints" : {
                        "primaryLocationLineHash" : "cdc70e6e-3f02-3f94-9843-dc408c29a87e"
                      },
                      "properties" : {
                        "status" : "violated",
                        "story" : "dog"
                      }
                    }
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void theHelpOfARuleIsThePageOfItsCheck() throws IOException {
    JsonNode rule = run(checks(error("a", "a"))).at("/tool/driver/rules/0");

    assertThat(rule.at("/shortDescription/text").textValue())
        .isEqualTo("The voiceover has an adequate bitrate.");
    assertThat(rule.at("/fullDescription/text").textValue())
        .isEqualTo(
            "The voiceover has an adequate bitrate."
                + " Raise <voice><bitrate> or set <checks><audio-bitrate>.");
    assertThat(rule.at("/help/text").textValue())
        .isEqualTo("Raise <voice><bitrate> or set <checks><audio-bitrate>.");
    assertThat(rule.at("/help/markdown").textValue())
        .startsWith("# audio-bitrate\n")
        .contains("-Dstorygen.audio-bitrate.minimum=64");
  }

  @Test
  void aRuleThatAllStoriesMeetIsListedWithItsLevel() throws IOException {
    JsonNode run =
        run(
            checks(
                outcome("a", "speech-rate", CheckStatus.PASSED, Severity.ERROR, null),
                outcome("a", "audio-size", CheckStatus.PASSED, Severity.ERROR, null)));

    assertThat(run.at("/tool/driver/rules").findValuesAsText("id"))
        .containsExactly("audio-size", "speech-rate");
    assertThat(run.at("/tool/driver/rules").findValuesAsText("level")).containsOnly("error");
    assertThat(run.get("results")).isEmpty();
  }

  @Test
  void levelsAreThoseOfTheOutcomes() throws IOException {
    JsonNode run = run(checks(note("a", "a"), warning("a", "a"), unmeasured("a", "a")));

    assertThat(run.get("results").findValuesAsText("level"))
        .containsExactly("error", "warning", "note");
    assertThat(run.get("results").findValuesAsText("status"))
        .containsExactly("unmeasured", "violated", "violated");
    assertThat(run.at("/invocations/0/executionSuccessful").booleanValue()).isFalse();
  }

  @Test
  void aFaultOfSeveralChecksIsOneResult() throws IOException {
    JsonNode run = run(Metrics.of(List.of(), missingVideo("dog")));

    assertThat(run.get("results").findValuesAsText("ruleId")).containsExactly("video-size");
    assertThat(run.at("/invocations/0/executionSuccessful").booleanValue()).isTrue();
  }

  @Test
  void fingerprintsDoNotDependOnWhatWasMeasured() throws IOException {
    String print = "primaryLocationLineHash";
    List<String> first =
        run(checks(error("dog", "24 kbit/s"), error("rock", "8"))).findValuesAsText(print);
    List<String> second =
        run(checks(warning("a", "a"), error("rock", "9"), error("dog", "x")))
            .findValuesAsText(print);

    assertThat(second).containsSubsequence(first.get(1), first.get(0));
    assertThat(first).doesNotHaveDuplicates();
  }

  @Test
  void anyTextMakesAnEncodedReport() throws IOException {
    JsonNode result = run(checks(error(HOSTILE, HOSTILE))).at("/results/0");

    assertThat(result.at("/message/text").textValue())
        .doesNotContainPattern("[\\p{Cc}\\u2028\\u202e]|]\\(")
        .startsWith("audio-bitrate of a%0A::error::b ##[error]c|");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").textValue())
        .matches("[A-Za-z0-9._*%/-]+")
        .startsWith("module/target/storygen/a%250A%3A%3Aerror%3A%3Ab%0D%0A%23%23%5Berror%5D");
  }

  @Test
  void aReportWrittenAgainIsTheSame() throws IOException {
    Metrics metrics = checks(error("b", "x"), warning("a", "y"), error("a", "z"));

    assertThat(Problems.written(new SarifFormat(), folder, metrics))
        .isEqualTo(Problems.written(new SarifFormat(), folder, metrics));
  }

  private JsonNode run(Metrics metrics) throws IOException {
    return Json.mapper()
        .readTree(Problems.written(new SarifFormat(), folder, metrics))
        .at("/runs/0");
  }
}
