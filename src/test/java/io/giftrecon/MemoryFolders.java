package io.giftrecon;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * The folders of the tests, in memory where the machine has a file system for that with room. A
 * ledger waits at each commit until the disk has it, which is what most of the tests' time went by
 * with; that a disk is there matters to none of them.
 */
public final class MemoryFolders implements TempDirFactory {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ROOM = 4L << 30;

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test)
      throws IOException {
    return create("junit");
  }

  /** A new folder, which whoever asks for it deletes. */
  public static Path create(String prefix) throws IOException {
    File memory = MEMORY.toFile();
    return memory.canWrite() && memory.getUsableSpace() > ROOM
        ? Files.createTempDirectory(MEMORY, prefix)
        : Files.createTempDirectory(prefix);
  }
}
