package dev.storygen.text;

import dev.storygen.ffmpeg.draw.ShapingFont;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;
import org.apache.commons.lang3.StringUtils;

/**
 * The fonts that are installed on this machine, in the usual folders of Linux, macOS and Windows.
 * They are looked through once, for the first letter that the other fonts lack: fonts named after
 * the script of the letter before others, in the order of their paths. Safe for use by several
 * threads.
 */
final class SystemFonts {

  /** Names other folders, separated as those of a class path; none if it is empty. */
  static final String FOLDERS = "storygen.fontFolders";

  private static final int MAX_DEPTH = 6;
  private static final int MAX_FILES = 5_000;

  /** Bytes: larger than any font of one file, CJK included. */
  private static final long MAX_SIZE = 64L << 20;

  /** Faces of a collection. */
  private static final int MAX_FACES = 16;

  private static final Set<String> EXTENSIONS = Set.of("ttf", "otf", "ttc", "otc");

  private final Supplier<List<Path>> folders;
  private final Map<Integer, Optional<ShapingFont>> found = new ConcurrentHashMap<>();
  private final Map<Path, List<ShapingFont>> used = new ConcurrentHashMap<>();
  private List<MappedFont> all;

  /** The fonts in some folders and below them; a folder need not be there. */
  SystemFonts(List<Path> folders) {
    this(() -> folders);
  }

  private SystemFonts(Supplier<List<Path>> folders) {
    this.folders = folders;
  }

  /** The fonts of the operating system and of the user, or those in the folders of the property. */
  static SystemFonts ofThisMachine() {
    return new SystemFonts(SystemFonts::standardFolders);
  }

  private static List<Path> standardFolders() {
    String named = System.getProperty(FOLDERS);
    if (named != null) {
      return Arrays.stream(StringUtils.split(named, File.pathSeparatorChar)).map(Path::of).toList();
    }
    String home = System.getProperty("user.home");
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return List.of(
          Path.of(System.getenv().getOrDefault("WINDIR", "C:\\Windows"), "Fonts"),
          Path.of(home, "AppData", "Local", "Microsoft", "Windows", "Fonts"));
    }
    return system.startsWith("mac")
        ? List.of(
            Path.of("/System/Library/Fonts"),
            Path.of("/Library/Fonts"),
            Path.of(home, "Library", "Fonts"))
        : List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of(home, ".local", "share", "fonts"),
            Path.of(home, ".fonts"));
  }

  /** The font for a character; empty if none has it. */
  Optional<ShapingFont> fontOf(int codePoint) {
    return found.computeIfAbsent(codePoint, this::find);
  }

  private synchronized Optional<ShapingFont> find(int codePoint) {
    Optional<ShapingFont> known =
        used.values().stream()
            .flatMap(List::stream)
            .filter(font -> font.hasGlyph(codePoint))
            .findFirst();
    if (known.isPresent()) {
      return known;
    }
    if (all == null) {
      all = fonts();
    }
    String script = UnicodeScript.of(codePoint).name().replace("_", "").toLowerCase(Locale.ROOT);
    return all.stream()
        .sorted(Comparator.comparing((MappedFont font) -> !font.name().contains(script)))
        .filter(font -> font.hasGlyph(codePoint))
        .flatMap(font -> read(font).stream())
        .findFirst();
  }

  /** A font that cannot be read is passed over, as others may have the letter. */
  private Optional<ShapingFont> read(MappedFont font) {
    try {
      ShapingFont read =
          HarfBuzzFont.ofMachine(font.file(), Files.readAllBytes(font.file()), font.index());
      used.computeIfAbsent(font.file(), file -> new ArrayList<>()).add(read);
      return Optional.of(read);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private List<MappedFont> fonts() {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders.get()) {
      try (Stream<Path> below = Files.walk(folder, MAX_DEPTH, FileVisitOption.FOLLOW_LINKS)) {
        below.filter(SystemFonts::isFont).limit(MAX_FILES).sorted().forEach(files::add);
      } catch (IOException | UncheckedIOException e) {
        continue; // not there, not readable, or a loop of links
      }
    }
    List<MappedFont> fonts = new ArrayList<>();
    for (Path file : files.subList(0, Math.min(MAX_FILES, files.size()))) {
      fonts.addAll(MappedFont.of(file, MAX_FACES));
    }
    return fonts;
  }

  private static boolean isFont(Path file) {
    String extension = FilenameUtils.getExtension(file.getFileName().toString());
    try {
      return EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT))
          && Files.isRegularFile(file)
          && Files.size(file) <= MAX_SIZE;
    } catch (IOException e) {
      return false;
    }
  }
}
