package dev.storygen.it;

import java.io.IOException;
import java.util.Arrays;

/** Runs a program of Spark for as long as its standard input is open: it ends with its parent. */
public final class SparkProcess {

  private SparkProcess() {}

  /**
   * Runs the program.
   *
   * @param arguments the main class and its arguments
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    Thread watcher = new Thread(SparkProcess::endWithParent, "parent");
    watcher.setDaemon(true);
    watcher.start();
    Class.forName(arguments[0])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  private static void endWithParent() {
    try {
      System.in.readAllBytes();
    } catch (IOException e) {
      System.err.println(e); // the parent is gone, too
    }
    Runtime.getRuntime().halt(1);
  }
}
