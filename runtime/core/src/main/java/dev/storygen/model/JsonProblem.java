package dev.storygen.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Describes why JSON or YAML could not be read, without the names of classes. */
public final class JsonProblem {

  private static final int LONGEST_VALUE = 60;

  private JsonProblem() {}

  /**
   * A phrase without a full stop: {@code line 2 is not JSON: Unexpected character …}, {@code line
   * 3: words[2].start is "abc", but expected a number}. Indices count from 0.
   *
   * @param json the text that could not be read; the value is quoted from it
   */
  public static String describe(JsonProcessingException problem, String json) {
    int line = problem.getLocation() == null ? 1 : problem.getLocation().getLineNr();
    List<Reference> path =
        problem instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
    Class<?> type = targetType(problem);
    if (type != null) {
      return "line %d: %s is %s, but expected %s"
          .formatted(line, entry(path), value(path, json), expected(type));
    }
    return "line %d%s: %s".formatted(line, syntax(problem) ? " is not JSON" : "", reason(problem));
  }

  /** The first line of an exception's message, without the names of classes and sources. */
  public static String reason(JsonProcessingException problem) {
    Throwable cause = problem.getCause();
    String message =
        cause instanceof IllegalArgumentException
            ? String.valueOf(cause.getMessage())
            : String.valueOf(problem.getOriginalMessage());
    return message
        .lines()
        .findFirst()
        .orElse("")
        .strip()
        .replaceFirst(
            "\\(start marker at \\[.{0,200}?line: (\\d+).{0,40}\\]\\)", "(open since line $1)")
        .replaceFirst(", from `[^`]{0,200}`", "")
        .replaceFirst(": enable `[^`]{0,200}` to allow", "")
        .replaceFirst(
            "maybe a \\(non-standard\\) comment\\? \\(not recognized as one since Feature"
                + " '\\w{0,60}' not enabled for parser\\)",
            "JSON has no comments");
  }

  /** The type that a value cannot be read as; null if the syntax or the content is wrong. */
  private static Class<?> targetType(JsonProcessingException problem) {
    if (problem.getCause() instanceof InputCoercionException outOfRange) {
      return outOfRange.getTargetType();
    }
    return problem instanceof MismatchedInputException mismatch
            && !(problem.getCause() instanceof JsonProcessingException)
        ? mismatch.getTargetType()
        : null;
  }

  private static boolean syntax(JsonProcessingException problem) {
    return syntaxException(problem) || syntaxException(problem.getCause());
  }

  private static boolean syntaxException(Throwable problem) {
    return problem instanceof StreamReadException || problem instanceof StreamConstraintsException;
  }

  /** A path as {@code words[2].start}; indices count from 0. */
  private static String entry(List<Reference> path) {
    StringBuilder entry = new StringBuilder();
    for (Reference step : path) {
      if (step.getFieldName() == null) {
        entry.append('[').append(step.getIndex()).append(']');
      } else {
        entry.append(entry.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return entry.isEmpty() ? "the content" : entry.toString();
  }

  private static String value(List<Reference> path, String json) {
    try {
      JsonNode value = Json.mapper().readTree(json);
      for (Reference step : path) {
        value =
            step.getFieldName() == null
                ? value.path(step.getIndex())
                : value.path(step.getFieldName());
      }
      String text = value.toString();
      return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    } catch (IOException e) {
      return "another value"; // the syntax is wrong further down
    }
  }

  private static String expected(Class<?> type) {
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    if (type == String.class) {
      return "a text";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == int.class || type == Integer.class) {
      return "a whole number up to " + Integer.MAX_VALUE;
    }
    if (type == long.class || type == Long.class) {
      return "a whole number up to " + Long.MAX_VALUE;
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    return type == Instant.class ? "a time such as \"2026-11-22T08:30:00Z\"" : "an object";
  }
}
