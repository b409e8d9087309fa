package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Source;
import io.giftrecon.order.Stated;
import io.giftrecon.order.Status;
import io.giftrecon.rights.SettledRefund;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the line reports themselves say of a line's refunds (R30, R42).
 *
 * @param status the newest 退款状态 that is stated
 * @param success the newest row that told a success, however old: it never un-happens
 * @param succeeded the largest 退款金额 that a row told with a success, in yuan
 * @param amount the newest 退款金额 that is stated, in yuan
 * @param unexplained the newest row that says anything of a refund, where it states a 退款金额 above 0
 *     and no refund that it may be of
 * @param named the same, where it has the number of a refund and no state of it
 * @param remembered a success that they told in an earlier night, as the ledger remembers it
 */
public record OwnWord(
    Optional<Stated<Status<RefundStatus>>> status,
    Optional<Source> success,
    Optional<BigDecimal> succeeded,
    Optional<BigDecimal> amount,
    Optional<Source> unexplained,
    Optional<Source> named,
    Optional<SettledRefund> remembered) {

  /** No report says anything. */
  static final OwnWord NOTHING =
      new OwnWord(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** What the rows of one line say together. */
  static OwnWord of(NewestFirst<LineRow> rows) {
    Optional<Stated<Status<RefundStatus>>> status =
        rows.stated(LineRow::refundStatus, word -> word.kind() != RefundStatus.UNSTATED);
    if (rows.all(OwnWord::tellsOfNoRefund)) {
      return NOTHING.with(status);
    }
    return new OwnWord(
        status,
        rows.<Status<RefundStatus>>stated(LineRow::refundStatus, OwnWord::isSuccess)
            .map(Stated::source),
        rows.stream()
            .filter(row -> isSuccess(row.refundStatus()))
            .flatMap(row -> Optional.ofNullable(row.refundAmount()).stream())
            .max(BigDecimal::compareTo),
        rows.stated(LineRow::refundAmount).map(Stated::value),
        unexplained(rows),
        named(rows),
        Optional.empty());
  }

  /** As nearly all rows are: they say that there is no refund, or nothing. */
  private static boolean tellsOfNoRefund(LineRow row) {
    return row.refundAmount() == null
        && !row.namesRefund()
        && (kind(row) == RefundStatus.NONE || kind(row) == RefundStatus.UNSTATED);
  }

  private OwnWord with(Optional<Stated<Status<RefundStatus>>> stated) {
    return new OwnWord(stated, success, succeeded, amount, unexplained, named, remembered);
  }

  /** R42: the same beside what the ledger remembers. */
  OwnWord after(Optional<SettledRefund> earlier) {
    return earlier.equals(remembered)
        ? this
        : new OwnWord(status, success, succeeded, amount, unexplained, named, earlier);
  }

  /** R42: whether they told a success in any night. */
  boolean toldSuccess() {
    return success.isPresent() || remembered.isPresent();
  }

  /** R42: the largest amount that they told with a success in any night, in yuan. */
  Optional<BigDecimal> returned() {
    Optional<BigDecimal> earlier = earlier();
    if (succeeded.isEmpty() || earlier.isEmpty()) {
      return succeeded.isEmpty() ? earlier : succeeded;
    }
    return Optional.of(succeeded.get().max(earlier.get()));
  }

  /** R42: the success as the ledger shall remember it. */
  Optional<SettledRefund> settled() {
    return success
        .map(source -> new SettledRefund("", null, returned().orElse(null), null, null, source))
        .or(() -> remembered);
  }

  private Optional<BigDecimal> earlier() {
    return remembered.flatMap(refund -> Optional.ofNullable(refund.amount()));
  }

  /** The newest word where it tells of a refund, whatever its state. */
  Optional<Stated<Status<RefundStatus>>> refund() {
    return status.filter(word -> word.value().kind() != RefundStatus.NONE);
  }

  /** R42: the line's own amount of what the merchant agreed to, in yuan. */
  BigDecimal agreed() {
    BigDecimal own = returned().orElse(BigDecimal.ZERO);
    boolean agreed = refund().filter(word -> word.value().kind().agreedTo()).isPresent();
    return agreed ? own.max(amount.orElse(BigDecimal.ZERO)) : own;
  }

  /** R37: the row that the agreed amount comes from. */
  Optional<Source> agreedSource() {
    boolean agreed = refund().filter(word -> word.value().kind().agreedTo()).isPresent();
    return agreed ? status.map(Stated::source) : success.or(() -> status.map(Stated::source));
  }

  /** A92: money that went back, or will, though the same row says that nobody asked for any. */
  private static Optional<Source> unexplained(NewestFirst<LineRow> rows) {
    return rows.stream()
        .filter(row -> row.refundAmount() != null || kind(row) != RefundStatus.UNSTATED)
        .findFirst()
        .filter(row -> row.refundAmount() != null && row.refundAmount().signum() > 0)
        .filter(row -> kind(row) == RefundStatus.NONE || kind(row) == RefundStatus.UNSTATED)
        .map(LineRow::source);
  }

  /**
   * A114: a refund has this number, though the same row states none, or says that there is none.
   */
  private static Optional<Source> named(NewestFirst<LineRow> rows) {
    return rows.stream()
        .filter(row -> row.namesRefund() || kind(row) != RefundStatus.UNSTATED)
        .findFirst()
        .filter(LineRow::namesRefund)
        .filter(row -> kind(row) == RefundStatus.NONE || kind(row) == RefundStatus.UNSTATED)
        .map(LineRow::source);
  }

  private static RefundStatus kind(LineRow row) {
    return row.refundStatus().kind();
  }

  private static boolean isSuccess(Status<RefundStatus> status) {
    return status.kind() == RefundStatus.SUCCEEDED;
  }
}
