package dev.storygen.cache;

import java.util.Optional;

/**
 * What a cache has of some work.
 *
 * @param <T> the result of the work
 * @param result empty if the work is to be done
 * @param miss why there is none; null if there is one
 */
public record Lookup<T>(Optional<T> result, Miss miss) {

  /** Why a cache gives no result. */
  public enum Miss {
    /** There is none of these inputs. */
    ABSENT,
    /** Its files were deleted. */
    DELETED,
    DAMAGED,
    /** The stage is to be made anew. */
    FORCED,
    /** The build asks for none. */
    NOT_READ,
    /** The cache's folder cannot be read. */
    UNREADABLE
  }

  /** A result. */
  static <T> Lookup<T> found(T result) {
    return new Lookup<>(Optional.of(result), null);
  }

  /** No result. */
  public static <T> Lookup<T> missed(Miss miss) {
    return new Lookup<>(Optional.empty(), miss);
  }
}
