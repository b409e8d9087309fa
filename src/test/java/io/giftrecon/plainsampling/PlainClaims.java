package io.giftrecon.plainsampling;

import io.giftrecon.plain.PlainFacts;
import io.giftrecon.plain.PlainFile;
import io.giftrecon.plain.PlainLine;
import io.giftrecon.plain.PlainShop;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** U5, S19-S27, S29: every line of a sample item, and what it is. */
final class PlainClaims {

  /** A row of claims.csv; 新会员 is blank where it is not told. */
  record Row(PlainLine line, Sample sample, String result, String code, String newMember) {

    boolean claim() {
      return List.of("CLAIM", "OVER_LIMIT", "BUYER_UNKNOWN").contains(code);
    }

    boolean ofKnownBuyer() {
      return claim() && !code.equals("BUYER_UNKNOWN");
    }
  }

  private final Campaign campaign;
  private final List<PlainLine> lines = new ArrayList<>();
  private final Map<String, Set<String>> idsOfOrder = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  PlainClaims(Campaign campaign) {
    this.campaign = campaign;
    if (!campaign.hasExports()) {
      return;
    }
    List<PlainFile> files = campaign.exports().orElseThrow();
    PlainShop shop =
        new PlainShop(
            campaign.seed(), campaign.shop(), "", "", List.of(), List.of(), List.of(), files);
    PlainFacts facts = new PlainFacts(shop);
    lines.addAll(facts.lines());
    lines.forEach(line -> idsOfOrder.put(line.order(), facts.idsOf(line.order())));
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

  List<Row> rows() {
    return rows;
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
    for (Sample sample : on) {
      rows.add(inside(line, sample, pieces));
    }
  }

  private Row inside(PlainLine line, Sample sample, Map<String, Integer> pieces) {
    if (line.payable().isEmpty()) {
      return new Row(line, sample, "人工核查", "PRICE_UNKNOWN", "");
    }
    if (!atSamplePrice(line, sample)) {
      return new Row(line, sample, "非领取", "NOT_TARGET_OR_OVER_LIMIT", "");
    }
    if (PlainStates.dead(line)) {
      String code = line.refundSucceeded() ? "CLAIM_REFUNDED" : "CLAIM_CLOSED";
      return new Row(line, sample, "已失效", code, "");
    }
    if (line.buyer().isEmpty()) {
      return new Row(line, sample, "买家未知", "BUYER_UNKNOWN", "");
    }
    String who = line.buyer() + " " + campaign.samples().indexOf(sample);
    boolean over = pieces.merge(who, line.quantity(), Integer::sum) > sample.limit();
    String joined = isNew(line, sample) ? "是" : "否";
    return over
        ? new Row(line, sample, "超限领取", "OVER_LIMIT", campaign.members().isEmpty() ? "" : joined)
        : new Row(line, sample, "有效领取", "CLAIM", campaign.members().isEmpty() ? "" : joined);
  }

  private static boolean atSamplePrice(PlainLine line, Sample sample) {
    BigDecimal most = sample.price().multiply(BigDecimal.valueOf(line.quantity()));
    return line.payable().map(payable -> payable.compareTo(most) <= 0).orElse(false);
  }

  /** S24: one row, under the nearest window whose price it fits. */
  private void outside(PlainLine line, List<Sample> ofItem) {
    if (PlainStates.dead(line)) {
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
    for (Member member : campaign.members().orElse(List.of())) {
      boolean named = false;
      for (PlainLine line : lines) {
        named |=
            line.buyer().equals(buyer) && idsOfOrder.get(line.order()).contains(member.buyer());
      }
      if (named && earliest.map(member.joined()::isBefore).orElse(true)) {
        earliest = Optional.of(member.joined());
      }
    }
    return earliest;
  }
}
