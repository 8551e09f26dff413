package dev.storygen.remote.http;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A {@code multipart/form-data} body (RFC 7578). Files are streamed. */
public final class MultipartBody {

  private final String boundary = "storygen-" + UUID.randomUUID();
  private final List<BodyPublisher> parts = new ArrayList<>();

  /** Adds a field. */
  public MultipartBody field(String name, String value) {
    parts.add(text(partHeader(name, "") + "\r\n" + value + "\r\n"));
    return this;
  }

  /**
   * Adds a file.
   *
   * @throws FileNotFoundException if the file does not exist
   */
  public MultipartBody file(String name, Path file, String contentType)
      throws FileNotFoundException {
    // Not the file's own name: local names are not disclosed.
    String fileName = "; filename=\"" + name + extension(file) + "\"";
    parts.add(text(partHeader(name, fileName) + "Content-Type: " + contentType + "\r\n\r\n"));
    parts.add(BodyPublishers.ofFile(file));
    parts.add(text("\r\n"));
    return this;
  }

  /** Sets this as the body of a POST request. */
  public HttpRequest.Builder post(HttpRequest.Builder request) {
    List<BodyPublisher> all = new ArrayList<>(parts);
    all.add(text("--" + boundary + "--\r\n"));
    return request
        .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
        .POST(BodyPublishers.concat(all.toArray(BodyPublisher[]::new)));
  }

  private String partHeader(String name, String parameters) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n"
        .formatted(boundary, name, parameters);
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
  }
}
