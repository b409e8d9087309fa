package io.giftrecon.fleet;

import io.giftrecon.campaign.JobBounds;
import io.giftrecon.nightly.JobKinds;
import io.giftrecon.order.Printable;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A job file of the folder.
 *
 * @param bytes the size of its exports; 0 if unknown
 */
record FleetShop(Path jobFile, long bytes) {
  /** The largest first, so that no large one starts when the others end; equal ones by name. */
  static final Comparator<FleetShop> LARGEST_FIRST =
      Comparator.<FleetShop>comparingLong(FleetShop::bytes)
          .reversed()
          .thenComparing(shop -> shop.jobFile().getFileName().toString());

  /**
   * Every {@code .yaml} and {@code .yml} of a folder, the largest first. One that cannot be read is
   * a shop as well: its run reports that.
   *
   * @param bounds what job files may reach
   * @throws UnusableInputException if there is none, or one whose name this locale cannot express
   */
  static List<FleetShop> in(Path folder, JobBounds bounds) {
    try (Stream<Path> files = Files.list(folder.toRealPath())) {
      List<FleetShop> shops =
          files
              .filter(file -> isNamed(file) && !Files.isDirectory(file))
              .map(FleetShop::named)
              .map(file -> new FleetShop(file, bytes(file, bounds)))
              .sorted(LARGEST_FIRST)
              .toList();
      if (shops.isEmpty()) {
        throw new UnusableInputException(Message.of("fleet.no-jobs", folder));
      }
      return shops;
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("fleet.no-folder", folder), e);
    }
  }

  private static boolean isNamed(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /** A locale without Chinese garbles a Chinese name; workers would not find the file. */
  private static Path named(Path file) {
    if (!isSameAs(file.toString(), file)) {
      throw new UnusableInputException(
          Message.of("fleet.no-name", Printable.line(file.toString())));
    }
    return file;
  }

  private static boolean isSameAs(String name, Path file) {
    try {
      return Path.of(name).equals(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** 0 if the job file or its exports cannot be read: the shop's own run reports that. */
  private static long bytes(Path jobFile, JobBounds bounds) {
    try {
      Path exports = JobKinds.read(jobFile, bounds).file().exportsFolder().orElse(null);
      if (exports == null || !Files.isDirectory(exports)) {
        return 0;
      }
      try (Stream<Path> files = Files.list(exports)) {
        return files.mapToLong(file -> file.toFile().length()).sum();
      }
    } catch (UnusableInputException | IOException e) {
      return 0;
    }
  }
}
