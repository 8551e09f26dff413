package dev.storygen.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** Hands on whole lines without their secrets: half a line could hold half a secret. */
final class RedactingOutputStream extends OutputStream {

  /** Who prints so much without an end of a line prints no line at all. */
  private static final int LONGEST = 1 << 20;

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
    if (next == '\n' || line.size() == LONGEST) {
      handOn();
    }
  }

  private void handOn() {
    out.print(redaction.clean(line.toString(charset)));
    out.flush();
    line.reset();
  }

  /** Hands on what is left. */
  @Override
  public synchronized void close() {
    handOn();
  }
}
