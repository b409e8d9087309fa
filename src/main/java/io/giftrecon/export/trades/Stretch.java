package io.giftrecon.export.trades;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a file that one core walks over. A large file with a value on each line has several.
 *
 * @param from offset of its first byte
 * @param to offset behind its last byte
 * @param line of its first byte, from 1
 */
record Stretch(long from, long to, long line) {
  private static final long LENGTH = 1L << 26;
  private static final int BLOCK = 1 << 16;

  /** The whole of a file, behind its byte order mark. */
  static Stretch whole(int mark) {
    return new Stretch(mark, Long.MAX_VALUE, 1);
  }

  /** A file in stretches of whole lines. */
  static List<Stretch> ofLines(Path file, int mark) throws IOException {
    return ofLines(file, mark, LENGTH);
  }

  static List<Stretch> ofLines(Path file, int mark, long length) throws IOException {
    List<Stretch> stretches = new ArrayList<>();
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      long at = 0;
      long from = mark;
      long line = 1;
      long lines = 1;
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        for (int i = 0; i < read; i++) {
          if (block[i] == '\n') {
            lines++;
            if (at + i + 1 - from >= length) {
              stretches.add(new Stretch(from, at + i + 1, line));
              from = at + i + 1;
              line = lines;
            }
          }
        }
        at += read;
      }
      stretches.add(new Stretch(from, Long.MAX_VALUE, line));
    }
    return stretches;
  }

  /** Its bytes. */
  InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(from);
    return new BufferedInputStream(new Limited(in, to - from), BLOCK);
  }

  Place.Start start() {
    return new Place.Start(line, from);
  }

  /** Ends where the stretch does. */
  private static final class Limited extends InputStream {
    private final InputStream in;
    private long left;

    Limited(InputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = in.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
