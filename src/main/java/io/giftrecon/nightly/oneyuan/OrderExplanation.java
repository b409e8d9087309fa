package io.giftrecon.nightly.oneyuan;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.explain.Explanation;
import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.group.BuyerGroupSource;
import io.giftrecon.export.group.ReturnedContents;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.export.scan.FileScan;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.nightly.ChangesSince;
import io.giftrecon.nightly.Explained;
import io.giftrecon.nightly.ExportsExplained;
import io.giftrecon.nightly.JobIdentity;
import io.giftrecon.nightly.PreparedJob;
import io.giftrecon.nightly.ProvenLedger;
import io.giftrecon.nightly.RejectedRows;
import io.giftrecon.nightly.WrittenOutInputs;
import io.giftrecon.order.Times;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.pairing.RuleTrace;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.release.Recall;
import io.giftrecon.release.Verdicts;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LedgerChanges;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.rights.Tonight;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Lets the rules decide one order once more and keeps their answers. Writes nothing. */
final class OrderExplanation {
  private final Campaign campaign;
  private final String orderNo;

  private final BiFunction<Campaign, LocalDate, PreparedJob> prepared;

  private OrderExplanation(
      Campaign campaign, String orderNo, BiFunction<Campaign, LocalDate, PreparedJob> prepared) {
    this.campaign = campaign;
    this.orderNo = orderNo;
    this.prepared = prepared;
  }

  /**
   * Explains an order from the inputs of the last run. Where exports, job file, small files or
   * marks have changed since it was published, the first lines say so.
   *
   * @param orderNo an order number, or the number of one of its lines
   * @param prepared the job of that run by its date
   * @throws UnusableInputException if there was no run yet, or the exports cannot be used
   */
  static Explained of(
      Campaign campaign, String orderNo, BiFunction<Campaign, LocalDate, PreparedJob> prepared)
      throws IOException {
    return new OrderExplanation(campaign, orderNo, prepared).lines();
  }

  private Explained lines() throws IOException {
    if (!ProvenLedger.exists(campaign.job())) {
      throw new UnusableInputException(Message.of("explain.no-run", campaign.job().file()));
    }
    try (SheetFolder sheets = SheetFolder.temporary()) {
      ExportFolder folder =
          WrittenOutInputs.writtenOut(
              campaign.job(),
              ExportFolder.survey(campaign.job(), sheets),
              sheets,
              ByteListener.NONE);
      sheets.fill(folder.known(), ByteListener.NONE);
      try (Ledger ledger = ProvenLedger.open(campaign.job())) {
        List<String> lines = new ArrayList<>();
        lines.addAll(ChangesSince.files(campaign.job(), folder, ledger));
        lines.addAll(ChangesSince.marks(campaign.job(), ledger));
        LocalDate date = dateOf(ledger);
        List<ScannedFile> files = FileScan.all(folder, campaign);
        Explained found = found(files, date, ledger);
        lines.addAll(found.lines());
        lines.addAll(
            ExportsExplained.lines(
                prepared.apply(campaign, date),
                folder,
                BuyerGroupIndex.of(files, List.of(), OneYuanHandler.endings(campaign)),
                orderNo));
        return new Explained(lines, found.known());
      }
    }
  }

  private Explained found(List<ScannedFile> files, LocalDate date, Ledger ledger)
      throws IOException {
    LedgerSnapshot known = ledger.snapshot(JobIdentity.of(campaign.job(), ledger), date);
    List<RightEvent> events = ledger.events().stream().map(known.trail()::calledNow).toList();
    String called = known.calledNow(orderNo);
    List<String> lines = lines(files, date, known, events, orderNo, orderNo);
    if (lines.isEmpty()) {
      lines = lines(files, date, known, events, called, called);
    }
    if (lines.isEmpty()) {
      lines = lines(files, date, known, events, orderOf(called, known), called);
    }
    return lines.isEmpty() ? unknown(files, known, date, called) : new Explained(lines, true);
  }

  /**
   * What the rules say of a number.
   *
   * @param where the order or line in whose buyer group it is looked for
   * @param number what the ledger calls it; the exports may call it otherwise tonight (R62)
   * @return empty if nothing of the group has the number
   */
  private List<String> lines(
      List<ScannedFile> files,
      LocalDate date,
      LedgerSnapshot known,
      List<RightEvent> events,
      String where,
      String number)
      throws IOException {
    BuyerGroupIndex index =
        BuyerGroupIndex.around(where, files, known.followed(), OneYuanHandler.endings(campaign));
    ReturnedContents contents = ReturnedContents.of(files);
    String name = number;
    try (BuyerGroupSource groups = new BuyerGroupSource(index)) {
      Tonight tonight = OneYuanHandler.tonight(index, campaign, date, known);
      for (BuyerGroupRows rows = groups.next(); rows != null; rows = groups.next()) {
        RuleTrace asked = RuleTrace.of(number);
        DecidedGroup decided =
            OneYuanHandler.decide(rows, campaign, known, tonight, contents, asked);
        List<String> lines = Explanation.of(decided, asked, events);
        if (!lines.isEmpty()) {
          return renamed(number, lines);
        }
        name = decided.paired().names().of(name);
      }
    }
    return name.equals(number) ? List.of() : lines(files, date, known, events, where, name);
  }

  /** R62: says so where the line was asked for by a number that it does not have any more. */
  private List<String> renamed(String number, List<String> lines) {
    if (isAsked(number)) {
      return lines;
    }
    List<String> told = new ArrayList<>();
    told.add("  R62  子订单 %s 是导出没有子订单号时编的号，这一行现在是 %s".formatted(orderNo, number));
    told.addAll(lines);
    return told;
  }

  /** The order of a line that the ledger knows, or whose number looks made up (A20). */
  private static String orderOf(String number, LedgerSnapshot known) {
    return known
        .line(number)
        .map(KnownLine::orderNo)
        .orElseGet(() -> number.replaceFirst("-\\d+$", ""));
  }

  /** The date of the run that is explained. */
  private LocalDate dateOf(Ledger ledger) {
    return ledger
        .lastPublication(campaign.job().file().toString())
        .map(last -> LocalDate.parse(last.date()))
        .orElseGet(() -> LocalDate.now(Times.CHINA));
  }

  private boolean isAsked(String number) {
    return number.equals(orderNo);
  }

  private boolean isOf(String called, LedgerRight right) {
    return isAsked(right.oneYuanOrder()) || right.oneYuanSubOrder().equals(called);
  }

  /** R63: what the run decided of rights whose lines are not exported, persons' words over it. */
  private List<Decision> missing(List<ScannedFile> files, LedgerSnapshot known, LocalDate date)
      throws IOException {
    BuyerGroupIndex index =
        BuyerGroupIndex.of(files, known.followed(), OneYuanHandler.endings(campaign));
    Verdicts verdicts = new Verdicts(known.trail().verdicts(), date);
    return new MissingRights(campaign, known)
            .decisions(
                OneYuanHandler.tonight(index, campaign, date, known),
                LedgerChanges.of(List.of(), List.of()))
            .stream()
            .flatMap(own -> verdicts.over(own).stream())
            .toList();
  }

  private static String line(Decision decision) {
    String line = decision.oneYuan().subOrder();
    return decision.code() == DecisionCode.NOT_EXPORTED
        ? "  R63  1元商品子订单 %s 有未发的权益：暂缓（NOT_EXPORTED），它的名额照样保留".formatted(line)
        : "  R63  1元商品子订单 %s 有未发的权益，不在导出里：%s（%s，依据 %s）：%s"
            .formatted(
                line,
                decision.code().action().word(),
                decision.code(),
                decision.basis(),
                decision.reason());
  }

  /** No line of the exports has this number; perhaps a row that could not be used has. */
  private Explained unknown(
      List<ScannedFile> files, LedgerSnapshot known, LocalDate date, String called)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("订单 %s：导出文件里没有它可用的订单行".formatted(orderNo));
    OtherShopsOrder.named(orderNo, files).stream()
        .map(file -> "  R33  %s 里写明它是别的店铺的订单，不是 %s 的：不计".formatted(file, campaign.shop()))
        .forEach(lines::add);
    missing(files, known, date).stream()
        .filter(decision -> decision.rights().stream().anyMatch(right -> isOf(called, right)))
        .map(OrderExplanation::line)
        .distinct()
        .forEach(lines::add);
    known.open().stream()
        .filter(right -> isOf(called, right) && !campaign.names(right.activityId()))
        .map(LedgerRight::oneYuanSubOrder)
        .distinct()
        .forEach(
            line -> lines.add("  R63  1元商品子订单 %s 有未发的权益，它的活动不在任务文件里：不列出，名额照样保留".formatted(line)));
    known.released().stream()
        .filter(right -> isOf(called, right))
        .forEach(
            right ->
                lines.add(
                    "  R20  1元商品子订单 %s 第 %d 份已标记为补发，主商品子订单 %s，不会再列出"
                        .formatted(right.oneYuanSubOrder(), right.unit(), right.mainSubOrder())));
    Recall.remembered(
            known.released().stream()
                .filter(
                    right ->
                        isOf(called, right)
                            || isAsked(right.mainOrder())
                            || right.mainSubOrder().equals(called))
                .toList(),
            known::line)
        .forEach(
            recall ->
                lines.add(
                    "  R28  1元商品子订单 %s 已补发 %d 份，主商品子订单 %s 以前已关闭或退款：列入追回名单"
                        .formatted(
                            recall.right().oneYuanSubOrder(),
                            recall.units(),
                            recall.main().subOrder())));
    lines.addAll(RejectedRows.naming(orderNo, files));
    boolean somebodyKnows = lines.size() > 1;
    lines.add("  怎样会改变：导出包含这笔订单的宝贝报表；若在 rejects.csv 里，改好那一行再放进导出文件夹；其他店铺的订单不计。");
    return new Explained(lines, somebodyKnows);
  }
}
