package io.giftrecon.export;

import io.giftrecon.order.UnusableInput;
import io.giftrecon.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One file after its scan: every data row is a key, a reject or another shop's.
 *
 * @param rows data rows read
 * @param otherShop rows of another shop
 */
public record ScannedFile(
    ExportFile file, FileKeys keys, List<Reject> rejects, long rows, long otherShop) {

  /**
   * Puts the stretches of a file together. A stretch begins behind the first line end it sees; if
   * that stood inside a quoted cell, it has read something else than the one before it has left.
   *
   * @return empty if the stretches do not meet: then the file has to be scanned in one
   * @throws UnusableInput if Excel has rounded its numbers, so that its orders are lost
   */
  public static Optional<ScannedFile> join(ExportFile file, List<ScannedStretch> stretches) {
    FileKeys keys = new FileKeys();
    List<Reject> rejects = new ArrayList<>();
    long lines = 0;
    ScannedStretch.Start expected = stretches.get(0).first();
    for (ScannedStretch stretch : stretches) {
      if (stretch.first().offset() != expected.offset()) {
        return Optional.empty();
      }
      lines += expected.line() - stretch.first().line();
      keys.append(stretch.keys(), lines);
      for (Reject reject : stretch.rejects()) {
        rejects.add(reject.behind(lines));
      }
      expected = stretch.next();
    }
    refuseRounded(file, stretches);
    return Optional.of(
        new ScannedFile(
            file,
            keys,
            List.copyOf(rejects),
            stretches.stream().mapToLong(ScannedStretch::rows).sum(),
            stretches.stream().mapToLong(ScannedStretch::otherShop).sum()));
  }

  private static void refuseRounded(ExportFile file, List<ScannedStretch> stretches) {
    long all = stretches.stream().mapToLong(ScannedStretch::longNumbers).sum();
    long rounded = stretches.stream().mapToLong(ScannedStretch::roundedNumbers).sum();
    if (rounded * 2 > all) {
      throw new UnusableInput(Message.of("export.rounded", file.place()));
    }
  }
}
