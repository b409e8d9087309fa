package io.giftrecon.nightly.oneyuan;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.OneYuanJobFile;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.export.scan.FileScan;
import io.giftrecon.export.scan.Hash64;
import io.giftrecon.export.scan.LongList;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.nightly.WrittenOutInputs;
import io.giftrecon.order.UnusableInputException;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Orders of which an export says that they are another shop's (R33, A97). */
public final class OtherShopsOrder {
  private OtherShopsOrder() {}

  /**
   * The exports of a job that name another shop for an order, by file name; none where the exports
   * cannot be used.
   */
  public static List<String> named(String orderNo, OneYuanJobFile job) throws IOException {
    try (SheetFolder sheets = SheetFolder.temporary()) {
      ExportFolder folder =
          WrittenOutInputs.writtenOut(
              job, ExportFolder.survey(job, sheets), sheets, ByteListener.NONE);
      sheets.fill(folder.known(), ByteListener.NONE);
      return named(orderNo, FileScan.all(folder, Campaign.read(job)));
    } catch (UnusableInputException e) {
      return List.of();
    }
  }

  /** Those among scanned files that do. */
  static List<String> named(String orderNo, List<ScannedFile> files) {
    long key = Hash64.of(orderNo);
    return files.stream()
        .filter(file -> isAmong(key, file.keys().otherShopOrders()))
        .map(file -> file.file().name())
        .toList();
  }

  private static boolean isAmong(long key, LongList orders) {
    return IntStream.range(0, orders.size()).anyMatch(at -> orders.get(at) == key);
  }
}
