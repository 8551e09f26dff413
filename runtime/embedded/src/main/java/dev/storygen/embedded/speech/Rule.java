package dev.storygen.embedded.speech;

import java.util.Optional;

/** One way of reading: looks at a place in a sentence and says how to read it, if it knows. */
interface Rule {

  Optional<Reading> read(Context at);
}
