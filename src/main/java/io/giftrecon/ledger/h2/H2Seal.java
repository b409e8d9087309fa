package io.giftrecon.ledger.h2;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * R61: a file beside the database that holds the version which the database is known to have
 * reached: an older copy in its place has not reached it. Written aside, forced to the disk and
 * renamed, so that no death of ours leaves half of it.
 */
record H2Seal(Path file) {
  private static final int LONGEST = 18;

  /** What the file says. */
  sealed interface Reading {}

  /** There is none: nothing is known of the database. */
  record Unsealed() implements Reading {}

  /** The database has been at a version. */
  record Sealed(long version) implements Reading {}

  /** The file is there and holds no version. */
  record Unreadable(boolean empty) implements Reading {}

  /** Reads it; of a longer file only so much as shows that giftrecon has not written it. */
  Reading read() throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Unsealed();
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LONGEST + 2);
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
    return text.matches("[0-9]{1," + LONGEST + "}")
        ? new Sealed(Long.parseLong(text))
        : new Unreadable(bytes.length == 0);
  }

  void write(long version) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    H2Files.write(aside, String.valueOf(version));
    try (FileChannel written = FileChannel.open(aside, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  void remove() throws IOException {
    Files.deleteIfExists(file);
  }
}
