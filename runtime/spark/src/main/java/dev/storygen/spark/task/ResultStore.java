package dev.storygen.spark.task;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder that the driver and all executors share: inputs by their content, and results by their
 * content key. Nothing in it is renamed or replaced, as object stores cannot do that at once.
 */
public final class ResultStore {

  /** Hidden, so that it is no story of the folder that it is in. */
  private static final String FOLDER = ".storygen";

  private final FileSystem files;
  private final Path root;

  private ResultStore(FileSystem files, Path root) {
    this.files = files;
    this.root = root;
  }

  /**
   * The store in a folder.
   *
   * @param directory a URI of a file system that Hadoop knows
   */
  public static ResultStore in(String directory, Configuration conf) throws IOException {
    Path folder = new Path(directory);
    FileSystem files = folder.getFileSystem(conf);
    // Hadoop's own adds a file with checksums to each file.
    FileSystem plain = files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
    return new ResultStore(plain, new Path(folder, FOLDER));
  }

  /** The store as users find it. */
  public String address() {
    return root.toString();
  }

  /**
   * Where results of stages are kept for all machines; empty if the store is no folder with a path,
   * as an object store is none.
   */
  public Optional<java.nio.file.Path> cache() {
    return isLocal() ? Optional.of(local(path("cache"))) : Optional.empty();
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  /** Copies a file to the store under the name of its content, unless it is there in full. */
  public void putContent(java.nio.file.Path file, String name) throws IOException {
    if (!hasSize(name, Files.size(file))) {
      put(file, name);
    }
  }

  /**
   * Copies a file to the store.
   *
   * @return the digest of its content
   */
  public String put(java.nio.file.Path file, String name) throws IOException {
    try (DigestInputStream in = digesting(Files.newInputStream(file))) {
      try (OutputStream out = created(name)) {
        in.transferTo(out);
      }
      return hex(in.getMessageDigest());
    }
  }

  /** Writes a small file. */
  public void write(String name, byte[] bytes) throws IOException {
    try (OutputStream out = created(name)) {
      out.write(bytes);
    }
  }

  /** A new file, also in place of one. */
  private OutputStream created(String name) throws IOException {
    if (!isLocal()) {
      return files.create(path(name), true);
    }
    // Hadoop starts a process for each file and folder to set its permissions.
    java.nio.file.Path target = local(path(name));
    Files.createDirectories(target.getParent());
    return Files.newOutputStream(target);
  }

  private boolean isLocal() {
    return files.getUri().getScheme().equals("file");
  }

  /** Whether the store has a file of this size: one that was cut off has another. */
  private boolean hasSize(String name, long bytes) throws IOException {
    try {
      return files.getFileStatus(path(name)).getLen() == bytes;
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  /**
   * Copies a file from the store.
   *
   * @throws IOException also if its content is not the one expected
   */
  public void fetch(String name, String sha256, java.nio.file.Path target) throws IOException {
    try (DigestInputStream in = digesting(files.open(path(name)))) {
      Files.createDirectories(target.getParent());
      try (OutputStream out = Files.newOutputStream(target)) {
        in.transferTo(out);
      }
      if (!hex(in.getMessageDigest()).equals(sha256)) {
        throw new IOException(path(name) + " is damaged: its digest is not " + sha256 + ".");
      }
    }
  }

  /** The text of a file; empty if there is none. */
  public Optional<String> read(String name) throws IOException {
    try (InputStream in = files.open(path(name))) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Publishes a story, unless it is published already. A record that was cut off counts as none.
   *
   * @return what is published
   */
  public PublishedStory publish(String name, PublishedStory story) throws IOException {
    try {
      create(name, story.text());
    } catch (FileAlreadyExistsException | java.nio.file.FileAlreadyExistsException e) {
      Optional<PublishedStory> earlier = published(name);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      write(name, story.text().getBytes(StandardCharsets.UTF_8));
    }
    return story;
  }

  /** What is published; empty for nothing. */
  public Optional<PublishedStory> published(String name) throws IOException {
    return read(name).flatMap(PublishedStory::of);
  }

  /** Creates a file as a whole: of several that try, one succeeds. */
  private void create(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!isLocal()) {
      try (OutputStream out = files.create(path(name), false)) {
        out.write(bytes);
      }
      return;
    }
    // A folder of a machine or a network has no conditional write, but a link to a whole file.
    java.nio.file.Path target = local(path(name));
    java.nio.file.Path whole = target.resolveSibling("." + UUID.randomUUID());
    Files.createDirectories(target.getParent());
    try {
      Files.write(whole, bytes);
      Files.createLink(target, whole);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private Path path(String name) {
    return new Path(root, name);
  }

  private static DigestInputStream digesting(InputStream in) {
    return new DigestInputStream(in, sha256());
  }

  /** The digest that names contents. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
