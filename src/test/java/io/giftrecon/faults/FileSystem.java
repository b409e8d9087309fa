package io.giftrecon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A small file system in memory, mounted over a folder; only a privileged user may have one. */
final class FileSystem implements AutoCloseable {
  private static final int KILOBYTE = 1024;

  private final Path folder;

  private FileSystem(Path folder) {
    this.folder = folder;
  }

  /** Mounts one of a megabyte; empty where that is not allowed. */
  static Optional<FileSystem> mount(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    int exit = run("mount", "-t", "tmpfs", "-o", "size=8m", "giftrecon-test", folder.toString());
    return exit == 0 ? Optional.of(new FileSystem(folder)) : Optional.empty();
  }

  /** Fills it up, but for so many kilobytes. Returns the file that takes the space. */
  Path fill(int free) throws IOException {
    Path ballast = folder.resolve("ballast");
    long bytes = Files.getFileStore(folder).getUsableSpace() - (long) free * KILOBYTE;
    try (OutputStream out = Files.newOutputStream(ballast)) {
      out.write(new byte[Math.toIntExact(bytes)]);
    }
    return ballast;
  }

  void makeReadOnly() throws IOException, InterruptedException {
    assertThat(run("mount", "-o", "remount,ro", folder.toString())).isZero();
  }

  void makeWritable() throws IOException, InterruptedException {
    assertThat(run("mount", "-o", "remount,rw", folder.toString())).isZero();
  }

  @Override
  public void close() throws IOException {
    try {
      assertThat(run("umount", folder.toString())).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }
}
