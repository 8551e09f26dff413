package dev.storygen.cache;

import dev.storygen.cache.FolderContents.KnownFile;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The contents of files, which are not read again as long as the file system says that they are the
 * same: a file for each folder, which maps names to identities and contents. It is a shortcut only.
 * What is lost or cannot be written costs reading, and nothing becomes wrong by it. Safe for use by
 * any number of threads and builds.
 */
public final class ContentIndex {

  /** Folders in memory: stories in flight use some at a time. */
  private static final int FOLDERS = 64;

  private final CacheLayout layout;
  private final CacheMode mode;
  private final boolean strict;
  private final Clock clock;
  private final FileSystemTime time;
  private final Map<Path, Entry> folders =
      new LinkedHashMap<>(FOLDERS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Entry> eldest) {
          return size() > FOLDERS;
        }
      };

  /**
   * The index of a cache.
   *
   * @param strict whether every file is read whatever the file system says
   * @param clock for the times of last use
   */
  public ContentIndex(Path cacheDirectory, CacheMode mode, boolean strict, Clock clock) {
    this.layout = CacheLayout.of(cacheDirectory);
    this.mode = mode;
    this.strict = strict;
    this.clock = clock;
    this.time = new FileSystemTime(layout);
  }

  /** An index that knows and keeps nothing. */
  public static ContentIndex off() {
    Clock none = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    return new ContentIndex(Path.of(""), CacheMode.OFF, true, none);
  }

  /**
   * The content of a file; of a link, that of the file that it leads to. The file is read unless it
   * is known. If it is changed after this returned, the next call notices that: see {@link
   * FileIdentity}.
   *
   * @throws IOException if there is no regular file, or it cannot be read
   */
  public Blob of(Path file) throws IOException {
    FileIdentity identity = FileIdentity.of(file);
    Entry entry = entry(file);
    Optional<Blob> known = strict ? Optional.empty() : entry.find(name(file), identity);
    if (known.isPresent()) {
      return known.get();
    }
    boolean told = mode.writes() && time.isAfter(identity);
    Blob blob = Blob.of(file);
    if (told && identity.equals(FileIdentity.of(file))) { // else it was changed meanwhile
      entry.put(name(file), new KnownFile(identity, blob.sha256()));
    }
    return blob;
  }

  /**
   * Records the content of a file that was just written. A change after this returned is noticed;
   * one between the writing and this call is not.
   *
   * @throws IOException if there is no regular file, or it cannot be looked at
   */
  public void record(Path file, Blob blob) throws IOException {
    if (!mode.writes()) {
      return;
    }
    FileIdentity identity = FileIdentity.of(file);
    if (identity.size() == blob.size()
        && time.isAfter(identity)
        && identity.equals(FileIdentity.of(file))) {
      entry(file).put(name(file), new KnownFile(identity, blob.sha256()));
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private Entry entry(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    synchronized (folders) {
      return folders.computeIfAbsent(folder, Entry::new);
    }
  }

  /** One folder. */
  private final class Entry {

    private final Path folder;
    private final Path file;
    private FolderContents contents;

    Entry(Path folder) {
      this.folder = folder;
      byte[] path = folder.toString().getBytes(StandardCharsets.UTF_8);
      this.file = layout.index().resolve(Blob.of(path).sha256() + ".json");
    }

    synchronized Optional<Blob> find(String name, FileIdentity identity) {
      if (contents == null) {
        contents = mode == CacheMode.OFF ? none() : readUsed();
      }
      return Optional.ofNullable(contents.files().get(name))
          .filter(known -> known.identity().equals(identity))
          .map(KnownFile::blob);
    }

    private FolderContents readUsed() {
      FolderContents read = read();
      if (mode.writes() && !read.files().isEmpty()) {
        CacheLayout.touch(file, clock);
      }
      return read;
    }

    private FolderContents read() {
      try {
        return FolderContents.read(file, folder);
      } catch (IOException e) {
        return none();
      }
    }

    private FolderContents none() {
      return new FolderContents(FolderContents.SCHEMA_VERSION, folder.toString(), Map.of());
    }

    /** Adds to what other builds have written meanwhile. */
    synchronized void put(String name, KnownFile known) {
      contents = read().with(name, known);
      try {
        layout.writeUnforced(
            temporary -> {
              Files.write(temporary, Json.mapper().writeValueAsBytes(contents));
              return file;
            });
      } catch (IOException e) {
        // The file is read again next time.
      }
    }
  }
}
