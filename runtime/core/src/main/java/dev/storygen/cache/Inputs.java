package dev.storygen.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.storygen.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * All that the result of a piece of work depends on: equal inputs give equal results. A key or
 * another secret is never an input.
 *
 * @param work what is done, as {@code voice}
 * @param values JSON by the name that users know, as {@code <providers><voice><voice>}; of a file
 *     its content
 */
public record Inputs(String work, Map<String, String> values) {

  /** Precedes the SHA-256 of a content. */
  private static final String HASH = "sha256:";

  /** Characters of texts that are kept to show what differs: those of a long story. */
  private static final int LONGEST_TEXT = 20_000;

  /** The same of all other values. */
  private static final int LONGEST_LIST = 4_000;

  public Inputs {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * A piece of work without inputs yet.
   *
   * @param version of the code that does it: another version gives other results
   */
  public static Inputs of(String work, int version) {
    return new Inputs(work, Map.of()).with("version of storygen's code", version);
  }

  /**
   * The same with one input more.
   *
   * @param value anything that {@link Json} writes; null for an input that is not given
   * @throws IllegalArgumentException if there is an input of this name
   */
  public Inputs with(String name, Object value) {
    try {
      return and(name, Json.mapper().writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(name + " cannot be written as JSON: " + value, e);
    }
  }

  /**
   * The same with the content of a file; its name does not count.
   *
   * @throws IOException if the file cannot be read
   */
  public Inputs withFile(String name, Path file) throws IOException {
    Blob content = Blob.of(file);
    return with(name, HASH + content.sha256());
  }

  /** The same with a value that is not shown to people: that it changed is all they hear. */
  public Inputs withContent(String name, Object value) {
    try {
      return with(name, HASH + Blob.of(Json.mapper().writeValueAsBytes(value)).sha256());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(name + " cannot be written as JSON.", e);
    }
  }

  private static boolean isHash(String json) {
    return json != null && json.startsWith('"' + HASH);
  }

  /** The same with hashes in place of values that are too long to keep for people. */
  Inputs shortened() {
    Map<String, String> shorter = new LinkedHashMap<>(values);
    shorter.replaceAll(
        (name, json) ->
            json.length() <= (json.startsWith("\"") ? LONGEST_TEXT : LONGEST_LIST)
                ? json
                : '"' + HASH + Blob.of(json.getBytes(StandardCharsets.UTF_8)).sha256() + '"');
    return new Inputs(work, shorter);
  }

  /** The same with several inputs more. */
  public Inputs with(Map<String, ?> more) {
    Inputs all = this;
    for (Map.Entry<String, ?> input : more.entrySet()) {
      all = all.with(input.getKey(), input.getValue());
    }
    return all;
  }

  private Inputs and(String name, String json) {
    Map<String, String> more = new LinkedHashMap<>(values);
    if (more.put(name, json) != null) {
      throw new IllegalArgumentException(work + " has two inputs '" + name + "'.");
    }
    return new Inputs(work, more);
  }

  /** The SHA-256 of work, names and values, whatever their order: 64 hexadecimal digits. */
  public String key() {
    try {
      byte[] json = Json.mapper().writeValueAsBytes(this); // map keys are sorted
      return Blob.of(json).sha256();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // strings can be written
    }
  }

  /**
   * A value that differs.
   *
   * @param before JSON; null if there was no such input
   * @param now JSON; null if there is no such input any more
   */
  public record Change(String name, String before, String now) {

    /** Whether it is a content, of which there is nothing to show but that it changed. */
    public boolean ofContent() {
      return isHash(before) || isHash(now);
    }

    /** The change for people: {@code `tone` was `dark` and is `light`}. */
    public String text() {
      return ChangeText.of(name, before, now);
    }
  }

  /** What differs from the inputs of an earlier result, by name. */
  public List<Change> changesSince(Inputs earlier) {
    return shortened().changes(earlier.shortened());
  }

  private List<Change> changes(Inputs earlier) {
    TreeSet<String> names = new TreeSet<>(values.keySet());
    names.addAll(earlier.values.keySet());
    List<Change> changes = new ArrayList<>();
    for (String name : names) {
      String before = earlier.values.get(name);
      String now = values.get(name);
      if (!Objects.equals(before, now)) {
        changes.add(new Change(name, before, now));
      }
    }
    return changes;
  }
}
