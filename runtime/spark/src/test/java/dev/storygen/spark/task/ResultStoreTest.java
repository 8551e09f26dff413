package dev.storygen.spark.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.spark.task.PublishedStory.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultStoreTest {

  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path folder;
  private ResultStore store;

  @BeforeEach
  void open() throws IOException {
    store = ResultStore.in(folder.toUri().toString(), new Configuration());
  }

  @Test
  void theFirstRecordStays() throws IOException {
    PublishedStory first = story("first");

    assertThat(store.publish("results/dog/key/published", first)).isEqualTo(first);
    assertThat(store.publish("results/dog/key/published", story("second"))).isEqualTo(first);
    assertThat(store.published("results/dog/key/published")).hasValue(first);
    assertThat(folder.resolve(".storygen/results/dog/key"))
        .isDirectoryContaining("glob:**published");
    assertThat(folder.resolve(".storygen/results/dog/key").toFile().list()).hasSize(1);
  }

  @Test
  void ofManyAtOnceAllSeeTheSame() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Future<PublishedStory>> seen =
        IntStream.range(0, 8)
            .mapToObj(
                attempt ->
                    pool.submit(
                        () -> {
                          start.await();
                          return store.publish("published", story("attempt-" + attempt));
                        }))
            .toList();
    start.countDown();
    PublishedStory visible = seen.get(0).get();
    for (Future<PublishedStory> each : seen) {
      assertThat(each.get()).isEqualTo(visible);
    }
    assertThat(store.published("published")).hasValue(visible);
    pool.shutdown();
  }

  @Test
  void aRecordThatWasCutOffIsReplaced() throws IOException {
    store.write("published", "storygen results 1\nfirst\n".getBytes());

    assertThat(store.published("published")).isEmpty();
    assertThat(store.publish("published", story("second"))).isEqualTo(story("second"));
    assertThat(store.published("published")).hasValue(story("second"));
  }

  @Test
  void aFileComesBackAsItWas() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "abc");

    assertThat(store.put(file, "inputs/x")).isEqualTo(ABC);
    store.putContent(file, "inputs/x");
    store.fetch("inputs/x", ABC, folder.resolve("deep/copy"));

    assertThat(folder.resolve("deep/copy")).hasContent("abc");
    assertThat(folder.resolve(".storygen/inputs").toFile().list()).containsExactly("x");
  }

  @Test
  void aFileThatWasCutOffIsPutAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "abc");
    store.write("inputs/x", "a".getBytes());

    store.putContent(file, "inputs/x");

    store.fetch("inputs/x", ABC, folder.resolve("copy"));
    assertThat(folder.resolve("copy")).hasContent("abc");
  }

  @Test
  void aDamagedFileIsNoResult() throws IOException {
    store.write("inputs/x", "abd".getBytes());

    assertThatThrownBy(() -> store.fetch("inputs/x", ABC, folder.resolve("copy")))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("inputs/x is damaged: its digest is not " + ABC + ".");
  }

  @Test
  void thereNeedBeNone() throws IOException {
    assertThat(store.published("results/dog/key/published")).isEmpty();
  }

  private static PublishedStory story(String attempt) {
    return new PublishedStory(attempt, List.of(new ResultFile("script.txt", ABC, 3)));
  }
}
