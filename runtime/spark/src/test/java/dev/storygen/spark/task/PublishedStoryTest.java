package dev.storygen.spark.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storygen.spark.task.PublishedStory.ResultFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedStoryTest {

  private static final PublishedStory STORY =
      new PublishedStory(
          "1a2b-7",
          List.of(
              new ResultFile("a video.mp4", "ab12", 1_048_576),
              new ResultFile("script.txt", "cd34", 0)));

  @Test
  void aRecordIsReadAsItWasWritten() {
    assertThat(STORY.text())
        .isEqualTo(
            "storygen results 1\n1a2b-7\nab12 1048576 a video.mp4\ncd34 0 script.txt\nend\n");
    assertThat(PublishedStory.of(STORY.text())).hasValue(STORY);
  }

  @Test
  void aRecordThatWasCutOffAnywhereIsNone() {
    String text = STORY.text();
    for (int end = 0; end < text.length(); end++) {
      assertThat(PublishedStory.of(text.substring(0, end))).as("%d bytes", end).isEmpty();
    }
  }

  @Test
  void aRecordOfAnotherVersionIsNone() {
    assertThat(PublishedStory.of(STORY.text().replace("results 1", "results 2"))).isEmpty();
  }
}
