package io.giftrecon.csv;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are read whole: they have a limit, and nothing waits at a pipe for ever. */
public final class SmallFile {
  /** A job file is written by hand. */
  public static final int LARGEST_JOB = 1 << 20;

  /** A file beside it may come from a spreadsheet. */
  public static final int LARGEST = 64 << 20;

  private SmallFile() {}

  /**
   * The bytes of a file.
   *
   * @param largest how many there may be
   * @throws UnusableInputException if there are more, or if it is a pipe or a device
   */
  public static byte[] read(Path path, int largest) throws IOException {
    refuseSpecial(path);
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = Files.size(path) > largest ? new byte[0] : in.readNBytes(largest);
      if (in.read() >= 0) {
        throw new UnusableInputException(Message.of("file.too-large", path, largest >> 20));
      }
      return bytes;
    }
  }

  /**
   * Lets files and folders pass, and what is not there: whoever opens those says so.
   *
   * @throws UnusableInputException if it is a pipe, a socket or a device
   */
  public static void refuseSpecial(Path path) {
    if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
      throw new UnusableInputException(Message.of("file.special", path));
    }
  }
}
