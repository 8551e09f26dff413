package dev.storygen.media;

/**
 * The key of a fact that a {@link dev.storygen.provider.MediaInspector} measures of a file. Equal
 * keys ask for the same measurement; a key with parameters is a record. Its text names it where
 * facts are kept.
 *
 * @param <T> the type of the measured value
 */
public interface Fact<T> {

  /** The type of the value: a record that is written as JSON where facts are kept. */
  Class<T> type();

  /** The key of a fact without parameters: its type says what is measured. */
  static <T> Fact<T> of(Class<T> type) {
    return new TypeFact<>(type);
  }
}
