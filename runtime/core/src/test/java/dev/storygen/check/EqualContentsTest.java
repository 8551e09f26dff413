package dev.storygen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storygen.cache.CacheMode;
import dev.storygen.cache.ContentIndex;
import dev.storygen.cache.FactStore;
import dev.storygen.media.AudioFacts;
import dev.storygen.media.Fact;
import dev.storygen.media.MeasuredFacts;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.CheckOutcome;
import dev.storygen.provider.MediaInspector;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two files of one content that are inspected at the same time. */
@Timeout(60)
class EqualContentsTest {

  @TempDir private Path folder;
  @TempDir private Path cache;
  private final Inspector inspector = new Inspector();
  private final List<Path> known = new CopyOnWriteArrayList<>();
  private KeptFacts facts;

  @BeforeEach
  void keepFacts() {
    facts = facts(CacheMode.ON);
  }

  private KeptFacts facts(CacheMode mode) {
    Clock clock = Clock.systemUTC();
    return new KeptFacts(
        new ContentIndex(cache, mode, false, clock),
        new FactStore(cache, mode, clock, warning -> {}),
        Optional.empty());
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private AudioFacts inspect(Path file) throws IOException {
    CheckListener listener =
        new CheckListener() {
          @Override
          public void factsKept(Path kept) {
            known.add(kept);
          }

          @Override
          public void checkDone(CheckOutcome outcome) {}
        };
    return facts.of(inspector, file, Set.of(AudioFacts.FACT), listener).get(AudioFacts.FACT);
  }

  /** Inspects a second file, on a thread of its own, while the first one is being measured. */
  private FutureTask<AudioFacts> during(Path first, Path second) throws Exception {
    FutureTask<AudioFacts> task = new FutureTask<>(() -> inspect(second));
    Thread thread = new Thread(task);
    inspector.meanwhile =
        () -> {
          thread.start();
          while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
          }
          return null;
        };
    inspect(first);
    return task;
  }

  @Test
  void theSecondWaitsForTheFirstAndMeasuresNothing() throws Exception {
    Path first = file("a.mp3", "sound");
    Path second = file("b.mp3", "sound");

    assertThat(during(first, second).get()).isEqualTo(StoryFolder.audio(5));
    assertThat(inspector.measured).containsExactly(first);
    assertThat(known).containsExactly(second);
  }

  @Test
  void anotherContentDoesNotWait() throws Exception {
    Path first = file("a.mp3", "sound");
    Path second = file("b.mp3", "other");

    during(first, second).get();

    assertThat(inspector.measured).containsExactly(first, second);
    assertThat(known).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"READ", "WRITE", "OFF"})
  void nothingWaitsForWhatItWouldNotFind(CacheMode mode) throws Exception {
    facts = facts(mode);
    Path first = file("a.mp3", "sound");
    Path second = file("b.mp3", "sound");

    during(first, second).get();

    assertThat(inspector.measured).containsExactly(first, second);
  }

  @Test
  void theSecondMeasuresWhatTheFirstCouldNot() throws Exception {
    Path first = file("a.mp3", "sound");
    Path second = file("b.mp3", "sound");
    inspector.failure = new UnreadableMediaException("a.mp3 cannot be decoded: no memory", false);
    CompletableFuture<FutureTask<AudioFacts>> task = new CompletableFuture<>();
    FutureTask<AudioFacts> other = new FutureTask<>(() -> inspect(second));
    inspector.meanwhile =
        () -> {
          new Thread(other).start();
          task.complete(other);
          return null;
        };

    assertThatThrownBy(() -> inspect(first)).isInstanceOf(UnreadableMediaException.class);
    assertThat(task.get().get()).isEqualTo(StoryFolder.audio(5));
  }

  @Test
  void anInterruptEndsTheWait() throws Exception {
    Path first = file("a.mp3", "sound");
    Path second = file("b.mp3", "sound");
    FutureTask<Boolean> waiting =
        new FutureTask<>(
            () -> {
              assertThatThrownBy(() -> inspect(second)).isInstanceOf(InterruptedIOException.class);
              return Thread.interrupted();
            });
    Thread thread = new Thread(waiting);
    inspector.meanwhile =
        () -> {
          thread.start();
          while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
          }
          thread.interrupt();
          return waiting.get();
        };

    inspect(first);

    assertThat(waiting.get()).isTrue();
    assertThat(inspector.measured).containsExactly(first);
  }

  /** Measures the same of each file; during the first call, something else happens. */
  private static final class Inspector implements MediaInspector {

    private final List<Path> measured = new CopyOnWriteArrayList<>();
    private volatile Callable<?> meanwhile;
    private volatile UnreadableMediaException failure;

    @Override
    public String name() {
      return "fake";
    }

    @Override
    public Optional<String> fingerprint(Path file) {
      return Optional.of("for tests");
    }

    @Override
    public MeasuredFacts inspect(Path file, Set<? extends Fact<?>> facts) throws IOException {
      measured.add(file);
      Callable<?> now = meanwhile;
      UnreadableMediaException thrown = failure;
      meanwhile = null;
      failure = null;
      if (now != null) {
        call(now);
      }
      if (thrown != null) {
        throw thrown;
      }
      return new MeasuredFacts().put(AudioFacts.FACT, () -> StoryFolder.audio(5));
    }

    private static void call(Callable<?> work) {
      try {
        work.call();
      } catch (Exception e) {
        throw new AssertionError(Arrays.toString(e.getStackTrace()), e);
      }
    }
  }
}
