package dev.storygen.brief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rejects files of briefs that lie elsewhere than the project: what they hold is narrated, shown
 * and sent to services. Links are resolved.
 */
final class FileBoundary {

  private final BriefSource source;

  /** Without links. */
  private final List<Path> roots = new ArrayList<>();

  FileBoundary(BriefSource source) throws IOException {
    this.source = source;
    List<Path> named = new ArrayList<>(List.of(source.root(), source.project()));
    boolean elsewhere =
        named.stream().noneMatch(root -> absolute(source.folder()).startsWith(absolute(root)));
    if (elsewhere) {
      named.add(source.folder()); // the user has named it
    }
    for (Path root : named) {
      if (Files.exists(root)) {
        roots.add(root.toRealPath());
      }
    }
  }

  /** Why a file may not be read, after {@code "<file> "}; empty if it may, or does not exist. */
  Optional<String> refusal(Path file) {
    try {
      Path real = file.toRealPath();
      if (source.allowOutside() || roots.stream().anyMatch(real::startsWith)) {
        return Optional.empty();
      }
      return Optional.of(
          (isLinked(file, real) ? "is a link to " : "is ")
              + real
              + ", which is outside of "
              + source.root()
              + ". Copy it into the project, or set storygen.allowOutside=true.");
    } catch (NoSuchFileException e) {
      return linkTarget(file)
          .map(target -> "is a link to " + target + ", which does not exist. Mend the link.");
    } catch (IOException e) {
      return linkTarget(file)
          .map(
              target ->
                  "is a link to " + target + ", which cannot be followed: " + e.getMessage() + ".");
    }
  }

  private static boolean isLinked(Path file, Path real) {
    return !absolute(file).equals(real);
  }

  /** The target as written in the file, or in the first folder above it that is a link. */
  private static Optional<Path> linkTarget(Path file) {
    return Stream.iterate(absolute(file), path -> path != null, Path::getParent)
        .filter(Files::isSymbolicLink)
        .findFirst()
        .flatMap(FileBoundary::target);
  }

  private static Optional<Path> target(Path link) {
    try {
      return Optional.of(link.resolveSibling(Files.readSymbolicLink(link)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
