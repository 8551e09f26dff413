package dev.storygen.embedded.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.model.Narration.End;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownProseTest {

  @Test
  void codeImagesAndHeadingsOnRequestAreLeftOutAndListed() {
    MarkdownProse.Prose prose =
        MarkdownProse.read(
            """
            # Title
            ## Hook

            I knew.

            ```java
            int x;
            ```

            ---

            ![a dog](dog.png) <!-- hidden --> Then <b>she</b> did.
            """,
            true);

    assertThat(prose.paragraphs())
        .extracting(ProseParagraph::text)
        .containsExactly("I knew.", "  Then she did.");
    assertThat(prose.omissions())
        .extracting(Object::toString)
        .containsExactly(
            "comment \"hidden\"",
            "heading \"Title\"",
            "heading \"Hook\"",
            "code block \"int x;\"",
            "image \"dog.png\"");
  }

  @Test
  void headingsAreProse() {
    assertThat(prose("# Title\n\nI knew.\n\n***\n\nEnd."))
        .containsExactly("Title", "I knew.", "End.");
  }

  @Test
  void listsQuotesAndTablesKeepTheirWords() {
    assertThat(
            prose(
                """
                - one
                - two

                1. Buy milk
                2. Sell it

                > quoted

                | a | b |
                |---|---|
                | c | d |
                """))
        .containsExactly("one", "two", "1. Buy milk", "2. Sell it", "quoted", "a, b", "c, d");
  }

  @Test
  void linksAndCodeSpansKeepTheirText() {
    assertThat(prose("See [the house](http://a.b) and `this`."))
        .containsExactly("See the house and this.");
  }

  @Test
  void proseThatResemblesMarkdownIsKept() {
    assertThat(prose("5 * 3 * 2 and 5*3*2 and snake_case_word and <3"))
        .containsExactly("5 * 3 * 2 and 5*3*2 and snake_case_word and <3");
    assertThat(prose("    An indented line.")).containsExactly("An indented line.");
    assertThat(prose("1984. What a year.\n1999. Another."))
        .containsExactly("1984. What a year.", "1999. Another.");
    assertThat(prose("[Anna]: Hello")).containsExactly("[Anna]: Hello");
  }

  @Test
  void anUnderlinedSentenceIsNoHeading() {
    assertThat(
            MarkdownProse.read("It was over.\n---\nThen it began.\n\nTitle\n===\nEnd.", true)
                .paragraphs())
        .extracting(ProseParagraph::text)
        .containsExactly("It was over.", "Then it began.", "End.");
  }

  @Test
  void aCodeBlockIsProseIfItIsTheOnlyContentOrMarkedAsTextOrUnclosed() {
    assertThat(prose("```\nI knew.\n```")).containsExactly("I knew.");
    assertThat(prose("```markdown\n# Title\nI knew.\n```\nEnd."))
        .containsExactly("Title", "I knew.", "End.");
    assertThat(prose("Start.\n\n```\nI never closed it."))
        .containsExactly("Start.", "I never closed it.");
  }

  @Test
  void aTightListEndsItsParagraphOnce() {
    assertThat(MarkdownProse.read("- one\n- two\n\nthree", false).paragraphs())
        .extracting(ProseParagraph::end)
        .containsExactly(End.SENTENCE, End.PARAGRAPH, End.PARAGRAPH);
  }

  @Test
  void deepNestingIsRead() {
    assertThat(prose(">".repeat(50_000) + " deep").toString()).contains("deep");
    assertThat(prose("*a **b ".repeat(20_000)).toString()).contains("b");
  }

  private static List<String> prose(String text) {
    return MarkdownProse.read(text, false).paragraphs().stream().map(ProseParagraph::text).toList();
  }
}
