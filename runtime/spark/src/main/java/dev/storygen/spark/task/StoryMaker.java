package dev.storygen.spark.task;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes stories with storygen's classes in a class loader of their own: those of Spark and its
 * libraries are of the cluster's versions. Only types of the JDK are known on both sides.
 */
final class StoryMaker {

  /** The story is made. */
  static final String MADE = "made";

  /** A stage failed, as events say. */
  static final String FAILED = "failed";

  private static final String MAKER = "dev.storygen.spark.story.AttemptedStory";

  /** One for all tasks of an executor: a class path has one loader. */
  private static final Map<List<Path>, ClassLoader> LOADERS = new ConcurrentHashMap<>();

  private final List<Path> classPath;
  private final ClassLoader loader;

  private StoryMaker(List<Path> classPath, ClassLoader loader) {
    this.classPath = classPath;
    this.loader = loader;
  }

  /**
   * What to make.
   *
   * @param request of the worker
   * @param folder of the attempt
   * @param executor a folder for all attempts of this executor
   * @param cache of results of stages, for other attempts as well
   * @param arguments of the worker's JVM
   * @param environment variables of the worker
   * @param sentAt the time of the build's clock
   * @param worker the origin of events
   * @param limits answers, for a worker that it names, what that asks for calls of services
   */
  record Order(
      String request,
      Path folder,
      Path executor,
      Path cache,
      List<String> arguments,
      Map<String, String> environment,
      Instant sentAt,
      String worker,
      BinaryOperator<String> limits) {

    /** Without the environment. */
    @Override
    public String toString() {
      return "Order[" + worker + "]";
    }

    private Map<String, Object> values(List<Path> classPath) {
      return Map.of(
          "request", request,
          "folder", folder,
          "executor", executor,
          "cache", cache,
          "classPath", classPath,
          "arguments", arguments,
          "environment", environment,
          "sentAt", sentAt,
          "worker", worker,
          "limits", limits);
    }
  }

  /** A maker with the jars of workers. */
  static StoryMaker of(List<Path> classPath) {
    return new StoryMaker(classPath, LOADERS.computeIfAbsent(classPath, StoryMaker::loader));
  }

  private static ClassLoader loader(List<Path> classPath) {
    try {
      List<URL> urls = new ArrayList<>();
      for (Path jar : classPath) {
        urls.add(jar.toUri().toURL());
      }
      urls.add(
          StoryMaker.class.getProtectionDomain().getCodeSource().getLocation().toURI().toURL());
      return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    } catch (MalformedURLException | URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * Makes a story.
   *
   * @param events gets lines of the event log, and says whether to go on
   * @return {@link #MADE}, {@link #FAILED}, or else what is wrong with this executor
   */
  @SuppressWarnings("unchecked")
  String make(Order order, Predicate<byte[]> events) throws IOException, InterruptedException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Function<Map<String, Object>, Function<Predicate<byte[]>, Callable<String>>> maker =
          (Function<Map<String, Object>, Function<Predicate<byte[]>, Callable<String>>>)
              loader.loadClass(MAKER).getConstructor().newInstance();
      return maker.apply(order.values(classPath)).apply(events).call();
    } catch (IOException | InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) { // of reflection
      throw new IOException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
