package dev.storygen.cache;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.apache.commons.io.FileUtils;

/**
 * A disk that gets full, or loses its power, at some operation. Paths on it are those of {@link
 * #path}. What was not forced when the power goes is lost or not, at random: the end of a file, the
 * name of a new file or folder, a move.
 */
final class UnreliableDisk {

  private final Random random;
  private final Set<Path> unforced = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();
  private int fullAt = Integer.MAX_VALUE;
  private int offAt = Integer.MAX_VALUE;
  private int operations;

  UnreliableDisk(long seed) {
    random = new Random(seed);
  }

  /**
   * A name in a folder that is not forced.
   *
   * @param source where the file was before a move; null if it is new
   * @param replaced the content that was moved over; null if there was none
   */
  private record Change(Path path, Path source, byte[] replaced) {}

  /** A path on this disk. */
  Path path(Path real) {
    return UnreliableFileSystem.of(this).wrap(real);
  }

  /** From this operation on nothing more can be written. */
  UnreliableDisk fullAt(int operation) {
    fullAt = operation;
    return this;
  }

  /** From this operation on there is no power. */
  UnreliableDisk offAt(int operation) {
    offAt = operation;
    return this;
  }

  int operations() {
    return operations;
  }

  /** Any operation that changes the disk. */
  void change(Path path, boolean takesSpace) throws IOException {
    operations++;
    if (operations > offAt) {
      throw new FileSystemException(path.toString(), null, "no power");
    }
    if (takesSpace && operations > fullAt) {
      throw new FileSystemException(path.toString(), null, "No space left on device");
    }
  }

  void created(Path path) {
    changes.add(new Change(path, null, null));
  }

  void written(Path file) {
    unforced.add(file);
  }

  void forced(Path path) {
    unforced.remove(path);
    changes.removeIf(change -> Objects.equals(change.path().getParent(), path));
  }

  void deleted(Path path) {
    unforced.remove(path);
    changes.removeIf(change -> change.path().equals(path));
  }

  /** Before a move. */
  void moves(Path source, Path target) throws IOException {
    byte[] replaced = Files.exists(target) ? Files.readAllBytes(target) : null;
    changes.removeIf(change -> change.path().equals(source));
    changes.add(new Change(target, source, replaced));
    if (unforced.remove(source)) {
      unforced.add(target);
    }
  }

  /** Loses what is not forced. */
  void losePower() throws IOException {
    for (Path file : unforced) {
      if (Files.exists(file)) {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
      }
    }
    Collections.reverse(changes);
    for (Change change : changes) {
      if (random.nextBoolean() && Files.exists(change.path())) {
        undo(change);
      }
    }
  }

  private static void undo(Change change) throws IOException {
    if (change.source() == null) {
      FileUtils.forceDelete(change.path().toFile());
      return;
    }
    Files.move(change.path(), change.source());
    if (change.replaced() != null) {
      Files.write(change.path(), change.replaced());
    }
  }
}
