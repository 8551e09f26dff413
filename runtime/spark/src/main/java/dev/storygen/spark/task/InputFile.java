package dev.storygen.spark.task;

import java.io.Serializable;

/**
 * A file that a story is made of.
 *
 * @param path relative to the folder that all files lie in, with slashes
 * @param sha256 of its content, in hexadecimal digits
 */
public record InputFile(String path, String sha256) implements Serializable {

  /** Where the store has it. */
  public String stored() {
    return "inputs/" + sha256;
  }
}
