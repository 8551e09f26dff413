package dev.storygen.architecture;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** Texts that make code slow if its time grows faster than the length of its input. */
public final class HostileText {

  /**
   * Characters of each text. Quadratic code takes a minute or more for it in the JVM of the tests,
   * which has no optimizing compiler (a search for {@code a+b} in a text of {@code a}: 10 s for
   * 40,000 characters, and so about 100 s for these); linear code takes milliseconds.
   */
  public static final int LENGTH = 125_000;

  /** Linear code takes seconds, also on a busy machine; quadratic code takes longer. */
  public static final Duration LIMIT = Duration.ofSeconds(40);

  private HostileText() {}

  /** Texts of {@link #LENGTH} characters, by what they consist of. */
  public static Map<String, String> shapes() {
    Map<String, String> shapes = new LinkedHashMap<>();
    shapes.put("one word", repeated("a"));
    shapes.put("capital words", repeated("A".repeat(90) + "1a "));
    shapes.put("spaces", repeated(" "));
    shapes.put("open tags", repeated("<script "));
    shapes.put("open comments", repeated("<!--<"));
    shapes.put("open brackets", repeated("[({"));
    shapes.put("nested brackets", half("[(") + half(")]"));
    shapes.put("dots", repeated("a."));
    shapes.put("numbers", repeated("1,234.5-"));
    shapes.put("digits", repeated("1"));
    shapes.put("quotes", repeated("\"'\u2019a"));
    shapes.put("line ends", repeated("\r\n\t\n \r"));
    shapes.put("short lines", repeated("a\n"));
    shapes.put("marks", repeated("e\u0301\u202e\ud83d\ude00\u200d\ud83d"));
    shapes.put("timings", repeated("00:00:01,000 --> 00:00:02.000\n"));
    shapes.put("arrows", repeated("-->"));
    shapes.put("emphasis", repeated("*_~`"));
    shapes.put("emphasised letters", repeated("**a _b* "));
    shapes.put("backslashes", repeated("\\"));
    shapes.put("links", repeated("[a](b"));
    shapes.put("fences", repeated("```\n~~~\n"));
    shapes.put("addresses", repeated("a@b.c/www."));
    shapes.put("hashtags", repeated("#a"));
    shapes.put("ordinals", repeated("1. "));
    shapes.put("lone marks", repeated(". "));
    shapes.put("commas", ",".repeat(LENGTH - 1) + "a");
    shapes.put("entities", repeated("&#x110000;&amp"));
    shapes.put("keys", repeated("a: 'b\n"));
    shapes.put("sentences", repeated("I said: no, 1,000 times! \"Why?\" "));
    return shapes;
  }

  /**
   * A test of every function with every shape.
   *
   * @param functions by name; a {@link RuntimeException} or an {@link IOException} is an answer
   */
  public static Stream<DynamicTest> tests(Map<String, ThrowingConsumer<String>> functions) {
    return functions.entrySet().stream()
        .flatMap(function -> shapes().entrySet().stream().map(shape -> test(function, shape)));
  }

  private static DynamicTest test(
      Map.Entry<String, ThrowingConsumer<String>> function, Map.Entry<String, String> shape) {
    return DynamicTest.dynamicTest(
        function.getKey() + ": " + shape.getKey(),
        () ->
            Assertions.assertTimeoutPreemptively(
                LIMIT, () -> run(function.getValue(), shape.getValue())));
  }

  private static void run(ThrowingConsumer<String> function, String text) throws Throwable {
    try {
      function.accept(text);
    } catch (RuntimeException | IOException e) {
      // Refusing the text is right, too.
    }
  }

  /** A text of {@link #LENGTH} characters that repeats a unit. */
  public static String repeated(String unit) {
    return unit.repeat(LENGTH / unit.length() + 1).substring(0, LENGTH);
  }

  private static String half(String unit) {
    return repeated(unit).substring(0, LENGTH / 2);
  }
}
