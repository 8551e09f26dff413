package dev.storygen.worker.parent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassArchiveTest {

  private static final String WRITE = "-XX:ArchiveClassesAtExit=";
  private static final String USE = "-XX:SharedArchiveFile=";

  @TempDir private Path folder;
  private Path archives;
  private Path jar;

  @BeforeEach
  void makeJar() throws IOException {
    archives = folder.resolve("cache/classes");
    jar = Files.writeString(folder.resolve("a.jar"), "a");
  }

  @Test
  void theFirstWorkerWritesWhatTheNextOneUses() throws IOException {
    ClassArchive first = archive();
    write(first);
    first.workerEnded(true);

    Path archive = Path.of(option(archive(), USE).orElseThrow());
    assertThat(archive).hasContent("classes");
    assertThat(files()).containsExactly(archive);
  }

  @Test
  void aWorkerThatDiesLeavesNoArchive() throws IOException {
    ClassArchive first = archive();
    write(first);
    first.workerEnded(false);

    assertThat(files()).isEmpty();
  }

  @Test
  void anArchiveThatAWorkerDiedWithIsDeleted() throws IOException {
    ClassArchive first = archive();
    write(first);
    first.workerEnded(true);
    archive().workerEnded(false);

    assertThat(option(archive(), WRITE)).isPresent();
    assertThat(files()).isEmpty();
  }

  @Test
  void workersThatWriteAtTheSameTimeUseFilesOfTheirOwn() throws IOException {
    ClassArchive one = archive();
    ClassArchive other = archive();
    write(one);
    write(other);
    one.workerEnded(true);
    other.workerEnded(true);

    assertThat(option(one, WRITE)).isEmpty();
    assertThat(files()).hasSize(1);
  }

  @Test
  void anotherVersionOfAJarHasAnotherArchive() throws IOException {
    ClassArchive first = archive();
    write(first);
    first.workerEnded(true);
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));

    assertThat(option(archive(), WRITE)).isPresent();
  }

  @Test
  void thereAreNeverMany() throws IOException {
    for (int version = 1; version <= 6; version++) {
      Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000L * version));
      ClassArchive archive = archive();
      write(archive);
      archive.workerEnded(true);
    }

    assertThat(files()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-javaagent:a.jar",
        "-agentlib:jdwp=transport=dt_socket",
        "-Xshare:off",
        "--patch-module=a=b",
        "-XX:SharedArchiveFile=a.jsa",
        "-XX:+UseZGC"
      })
  void argumentsThatAnArchiveCannotBeMadeWithPreventIt(String argument) {
    assertThat(ClassArchive.of(archives, List.of(jar), List.of(argument))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-Xmx2g", "-Dname=value", "-XX:TieredStopAtLevel=1", "-Xlog:gc:file=gc.log"})
  void otherArgumentsDoNot(String argument) {
    assertThat(ClassArchive.of(archives, List.of(jar), List.of(argument))).isPresent();
  }

  @Test
  void aClassPathWithAFolderHasNone() {
    assertThat(ClassArchive.of(archives, List.of(jar, folder), List.of())).isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeHasNone() {
    assertThat(ClassArchive.of(jar.resolve("classes"), List.of(jar), List.of())).isEmpty();
  }

  private ClassArchive archive() {
    return ClassArchive.of(archives, List.of(jar), List.of()).orElseThrow();
  }

  private static void write(ClassArchive archive) throws IOException {
    Files.writeString(archive.written(), "classes");
  }

  private static Optional<String> option(ClassArchive archive, String name) {
    return archive.arguments().stream()
        .filter(argument -> argument.startsWith(name))
        .map(argument -> argument.substring(name.length()))
        .findFirst();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(archives)) {
      return files.toList();
    }
  }
}
