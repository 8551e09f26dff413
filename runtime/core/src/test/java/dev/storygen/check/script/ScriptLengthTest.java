package dev.storygen.check.script;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import dev.storygen.check.StoryFolder;
import dev.storygen.model.CheckOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptLengthTest {

  @TempDir Path folder;

  @Test
  void charactersAreCountedAsUnicodeDoesAndTrimmed() {
    CheckOutcome outcome = check("\uFEFF  " + "😛".repeat(199) + " 😛\n\n");

    assertPassed(outcome);
    assertMeasured(outcome, "script length", 201);
    assertMeasured(outcome, "words", 2);
  }

  @Test
  void theLimitItselfPasses() {
    assertPassed(check("é".repeat(200)));
  }

  @Test
  void tooShortAScriptIsViolated() {
    assertViolated(
        check("é".repeat(199)),
        "script.txt of lighthouse: script length is 199 characters, "
            + "but expected minimum is 200 characters. Write more or set <checks><script-length>.");
  }

  @Test
  void anEmptyScriptHasNoCharacters() {
    assertViolated(
        check(" \n"),
        "script.txt of lighthouse: script length is 0 characters, "
            + "but expected minimum is 200 characters. Write more or set <checks><script-length>.");
  }

  @Test
  void aScriptThatIsNoTextIsViolated() {
    assertViolated(
        check("story\0"),
        "script.txt of lighthouse line 1: holds a NUL character, but expected a text."
            + " Make the file again or replace it.");
  }

  private CheckOutcome check(String script) {
    return new StoryFolder(folder).file("script.txt", script).check(new ScriptLength());
  }
}
