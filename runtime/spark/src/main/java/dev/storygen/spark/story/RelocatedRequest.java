package dev.storygen.spark.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.storygen.model.Json;
import dev.storygen.worker.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request whose paths begin with the name of a folder instead of a path of one machine: {@code
 * ${storygen.root}/src/main/storygen}. So it means the same on every machine.
 *
 * @param json of the request
 */
public record RelocatedRequest(String json) {

  /** The folder that all files of the project lie in. */
  public static final String ROOT = "${storygen.root}";

  /** The folder of the stories. */
  public static final String OUTPUT = "${storygen.output}";

  /** The folder of kept results. */
  public static final String CACHE = "${storygen.cache}";

  /** The folder of one attempt. */
  public static final String FOLDER = "${storygen.attempt}";

  /**
   * The JSON of an object whose paths are relocated.
   *
   * @param folders paths of this machine and the names that replace them; the first one that a path
   *     is in counts
   */
  public static JsonNode relocated(Object object, Map<Path, String> folders) {
    Map<String, String> texts = new LinkedHashMap<>();
    folders.forEach((folder, name) -> texts.put(text(folder), name));
    return replaced(Json.mapper().valueToTree(object), texts);
  }

  /**
   * The request on this machine.
   *
   * @param folder of the attempt
   * @param cache of kept results
   */
  Request at(Path folder, Path cache) throws IOException {
    Map<String, String> folders = new LinkedHashMap<>();
    folders.put(ROOT, text(folder.resolve("root")));
    folders.put(OUTPUT, text(folder.resolve("output")));
    folders.put(CACHE, text(cache));
    folders.put(FOLDER, text(folder));
    try {
      return Json.mapper()
          .treeToValue(replaced(Json.mapper().readTree(json), folders), Request.class);
    } catch (JsonProcessingException e) {
      throw new IOException("The request of the story cannot be read: " + e.getMessage(), e);
    }
  }

  private static String text(Path folder) {
    return folder.toString().replace(folder.getFileSystem().getSeparator(), "/");
  }

  private static JsonNode replaced(JsonNode node, Map<String, String> prefixes) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(field -> field.setValue(replaced(field.getValue(), prefixes)));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, replaced(array.get(i), prefixes));
      }
    }
    return node.isTextual() ? TextNode.valueOf(replaced(node.textValue(), prefixes)) : node;
  }

  private static String replaced(String text, Map<String, String> prefixes) {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      String folder = prefix.getKey();
      if (text.equals(folder) || text.startsWith(folder + "/")) {
        return prefix.getValue() + text.substring(folder.length());
      }
    }
    return text;
  }
}
