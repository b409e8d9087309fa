package io.giftrecon.export.scan;

import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * One file after its scan: every data row is a key, a reject or another shop's.
 *
 * @param rows data rows read; a trade is one, however many lines it has
 * @param otherShop rows of another shop
 * @param looksRounded whether all of its long numbers look rounded, too few of them to be certain
 *     (R34, A146)
 */
public record ScannedFile(
    ExportFile file,
    FileKeys keys,
    List<Reject> rejects,
    long rows,
    long otherShop,
    boolean looksRounded) {

  /** How many lines its good rows hold: a trade may hold several. */
  public int lines() {
    return keys.rows();
  }

  /**
   * Puts the splits of a file together. A split begins behind the first line end it sees; if that
   * stood inside a quoted cell, it has read something else than the one before it has left.
   *
   * @return empty if the splits do not meet: then the file has to be scanned in one
   * @throws UnusableInputException if its numbers have lost digits, so that its orders are lost
   *     (R34)
   */
  public static Optional<ScannedFile> join(ExportFile file, List<ScannedSplit> splits) {
    FileKeys keys = new FileKeys();
    List<Reject> rejects = new ArrayList<>();
    long lines = 0;
    ScannedSplit.Start expected = splits.get(0).first();
    for (ScannedSplit split : splits) {
      if (split.first().offset() != expected.offset()) {
        return Optional.empty();
      }
      lines += expected.line() - split.first().line();
      keys.append(split.keys(), lines);
      for (Reject reject : split.rejects()) {
        rejects.add(reject.behind(lines));
      }
      expected = split.next();
    }
    LostDigits digits = new LostDigits();
    splits.forEach(split -> digits.addAll(split.lostDigits()));
    if (digits.areCertain()) {
      throw new UnusableInputException(Message.of("export.rounded", file.place()));
    }
    return Optional.of(
        new ScannedFile(
            file,
            keys,
            List.copyOf(rejects),
            splits.stream().mapToLong(ScannedSplit::rows).sum(),
            splits.stream().mapToLong(ScannedSplit::otherShop).sum(),
            digits.areAll()));
  }

  /**
   * Whether the file may speak of this shop: a report of other shops' rows alone does not say that
   * this one had no refund (R30), nor when (R37). One without rows may.
   */
  public boolean mayBeOfShop() {
    return rows == 0 || otherShop < rows;
  }

  /** A124: whether its last row is cut off, with no line end behind it: rows are missing. */
  public boolean breaksOff() {
    return !file.knownLayout().tellsOrigins()
        && rejects.stream()
            .anyMatch(
                row -> row.column().isEmpty() && row.offset() + row.length() >= file.tableSize());
  }

  /** The rows that name another shop, if there are any. */
  public Optional<FileKeys> ofOtherShops() {
    return keys.ofOtherShops();
  }

  /**
   * The same file, in which rows that name another shop are ours where their order is (A97).
   *
   * @param ours tells whether an order is this shop's
   */
  public ScannedFile withOurs(LongPredicate ours) {
    return keys.ofOtherShops()
        .filter(others -> keys.otherShopOrders().stream().anyMatch(ours))
        .map(
            others ->
                new ScannedFile(
                    file,
                    keys.withOurs(others, ours),
                    rejects,
                    rows,
                    otherShop - others.records(ours),
                    looksRounded))
        .orElse(this);
  }
}
