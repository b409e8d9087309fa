package io.giftrecon.sheet;

import io.giftrecon.order.UnusableInput;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that the user named: written aside and renamed, so that nobody ever reads half of it. */
public final class OutFile {
  /** Writes what the file shall hold. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Writer out) throws IOException;
  }

  private OutFile() {}

  /**
   * Writes the file in UTF-8, in the place of an older one.
   *
   * @throws UnusableInput if there can be no file of that name
   */
  public static void write(Path file, Content content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    Path folder = target.getParent();
    Path name = target.getFileName();
    if (folder == null || name == null || (Files.exists(target) && !Files.isRegularFile(target))) {
      throw new UnusableInput(Message.of("out.no-file", file));
    }
    if (!Files.isDirectory(folder)) {
      throw new UnusableInput(Message.of("out.no-folder", file, folder));
    }
    Path aside = folder.resolve(".%s.%d.part".formatted(name, ProcessHandle.current().pid()));
    try {
      try (Writer out = Files.newBufferedWriter(aside, StandardCharsets.UTF_8)) {
        content.writeTo(out);
      }
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
