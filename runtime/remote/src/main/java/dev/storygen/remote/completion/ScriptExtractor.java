package dev.storygen.remote.completion;

import dev.storygen.model.EscapedText;
import dev.storygen.provider.TransientException;
import dev.storygen.remote.http.ServiceMessages;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Extracts the spoken text of a script from a model's answer: removes reasoning, turns, labels,
 * Markdown, stage directions and remarks. What cannot be told apart makes an answer unusable.
 */
public final class ScriptExtractor {

  /** A text with more lines is no script in one of the formats that have one field a line. */
  static final int MAX_LINES = 5_000;

  /** At the end of an answer that was cut off there. */
  private static final Pattern TRUNCATED_TOKEN =
      Pattern.compile("(?:<[|｜][^\\s<>|｜]{0,60}[|｜]?|</[A-Za-z][\\w:]{0,40})\\s{0,9}\\z");

  /** In order: each step relies on those above it. */
  private static final List<ExtractionStep> STEPS =
      List.of(
          (text, omissions) ->
              TRUNCATED_TOKEN
                  .matcher(text.replaceAll("\\R", "\n").replaceAll("[\\u200B\\u2060\\uFEFF]", ""))
                  .replaceFirst(""),
          new TemplateMarks(),
          new SpokenTurns(),
          new ReasoningText(),
          new FenceUnwrapper(),
          new JsonUnwrapper(),
          new CodeUnwrapper(),
          new YamlUnwrapper(),
          new TableUnwrapper(),
          new CsvUnwrapper(),
          new LatexStripper(),
          new ScreenplayUnwrapper(),
          new StoryboardUnwrapper(),
          (text, omissions) -> EscapedText.decode(text),
          // What was in JSON or on one line has marks and turns of its own.
          new TemplateMarks(),
          new SpokenTurns(),
          new ReasoningText(),
          (text, omissions) -> HtmlStripper.strip(text));

  private ScriptExtractor() {}

  /**
   * Extracts the script.
   *
   * @param title the story's title; a line with only the title is removed
   * @throws TransientException if the script cannot be told apart from other text
   */
  public static ExtractedScript extract(String answer, String title, ServiceMessages messages)
      throws TransientException {
    Omissions omissions = new Omissions();
    try {
      String text = answer;
      for (ExtractionStep step : STEPS) {
        text = step.apply(text, omissions).strip();
      }
      String script = ScriptParagraphs.clean(text, title, omissions);
      return new ExtractedScript(script, omissions.list(), answer);
    } catch (UnusableAnswerException e) {
      throw TransientException.invalidResponse(
          messages.sentence(e.getMessage() + ": " + messages.excerpt(answer)));
    }
  }

  /** The answer without reasoning, for other content than scripts. */
  static String withoutReasoning(String answer) {
    try {
      Omissions omissions = new Omissions();
      return new TemplateMarks().apply(answer, omissions);
    } catch (UnusableAnswerException e) {
      // The content is found by its own form.
      return answer;
    }
  }
}
