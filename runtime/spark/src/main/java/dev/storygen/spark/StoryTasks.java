package dev.storygen.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.storygen.cache.CacheBounds;
import dev.storygen.cache.CacheMode;
import dev.storygen.engine.StoryRun;
import dev.storygen.engine.StoryWorkers;
import dev.storygen.model.Json;
import dev.storygen.model.StoryBrief;
import dev.storygen.spark.story.RelocatedRequest;
import dev.storygen.spark.task.InputFile;
import dev.storygen.spark.task.PlatformJars;
import dev.storygen.spark.task.ResultStore;
import dev.storygen.spark.task.StoryTask;
import dev.storygen.worker.Request;
import dev.storygen.worker.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the tasks of a run: for each story its files, its request and its content key. */
final class StoryTasks {

  /** Of what the key is computed of: to be raised when that changes. */
  private static final int KEY_VERSION = 1;

  private final StoryRun run;
  private final StoryInputs inputs;
  private final ResultStore store;
  private final String storeUri;
  private final PlatformJars jars;
  private final StoryWorkers workers;
  private final String software;
  private final int threads;

  /** Of the names of attempts: another driver of the same run counts them anew. */
  private final String driver = UUID.randomUUID().toString();

  /** Digests of input files: many stories have the same music. */
  private final Map<Path, String> stored = new ConcurrentHashMap<>();

  /**
   * Tasks of a run.
   *
   * @param store gets the input files
   * @param jars the worker's jars as Spark distributes them
   * @param threads of each task
   */
  StoryTasks(
      StoryRun run,
      ResultStore store,
      String storeUri,
      StoryWorkers workers,
      ShippedJars jars,
      int threads)
      throws IOException {
    this.run = run;
    this.inputs = new StoryInputs(run.task());
    this.store = store;
    this.storeUri = storeUri;
    this.workers = workers;
    this.jars = jars.platforms();
    this.software = software(jars.all());
    this.threads = threads;
  }

  private static String software(List<Path> jars) throws IOException {
    MessageDigest digest = ResultStore.sha256();
    for (Path jar : jars) {
      digest.update(Files.readAllBytes(jar));
    }
    return hex(digest);
  }

  /** The task of a story, whose files are in the store then. */
  StoryTask of(StoryBrief brief) throws IOException {
    List<InputFile> files = new ArrayList<>();
    for (Path file : inputs.of(brief)) {
      String path = inputs.root().relativize(file).toString().replace('\\', '/');
      files.add(new InputFile(path, stored(file)));
    }
    JsonNode request = RelocatedRequest.relocated(request(brief), folders());
    return new StoryTask(
        brief.id(),
        key(brief, files, request),
        driver,
        request.toString(),
        output().startsWith(inputs.root())
            ? "root/" + inputs.root().relativize(output()).toString().replace('\\', '/')
            : "output",
        files,
        storeUri,
        jars,
        workers.arguments());
  }

  private Path output() {
    return run.task().output().toAbsolutePath().normalize();
  }

  private Map<Path, String> folders() {
    Map<Path, String> folders = new LinkedHashMap<>();
    if (run.task().cache().directory().isAbsolute()) {
      folders.put(run.task().cache().directory(), RelocatedRequest.CACHE);
    }
    if (!output().startsWith(inputs.root())) {
      folders.put(output(), RelocatedRequest.OUTPUT);
    }
    folders.put(inputs.root(), RelocatedRequest.ROOT);
    return folders;
  }

  /** The request of a worker that makes this story, of which all else is validated. */
  private Request request(StoryBrief brief) {
    Request request = run.request();
    Task.Generate task = run.task();
    return new Request(
        request.project().toAbsolutePath().normalize(),
        Path.of(RelocatedRequest.FOLDER, "events.jsonl"),
        threads,
        List.of(brief.id()),
        true,
        false,
        request.origin(),
        null,
        request.environment(),
        new Task.Generate(task.briefs(), task.output(), task.settings(), 1, providers(), cache()));
  }

  /** The driver keeps a cache of all machines within its bounds, once. */
  private Task.CacheChoice cache() {
    Task.CacheChoice all = run.task().cache();
    return store.cache().isEmpty()
        ? all
        : new Task.CacheChoice(
            all.directory(),
            all.mode(),
            CacheBounds.none(),
            all.forced(),
            all.project(),
            all.strict());
  }

  /** The driver keeps the budget of all. */
  private Task.ProviderChoice providers() {
    Task.ProviderChoice all = run.task().providers();
    return new Task.ProviderChoice(all.settings(), all.resilience(), Map.of(), Map.of());
  }

  private String stored(Path file) throws IOException {
    try {
      return stored.computeIfAbsent(file, this::store);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private String store(Path file) {
    try {
      String sha256 = hex(ResultStore.sha256(), Files.readAllBytes(file));
      store.putContent(file, new InputFile("", sha256).stored());
      return sha256;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A story that is to be made anew has a key of its own in each run, which does not change when a
   * crashed driver is replaced.
   */
  private String key(StoryBrief brief, List<InputFile> files, JsonNode request) {
    ObjectNode key = Json.mapper().createObjectNode();
    key.put("version", KEY_VERSION);
    key.put("story", brief.id());
    key.put("software", software);
    key.set("files", Json.mapper().valueToTree(files));
    ObjectNode task = request.get("task").deepCopy();
    task.remove(List.of("cache", "concurrency", "engine"));
    ((ObjectNode) task.get("providers")).remove(List.of("spent", "resilience", "budget"));
    key.set("task", task);
    Task.CacheChoice cache = run.task().cache();
    if (!cache.forced().isEmpty()
        || cache.mode() == CacheMode.OFF
        || cache.mode() == CacheMode.WRITE) {
      key.put("run", run.request().origin().run());
    }
    return hex(ResultStore.sha256(), key.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(MessageDigest digest, byte[] bytes) {
    digest.update(bytes);
    return hex(digest);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
