package io.giftrecon.fleet;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.order.UnusableInput;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A job file of the folder.
 *
 * @param bytes how large its exports are; 0 if nobody can tell
 */
record FleetShop(Path jobFile, long bytes) {
  /** The largest first, so that none is begun when the others end; equal ones by name. */
  static final Comparator<FleetShop> LARGEST_FIRST =
      Comparator.<FleetShop>comparingLong(FleetShop::bytes)
          .reversed()
          .thenComparing(shop -> shop.jobFile().getFileName().toString());

  /**
   * Every {@code .yaml} and {@code .yml} of a folder, the largest first.
   *
   * @throws UnusableInput if there is none
   */
  static List<FleetShop> in(Path folder) {
    try (Stream<Path> files = Files.list(folder.toRealPath())) {
      List<FleetShop> shops =
          files
              .filter(file -> file.toString().matches(".*\\.ya?ml") && Files.isRegularFile(file))
              .map(file -> new FleetShop(file, bytes(file)))
              .sorted(LARGEST_FIRST)
              .toList();
      if (shops.isEmpty()) {
        throw new UnusableInput(Message.of("fleet.no-jobs", folder));
      }
      return shops;
    } catch (IOException e) {
      throw new UnusableInput(Message.of("fleet.no-folder", folder), e);
    }
  }

  /** What is wrong with a job file or its exports, its own night tells. */
  private static long bytes(Path jobFile) {
    try {
      Path exports = JobFile.read(jobFile).exportsFolder().orElse(null);
      if (exports == null) {
        return 0;
      }
      try (Stream<Path> files = Files.list(exports)) {
        return files.mapToLong(file -> file.toFile().length()).sum();
      }
    } catch (UnusableInput | IOException e) {
      return 0;
    }
  }
}
