package dev.storygen.check;

import static dev.storygen.check.CheckAssert.assertMeasured;
import static dev.storygen.check.CheckAssert.assertPassed;
import static dev.storygen.check.CheckAssert.assertViolated;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptLengthTest {

  @TempDir Path folder;

  @Test
  void charactersAreCountedAsUnicodeDoesAndTrimmed() {
    CheckResult result = judge("\uFEFF  " + "😛".repeat(199) + " 😛\n\n");

    assertPassed(result);
    assertMeasured(result, "script length", 201);
    assertMeasured(result, "words", 2);
  }

  @Test
  void theLimitItselfPasses() {
    assertPassed(judge("é".repeat(200)));
  }

  @Test
  void tooShortAScriptIsViolated() {
    assertViolated(
        judge("é".repeat(199)),
        "script.txt of lighthouse: script length is 199 characters, "
            + "but expected minimum is 200 characters. Write more or set <checks><script-length>.");
  }

  @Test
  void anEmptyScriptHasNoCharacters() {
    assertViolated(
        judge(" \n"),
        "script.txt of lighthouse: script length is 0 characters, "
            + "but expected minimum is 200 characters. Write more or set <checks><script-length>.");
  }

  @Test
  void aScriptThatIsNoTextIsViolated() {
    assertViolated(
        judge("story\0"),
        "script.txt of lighthouse holds NUL, but expected a text."
            + " Make the file again or replace it.");
  }

  private CheckResult judge(String script) {
    return new StoryFolder(folder).file("script.txt", script).judge(new ScriptLength());
  }
}
