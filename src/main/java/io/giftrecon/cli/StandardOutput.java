package io.giftrecon.cli;

import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Standard output: its bytes, and what it goes to. Java does not know; the system tells. */
public final class StandardOutput {
  private static final Path OURS = Path.of("/proc/self/fd/1");
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final PrintStream bytes;
  private final Goes goes;

  /** Where it goes. */
  enum Goes {
    TERMINAL,
    /** Another program reads it: whether it reads all of it is its own affair. */
    PROGRAM,
    FILE,
    /** To whoever has called us from within Java. */
    CALLER
  }

  private StandardOutput(PrintStream bytes, Goes goes) {
    this.bytes = bytes;
    this.goes = goes;
  }

  /** That of the process. */
  public static StandardOutput ofProcess() {
    return new StandardOutput(System.out, goes(OURS, System.console()));
  }

  /** One that somebody in the same process has given. */
  public static StandardOutput of(PrintStream given) {
    return new StandardOutput(given, Goes.CALLER);
  }

  /** The bytes. */
  public PrintStream bytes() {
    return bytes;
  }

  /** Whether a reader may leave when it has seen enough: {@code | head} is no full disk. */
  public boolean readerMayLeave() {
    return goes == Goes.PROGRAM;
  }

  /** Whether a workbook can be written to it. */
  boolean takesBytes() {
    return goes == Goes.PROGRAM || goes == Goes.FILE;
  }

  /** The writer as text shall go to it: a byte order mark is for files, and for who asks for it. */
  Writer text(Writer out, boolean mark) {
    boolean marked = mark || goes == Goes.FILE || goes == Goes.CALLER;
    return marked ? out : new WithoutMark(out);
  }

  static Goes goes(Path descriptor, @Nullable Console console) {
    try {
      String target = Files.readSymbolicLink(descriptor).toString();
      if (target.startsWith("pipe:") || target.startsWith("socket:")) {
        return Goes.PROGRAM;
      }
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty")
          ? Goes.TERMINAL
          : Goes.FILE;
    } catch (IOException | UnsupportedOperationException e) {
      return console == null ? Goes.PROGRAM : Goes.TERMINAL;
    }
  }

  /** Hands bytes on; closing it closes nothing. */
  OutputStream open() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        bytes.write(one);
      }

      @Override
      public void write(byte[] some, int from, int length) {
        bytes.write(some, from, length);
      }

      @Override
      public void close() {
        bytes.flush();
      }
    };
  }

  /** Leaves out a byte order mark where the text begins with one. */
  private static final class WithoutMark extends Writer {
    private final Writer out;
    private boolean begun;

    WithoutMark(Writer out) {
      this.out = out;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      int skipped = !begun && length > 0 && text[from] == BYTE_ORDER_MARK ? 1 : 0;
      begun |= length > 0;
      out.write(text, from + skipped, length - skipped);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
