package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.storygen.cache.ResultCache;
import dev.storygen.event.Event;
import dev.storygen.event.StoryEvent.OperationFinished;
import dev.storygen.event.StoryEvent.RetryScheduled;
import dev.storygen.event.StoryEvent.StageFailed;
import dev.storygen.event.StoryEvent.StoryStarted;
import dev.storygen.model.Delivery;
import dev.storygen.model.Script;
import dev.storygen.model.StoryBrief;
import dev.storygen.model.StoryIdea;
import dev.storygen.provider.Shot;
import dev.storygen.service.ResilienceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SceneImagesTest {

  /** Twice the maximum length of a scene. */
  private static final String SCRIPT =
      String.join(
          " ",
          Collections.nCopies(
              10, "One of sixteen words is here and all the others" + " are just as long as it."));

  @TempDir private Path folder;
  private final FakeProviders providers = new FakeProviders();
  private final FakeImageGenerator generator = new FakeImageGenerator();
  private final List<Event> events = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void useTheGenerator() {
    providers.imageGenerator = Optional.of(generator);
  }

  @Test
  void everySceneHasAnImageFromItsFirstWordOn() throws Exception {
    generator.pictures.add(FakeImageGenerator.picture("jpg"));

    assertThat(produce()).isTrue();

    assertThat(generator.scenes).hasSize(2);
    assertThat(String.join(" ", generator.scenes)).isEqualTo(SCRIPT);
    assertThat(providers.rendered.shots())
        .containsExactly(
            new Shot(folder.resolve("image-1.jpg"), 0, FakeProviders.OFFSET),
            new Shot(folder.resolve("image-2.png"), FakeProviders.OFFSET + 80));
    assertThat(images()).containsExactly("image-1.jpg", "image-2.png");
    assertThat(folder.resolve("image-1.jpg")).hasBinaryContent(FakeImageGenerator.picture("jpg"));
  }

  @Test
  void aVideoMayBeShownInstead() throws Exception {
    generator.pictures.add(FakeImageGenerator.VIDEO);

    assertThat(produce()).isTrue();

    assertThat(images()).containsExactly("image-1.mp4", "image-2.png");
    assertThat(providers.rendered.shots()).extracting(Shot::isVideo).containsExactly(true, false);
  }

  /** As an image that is broken: another attempt may return another one. */
  @Test
  void aVideoThatCannotBeShownIsReplaced() throws Exception {
    providers.clipDefect = Optional.of(".image is 0.8 s long");
    generator.pictures.add(FakeImageGenerator.VIDEO);

    assertThat(produce()).isTrue();

    assertThat(images()).containsExactly("image-1.png", "image-2.png");
    assertThat(only(RetryScheduled.class))
        .extracting(RetryScheduled::error)
        .containsExactly("brush's video of scene 1 cannot be shown: .image is 0.8 s long.");
  }

  @Test
  void whoMadeTheImagesIsWrittenBesideThem() throws Exception {
    generator.credit = "Photo by Ada on Pier";
    produce();
    Path credits = folder.resolve("credits.txt");
    assertThat(credits)
        .hasContent("image-1.png: Photo by Ada on Pier\nimage-2.png: Photo by Ada on Pier");

    generator.credit = "";
    produce();
    assertThat(credits).doesNotExist();
  }

  @Test
  void imagesAreAStage() {
    produce();

    assertThat(only(StoryStarted.class).get(0).steps())
        .containsExactly("script", "revise", "voice", "subtitles", "images", "video");
    OperationFinished drawing =
        only(OperationFinished.class).stream()
            .filter(operation -> operation.stage().equals("images"))
            .findFirst()
            .orElseThrow();
    assertThat(drawing.operation()).isEqualTo("illustration");
    assertThat(drawing.provider()).isEqualTo("brush");
    assertThat(drawing.metrics()).containsOnly(entry("scenes", 2));
  }

  @Test
  void onlyAnInvalidImageIsGeneratedAgain() {
    generator.pictures.add(pictureOrFail());
    generator.pictures.add("<html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    assertThat(produce()).isTrue();

    assertThat(generator.scenes).hasSize(3);
    assertThat(generator.scenes.get(1)).isEqualTo(generator.scenes.get(2));
    assertThat(only(RetryScheduled.class))
        .extracting(RetryScheduled::error)
        .containsExactly("brush's image of scene 2 is neither PNG, JPEG nor MP4 (6 bytes).");
  }

  @Test
  void imagesBeforeAFailureAreKept() throws Exception {
    generator.pictures.add(pictureOrFail());
    for (int i = 0; i < 4; i++) {
      generator.pictures.add(Arrays.copyOf(pictureOrFail(), 100));
    }

    assertThat(produce()).isFalse();

    assertThat(images()).isEmpty();
    assertThat(only(StageFailed.class)).extracting(StageFailed::stage).containsExactly("images");
  }

  @Test
  void aRefusedSceneIsNamed() {
    generator.refuses = true;

    assertThat(produce()).isFalse();

    assertThat(generator.scenes).hasSize(2);
    assertThat(only(StageFailed.class))
        .extracting(StageFailed::error)
        .containsExactly(
            "scene 2 of 2, which begins with 'One of sixteen words is here and all the others are"
                + " just ...': content refused.");
  }

  @Test
  void imagesOfTheUserStay() throws Exception {
    Files.writeString(folder.resolve("image-3.png"), "mine");
    Files.writeString(folder.resolve("image-of-mine.png"), "mine");

    produce();

    assertThat(images())
        .containsExactly("image-1.png", "image-2.png", "image-3.png", "image-of-mine.png");
  }

  private static byte[] pictureOrFail() {
    try {
      return FakeImageGenerator.picture("png");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean produce() {
    try (Pipeline pipeline =
        new Pipeline(
            providers.stageProviders(),
            PipelineSettings.defaults(),
            ResilienceSettings.defaults(),
            1,
            ResumeState.none(),
            ResultCache.off(),
            Set.of(),
            events::add,
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))) {
      return pipeline.produce(pipeline.nextPriority(), brief(), folder);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StoryBrief brief() {
    return new StoryBrief(
        "lighthouse",
        StoryIdea.titled("The Lighthouse"),
        new Delivery(Locale.US, List.of(), true, Optional.empty()),
        Optional.of(new Script(SCRIPT)));
  }

  private List<String> images() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("image") || name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  private <E extends Event> List<E> only(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
