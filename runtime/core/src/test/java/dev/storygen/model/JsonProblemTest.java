package dev.storygen.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonProblemTest {

  private record Sample(int count, Limit limit, Sample next) {}

  @Test
  void aWrongValueIsNamedWithItsPath() {
    assertThat(problem("{\"next\":\n{\"next\": {\"count\": true}}}"))
        .isEqualTo("line 2: next.next.count is true, but expected a whole number up to 2147483647");
    assertThat(problem("{\"limit\": \"low\"}"))
        .isEqualTo("line 1: limit is \"low\", but expected an object");
  }

  @Test
  void aLongValueIsTruncated() {
    assertThat(problem("\"" + "x".repeat(1000) + "\""))
        .isEqualTo("line 1: the content is \"" + "x".repeat(59) + "…, but expected an object");
  }

  @Test
  void aValueBeforeASyntaxErrorIsNotQuoted() {
    assertThat(problem("{\"count\": {}, oops"))
        .isEqualTo("line 1: count is another value, but expected a whole number up to 2147483647");
  }

  @Test
  void deepNestingIsASyntaxError() {
    assertThat(problem("{\"more\":" + "[".repeat(5000)))
        .isEqualTo(
            "line 1 is not JSON: Document nesting depth (1001) exceeds the maximum allowed (1000)");
  }

  @Test
  void aCommentIsNamedInPlainWords() {
    for (String comment : List.of("// no", "/* no */")) {
      assertThat(problem("{\"count\": 1,\n " + comment))
          .isEqualTo(
              "line 2 is not JSON: Unexpected character ('/' (code 47)): JSON has no comments");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[",
        "7",
        "\"",
        "{\"count\"",
        "{\"count\": [",
        "{\"next\": [1]}",
        "{\"limit\": {\"bound\": {}}}",
        "{\"count\": 1e99}",
        "{\"count\": 0x1}",
        "{\"count\": NaN}",
        "\u0000",
        "{\"limit\": {\"value\": \"x\"}}",
        "// no",
        "/* no */ {}",
        "# no",
        "{\"count\": +1}",
        "{\"count\": .5}",
        "{\"count\": 01}",
        "{\"count\": 1,}",
        "{count: 1}",
        "{\"limit\": {\"value\": \"a\tb\\'\"}}",
        "{'count': 1}"
      })
  void noProblemNamesAClass(String json) {
    assertThat(problem(json))
        .startsWith("line 1")
        .doesNotContain("`", "dev.storygen", "com.fasterxml", "java.", "Source", "$", "ALLOW_");
  }

  private static String problem(String json) {
    JsonProcessingException problem =
        catchThrowableOfType(
            JsonProcessingException.class, () -> Json.mapper().readValue(json, Sample.class));
    return JsonProblem.describe(problem, json);
  }
}
