package io.giftrecon.output;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that the user named: written aside and renamed, so that nobody ever reads half of it, and
 * on the disk before it has its name.
 */
public final class AtomicFileWriter {
  /** Writes the text that the file shall hold. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /** Writes the bytes that the file shall hold. */
  @FunctionalInterface
  public interface Bytes {
    void writeTo(OutputStream out) throws IOException;
  }

  private AtomicFileWriter() {}

  /**
   * Writes the file in UTF-8, in the place of an older one.
   *
   * @throws UnusableInputException if there can be no file of that name
   */
  public static void write(Path file, Content content) throws IOException {
    writeBytes(
        file,
        bytes -> {
          Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
          content.writeTo(out);
          out.flush();
        });
  }

  /**
   * Writes the file, in the place of an older one.
   *
   * @throws UnusableInputException if there can be no file of that name
   */
  public static void writeBytes(Path file, Bytes content) throws IOException {
    Path target = target(file);
    String name = ".%s.%d.part".formatted(target.getFileName(), ProcessHandle.current().pid());
    Path aside = target.resolveSibling(name);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16)) {
        content.writeTo(out);
      }
      // The writer of a workbook closes what it was given.
      try (FileChannel written = FileChannel.open(aside, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /**
   * Asks beforehand, where much is to be done before there is something to write.
   *
   * @throws UnusableInputException if there can be no file of that name
   */
  public static void refuseUnwritable(Path file) throws IOException {
    Path folder = target(file).getParent();
    if (folder != null && !Files.isWritable(folder)) {
      throw new UnusableInputException(Message.of("out.read-only", file, folder));
    }
  }

  private static Path target(Path file) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    Path folder = target.getParent();
    if (folder == null || (Files.exists(target) && !Files.isRegularFile(target))) {
      throw new UnusableInputException(Message.of("out.no-file", file));
    }
    if (!Files.isDirectory(folder)) {
      throw new UnusableInputException(Message.of("out.no-folder", file, folder));
    }
    return target;
  }
}
