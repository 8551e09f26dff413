package dev.storygen.remote.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.provider.TransientException;
import dev.storygen.remote.http.ServiceMessages;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptExtractorTest {

  private static final ServiceMessages MESSAGES =
      new ServiceMessages("The service", Optional.empty());

  private static final String STORY =
      """
      The lamp burned for ninety years. Then it was my turn.

      "Don't touch it," my brother said. I touched it.""";

  @Test
  void aCleanScriptIsUnchanged() {
    assertThat(clean(STORY)).isEqualTo(STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<think>They want 360 words.\n\nHook: lamp.</think>\n\n%s",
        "Okay, the user wants a story. Plan: lamp.\n</think>\n%s",
        "<Thinking>a</Thinking>\n%s\n<reasoning>b</reasoning>",
        "[THINK]a lamp[/THINK]%s",
        "<|channel|>analysis<|message|>A lamp?<|end|><|start|>assistant<|channel|>final<|message|>%s<|return|>",
        "<answer>\n%s\n</answer>",
      })
  void reasoningIsRemoved(String answer) {
    assertThat(clean(answer.formatted(STORY))).isEqualTo(STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'd be happy to help! Here's the story you asked for:\n\n%s",
        "Happy to help!\n\nBelow is your script, about 20 words.\n\n%s",
        "Sure thing! Below is your story.\n\n%s",
        "I have written the following story for you, about 20 words.\n\n%s",
        "Hier ist das Skript:\n\n%s",
        "Voici le script révisé :\n\n%s",
        "Revised Script\n\n%s",
        "%s\n\n#storytime #fyp #lamp",
        "Scene 1: The lamp\n%s",
        "(0:00) %s",
      })
  void announcementsAndHashtagsAreRemoved(String answer) {
    assertThat(clean(answer.formatted(STORY))).isEqualTo(STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Here's the story nobody told me.\n\n%s",
        "Hier sind drei Dinge, die ich verlor:\n\n%s",
        "I have written the same letter every year.\n\n%s",
      })
  void aStoryMayBeginLikeAnAnnouncement(String story) {
    assertThat(clean(story.formatted(STORY))).isEqualTo(story.formatted(STORY));
  }

  @Test
  void aScriptIsExtractedFromAJsonObject() {
    assertThat(clean("```json\n{\"title\": \"T\", \"script\": \"The lamp\\n\\nburned.\"}\n```"))
        .isEqualTo("The lamp\n\nburned.");
    assertThat(clean("{\"script\": [\"The lamp\", \"burned.\"]}")).isEqualTo("The lamp\n\nburned.");
  }

  @Test
  void aTruncatedObjectHasNoScript() {
    assertThat(clean("{\"script\": \"The lamp burned for nine"))
        .isEqualTo(
            "The service answered with broken or truncated JSON:"
                + " {\"script\": \"The lamp burned for nine");
  }

  @Test
  void tagsAndEntitiesAreRemoved() {
    assertThat(clean("<p>The <b>lamp</b> burned.</p><p>&quot;Run &amp; hide&quot;<br/>I ran.</p>"))
        .isEqualTo("The lamp burned.\n\n\"Run & hide\"\nI ran.");
  }

  @Test
  void listMarkersAreRemoved() {
    assertThat(clean("- The lamp burned.\n* I ran.\n• She stayed."))
        .isEqualTo("The lamp burned.\nI ran.\nShe stayed.");
  }

  @Test
  void anAnswerOfUnclosedReasoningIsEmpty() {
    assertThat(clean("<think>They want a story about a lamp. I could")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\n%s\n```",
        "```markdown\n%s\n```\n",
        "Here is the script:\n\n```text\n%s\n```\n\nLet me know if you'd like changes!",
        "```\n%s",
        "~~~\n%s\n~~~",
      })
  void fencesAreRemoved(String answer) {
    assertThat(clean(answer.formatted(STORY))).isEqualTo(STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Script:\n%s",
        "**Script:**\n\n%s",
        "## Script\n\n%s",
        "**Title:** The Last Light\n\n%s",
        "Title: The Last Light\n%s",
        "# The Last Light\n\n%s",
        "**The Last Light**\n\n%s",
        "The Last Light\n\n%s",
        "“The Last Light”\n\n%s",
        "Narrator: %s",
        "**Narrator:** %s",
        "**Narrator (whispering):** %s",
        "**NARRATOR (V.O.)**\n%s",
        "[Hook]\n%s",
        "**Hook:** %s",
        "**Hook**\n%s",
        "Hook (0:00-0:05):\n%s",
        "### Scene 1\n---\n%s\n\n---",
        "Reasoning: the brief wants a lamp. So I open with it.\n\nFinal script:\n\n%s",
      })
  void labelsAndHeadingsAreRemoved(String answer) {
    assertThat(clean(answer.formatted(STORY))).isEqualTo(STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Here is the script:\n\n%s",
        "Here's your 360-word script:\n\n%s",
        "Sure! Here is the script for \"The Last Light\":\n\n%s",
        "Certainly! Below is the revised script, with shorter sentences:\n\n%s",
        "Of course!\n\n%s",
        "Sure thing!\n\nHere is a first-person story:\n\n%s",
        "I've written a story that stays close to the brief:\n\n%s",
        "**Here is the script:**\n\n%s",
        "Here is the script: %s",
      })
  void preamblesAreRemoved(String answer) {
    assertThat(clean(answer.formatted(STORY))).isEqualTo(STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s\n\nLet me know if you'd like any changes!",
        "%s\n\n(Word count: 212)",
        "%s (Word count: 212)",
        "%s\n\n**Word count:** 212 words",
        "%s\n\n*(Approximately 212 words)*",
        "%s\n\n[212 words]",
        "%s\n\n---\n\nThis script is 212 words long.\n\nWould you like me to make it darker?",
        "%s\n\nFeel free to adjust the ending.",
        "%s\n\nI hope this helps!",
        "%s\n\n**Notes:**\n- I shortened two sentences.\n- I kept the facts.",
        "%s\n\nThe End.",
        "%s\n\nIf you'd like, I can make it longer.",
      })
  void closingRemarksAreRemoved(String answer) {
    assertThat(clean(answer.formatted(STORY))).isEqualTo(STORY);
  }

  @Test
  void quotationMarksAroundTheWholeTextAreRemoved() {
    assertThat(clean("\"The lamp burned.\n\nThen it was my turn.\""))
        .isEqualTo("The lamp burned.\n\nThen it was my turn.");
    assertThat(clean("“The lamp burned.”")).isEqualTo("The lamp burned.");
  }

  @Test
  void quotationMarksOfDialogueAreKept() {
    String dialogue = "\"Get out,\" she said.\n\nI looked at the lamp. \"No.\"";
    assertThat(clean(dialogue)).isEqualTo(dialogue);
    assertThat(clean("“Get out,” she said. “Now.”")).isEqualTo("“Get out,” she said. “Now.”");
  }

  @Test
  void stageDirectionsAreRemoved() {
    assertThat(
            clean(
                "[Soft music]\nThe lamp burned. [pause] Then (pause) it went out. *sighs*\n"
                    + "(Music swells)\n(0:05 - 0:10) I ran (barefoot) home."))
        .isEqualTo("The lamp burned. Then it went out.\nI ran (barefoot) home.");
  }

  @Test
  void markdownMarkersAreRemoved() {
    assertThat(
            clean(
                "I **never** went _back_. The *old* [house](http://x.example) stood.\n> It `waits`."))
        .isEqualTo("I never went back. The old house stood.\nIt `waits`.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Here is what nobody tells you about lighthouses. They hum.",
        "Here is the story my father never told me:\n\nHe could not swim.",
        "Here's the thing about my brother: he lies.",
        "Sure, I lied. Of course I lied.",
        "Okay. I broke the lamp.",
        "I have to tell you the truth: the lamp was mine.",
        "The note said: Title deed enclosed. I had won.",
        "I won.\n\nI hope you never find out.",
        "I won.\n\nLet me know, she wrote. I never did.",
        "I won.\n\nIf you want the truth, ask the sea.",
        "I won.\n\nThis story has no moral, my mother says. I think it does, and I am 212 words short.",
        "My rating was 5 * 3, not 4 * 4. I said s**t and f**k.",
        "We met at 5:30 (pm). Part of me knew.",
        "It ended: badly.\n\nTwist: he was my brother.",
        "My file_name_here was wrong.",
        "I looked up once more.\n\nThe last light.",
      })
  void sentencesThatResembleRemarksAreKept(String story) {
    assertThat(clean(story)).isEqualTo(story);
  }

  @Test
  void paragraphsAreKeptAndWhitespaceIsNormalised() {
    assertThat(clean("\uFEFFOne.  \r\n\r\n\r\n \r\n  Two  words.\r\nThree.\r\n"))
        .isEqualTo("One.\n\nTwo words.\nThree.");
  }

  private static String clean(String answer) {
    try {
      return ScriptExtractor.extract(answer, "The Last Light", MESSAGES).text();
    } catch (TransientException e) {
      return e.getMessage();
    }
  }
}
