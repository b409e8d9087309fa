package io.giftrecon.evidence;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.export.group.GuessedOrder;
import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.UnreadFile;
import io.giftrecon.export.scan.FileKeys;
import io.giftrecon.export.scan.NumberShapes;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.RejectedRow;
import io.giftrecon.order.Times;
import io.giftrecon.order.Warning;
import io.giftrecon.order.WarningCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** R40: what every kind of job expects of the exports, and does not find. */
public final class ExportWarnings {
  private ExportWarnings() {}

  /**
   * The warnings, in the order of R40.
   *
   * @param placesAny whether anything says of any line who bought it
   */
  public static List<Warning> of(
      JobFile job, ExportFolder folder, List<ScannedFile> files, boolean placesAny)
      throws IOException {
    List<Warning> warnings = new ArrayList<>();
    if (folder.linesAsOf().isPresent()) {
      Optional<Warning> noRows = noRowsOfShop(job, files);
      noRows.ifPresent(warnings::add);
      if (!placesAny && noRows.isEmpty() && linesOf(files) > 0) {
        warnings.add(Warning.of(WarningCode.NO_BUYERS, Message.of("warning.no-buyers")));
      }
      unreadableRefunds(files).forEach(warnings::add);
      strangeRefunds(files).forEach(warnings::add);
      refundsMissing(folder).ifPresent(warnings::add);
    }
    for (GuessedOrder guess : GuessedOrder.of(files)) {
      warnings.add(guessed(guess));
    }
    folder.unread().stream()
        .filter(UnreadFile::isWarning)
        .forEach(file -> warnings.add(unread(file)));
    HollowExport.of(files).forEach(hollow -> warnings.add(hollow(hollow)));
    return List.copyOf(warnings);
  }

  private static Warning unread(UnreadFile unread) {
    String file = unread.file().name();
    return new Warning(
        WarningCode.FILE_UNREAD,
        unread.reason() == UnreadFile.Reason.OWN_SHEET
            ? Message.of("warning.own-sheet", file)
            : Message.of("warning.file-unread", file),
        file);
  }

  private static Warning hollow(HollowExport hollow) {
    String name = hollow.file().name();
    return new Warning(
        WarningCode.FILE_UNREAD,
        Message.of("warning.hollow-export", name, hollow.before().name()),
        name);
  }

  private static Warning guessed(GuessedOrder guess) {
    ExportFile file = guess.guessed();
    return new Warning(
        WarningCode.AS_OF_GUESSED,
        Message.of(
            "warning.as-of-guessed", file.name(), Times.show(file.asOf()), guess.other().name()),
        file.name());
  }

  /** How many rows list lines of whatever shop. */
  private static long linesOf(List<ScannedFile> files) {
    return lineFiles(files).mapToLong(file -> file.rows() - file.rejects().size()).sum();
  }

  static Stream<ScannedFile> lineFiles(List<ScannedFile> files) {
    return files.stream().filter(file -> file.file().knownLayout().kind().bearsLines());
  }

  /**
   * Whether all lines are another shop's: by their own rows, or by those of their orders (A97). A
   * line report names no shop.
   */
  static boolean allOfOtherShops(List<ScannedFile> files) {
    long[] others =
        files.stream()
            .flatMapToLong(file -> file.keys().otherShopOrders().stream())
            .sorted()
            .toArray();
    return others.length > 0
        && linesOf(files) > 0
        && lineFiles(files).allMatch(file -> allAmong(others, file.keys()));
  }

  private static boolean allAmong(long[] orders, FileKeys keys) {
    return IntStream.range(0, keys.rows())
        .allMatch(row -> Arrays.binarySearch(orders, keys.order(row)) >= 0);
  }

  private static Optional<Warning> noRowsOfShop(JobFile job, List<ScannedFile> files) {
    return allOfOtherShops(files)
        ? Optional.of(
            Warning.of(
                WarningCode.NO_ROWS_OF_SHOP, Message.of("warning.no-rows-of-shop", job.shop())))
        : Optional.empty();
  }

  /** R32: a refund row that tells no order may be any order's. */
  private static List<Warning> unreadableRefunds(List<ScannedFile> files) {
    List<Warning> warnings = new ArrayList<>();
    for (ScannedFile scanned : files) {
      String name = scanned.file().name();
      long rows =
          scanned.rejects().stream()
              .flatMap(reject -> reject.doubt().stream())
              .filter(row -> row.kind() == RejectedRow.Kind.REFUND && !tellsOrder(row, scanned))
              .count();
      if (rows > 0) {
        warnings.add(
            new Warning(
                WarningCode.REFUND_UNREADABLE,
                Message.of("warning.refund-unreadable", name, rows),
                name));
      }
    }
    return warnings;
  }

  /** A133: nobody knows whose the refunds are. */
  private static List<Warning> strangeRefunds(List<ScannedFile> files) {
    NumberShapes ofOrders = NumberShapes.ofOrders(files);
    return files.stream()
        .filter(ScannedFile::mayBeOfShop)
        .filter(ofOrders::areStrangeTo)
        .map(file -> file.file().name())
        .map(
            name ->
                new Warning(
                    WarningCode.REFUND_UNREADABLE,
                    Message.of("warning.refunds-strange", name),
                    name))
        .toList();
  }

  /** Where a row is cut off or shifted, one number alone may be that of the refund itself. */
  private static boolean tellsOrder(RejectedRow row, ScannedFile scanned) {
    boolean shifted = row.column().isEmpty();
    boolean numbered = scanned.file().knownLayout().has(Column.REFUND_NO);
    return row.numbers().size() > (shifted && numbered ? 1 : 0);
  }

  private static Optional<Warning> refundsMissing(ExportFolder folder) {
    boolean reported = folder.known().stream().anyMatch(ExportFile::isRefundReport);
    return folder.known().stream()
        .filter(file -> file.knownLayout().kind().bearsLines())
        .max(Comparator.comparing(ExportFile::asOf).thenComparing(ExportFile::name))
        .filter(newest -> !reported && !newest.knownLayout().has(Column.REFUND_STATUS))
        .map(
            newest ->
                new Warning(
                    WarningCode.REFUNDS_MISSING,
                    Message.of("warning.refunds-missing", newest.name()),
                    newest.name()));
  }
}
