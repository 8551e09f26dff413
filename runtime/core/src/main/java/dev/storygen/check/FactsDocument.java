package dev.storygen.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storygen.media.Fact;
import dev.storygen.media.MeasuredFacts;
import dev.storygen.media.UnreadableMediaException;
import dev.storygen.model.Json;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The facts of a content as JSON: {@code {"facts": {"Spectrum": {"value": …}, "Loudness":
 * {"unreadable": " has no audio stream"}}}}, or {@code {"unreadable": " is not a media file"}}. Of
 * a message, the file's name at its beginning is left out, as the same content may have another
 * name.
 */
final class FactsDocument {

  private static final String FACTS = "facts";
  private static final String VALUE = "value";
  private static final String UNREADABLE = "unreadable";

  private final String fileName;
  private final FactNames names;
  private final ObjectNode json;
  private final MeasuredFacts facts = new MeasuredFacts();
  private final Set<Fact<?>> missing;

  /**
   * What is known of a file.
   *
   * @param wanted the facts that are asked for
   * @param json earlier facts; none if empty
   */
  FactsDocument(String fileName, Set<Fact<?>> wanted, Optional<ObjectNode> json) {
    this.fileName = fileName;
    this.names = new FactNames(wanted);
    this.json = json.orElseGet(JsonNodeFactory.instance::objectNode);
    Set<Fact<?>> unknown = new HashSet<>();
    if (!isUnreadable()) {
      wanted.stream().filter(fact -> !read(fact)).forEach(unknown::add);
    }
    this.missing = names.measuredWith(unknown);
  }

  /** Those that are not known, and those that can only be measured with them. */
  Set<Fact<?>> missing() {
    return missing;
  }

  /** Whether none is known. */
  boolean isEmpty() {
    return json.isEmpty();
  }

  /**
   * Those that are known.
   *
   * @throws UnreadableMediaException if the file is known not to be a media file
   */
  MeasuredFacts facts() throws UnreadableMediaException {
    if (isUnreadable()) {
      throw failure(json);
    }
    return facts;
  }

  private boolean isUnreadable() {
    return json.path(UNREADABLE).isTextual();
  }

  private UnreadableMediaException failure(JsonNode node) {
    return new UnreadableMediaException(fileName + node.path(UNREADABLE).textValue());
  }

  private <T> boolean read(Fact<T> fact) {
    JsonNode node = json.path(FACTS).path(names.of(fact));
    if (node.path(UNREADABLE).isTextual()) {
      facts.put(
          fact,
          () -> {
            throw failure(node);
          });
      return true;
    }
    Optional<T> value = value(node.path(VALUE), fact.type());
    value.ifPresent(it -> facts.put(fact, () -> it));
    return value.isPresent();
  }

  private static <T> Optional<T> value(JsonNode node, Class<T> type) {
    try {
      return Optional.ofNullable(Json.mapper().treeToValue(node, type));
    } catch (JsonProcessingException | RuntimeException e) {
      return Optional.empty(); // measured again
    }
  }

  /** The document with the facts that were missing. */
  ObjectNode with(MeasuredFacts measured) {
    ObjectNode document = json.deepCopy();
    for (Fact<?> fact : missing) {
      Optional<IOException> failure = measured.failure(fact);
      Optional<ObjectNode> node =
          failure.isPresent()
              ? unreadable(failure.get())
              : measured.find(fact).flatMap(value -> value(fact, value));
      node.ifPresent(it -> document.withObject(FACTS).set(names.of(fact), it));
    }
    return document;
  }

  /** The document of a file that is no media file; empty if the message cannot be kept. */
  Optional<ObjectNode> with(UnreadableMediaException failure) {
    return unreadable(failure);
  }

  /** Empty for a value that JSON does not hold exactly, as a number that is not finite. */
  private static Optional<ObjectNode> value(Fact<?> fact, Object value) {
    JsonNode written = Json.mapper().valueToTree(value);
    return value(written, fact.type()).filter(value::equals).isPresent()
        ? Optional.of(JsonNodeFactory.instance.objectNode().set(VALUE, written))
        : Optional.empty();
  }

  /** Empty for a failure that is none of the content, or that names the file elsewhere, too. */
  private Optional<ObjectNode> unreadable(IOException failure) {
    if (!(failure instanceof UnreadableMediaException unreadable)
        || !unreadable.isCertain()
        || !unreadable.getMessage().startsWith(fileName)) {
      return Optional.empty();
    }
    String fault = unreadable.getMessage().substring(fileName.length());
    return fault.contains(fileName)
        ? Optional.empty()
        : Optional.of(JsonNodeFactory.instance.objectNode().put(UNREADABLE, fault));
  }
}
