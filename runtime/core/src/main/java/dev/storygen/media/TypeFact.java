package dev.storygen.media;

/** The key of a fact that is the only one of its type. */
record TypeFact<T>(Class<T> type) implements Fact<T> {

  @Override
  public String toString() {
    return type.getSimpleName();
  }
}
