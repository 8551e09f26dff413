package dev.storygen.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureMessagesTest {

  @Test
  void aFileSystemsFailureHasItsReason() {
    assertThat(FailureMessages.describe(new AccessDeniedException("/a/b")))
        .isEqualTo("/a/b: permission denied");
    assertThat(FailureMessages.describe(new NoSuchFileException("/a/b")))
        .isEqualTo("/a/b: no such file or folder");
    assertThat(FailureMessages.describe(new NotDirectoryException("/a/b")))
        .isEqualTo("/a/b: not a folder");
    assertThat(
            FailureMessages.describe(new FileSystemException("/a/b", null, "Input/output error")))
        .isEqualTo("/a/b: Input/output error");
  }

  @Test
  void otherFailuresKeepTheirMessages() {
    assertThat(FailureMessages.describe(new IOException("the disk is full")))
        .isEqualTo("the disk is full");
    assertThat(FailureMessages.describe(new IllegalArgumentException("no"))).isEqualTo("no");
    assertThat(FailureMessages.describe(new IllegalStateException("odd")))
        .isEqualTo("java.lang.IllegalStateException: odd");
  }

  @Test
  void aLackOfMemoryNamesTheParameters() {
    Error lack = new OutOfMemoryError("Java heap space");
    Exception module = new IllegalStateException("Problem starting module SableParser", lack);

    for (Throwable failure : List.of(lack, module, new IOException("no voice", module))) {
      assertThat(FailureMessages.describe(failure))
          .isEqualTo(
              "The worker ran out of memory (Java heap space). Give it more with"
                  + " -Dstorygen.argLine=-Xmx2g or run fewer stories in parallel with"
                  + " -Dstorygen.threads.");
    }
  }
}
