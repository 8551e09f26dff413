package dev.storygen.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The known contents of a folder's files.
 *
 * @param schemaVersion of this record, {@value #SCHEMA_VERSION}
 * @param folder absolute
 * @param files by name
 */
record FolderContents(int schemaVersion, String folder, Map<String, KnownFile> files) {

  static final int SCHEMA_VERSION = 1;

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * The known content of a file.
   *
   * @param sha256 64 hexadecimal digits
   */
  record KnownFile(FileIdentity identity, String sha256) {

    Blob blob() {
      return new Blob(sha256, identity.size());
    }

    private boolean isWhole() {
      return identity != null && sha256 != null && SHA_256.matcher(sha256).matches();
    }
  }

  FolderContents {
    files = new TreeMap<>(files);
  }

  /** Reads a file of the index; nothing is known if it is missing or damaged. */
  static FolderContents read(Path file, Path folder) throws IOException {
    FolderContents none = new FolderContents(SCHEMA_VERSION, folder.toString(), Map.of());
    byte[] json;
    try {
      json = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return none;
    }
    try {
      FolderContents contents = Json.mapper().readValue(json, FolderContents.class);
      return contents != null && contents.isOf(folder) ? contents : none;
    } catch (JsonProcessingException e) {
      return none; // a loss of power may leave an empty file
    }
  }

  private boolean isOf(Path expected) {
    return schemaVersion == SCHEMA_VERSION
        && expected.toString().equals(folder)
        && files.values().stream().allMatch(file -> file != null && file.isWhole());
  }

  /** The same with a file, and without files that are gone. */
  FolderContents with(String name, KnownFile file) {
    Map<String, KnownFile> more = new TreeMap<>(files);
    more.keySet().removeIf(this::isGone);
    more.put(name, file);
    return new FolderContents(SCHEMA_VERSION, folder, more);
  }

  private boolean isGone(String name) {
    try {
      return Files.notExists(Path.of(folder, name));
    } catch (InvalidPathException e) {
      return true;
    }
  }
}
