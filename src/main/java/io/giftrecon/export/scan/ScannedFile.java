package io.giftrecon.export.scan;

import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.order.UnusableInputException;
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
   * @throws UnusableInputException if Excel has rounded its numbers, so that its orders are lost
   */
  public static Optional<ScannedFile> join(ExportFile file, List<ScannedSplit> stretches) {
    FileKeys keys = new FileKeys();
    List<Reject> rejects = new ArrayList<>();
    long lines = 0;
    ScannedSplit.Start expected = stretches.get(0).first();
    for (ScannedSplit stretch : stretches) {
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
            stretches.stream().mapToLong(ScannedSplit::rows).sum(),
            stretches.stream().mapToLong(ScannedSplit::otherShop).sum()));
  }

  private static void refuseRounded(ExportFile file, List<ScannedSplit> stretches) {
    long all = stretches.stream().mapToLong(ScannedSplit::longNumbers).sum();
    long rounded = stretches.stream().mapToLong(ScannedSplit::roundedNumbers).sum();
    if (rounded * 2 > all) {
      throw new UnusableInputException(Message.of("export.rounded", file.place()));
    }
  }
}
