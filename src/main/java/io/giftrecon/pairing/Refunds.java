package io.giftrecon.pairing;

import io.giftrecon.campaign.SmallRefund;
import io.giftrecon.order.Amounts;
import io.giftrecon.order.RefundKind;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Source;
import io.giftrecon.rights.SettledRefund;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of the refunds of one line.
 *
 * @param byApplication oldest application first (R8), after those that the ledger alone remembers
 * @param wholeBefore whether the ledger remembers that all the money went back (R42)
 * @param ambiguous whether a refund of its order may be this line's, or another's (A8)
 * @param own what the line reports say of them (R42)
 * @param proof what this rests on (R30)
 */
public record Refunds(
    List<Refund> byApplication,
    boolean wholeBefore,
    boolean ambiguous,
    OwnWord own,
    RefundProof proof) {
  private static final String NO_REFUND = "/";

  public Refunds {
    byApplication = List.copyOf(byApplication);
  }

  /** The same, resting on something else. */
  Refunds with(RefundProof other) {
    return new Refunds(byApplication, wholeBefore, ambiguous, own, other);
  }

  /** R8: the refund with the newest application time. */
  public Optional<Refund> latest() {
    return byApplication.isEmpty()
        ? Optional.empty()
        : Optional.of(byApplication.get(byApplication.size() - 1));
  }

  /**
   * R8: the status shown, {@code /} where there is no refund; a success that only a line report or
   * the ledger told is shown for what it is (R42), unless the latest refund is in progress.
   */
  public String shownStatus() {
    boolean hidden = succeeded() && successful().stream().allMatch(Refund::remembered);
    return hidden && !inProgress()
        ? RefundStatus.SUCCEEDED.text()
        : latest().map(refund -> refund.status().text()).orElse(NO_REFUND);
  }

  /** R51: the same; blank where nobody knows, and with what a refund of the order leaves open. */
  String stated() {
    String status = proof.known() || !byApplication.isEmpty() ? shownStatus() : "";
    return ambiguous ? status + "?" : status;
  }

  /** R51: number and amount of each that may still go either way. */
  String open() {
    return byApplication.stream()
        .filter(Refund::open)
        .map(Refund::words)
        .collect(Collectors.joining("、"));
  }

  /** R9: the sum of what the merchant agreed to, {@code /} where there is no refund. */
  public String shownAmount() {
    return byApplication.isEmpty() ? NO_REFUND : Amounts.show(agreed());
  }

  /** Whether money went back for this line; a success that any export told stays (R42). */
  public boolean succeeded() {
    return own.toldSuccess() || !successful().isEmpty();
  }

  /** R24: whether all the money went back: one successful 全部退款, or sums up to the payable. */
  public boolean fully(@Nullable BigDecimal payable) {
    if ((wholeBefore && succeeded()) || successful().stream().anyMatch(Refund::isWhole)) {
      return true;
    }
    return payable != null && succeeded() && returned().compareTo(payable) >= 0;
  }

  /**
   * R41: whether what went back leaves the line what it is: every successful refund is of a minor
   * kind, or all of them together are small. An amount that nobody states is not small, and may be
   * all of it (A93).
   */
  public boolean minor(SmallRefund small, @Nullable BigDecimal payable) {
    List<Refund> successful = successful();
    boolean stated =
        own.returned().isPresent()
            || (!successful.isEmpty() && successful.stream().allMatch(Refund::amountStated));
    boolean kinds =
        stated
            && !successful.isEmpty()
            && successful.stream().allMatch(refund -> refund.kind() == RefundKind.MINOR)
            && returned().compareTo(sum(successful)) <= 0;
    return kinds || (stated && small.covers(agreed(), payable));
  }

  /** R23, R24: whether the latest is in progress, or one may be this line's (A8). */
  public boolean onHold() {
    return ambiguous || inProgress();
  }

  private boolean inProgress() {
    return latest().filter(Refund::inProgress).isPresent();
  }

  /** R14: whether the status of any of them is unknown. */
  public boolean unknown() {
    return byApplication.stream().anyMatch(r -> r.status().kind() == RefundStatus.UNKNOWN);
  }

  /** R7: whether none is certainly this line's. */
  public boolean none() {
    return byApplication.isEmpty();
  }

  /** The successful ones. Asked time and again of every line, and nearly no line has any. */
  public List<Refund> successful() {
    return byApplication.isEmpty()
        ? List.of()
        : byApplication.stream().filter(Refund::succeeded).toList();
  }

  /** R9, R42: the sum over what the merchant agreed to, or the line's own if that is larger. */
  BigDecimal agreed() {
    return own.agreed().max(agreedOfRows());
  }

  private BigDecimal agreedOfRows() {
    if (byApplication.isEmpty()) {
      return BigDecimal.ZERO;
    }
    return sum(byApplication.stream().filter(r -> r.status().kind().agreedTo()).toList());
  }

  /** R42: the successes that the ledger alone tells. */
  public List<Refund> remembered() {
    if (byApplication.isEmpty() && own.remembered().isEmpty()) {
      return List.of();
    }
    List<Refund> told = new ArrayList<>(byApplication.stream().filter(Refund::remembered).toList());
    boolean more = successful().isEmpty() || returned().compareTo(sum(successful())) > 0;
    if (more && own.success().isEmpty()) {
      own.remembered().map(Refund::of).ifPresent(told::add);
    }
    return told;
  }

  /** R42: the successes that the ledger shall remember. */
  List<SettledRefund> settled() {
    Optional<SettledRefund> ownWord = own.settled();
    List<SettledRefund> settled = new ArrayList<>();
    for (Refund successful : successful()) {
      SettledRefund refund = successful.settled();
      if (ownWord.isEmpty() || !refund.isOwnWord()) {
        settled.add(refund);
      }
    }
    ownWord.ifPresent(settled::add);
    return settled;
  }

  /**
   * R37: the rows that the refund state and the refund amount come from, where they are known. What
   * the ledger remembers does not age.
   */
  List<Source> evidence() {
    List<Source> rows = new ArrayList<>();
    if (proof.how() != RefundProof.How.NOTHING) {
      rows.add(
          latest()
              .filter(refund -> !refund.remembered())
              .map(Refund::source)
              .orElse(proof.source()));
    }
    BigDecimal ofRows = agreedOfRows();
    if (own.agreed().compareTo(ofRows) > 0) {
      own.agreedSource().ifPresent(rows::add);
    } else if (ofRows.signum() > 0) {
      byApplication.stream()
          .filter(refund -> refund.status().kind().agreedTo() && !refund.remembered())
          .forEach(refund -> rows.add(newestThatSays(ofRows, refund.amountSource())));
    }
    return rows;
  }

  /** The line itself, where its newer word states the same amount. */
  private Source newestThatSays(BigDecimal ofRows, Source row) {
    return own.agreed().compareTo(ofRows) != 0
        ? row
        : own.agreedSource().filter(told -> told.asOf().isAfter(row.asOf())).orElse(row);
  }

  /** What went back for this line in yuan, nothing where nothing did; empty where nobody says. */
  Optional<BigDecimal> returnedIfKnown() {
    if (!succeeded()) {
      return proof.known() ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }
    return Optional.of(returned()).filter(amount -> amount.signum() > 0);
  }

  private BigDecimal returned() {
    return own.returned().orElse(BigDecimal.ZERO).max(sum(successful()));
  }

  private static BigDecimal sum(List<Refund> refunds) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Refund refund : refunds) {
      BigDecimal amount = refund.amount();
      sum = amount == null ? sum : sum.add(amount);
    }
    return sum;
  }
}
