package io.giftrecon.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.SamplingCampaign;
import io.giftrecon.campaign.Window;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.pairing.Line;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** U5: which lines of sample items are claims, and what the others are. */
final class Claims {
  private final SamplingCampaign campaign;
  private final Basis basis;
  private final ClaimTrace trace;
  private final Map<List<Object>, Integer> piecesClaimed = new HashMap<>();
  private final List<ClaimLine> claims = new ArrayList<>();

  private Claims(SamplingCampaign campaign, Basis basis, ClaimTrace trace) {
    this.campaign = campaign;
    this.basis = basis;
    this.trace = trace;
  }

  /**
   * Tells the lines of one buyer group.
   *
   * @param lines all of them; those of other items are passed over
   * @return in the order of {@link ClaimLine#ORDER}
   */
  static List<ClaimLine> of(
      List<Line> lines, SamplingCampaign campaign, Basis basis, ClaimTrace trace) {
    Claims claims = new Claims(campaign, basis, trace);
    lines.stream().sorted(Line.BY_PAYMENT).forEach(claims::add);
    claims.claims.sort(ClaimLine.ORDER);
    return List.copyOf(claims.claims);
  }

  private void add(Line line) {
    List<Sample> samples = campaign.samplesOf(line.row().itemId());
    if (samples.isEmpty()) {
      return;
    }
    trace.windows(line, samples);
    LocalDateTime paidAt = line.paidAt();
    if (paidAt == null) {
      if (neverPaid(line)) {
        trace.noClaim(line, NoClaim.NEVER_PAID);
      } else {
        put(samples.get(0), line, ClaimCode.PAYMENT_TIME_UNKNOWN);
      }
      return;
    }
    List<Sample> open =
        samples.stream().filter(sample -> sample.window().contains(paidAt)).toList();
    if (!open.isEmpty()) {
      Sample sample = claimed(open, line);
      put(sample, line, inWindow(sample, line));
    } else {
      outside(samples, line, paidAt);
    }
  }

  /** S24: paid outside every window. */
  private void outside(List<Sample> samples, Line line, LocalDateTime paidAt) {
    if (line.dead()) {
      trace.noClaim(line, NoClaim.NOTHING_LEFT);
    } else if (line.status().kind() == OrderStatus.UNPAID) {
      trace.noClaim(line, NoClaim.UNPAID);
    } else {
      samples.stream()
          .filter(sample -> atSamplePrice(sample, line))
          .min(Comparator.comparing(sample -> distance(sample.window(), paidAt)))
          .ifPresentOrElse(
              sample -> put(sample, line, ClaimCode.CLAIM_OUTSIDE_WINDOW),
              () -> trace.noClaim(line, dearer(line)));
    }
  }

  private static NoClaim dearer(Line line) {
    return LinePrice.mayBeLess(line) ? NoClaim.PRICE_UNKNOWN : NoClaim.ORDINARY;
  }

  /** U14: a line is of one activity: the one whose price it meets most closely. */
  private static Sample claimed(List<Sample> open, Line line) {
    return open.stream()
        .filter(sample -> atSamplePrice(sample, line))
        .min(Comparator.comparing(Sample::price))
        .orElse(open.get(0));
  }

  /** S24: how far outside a window a payment is. */
  private static Duration distance(Window window, LocalDateTime paidAt) {
    return paidAt.isBefore(window.from())
        ? Duration.between(paidAt, window.from())
        : Duration.between(window.to(), paidAt);
  }

  /** S25: a line without payment time of which nothing else is to be expected. */
  static boolean neverPaid(Line line) {
    return line.status().kind() == OrderStatus.UNPAID || line.closed();
  }

  private ClaimCode inWindow(Sample sample, Line line) {
    if (line.status().kind() == OrderStatus.UNPAID) {
      return ClaimCode.WAITING_FOR_PAYMENT;
    }
    if (!atSamplePrice(sample, line)) {
      return LinePrice.mayBeLess(line)
          ? ClaimCode.PRICE_UNKNOWN
          : ClaimCode.NOT_TARGET_OR_OVER_LIMIT;
    }
    if (line.dead()) {
      return line.refunds().succeeded() ? ClaimCode.CLAIM_REFUNDED : ClaimCode.CLAIM_CLOSED;
    }
    return pending(line).orElseGet(() -> standing(sample, line));
  }

  /** U19, R32: why nobody knows yet whether a claim stands; empty for one that does. */
  private static Optional<ClaimCode> pending(Line line) {
    if (!line.rejected().isEmpty()) {
      return Optional.of(ClaimCode.ROW_REJECTED);
    }
    if (RefundState.of(line) == RefundState.UNKNOWN) {
      return Optional.of(ClaimCode.REFUND_STATE_UNKNOWN);
    }
    return RefundState.of(line) == RefundState.OPEN
        ? Optional.of(ClaimCode.REFUNDING)
        : Optional.empty();
  }

  private ClaimCode standing(Sample sample, Line line) {
    if (!line.buyer().known()) {
      return ClaimCode.BUYER_UNKNOWN;
    }
    if (line.buyer().implausible().isPresent()) {
      return ClaimCode.BUYER_IMPLAUSIBLE;
    }
    int pieces =
        piecesClaimed.merge(
            List.of(sample.row(), line.buyer().key()), line.row().quantity(), Integer::sum);
    return pieces > sample.limit() ? ClaimCode.OVER_LIMIT : ClaimCode.CLAIM;
  }

  /** S20: what was payable, before any refund, is at most the sample's price. */
  private static boolean atSamplePrice(Sample sample, Line line) {
    BigDecimal most = sample.price().multiply(BigDecimal.valueOf(line.row().quantity()));
    return LinePrice.payable(line).filter(payable -> payable.compareTo(most) <= 0).isPresent();
  }

  private void put(Sample sample, Line line, ClaimCode code) {
    LocalDateTime paidAt = line.paidAt();
    Membership member =
        paidAt == null || !code.hasClaimer()
            ? Membership.UNKNOWN
            : Membership.of(line.buyer().ids(), sample, paidAt, basis.members());
    ClaimLine claim = new ClaimLine(sample, line, code, member);
    trace.claim(claim, claims);
    claims.add(claim);
  }
}
