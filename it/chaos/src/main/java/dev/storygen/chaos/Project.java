package dev.storygen.chaos;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A project with three briefs, its stories and its cache. */
record Project(Path folder) {

  private static final Pattern PAID = Pattern.compile("\"work\":\"(script|revise|image)\"");

  /** Writes the briefs. */
  static Project create(Path folder) throws IOException {
    Path briefs = Files.createDirectories(folder.resolve("briefs"));
    for (String title : List.of("Dusk", "Lamp", "Letter")) {
      Files.writeString(
          briefs.resolve(title.toLowerCase(java.util.Locale.ROOT) + ".yaml"),
          "title: " + title + "\nwords: 60\nimages: generate\n");
    }
    return new Project(folder);
  }

  /** Starts a build. */
  Process build(Services services) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-classpath",
            System.getProperty("java.class.path"),
            Build.class.getName(),
            folder.toString(),
            services.baseUrl())
        .redirectErrorStream(true)
        .redirectOutput(new File(folder.toFile(), "build.log"))
        .start();
  }

  /** Results of calls of services in the cache. */
  int stored() throws IOException {
    int stored = 0;
    for (Path file : files(folder.resolve("cache/v1/results"))) {
      String json = Files.readString(file, StandardCharsets.UTF_8);
      stored += PAID.matcher(json).find() ? 1 : 0;
    }
    return stored;
  }

  /** The SHA-256 of each file of the stories, by path. */
  Map<String, String> stories() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    Path stories = folder.resolve("stories");
    for (Path file : files(stories)) {
      contents.put(stories.relativize(file).toString(), sha256(file));
    }
    return contents;
  }

  /** What builds that ended should have deleted. */
  List<Path> temporaries() throws IOException {
    return Stream.of(folder.resolve("cache/v1/temporary"), folder.resolve("cache/v1/builds"))
        .flatMap(
            folder -> {
              try {
                return files(folder).stream();
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            })
        .toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
