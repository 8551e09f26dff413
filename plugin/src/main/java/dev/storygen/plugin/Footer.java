package dev.storygen.plugin;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Curses;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.Signals;

/**
 * A few lines at the bottom of a terminal, drawn over and over in place.
 *
 * <p>The cursor waits where the footer begins: what others print takes its place, however the
 * terminal's width has changed, and a JVM that is killed leaves no cursor hidden and no part of the
 * screen locked.
 */
final class Footer implements Closeable {

  private static final String RESIZED = "WINCH";
  private static final Set<Capability> CONTROLS =
      Set.of(Capability.clr_eol, Capability.clr_eos, Capability.parm_up_cursor);

  private static final Charset ENCODING =
      Charset.forName(
          System.getProperty(
              "stdout.encoding",
              System.getProperty("sun.stdout.encoding", Charset.defaultCharset().name())));

  private final Terminal terminal;
  private final Map<Capability, String> controls = new EnumMap<>(Capability.class);
  private final Object before;
  private volatile boolean resized;
  private Size size;

  private Footer(Terminal terminal) {
    this.terminal = terminal;
    this.size = terminal.getSize();
    CONTROLS.forEach(control -> controls.put(control, terminal.getStringCapability(control)));
    this.before = Signals.register(RESIZED, () -> resized = true);
  }

  /** Where there is a terminal to draw on. It is asked by programs, not by a native library. */
  static Optional<Footer> open() {
    try {
      Terminal terminal =
          TerminalBuilder.builder()
              .system(true)
              .systemOutput(TerminalBuilder.SystemOutput.SysOut)
              .provider("exec")
              .graphemeCluster(
                  false) // else the terminal is asked, and we would wait for its answer
              .dumb(false)
              .nativeSignals(false)
              .build();
      if (CONTROLS.stream().anyMatch(control -> terminal.getStringCapability(control) == null)) {
        terminal.close(); // it cannot be drawn on
        return Optional.empty();
      }
      return Optional.of(new Footer(terminal));
    } catch (IOException | IllegalStateException e) {
      return Optional.empty(); // no terminal
    }
  }

  Size size() {
    if (resized) {
      resized = false;
      size = terminal.getSize();
    }
    // A terminal that does not know its size says 0.
    return size.getColumns() > 0 && size.getRows() > 0 ? size : Size.of(80, 24);
  }

  /** Draws over what is there. */
  void show(List<AttributedString> lines) {
    StringBuilder text = new StringBuilder();
    for (AttributedString line : lines) {
      text.append(text.length() == 0 ? "\r" : "\r\n").append(line.toAnsi());
      text.append(control(Capability.clr_eol));
    }
    text.append(control(Capability.clr_eos));
    if (lines.size() > 1) {
      text.append(control(Capability.parm_up_cursor, lines.size() - 1));
    }
    write(text.append('\r'));
  }

  /** Takes it away. */
  void hide() {
    write(new StringBuilder("\r").append(control(Capability.clr_eos)));
  }

  private String control(Capability capability, Object... parameters) {
    return Curses.tputs(controls.get(capability), parameters);
  }

  /** In one piece, so that nothing flickers; JLine's writer is gone early when the JVM ends. */
  private static void write(CharSequence text) {
    try {
      new FileOutputStream(FileDescriptor.out).write(text.toString().getBytes(ENCODING));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    hide();
    Signals.unregister(RESIZED, before);
    terminal.close();
  }
}
