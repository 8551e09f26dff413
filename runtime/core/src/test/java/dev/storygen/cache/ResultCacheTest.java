package dev.storygen.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultCacheTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  private static final Inputs VOICE = Inputs.of("voice", 1).with("text", "Once.");

  @TempDir private Path folder;
  private final List<String> warnings = new ArrayList<>();
  private Path made;
  private Path target;

  @BeforeEach
  void makeAFile() throws IOException {
    made = Files.writeString(folder.resolve("made.mp3"), "sound");
    target = folder.resolve("story/voiceover.mp3");
  }

  private KeptWork<Double> voice() {
    return work(VOICE, target);
  }

  private static KeptWork<Double> work(Inputs inputs, Path file) {
    return KeptWork.of(inputs, new TypeReference<>() {}, Map.of("voiceover.mp3", file));
  }

  private ResultCache cache(CacheMode mode) {
    return new ResultCache(folder.resolve("cache"), mode, "build-1", CLOCK, warnings::add);
  }

  private ResultCache laterBuild(CacheMode mode) {
    return new ResultCache(folder.resolve("cache"), mode, "build-2", CLOCK, warnings::add);
  }

  private void store() throws IOException {
    try (ResultCache cache = cache(CacheMode.ON)) {
      cache.store(work(VOICE, made), 1.5);
    }
  }

  private Optional<Double> find() throws IOException {
    try (ResultCache cache = cache(CacheMode.ON)) {
      return cache.find(voice()).result();
    }
  }

  private Path only(String kind) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("cache/v1").resolve(kind))) {
      return files.filter(Files::isRegularFile).toList().get(0);
    }
  }

  @Test
  void whatWasStoredIsFound() throws IOException {
    store();

    assertThat(find()).contains(1.5);
    assertThat(target).hasContent("sound");
    assertThat(warnings).isEmpty();
  }

  @Test
  void otherInputsFindNothing() throws IOException {
    store();

    try (ResultCache cache = cache(CacheMode.ON)) {
      assertThat(cache.find(work(VOICE.with("speed", 2), target)).result()).isEmpty();
    }
    assertThat(target).doesNotExist();
  }

  @Test
  void theModeSaysWhatIsDone() throws IOException {
    for (CacheMode mode : List.of(CacheMode.OFF, CacheMode.READ)) {
      try (ResultCache cache = cache(mode)) {
        cache.store(work(VOICE, made), 1.5);
      }
      assertThat(folder.resolve("cache")).doesNotExist();
    }
    store();
    for (CacheMode mode : List.of(CacheMode.OFF, CacheMode.WRITE)) {
      try (ResultCache cache = laterBuild(mode)) {
        assertThat(cache.find(voice()).miss()).isEqualTo(Lookup.Miss.NOT_READ);
      }
    }
  }

  @Test
  void whatABuildMadeAnewIsFoundByItsNextWorker() throws IOException {
    store();
    try (ResultCache cache = laterBuild(CacheMode.WRITE)) {
      cache.store(work(VOICE, made), 2.5);
    }
    try (ResultCache cache = laterBuild(CacheMode.WRITE)) {
      assertThat(cache.find(voice()).result()).contains(2.5);
      assertThat(cache.findOfThisBuild(voice()).result()).contains(2.5);
    }
    try (ResultCache cache = cache(CacheMode.ON)) {
      assertThat(cache.findOfThisBuild(voice()).result()).isEmpty();
      assertThat(cache.find(voice()).result()).contains(2.5);
    }
  }

  @Test
  void aMissSaysWhy() throws IOException {
    try (ResultCache cache = laterBuild(CacheMode.ON)) {
      assertThat(cache.find(voice()).miss()).isEqualTo(Lookup.Miss.ABSENT);
      store();
      assertThat(cache.findOfThisBuild(voice()).miss()).isEqualTo(Lookup.Miss.FORCED);
      Files.delete(only("blobs"));
      assertThat(cache.find(voice()).miss()).isEqualTo(Lookup.Miss.DELETED);
      store();
      Files.writeString(only("results"), "null");
      assertThat(cache.find(voice()).miss()).isEqualTo(Lookup.Miss.DAMAGED);
    }
  }

  @Test
  void aChangedFileOfAStoryChangesNothingInTheCache() throws IOException {
    store();
    find();
    Files.writeString(target, "edited");
    Files.writeString(made, "edited");

    assertThat(find()).isPresent();
    assertThat(target).hasContent("sound");
  }

  @Test
  void aDamagedFileIsDroppedAndSaid() throws IOException {
    store();
    Path blob = only("blobs");
    Files.writeString(blob, "sounD");
    Files.createDirectories(target.getParent());
    Files.writeString(target, "of before");

    assertThat(find()).isEmpty();
    assertThat(target).hasContent("of before");
    assertThat(warnings)
        .containsExactly(
            "The cache was damaged: "
                + blob
                + " has other bytes than were stored. It is made again.");
    assertThat(blob).doesNotExist();

    store();
    assertThat(find()).isPresent();
    assertThat(target).hasContent("sound");
  }

  @Test
  void aDeletedFileIsNoDamage() throws IOException {
    store();
    Files.delete(only("blobs"));

    assertThat(find()).isEmpty();
    assertThat(warnings).isEmpty();
  }

  @Test
  void aResultThatCannotBeReadIsDroppedAndSaid() throws IOException {
    for (String json : List.of("", "{", "null", "[]", "{\"schemaVersion\": 1}", "\u0000\u0000")) {
      store();
      Path result = only("results");
      Files.writeString(result, json);
      warnings.clear();

      assertThat(find()).as(json).isEmpty();
      assertThat(warnings)
          .containsExactly(
              "The cache was damaged: "
                  + result
                  + " is not a result of this key. It is made again.");
    }
  }

  @Test
  void aResultUnderTheNameOfAnotherOneIsNotTaken() throws IOException {
    store();
    Inputs other = VOICE.with("speed", 2);
    Path moved = CacheLayout.of(folder.resolve("cache")).result(other.key());
    Files.createDirectories(moved.getParent());
    Files.move(only("results"), moved);

    try (ResultCache cache = cache(CacheMode.ON)) {
      assertThat(cache.find(work(other, target)).result()).isEmpty();
    }
    assertThat(warnings).hasSize(1);
  }

  @Test
  void aResultOfAnotherShapeIsDroppedAndSaid() throws IOException {
    store();
    try (ResultCache cache = cache(CacheMode.ON)) {
      assertThat(cache.find(KeptWork.of(VOICE, new TypeReference<Double>() {})).result()).isEmpty();
      store();
      assertThat(
              cache
                  .find(
                      KeptWork.of(
                          VOICE,
                          new TypeReference<List<String>>() {},
                          Map.of("voiceover.mp3", target)))
                  .result())
          .isEmpty();
    }
    assertThat(warnings)
        .hasSize(2)
        .allMatch(warning -> warning.endsWith(" holds no result of voice. It is made again."));
    assertThat(find()).isEmpty();
  }

  @Test
  void aFileThatCannotBeWrittenIsTheErrorOfItsStory() throws IOException {
    store();
    Files.writeString(folder.resolve("story"), "no folder");

    assertThatThrownBy(this::find).isInstanceOf(IOException.class);
    assertThat(warnings).isEmpty();
  }

  @Test
  void nothingTemporaryStays() throws IOException {
    store();
    try (ResultCache cache = cache(CacheMode.ON)) {
      assertThatThrownBy(() -> cache.store(work(VOICE, folder.resolve("missing")), 1.5))
          .isInstanceOf(IOException.class);
    }

    assertThat(folder.resolve("cache/v1/temporary")).isEmptyDirectory();
    assertThat(folder.resolve("cache/v1/builds")).isEmptyDirectory();
  }

  @Test
  void manyBuildsUseOneFolderAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> builds = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Path file = folder.resolve("story-" + i + "/voiceover.mp3");
        builds.add(
            () -> {
              store();
              try (ResultCache cache = cache(CacheMode.ON)) {
                return cache.find(work(VOICE, file)).result().isPresent()
                    && Files.readString(file).equals("sound");
              }
            });
      }
      for (Future<Boolean> build : threads.invokeAll(builds)) {
        assertThat(build.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(warnings).isEmpty();
  }
}
