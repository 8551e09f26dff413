package dev.storygen.embedded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.storygen.architecture.HostileText;
import dev.storygen.architecture.LinearTime;
import dev.storygen.embedded.grammar.EnglishText;
import dev.storygen.embedded.normalizer.EmbeddedSpeechNormalizer;
import dev.storygen.embedded.voice.SpeakableText;
import dev.storygen.embedded.writer.GrammarWriter;
import dev.storygen.model.BriefKey;
import dev.storygen.model.Gender;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.IdeaRequest;
import dev.storygen.provider.NarrationOptions;
import dev.storygen.provider.ScriptRequest;
import dev.storygen.provider.UsageMeter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** No text of a brief, a script or a service takes more than linear time. */
class HostileTextTest {

  /** A new function that reads foreign text is one line here; briefs and requests have limits. */
  private static final Map<String, ThrowingConsumer<String>> FUNCTIONS =
      Map.ofEntries(
          entry("normalizer", text -> normalize(text, Locale.US)),
          entry("normalizer, French", text -> normalize(text, Locale.FRENCH)),
          entry("writer, title", text -> write(StoryIdea.titled(text.substring(0, 300)))),
          entry("writer, texts", text -> write(idea(text.substring(0, 5_000)))),
          entry("writer, revision", text -> revise(text)),
          entry("ideas", text -> ideas(text.substring(0, 1_000))),
          entry("grammar", EnglishText::corrected),
          entry("voice", SpeakableText::spelled));

  /** Classes with regular expressions that these functions reach, or that read own files only. */
  private static final List<String> LISTED =
      List.of(
          "embedded.normalizer",
          "embedded.writer",
          "embedded.ideas",
          "embedded.grammar",
          "embedded.voice.SpeakableText",
          "embedded.voice.LetterNames",
          "embedded.voice.VoicePronunciations",
          "embedded.aligner.Transcript",
          "embedded.aligner.PronunciationDictionary");

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
            .importPackages("dev.storygen.embedded");
    classes().should(LinearTime.listIfRegular(LISTED)).check(all);
  }

  private static void normalize(String text, Locale language) {
    new EmbeddedSpeechNormalizer().normalize(new Script(text), NarrationOptions.of(language));
  }

  private static void write(StoryIdea idea) throws Exception {
    StoryBrief brief =
        new StoryBrief("hostile", idea, StoryBrief.titled("a", "A").delivery(), Optional.empty());
    new GrammarWriter().script(ScriptRequest.of(brief), UsageMeter.none());
  }

  private static void revise(String text) throws Exception {
    new GrammarWriter()
        .revise(new Script(text), ScriptRequest.of(StoryBrief.titled("a", "A")), UsageMeter.none());
  }

  private static void ideas(String topic) throws Exception {
    new GrammarWriter().ideas(new IdeaRequest(topic, 3, "", ""), UsageMeter.none());
  }

  private static StoryIdea idea(String text) {
    return new StoryIdea(
        "The Lighthouse",
        Gender.FEMALE,
        BriefKey.ofType(BriefKey.ValueType.TEXT).stream()
            .collect(Collectors.toMap(Function.identity(), key -> text)),
        BriefKey.ofType(BriefKey.ValueType.LIST).stream()
            .collect(Collectors.toMap(Function.identity(), key -> List.of(text, text))),
        Optional.empty(),
        StoryIdea.DEFAULT_WORDS);
  }
}
