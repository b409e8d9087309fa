package io.giftrecon.view;

import io.giftrecon.output.oneyuan.DownloadSheet;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Which records of the sheet are one buyer's (S1 Q9). */
public final class BuyerRecords {
  private final Set<String> names;
  private final String order;
  private final boolean known;

  private BuyerRecords(Set<String> names, String order, boolean known) {
    this.names = names;
    this.order = order;
    this.known = known;
  }

  /**
   * The records under a name.
   *
   * @param name as 买家会员名 shows it
   */
  public static BuyerRecords named(String name) {
    return new BuyerRecords(Set.of(name), "", true);
  }

  /**
   * The records of whoever placed an order, by any main or one-yuan order number of the sheet.
   * Where the buyer has no name, the records that the order stands in.
   */
  public static BuyerRecords ofOrder(String order, PublishedSheet sheet) throws IOException {
    Set<String> names = new HashSet<>();
    boolean[] known = {false};
    sheet.read(
        record -> {
          if (holds(order, record)) {
            known[0] = true;
            names.add(record.text(DownloadSheet.BUYER));
          }
        });
    names.remove("");
    return new BuyerRecords(names, order, known[0]);
  }

  /** Whether anything of the sheet has the order that was asked for. */
  public boolean areKnown() {
    return known;
  }

  /** Whether a record is the buyer's. */
  public boolean include(SheetRecord record) {
    return names.contains(record.text(DownloadSheet.BUYER))
        || (!order.isEmpty() && holds(order, record));
  }

  private static boolean holds(String order, SheetRecord record) {
    return record.text(DownloadSheet.MAIN_ORDER).equals(order)
        || record.values(DownloadSheet.ONE_YUAN_ORDER).contains(order);
  }
}
