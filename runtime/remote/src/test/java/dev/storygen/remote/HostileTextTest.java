package dev.storygen.remote;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.storygen.architecture.HostileText;
import dev.storygen.architecture.LinearTime;
import dev.storygen.provider.IdeaRequest;
import dev.storygen.remote.completion.ExtractedScript;
import dev.storygen.remote.completion.IdeasParser;
import dev.storygen.remote.completion.ScriptExtractor;
import dev.storygen.remote.completion.ScriptValidator;
import dev.storygen.remote.http.ServiceMessages;
import dev.storygen.remote.prompts.PromptTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** No answer of a model takes more than linear time. */
class HostileTextTest {

  private static final ServiceMessages MESSAGES = new ServiceMessages("Stub", Optional.empty());

  /** A new function that reads foreign text is one line here. */
  private static final Map<String, ThrowingConsumer<String>> FUNCTIONS =
      Map.ofEntries(
          entry("script", HostileTextTest::extract),
          entry("script after reasoning", text -> extract("<think>" + text + "</think>She left.")),
          entry("script after a preamble", text -> extract("Sure! " + text + "\n\nShe left.")),
          entry("script before a remark", text -> extract("She left.\n\nnotes " + text)),
          entry("script in a document", text -> extract("\\begin{document}" + text)),
          entry("script in fields", text -> extract("title: a\nscript: |\n  " + text)),
          entry("refusal", text -> validate("I can't " + text)),
          entry("ideas", HostileTextTest::ideas),
          entry("idea", text -> ideas("{\"ideas\": [{\"title\": \"" + text + "\"}]}")),
          entry("placeholders", text -> new PromptTemplate("a.md", text, Set.of("title"))),
          entry("script with a heading", text -> extract("She left.\n\n**notes" + text)));

  private static final List<String> LISTED =
      List.of(
          "remote.completion",
          "remote.prompts",
          // Prompts of the project, options, and texts that are cut before.
          "remote.chat.ChatPrompt",
          "remote.chat.PromptValues",
          "remote.voice.ElevenLabsVoice",
          "remote.image",
          "remote.http");

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> everyFunctionEndsForEveryShape() {
    return HostileText.tests(FUNCTIONS);
  }

  @Test
  void everyClassWithARegularExpressionIsListed() {
    JavaClasses all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.storygen.remote");
    classes().should(LinearTime.listIfRegular(LISTED)).check(all);
  }

  private static void ideas(String answer) throws Exception {
    IdeasParser.parse(answer, new IdeaRequest("trains", 1, "", ""), MESSAGES);
  }

  private static void validate(String answer) throws Exception {
    ScriptValidator.forScript(20)
        .validate(new ExtractedScript(answer, List.of(), answer), MESSAGES);
  }

  private static void extract(String answer) throws Exception {
    ScriptExtractor.extract(answer, "The Lighthouse", MESSAGES);
  }
}
