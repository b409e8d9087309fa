package io.giftrecon.plain;

import io.giftrecon.plain.PlainFile.Kind;
import io.giftrecon.plain.PlainHistory.Seen;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** R30, R42: what is known of the refunds of a line, from the refund reports and its own cells. */
final class PlainRefundStates {

  private static final List<String> KIND_COLUMNS = List.of("业务类型", "退款原因", "小额收款");

  private final PlainRefundOwners owners;
  private final List<PlainFile> reports;

  /**
   * All refund reports may speak.
   *
   * @param strange those that prove nothing by their silence (A133)
   */
  PlainRefundStates(PlainRefundOwners owners, List<PlainFile> files, Set<String> strange) {
    this.owners = owners;
    reports =
        files.stream()
            .filter(file -> file.kind() == Kind.REFUNDS && file.columns().contains("退款状态"))
            .filter(file -> !strange.contains(file.name()))
            .toList();
  }

  /** R37: the time of the newest refund report that has a status column. */
  Optional<LocalDateTime> newestReport() {
    return reports.stream().map(PlainFile::asOf).max(LocalDateTime::compareTo);
  }

  /**
   * R41: an exchange, a repair or a resend for nothing is no refund; A93: if its report has a
   * column for what it cost.
   */
  static boolean isNoRefund(PlainHistory refund) {
    BigDecimal amount = amount(refund, "买家退款金额").orElse(BigDecimal.ZERO);
    return amount.signum() == 0
        && refund
            .newestWhere(seen -> seen.has("买家退款金额") && !seen.row().text("售后类型").isEmpty())
            .filter(seen -> PlainWords.NO_REFUNDS.contains(seen.row().text("售后类型")))
            .isPresent();
  }

  PlainRefunds of(PlainHistory line, String order, String sub) {
    List<PlainHistory> rows = owners.of(sub);
    Optional<Seen> said = line.stating("退款状态");
    String word = said.map(seen -> PlainWords.refund(seen.row().text("退款状态"))).orElse("");
    PlainRefunds.Own own = own(line, word);
    List<PlainRefund> refunds = new ArrayList<>();
    rows.forEach(row -> refunds.add(refund(row)));
    boolean says = !word.isEmpty() && !word.equals(PlainWords.NO_REFUND);
    if (refunds.isEmpty() && (says || own.succeeded())) {
      String shown = says ? word : PlainWords.REFUNDED;
      refunds.add(
          new PlainRefund(
              "", shown, Optional.empty(), false, false, Optional.empty(), own.asOf(), own.asOf()));
    } else if (says) {
      said.ifPresent(seen -> toldAnew(refunds, word, seen.file().asOf()));
    }
    boolean blank = rows.stream().anyMatch(row -> statesNothing(row.newest()));
    boolean contradicted = rows.isEmpty() && !says && !own.succeeded() && contradictsItself(line);
    Optional<LocalDateTime> byReport =
        rows.isEmpty() && word.isEmpty() ? byReport(line, order) : Optional.empty();
    boolean known =
        !blank && !contradicted && (!rows.isEmpty() || !word.isEmpty() || byReport.isPresent());
    Optional<LocalDateTime> asOf =
        PlainRefunds.latestOf(refunds)
            .map(PlainRefund::asOf)
            .or(() -> said.map(seen -> seen.file().asOf()))
            .or(() -> byReport);
    return new PlainRefunds(List.copyOf(refunds), own, owners.isCandidate(sub), known, asOf);
  }

  /** R30, A92: whoever is in a refund report has asked, whatever its status says. */
  private static boolean statesNothing(Seen row) {
    String word = PlainWords.refund(row.row().text("退款状态"));
    return word.isEmpty() || word.equals(PlainWords.NO_REFUND);
  }

  /** A92: the newest row that says anything of a refund tells an amount, and of no refund. */
  private static boolean contradictsItself(PlainHistory line) {
    return line.newestWhere(
            seen -> !seen.row().text("退款状态").isEmpty() || seen.row().amount("退款金额").isPresent())
        .filter(PlainRefundStates::statesNothing)
        .flatMap(seen -> seen.row().amount("退款金额"))
        .filter(amount -> amount.signum() > 0)
        .isPresent();
  }

  /**
   * R42: a newer report of the line tells the latest refund anew. A success stays one, and beside
   * it the line's word may be of a second refund (A84), applied for nobody knows when.
   */
  private static void toldAnew(List<PlainRefund> refunds, String word, LocalDateTime asOf) {
    PlainRefund latest = PlainRefunds.latestOf(refunds).orElseThrow();
    boolean mayYet = isOpen(word);
    boolean sameTime = asOf.equals(latest.asOf());
    // A116: of two words of one time, one of which tells an end, the other one is heard.
    boolean heard = sameTime && mayYet && !latest.status().isEmpty() && !isOpen(latest.status());
    if (!asOf.isAfter(latest.asOf()) && !heard) {
      return;
    }
    if (!latest.succeeded() || word.equals(PlainWords.REFUNDED)) {
      refunds.set(refunds.indexOf(latest), latest.told(word, asOf));
    } else if (mayYet) {
      refunds.add(
          new PlainRefund("", word, Optional.empty(), false, false, Optional.empty(), asOf, asOf));
    }
  }

  private static boolean isOpen(String word) {
    return PlainWords.IN_PROGRESS.contains(word) || !PlainWords.REFUND_WORDS.contains(word);
  }

  /** R30 (c): the newest refund report that is young enough and names nothing of the order. */
  private Optional<LocalDateTime> byReport(PlainHistory line, String order) {
    LocalDateTime oldest = line.newest().file().asOf().minusHours(24);
    return reports.stream()
        .filter(report -> !owners.isAmbiguous(order))
        .filter(report -> !report.asOfAtTheLatest().isBefore(oldest))
        .map(PlainFile::asOf)
        .max(LocalDateTime::compareTo);
  }

  private static PlainRefunds.Own own(PlainHistory line, String word) {
    Optional<Seen> success =
        line.newestWhere(
            seen -> PlainWords.refund(seen.row().text("退款状态")).equals(PlainWords.REFUNDED));
    Optional<BigDecimal> succeeded = Optional.empty();
    for (Seen seen : line.rows()) {
      boolean told = PlainWords.refund(seen.row().text("退款状态")).equals(PlainWords.REFUNDED);
      Optional<BigDecimal> amount = told ? seen.row().amount("退款金额") : Optional.empty();
      if (amount.isPresent()) {
        succeeded = Optional.of(amount.get().max(succeeded.orElse(BigDecimal.ZERO)));
      }
    }
    BigDecimal agreed = succeeded.orElse(BigDecimal.ZERO);
    if (PlainWords.AGREED.contains(word)) {
      agreed = agreed.max(amount(line, "退款金额").orElse(BigDecimal.ZERO));
    }
    Optional<Seen> said =
        success.isPresent() && !PlainWords.AGREED.contains(word) ? success : line.stating("退款状态");
    LocalDateTime asOf = said.map(seen -> seen.file().asOf()).orElse(LocalDateTime.MIN);
    return new PlainRefunds.Own(success.isPresent(), succeeded, agreed, asOf);
  }

  private static PlainRefund refund(PlainHistory rows) {
    Optional<Seen> success =
        rows.newestWhere(
            seen -> PlainWords.refund(seen.row().text("退款状态")).equals(PlainWords.REFUNDED));
    Seen told =
        success.or(() -> rows.newestWhere(seen -> !statesNothing(seen))).orElse(rows.newest());
    String status = statesNothing(told) ? "" : PlainWords.refund(told.row().text("退款状态"));
    boolean small =
        KIND_COLUMNS.stream().anyMatch(column -> PlainWords.SMALL.contains(rows.text(column)));
    return new PlainRefund(
        rows.text("退款编号"),
        status,
        amount(rows, "买家退款金额"),
        rows.text("部分退款/全部退款").equals("全部退款"),
        small,
        rows.stating("退款的申请时间").flatMap(seen -> seen.row().time("退款的申请时间")),
        told.file().asOf(),
        rows.stating("买家退款金额").orElse(rows.newest()).file().asOf());
  }

  private static Optional<BigDecimal> amount(PlainHistory rows, String column) {
    return rows.stating(column).flatMap(seen -> seen.row().amount(column));
  }
}
