package io.giftrecon.rules;

import io.giftrecon.SmallJob;
import io.giftrecon.campaign.Campaign;
import io.giftrecon.nightly.oneyuan.OneYuanKind;
import io.giftrecon.order.AlteredRows;
import io.giftrecon.order.DressedRows;
import io.giftrecon.order.Endings;
import io.giftrecon.order.IdentityRow;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderRow;
import io.giftrecon.order.RefundRow;
import io.giftrecon.order.RejectedRow;
import io.giftrecon.order.RoundedRows;
import io.giftrecon.order.Source;
import io.giftrecon.pairing.PairedGroup;
import io.giftrecon.pairing.Pairing;
import io.giftrecon.pairing.RefundsOfSomeLine;
import io.giftrecon.pairing.RuleTrace;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.release.Release;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LedgerView;
import io.giftrecon.rights.PastWords;
import io.giftrecon.rights.Remembered;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.Tonight;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One buyer's rows, and the rules asked of them without any file: ¥1 item 9001, main items all
 * others; reservation in August until the 22nd, main window from the 21st to the 26th.
 */
final class SmallShop {
  static final String ONE_YUAN_ITEM = "9001";
  static final String MAIN_ITEM = "8001";

  private final Campaign campaign;
  private LocalDate date = LocalDate.parse("2023-09-01");
  private int exported;
  private final List<OrderRow> orders = new ArrayList<>();
  private final List<LineRow> lines = new ArrayList<>();
  private final List<RefundRow> refunds = new ArrayList<>();
  private final List<IdentityRow> identities = new ArrayList<>();
  private final List<ReturnedRow> returned = new ArrayList<>();
  private final List<RejectedRow> rejected = new ArrayList<>();
  private final List<Source> reports = new ArrayList<>();
  private final List<LedgerRight> known = new ArrayList<>();
  private final Map<LedgerRight, String> held = new HashMap<>();
  private final List<KnownLine> remembered = new ArrayList<>();
  private final Set<String> elsewhere = new HashSet<>();
  private final List<RefundRow> homeless = new ArrayList<>();
  private boolean endings;
  private RoundedRows rounded = RoundedRows.NONE;
  private DressedRows dressed = DressedRows.NONE;

  SmallShop(Path folder) throws IOException {
    this(folder, "");
  }

  /**
   * Opens a shop.
   *
   * @param policy more lines under {@code policy:} of the job file, each with two blanks before
   */
  SmallShop(Path folder, String policy) throws IOException {
    Path job =
        SmallJob.write(folder, "policy:\n  release-after: confirmed\n" + policy, SmallJob.GIFT);
    campaign = Campaign.read(OneYuanKind.jobFile(job));
  }

  /** R60: a right that another job lists. */
  SmallShop held(LedgerRight right) {
    held.put(right, "“别的店” other.yaml");
    return known(right);
  }

  /** Another date of the run than 2023-09-01. */
  SmallShop on(String otherDate) {
    date = LocalDate.parse(otherDate);
    return this;
  }

  /** How many orders the exports hold, of this buyer and of others. */
  SmallShop ofOrders(int orders) {
    exported = orders;
    return this;
  }

  private SmallShop(SmallShop other) {
    campaign = other.campaign;
    date = other.date;
    exported = other.exported;
    orders.addAll(other.orders);
    lines.addAll(other.lines);
    refunds.addAll(other.refunds);
    identities.addAll(other.identities);
    returned.addAll(other.returned);
    rejected.addAll(other.rejected);
    reports.addAll(other.reports);
    known.addAll(other.known);
    remembered.addAll(other.remembered);
    homeless.addAll(other.homeless);
  }

  /** A shop with the same rows, to which others may be added. */
  SmallShop again() {
    return new SmallShop(this);
  }

  SmallShop add(Rows.LineBuilder line) {
    lines.add(line.row());
    return this;
  }

  SmallShop add(OrderRow row) {
    orders.add(row);
    return this;
  }

  SmallShop add(Rows.RefundBuilder row) {
    refunds.add(row.row());
    return this;
  }

  /** Adds a row whose number no export knows (A123). */
  SmallShop homeless(Rows.RefundBuilder row) {
    homeless.add(row.row());
    return this;
  }

  /** A146: all numbers of a file look rounded. */
  SmallShop allRounded(String file) {
    rounded =
        new RoundedRows(
            lines.stream().filter(row -> row.source().file().equals(file)).toList(),
            orders.stream().filter(row -> row.source().file().equals(file)).toList());
    return this;
  }

  /** A155: a row of another group, under a number that something was written to. */
  SmallShop dressed(Rows.LineBuilder row) {
    dressed = new DressedRows(List.of(row.row()), List.of());
    return this;
  }

  /** A155: the same, of an order. */
  SmallShop dressed(OrderRow row) {
    dressed = new DressedRows(List.of(), List.of(row));
    return this;
  }

  /** R47: endings of numbers are believed. */
  SmallShop believingEndings() {
    endings = true;
    return this;
  }

  /** Adds a refund report with a status column; it may name nothing of this buyer. */
  SmallShop report(String file, String asOf) {
    reports.add(Rows.source(file, asOf));
    return this;
  }

  /** Adds a row that could not be used. */
  SmallShop add(RejectedRow row) {
    rejected.add(row);
    return this;
  }

  /** Adds the identities of one buyer for these orders. */
  SmallShop bought(String... orderNos) {
    for (String orderNo : orderNos) {
      identities.add(Rows.buyer(orderNo, "甲"));
    }
    return this;
  }

  SmallShop add(IdentityRow row) {
    identities.add(row);
    return this;
  }

  SmallShop add(ReturnedRow row) {
    returned.add(row);
    return this;
  }

  /** What the ledger knows from earlier nights. */
  SmallShop known(LedgerRight right) {
    known.add(right);
    return this;
  }

  /** What the ledger remembers of a line. */
  SmallShop known(KnownLine line) {
    remembered.add(line);
    return this;
  }

  /** What the ledger has after a night that was published: bindings and lines. */
  SmallShop after(DecidedGroup night) {
    known.addAll(night.ledger().rights());
    remembered.addAll(night.ledger().lines());
    return this;
  }

  private boolean exports(String orderNo) {
    return elsewhere.contains(orderNo)
        || lines.stream().anyMatch(line -> line.orderNo().equals(orderNo));
  }

  /** R63: an order whose lines stand in another buyer's group. */
  SmallShop exportedElsewhere(String orderNo) {
    elsewhere.add(orderNo);
    return this;
  }

  PairedGroup pair() {
    return Pairing.of(rows(), campaign, tonight(), RuleTrace.NONE);
  }

  private Tonight tonight() {
    return new Tonight(
        date,
        reports,
        rejected,
        exported,
        List.of(),
        this::exports,
        new Remembered() {
          @Override
          public List<KnownLine> lines(String orderNo) {
            return remembered.stream().filter(line -> line.orderNo().equals(orderNo)).toList();
          }

          @Override
          public Optional<KnownLine> line(String number) {
            return remembered.stream().filter(line -> line.number().equals(number)).findFirst();
          }

          @Override
          public List<KnownLine> reserved(String buyer) {
            return remembered.stream().filter(line -> line.buyerKey().equals(buyer)).toList();
          }
        },
        List.of(),
        Endings.NONE,
        RefundsOfSomeLine.told(homeless, endings, new AlteredRows(rounded, dressed)));
  }

  DecidedGroup decide() {
    return decide(RuleTrace.NONE);
  }

  DecidedGroup decide(RuleTrace asked) {
    BuyerGroupRows rows = rows();
    PairedGroup paired = Pairing.of(rows, campaign, tonight(), asked);
    LedgerView ledger = new LedgerView(known, held, Map.of(), PastWords.NONE, Set.of());
    return Release.of(paired, rows.returned(), ledger, campaign, tonight(), asked);
  }

  /** The one decision there is. */
  Decision decision() {
    List<Decision> decisions = decide().decisions();
    if (decisions.size() != 1) {
      throw new AssertionError("not one decision but " + decisions);
    }
    return decisions.get(0);
  }

  DecisionCode code() {
    return decision().code();
  }

  private BuyerGroupRows rows() {
    return new BuyerGroupRows(orders, lines, refunds, identities, returned);
  }
}
