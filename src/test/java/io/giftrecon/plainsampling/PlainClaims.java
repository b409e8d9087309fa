package io.giftrecon.plainsampling;

import io.giftrecon.plain.PlainLine;
import io.giftrecon.plain.PlainStates;
import io.giftrecon.plain.PlainWords;
import io.giftrecon.plainsampling.Campaign.Member;
import io.giftrecon.plainsampling.Campaign.Sample;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** U5, S19-S27, S29: every line of a sample item, and what it is. */
final class PlainClaims {

  /** A row of claims.csv; 新会员 is blank where it is not told. */
  record Row(PlainLine line, Sample sample, String result, String code, String newMember) {

    boolean claim() {
      return ofKnownBuyer() || ofNobody();
    }

    boolean ofKnownBuyer() {
      return List.of("CLAIM", "OVER_LIMIT").contains(code);
    }

    boolean ofNobody() {
      return List.of("BUYER_UNKNOWN", "BUYER_IMPLAUSIBLE").contains(code);
    }

    boolean pending() {
      return result.equals("待定");
    }
  }

  private final Campaign campaign;
  private final List<PlainLine> lines = new ArrayList<>();
  private final PlainNight night;
  private final List<Row> rows = new ArrayList<>();

  PlainClaims(Campaign campaign) {
    this.campaign = campaign;
    night = new PlainNight(campaign);
    lines.addAll(night.lines());
    lines.sort(PlainLine.BY_PAYMENT);
    Map<String, Integer> pieces = new HashMap<>();
    for (PlainLine line : lines) {
      if (isSampleItem(line.item())) {
        judge(line, pieces);
      }
    }
    Comparator<Row> noneLast = Comparator.comparing(row -> row.line().paidAt().isEmpty());
    rows.sort(
        noneLast
            .thenComparing(Row::line, PlainLine.BY_PAYMENT)
            .thenComparing(row -> campaign.samples().indexOf(row.sample())));
  }

  PlainNight night() {
    return night;
  }

  List<Row> rows() {
    return rows;
  }

  /** U17: over half of the claimers of a sample are nobody. */
  boolean masked(Sample sample) {
    long nobody = of(sample).stream().filter(Row::ofNobody).count();
    long people =
        of(sample).stream()
            .filter(Row::ofKnownBuyer)
            .map(row -> row.line().buyer())
            .distinct()
            .count();
    return nobody > people;
  }

  List<Row> of(Sample sample) {
    return rows.stream().filter(row -> row.sample().equals(sample)).toList();
  }

  /** All lines of the shop, in payment order. */
  List<PlainLine> lines() {
    return lines;
  }

  /** S5: a draft does not make its item a sample item. */
  boolean isSampleItem(String item) {
    return campaign.samples().stream().anyMatch(s -> !s.draft() && s.item().equals(item));
  }

  /** The claims of a sample of which no file says how many pieces they are. */
  long ofUnstatedQuantity(Sample sample) {
    return rows.stream()
        .filter(row -> row.claim() && row.sample().equals(sample) && !row.line().quantityStated())
        .count();
  }

  private void judge(PlainLine line, Map<String, Integer> pieces) {
    List<Sample> ofItem =
        campaign.samples().stream()
            .filter(sample -> !sample.draft() && sample.item().equals(line.item()))
            .toList();
    if (line.paidAt().isEmpty()) {
      if (!List.of(PlainWords.UNPAID, PlainWords.CLOSED).contains(line.status())) {
        rows.add(new Row(line, ofItem.get(0), "人工核查", "PAYMENT_TIME_UNKNOWN", ""));
      }
      return;
    }
    List<Sample> on = ofItem.stream().filter(sample -> sample.holds(line.paidTime())).toList();
    if (on.isEmpty()) {
      outside(line, ofItem);
    }
    if (!on.isEmpty()) {
      Sample fitting = on.get(0);
      BigDecimal best = new BigDecimal(Integer.MAX_VALUE);
      for (Sample sample : on) {
        if (atSamplePrice(line, sample) && sample.price().compareTo(best) < 0) {
          best = sample.price();
          fitting = sample;
        }
      }
      rows.add(inside(line, fitting, pieces));
    }
  }

  /** U15: what was payable, unless price times quantity is not what was paid. */
  static Optional<BigDecimal> payable(PlainLine line) {
    boolean paid = line.paid().orElse(BigDecimal.ZERO).signum() > 0;
    if (line.payableStated() && paid && line.payable().orElseThrow().signum() == 0) {
      return Optional.empty();
    }
    if (line.payableStated() || line.payable().isEmpty() || line.paid().isEmpty()) {
      return line.payable();
    }
    int than = line.paid().get().compareTo(line.payable().get());
    boolean moneyBack = line.closed() || line.refundSucceeded();
    return than == 0 || (than < 0 && moneyBack) ? line.payable() : Optional.empty();
  }

  private Row inside(PlainLine line, Sample sample, Map<String, Integer> pieces) {
    if (line.status().equals(PlainWords.UNPAID)) {
      return new Row(line, sample, "非领取", "WAITING_FOR_PAYMENT", "");
    }
    if (payable(line).isEmpty()) {
      return new Row(line, sample, "人工核查", "PRICE_UNKNOWN", "");
    }
    boolean perhapsSeveral = !line.quantityStated() && !line.price().equals(payable(line));
    if (!atSamplePrice(line, sample) && perhapsSeveral) {
      return new Row(line, sample, "人工核查", "PRICE_UNKNOWN", "");
    }
    if (!atSamplePrice(line, sample)) {
      return new Row(line, sample, "非领取", "NOT_TARGET_OR_OVER_LIMIT", "");
    }
    if (PlainStates.dead(line)) {
      String code = line.refundSucceeded() ? "CLAIM_REFUNDED" : "CLAIM_CLOSED";
      return new Row(line, sample, "已失效", code, "");
    }
    for (Map.Entry<String, Boolean> open : open(line).entrySet()) {
      if (open.getValue()) {
        return new Row(line, sample, "待定", open.getKey(), "");
      }
    }
    if (line.buyer().isEmpty()) {
      return new Row(line, sample, "买家未知", "BUYER_UNKNOWN", "");
    }
    if (line.ofImplausibleBuyer()) {
      return new Row(line, sample, "买家未知", "BUYER_IMPLAUSIBLE", "");
    }
    String who = line.buyer() + " " + campaign.samples().indexOf(sample);
    boolean over = pieces.merge(who, line.quantity(), Integer::sum) > sample.limit();
    String joined = isNew(line, sample) ? "是" : "否";
    return over
        ? new Row(line, sample, "超限领取", "OVER_LIMIT", night.members().isEmpty() ? "" : joined)
        : new Row(line, sample, "有效领取", "CLAIM", night.members().isEmpty() ? "" : joined);
  }

  /** U19, R32: why it is open whether a claim stands, the first that is so. */
  private static Map<String, Boolean> open(PlainLine line) {
    Map<String, Boolean> open = new LinkedHashMap<>();
    open.put("ROW_REJECTED", line.rowRejected());
    open.put("REFUND_STATE_UNKNOWN", line.refundUnknown());
    open.put("REFUNDING", line.held());
    return open;
  }

  private static boolean atSamplePrice(PlainLine line, Sample sample) {
    BigDecimal most = sample.price().multiply(BigDecimal.valueOf(line.quantity()));
    return payable(line).map(payable -> payable.compareTo(most) <= 0).orElse(false);
  }

  /** S24: one row, under the nearest window whose price it fits. */
  private void outside(PlainLine line, List<Sample> ofItem) {
    if (PlainStates.dead(line) || line.status().equals(PlainWords.UNPAID)) {
      return;
    }
    Optional<Sample> nearest = Optional.empty();
    for (Sample sample : ofItem) {
      boolean fits = atSamplePrice(line, sample);
      if (fits && nearest.map(s -> distance(line, sample) < distance(line, s)).orElse(true)) {
        nearest = Optional.of(sample);
      }
    }
    nearest.ifPresent(sample -> rows.add(new Row(line, sample, "非领取", "CLAIM_OUTSIDE_WINDOW", "")));
  }

  private static long distance(PlainLine line, Sample sample) {
    LocalDateTime paid = line.paidTime();
    return paid.isBefore(sample.from())
        ? Duration.between(paid, sample.from()).toSeconds()
        : Duration.between(sample.to(), paid).toSeconds();
  }

  /** S27: joined from the start up to the payment. */
  private boolean isNew(PlainLine line, Sample sample) {
    return joined(line.buyer())
        .map(time -> !time.isBefore(sample.from()) && !time.isAfter(line.paidTime()))
        .orElse(false);
  }

  /** S7: the earliest time of any row that names the buyer, by whatever id. */
  Optional<LocalDateTime> joined(String buyer) {
    Optional<LocalDateTime> earliest = Optional.empty();
    for (Member member : night.members().orElse(List.of())) {
      boolean named = false;
      for (PlainLine line : lines) {
        named |= line.buyer().equals(buyer) && night.idsOf(line.order()).contains(member.buyer());
      }
      if (named && earliest.map(member.joined()::isBefore).orElse(true)) {
        earliest = Optional.of(member.joined());
      }
    }
    return earliest;
  }
}
