package dev.storygen.piper;

import dev.storygen.cache.Blob;
import dev.storygen.provider.Options;
import dev.storygen.provider.ProviderModule;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of a model: {@code voice.onnx} and {@code voice.onnx.json}.
 *
 * @param name of the model's file, for messages
 * @param model its content
 * @param config the content of the {@code .onnx.json}
 * @param sha256 of the model and of the configuration, in hexadecimal
 */
record ModelFiles(String name, byte[] model, String config, List<String> sha256) {

  private static final String MODEL = ".onnx";
  private static final String CONFIG = ".json";
  private static final String CHECKSUM = ".sha256";

  /** The largest voices have 110 MB. */
  private static final long MAX_BYTES = 1L << 30;

  private static final String KEY = "model";

  /**
   * Finds the model of the setting {@code model}: a file, relative to the project, or the artefact
   * {@code group:artifact:version} on the class path.
   *
   * @throws IllegalArgumentException naming what is missing or wrong, and the fix
   */
  static ModelFiles of(Options options) {
    String model =
        options
            .text(KEY)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        options.element()
                            + " has no model. Set <model> to the .onnx file of a Piper voice, with"
                            + " its .onnx.json beside it, or to an artefact"
                            + " group:artifact:version."));
    Optional<String> expected = options.text("sha256");
    try {
      ModelFiles files = find(model, options.element(KEY), options);
      expected.ifPresent(sha256 -> files.require(sha256, options.element("sha256")));
      return files;
    } catch (IOException e) {
      throw new IllegalArgumentException(
          options.element(KEY) + " is '" + model + "', which cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The model that a brief names as the voice of a speaker: a file, relative to the project, or an
   * artefact on the class path.
   *
   * @throws IllegalArgumentException naming what is missing or wrong, and the fix
   */
  static ModelFiles ofSpeaker(String model, Options options) {
    try {
      return find(model, "the model", options);
    } catch (IOException e) {
      throw new IllegalArgumentException(model + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static ModelFiles find(String model, String element, Options options) throws IOException {
    return ProviderModule.isArtefact(model)
        ? ofArtefact(model, element)
        : ofFile(model, element, options);
  }

  private static ModelFiles ofFile(String model, String element, Options options)
      throws IOException {
    Path file;
    try {
      file = options.project().resolve(model);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "%s is '%s', but expected a path.".formatted(element, model));
    }
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          ("%s is '%s', but expected the .onnx file of a Piper voice, relative to the project:"
                  + " there is none. docs/voices.md says where voices are.")
              .formatted(element, model));
    }
    Path config = file.resolveSibling(file.getFileName() + CONFIG);
    if (!Files.isRegularFile(config)) {
      throw new IllegalArgumentException(
          "%s is '%s', but there is no %s beside it. Get it from where the model is from."
              .formatted(element, model, config.getFileName()));
    }
    require(Files.size(file), file.getFileName().toString());
    return of(file.getFileName().toString(), Files.readAllBytes(file), Files.readString(config));
  }

  private static ModelFiles ofArtefact(String model, String element) throws IOException {
    String[] parts = model.split(":");
    String jarName = parts[1] + "-" + parts[2] + ".jar";
    Path jar =
        jar(parts, jarName)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        ("%s is '%s', but %s is not on the class path of the worker. An artefact"
                                + " has one version in a build.")
                            .formatted(element, model, jarName)));
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> models =
          zip.stream().filter(entry -> entry.getName().endsWith(MODEL)).toList();
      if (models.size() != 1) {
        throw new IllegalArgumentException(
            "%s has %d files .onnx, but expected one, with its .onnx.json."
                .formatted(jarName, models.size()));
      }
      ZipEntry entry = models.get(0);
      require(entry.getSize(), entry.getName());
      String config =
          text(zip, entry.getName() + CONFIG)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          jarName + " has " + entry.getName() + ", but no .json of it."));
      ModelFiles files = of(entry.getName(), bytes(zip, entry), config);
      text(zip, entry.getName() + CHECKSUM)
          .ifPresent(sha256 -> files.require(sha256, jarName + ": " + entry.getName() + CHECKSUM));
      return files;
    }
  }

  /** That of the group, where a repository has the usual folders; or else one of the name. */
  private static Optional<Path> jar(String[] parts, String jarName) {
    Path whole = Path.of(parts[0].replace('.', '/'), parts[1], parts[2], jarName);
    List<Path> named =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(path -> path.endsWith(jarName))
            .toList();
    return named.stream()
        .filter(path -> path.endsWith(whole))
        .findFirst()
        .or(() -> named.stream().findFirst());
  }

  private static Optional<String> text(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null
        ? Optional.empty()
        : Optional.of(new String(bytes(zip, entry), StandardCharsets.UTF_8));
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static void require(long bytes, String name) {
    if (bytes > MAX_BYTES) {
      throw new IllegalArgumentException(
          name + " has " + (bytes >> 20) + " MiB, but expected at most " + (MAX_BYTES >> 20) + ".");
    }
  }

  private static ModelFiles of(String name, byte[] model, String config) {
    return new ModelFiles(
        name,
        model,
        config,
        List.of(
            Blob.of(model).sha256(), Blob.of(config.getBytes(StandardCharsets.UTF_8)).sha256()));
  }

  /** Requires a checksum of the model, which may be followed by a name as of sha256sum. */
  private void require(String expected, String source) {
    String wanted = expected.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    if (!wanted.equals(sha256.get(0))) {
      throw new IllegalArgumentException(
          "%s is '%s', but the SHA-256 of %s is %s. Get the model again, or correct the checksum."
              .formatted(source, wanted, name, sha256.get(0)));
    }
  }
}
