package dev.storygen.media;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an inspector measured of one file. A fact that could not be measured has the reason. */
public final class MeasuredFacts {

  /** Measures one fact. */
  @FunctionalInterface
  public interface Measurer<T> {

    T measure() throws IOException;
  }

  private final Map<Fact<?>, Object> values = new HashMap<>();
  private final Map<Fact<?>, IOException> failures = new HashMap<>();
  private boolean certain = true;

  /** Measures a fact, and keeps its value or why it cannot be measured. */
  public <T> MeasuredFacts put(Fact<T> fact, Measurer<? extends T> measurer) {
    try {
      values.put(fact, measurer.measure());
    } catch (IOException e) {
      failures.put(fact, e);
    }
    return this;
  }

  /** Adds facts that were measured otherwise. */
  public MeasuredFacts putAll(MeasuredFacts other) {
    values.putAll(other.values);
    failures.putAll(other.failures);
    certain &= other.certain;
    return this;
  }

  /** Says that the machine may have had a part in them, as by a lack of memory. */
  public MeasuredFacts uncertain() {
    certain = false;
    return this;
  }

  /** Whether the same content gives the same facts everywhere. */
  public boolean isCertain() {
    return certain;
  }

  /** Why a fact could not be measured. */
  public Optional<IOException> failure(Fact<?> fact) {
    return Optional.ofNullable(failures.get(fact));
  }

  /** The value of a fact, if it could be measured. */
  @SuppressWarnings("unchecked") // put() takes a value of the type of its key
  public <T> Optional<T> find(Fact<T> fact) {
    return Optional.ofNullable((T) values.get(fact));
  }

  /**
   * The value of a fact.
   *
   * @throws UnreadableMediaException if the file does not have it, or is damaged
   * @throws IOException if it could not be measured for another reason
   * @throws IllegalArgumentException if it was not asked for
   */
  public <T> T get(Fact<T> fact) throws IOException {
    if (failures.containsKey(fact)) {
      throw failures.get(fact);
    }
    return find(fact)
        .orElseThrow(() -> new IllegalArgumentException("nobody asked for the fact " + fact));
  }
}
