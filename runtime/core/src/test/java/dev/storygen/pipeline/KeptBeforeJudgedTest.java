package dev.storygen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.storygen.cache.CacheMode;
import dev.storygen.cache.Inputs;
import dev.storygen.cache.KeptWork;
import dev.storygen.cache.ResultCache;
import dev.storygen.model.Stage;
import dev.storygen.provider.TransientException;
import dev.storygen.service.ActiveOperation;
import dev.storygen.service.ResultJudge;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was paid is kept before it is judged. */
class KeptBeforeJudgedTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private static final KeptWork<String> WORK =
      KeptWork.of(Inputs.of("script", 1).with("title", "The Dog"), new TypeReference<>() {});

  @TempDir private Path folder;
  private StageCache cache;
  private KeptResults results;

  @BeforeEach
  void create() {
    cache =
        new StageCache(
            new ResultCache(folder, CacheMode.ON, "build-1", "project", CLOCK, warning -> {}),
            Set.of(),
            warning -> {});
    results = new KeptResults(cache, cache.explanations("dog"));
  }

  private String call(String answer, ResultJudge<String, String> judge) throws Exception {
    ActiveOperation operation =
        new ActiveOperation("dog", Stage.SCRIPT, "writing", event -> {}, CLOCK);
    return results.foundOrMade(
        operation, WORK, Optional.empty(), judge, keeping -> keeping.judge(answer));
  }

  private Optional<String> kept() {
    return cache.find(Stage.SCRIPT, WORK).result();
  }

  @Test
  void aResultIsKeptWhileItIsJudged() throws Exception {
    call(
        "text",
        made -> {
          assertThat(kept()).contains("text");
          return made;
        });
  }

  @Test
  void aRejectedResultIsDropped() throws Exception {
    assertThatThrownBy(
            () ->
                call(
                    "noise",
                    made -> {
                      throw TransientException.invalidResponse("noise");
                    }))
        .isInstanceOf(TransientException.class);

    assertThat(kept()).isEmpty();
    assertThat(call("text", made -> made)).isEqualTo("text");
  }

  @Test
  void aResultWhoseJudgeFailedIsJudgedAgainByTheNextBuild() throws Exception {
    assertThatThrownBy(
            () ->
                call(
                    "paid",
                    made -> {
                      throw new IOException("the aligner is away");
                    }))
        .hasMessage("the aligner is away");

    assertThat(call("paid again", made -> made)).isEqualTo("paid");
  }
}
