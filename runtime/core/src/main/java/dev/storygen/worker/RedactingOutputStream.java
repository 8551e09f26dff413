package dev.storygen.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** Prints whole lines without secrets, as part of a line could hold part of a secret. */
final class RedactingOutputStream extends OutputStream {

  /** Bytes after which a line is printed although it has no end yet. */
  private static final int MAX_LINE = 1 << 20;

  private final PrintStream out;
  private final Redaction redaction;
  private final Charset charset;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  RedactingOutputStream(PrintStream out, Redaction redaction, Charset charset) {
    this.out = out;
    this.redaction = redaction;
    this.charset = charset;
  }

  @Override
  public synchronized void write(int next) {
    line.write(next);
    if (next == '\n' || line.size() == MAX_LINE) {
      printLine();
    }
  }

  private void printLine() {
    out.print(redaction.redact(line.toString(charset)));
    out.flush();
    line.reset();
  }

  /** Prints the rest. */
  @Override
  public synchronized void close() {
    printLine();
  }
}
