package io.giftrecon.plainsampling;

import io.giftrecon.plain.PlainLine;
import io.giftrecon.plain.PlainStates;
import io.giftrecon.plain.PlainWords;
import io.giftrecon.plainsampling.Campaign.FullSize;
import io.giftrecon.plainsampling.Campaign.Sample;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The metrics under U1-U20, S28, S30-S34: people as sets of buyers. */
final class PlainFigures {

  static final List<Integer> DAYS = List.of(7, 30, 90, 365);

  /** Who and what a row of effect.csv counts. */
  static final class Row {
    private final Set<String> lines = new HashSet<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> joined = new HashSet<>();
    private final Map<Integer, Set<String>> mature = new TreeMap<>();
    private final Map<Integer, Set<String>> back = new TreeMap<>();
    private final Map<Integer, Set<String>> mayBeBack = new TreeMap<>();
    private int nobody;
    private final Set<String> ofMapped = new HashSet<>();
    private final Set<String> converted = new HashSet<>();
    private boolean mapped;

    int claims() {
      return lines.size();
    }

    int claimers() {
      return people.size();
    }

    int newMembers() {
      return joined.size();
    }

    /** Claims, and not one of them of anybody who is known. */
    boolean allNobody() {
      return people.isEmpty() && nobody > 0;
    }

    boolean masked() {
      return nobody > people.size();
    }

    private void add(Row other) {
      lines.addAll(other.lines);
      people.addAll(other.people);
      joined.addAll(other.joined);
      for (int days : DAYS) {
        of(mature, days).addAll(of(other.mature, days));
        of(back, days).addAll(of(other.back, days));
        of(mayBeBack, days).addAll(of(other.mayBeBack, days));
      }
      ofMapped.addAll(other.ofMapped);
      converted.addAll(other.converted);
      nobody += other.nobody;
      mapped |= other.mapped;
    }

    private static Set<String> of(Map<Integer, Set<String>> sets, int days) {
      return sets.computeIfAbsent(days, d -> new HashSet<>());
    }

    /** The cells from 派样单量 on. */
    List<String> cells(boolean membersKnown, boolean nameless) {
      if (nameless) {
        return Collections.nCopies(4 + 4 * DAYS.size() + 2, "/");
      }
      List<String> cells = new ArrayList<>();
      cells.add(String.valueOf(claims()));
      if (allNobody()) {
        cells.addAll(Collections.nCopies(3, "/"));
        for (int i = 0; i < DAYS.size(); i++) {
          cells.addAll(Collections.nCopies(4, "/"));
        }
        cells.addAll(List.of("/", "/"));
        return cells;
      }
      cells.add(String.valueOf(claimers()));
      cells.add(membersKnown ? String.valueOf(newMembers()) : "/");
      cells.add(membersKnown && !masked() ? share(newMembers(), claimers()) : "/");
      for (int days : DAYS) {
        int came = of(back, days).size();
        int ripe = of(mature, days).size();
        cells.add(String.valueOf(came));
        cells.add(String.valueOf(ripe));
        cells.add(share(came, ripe));
        Set<String> open = new HashSet<>(of(mayBeBack, days));
        open.removeAll(of(back, days));
        cells.add(String.valueOf(open.size()));
      }
      cells.add(mapped ? String.valueOf(converted.size()) : "/");
      cells.add(mapped ? share(converted.size(), ofMapped.size()) : "/");
      return cells;
    }
  }

  /** S28: what an item sold beside its claims. */
  record Sales(int pieces, BigDecimal amount, String lowest) {}

  private final Campaign campaign;
  private final PlainClaims claims;

  PlainFigures(Campaign campaign, PlainClaims claims) {
    this.campaign = campaign;
    this.claims = claims;
  }

  static String share(int part, int whole) {
    return whole == 0
        ? "/"
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP)
            .toPlainString();
  }

  Row total() {
    Row total = new Row();
    campaign.samples().stream().filter(sample -> !sample.draft()).forEach(s -> total.add(of(s)));
    return total;
  }

  Row of(Sample sample) {
    Row row = new Row();
    row.mapped =
        campaign.fullSize().orElse(List.of()).stream()
            .anyMatch(m -> m.sample().equals(sample.item()));
    for (PlainClaims.Row claim : claims.of(sample)) {
      if (claim.claim()) {
        row.lines.add(claim.line().sub());
      }
      row.nobody += claim.ofNobody() ? 1 : 0;
      if (claim.ofKnownBuyer() && row.people.add(claim.line().buyer())) {
        firstClaim(claim, row);
      }
    }
    return row;
  }

  private void firstClaim(PlainClaims.Row claim, Row row) {
    String buyer = claim.line().buyer();
    LocalDateTime time = claim.line().paidTime();
    if (claim.newMember().equals("是")) {
      row.joined.add(buyer);
    }
    List<PlainLine> candidates = later(buyer, time);
    List<PlainLine> later = candidates.stream().filter(this::proven).toList();
    List<PlainLine> open = candidates.stream().filter(line -> !proven(line)).toList();
    for (int days : DAYS) {
      LocalDateTime end = time.plusDays(days);
      if (!end.isAfter(claims.night().ripeUpTo())) {
        Row.of(row.mature, days).add(buyer);
        if (!later.isEmpty() && later.get(0).paidTime().isBefore(end)) {
          Row.of(row.back, days).add(buyer);
        }
        if (!open.isEmpty() && open.get(0).paidTime().isBefore(end)) {
          Row.of(row.mayBeBack, days).add(buyer);
        }
      }
    }
    if (row.mapped) {
      row.ofMapped.add(buyer);
      if (later.stream().anyMatch(line -> isFullSizeOf(claim.sample(), line))) {
        row.converted.add(buyer);
      }
    }
  }

  private boolean isFullSizeOf(Sample sample, PlainLine line) {
    return campaign.fullSize().orElse(List.of()).contains(new FullSize(sample.item(), line.item()));
  }

  /** U18: paid, not to come back, of an item that is known, for money. */
  boolean proven(PlainLine line) {
    return !line.item().isEmpty()
        && !line.rowRejected()
        && !line.presaleUnpaid()
        && line.statusKnown()
        && !line.status().equals(PlainWords.UNPAID)
        && !line.refundUnknown()
        && !line.held()
        && PlainClaims.payable(line).filter(payable -> payable.signum() > 0).isPresent();
  }

  /** S32, U18: what the buyer may have bought later, proven or not. */
  List<PlainLine> later(String buyer, LocalDateTime claim) {
    List<PlainLine> later = new ArrayList<>();
    for (PlainLine line : claims.lines()) {
      boolean otherItem = !claims.isSampleItem(line.item());
      if (line.buyer().equals(buyer)
          && otherItem
          && line.paidAt().isPresent()
          && line.paidTime().isAfter(claim)
          && !PlainStates.dead(line)) {
        later.add(line);
      }
    }
    return later;
  }

  Map<String, Sales> sales() {
    Map<String, Sales> sales = new LinkedHashMap<>();
    for (Sample sample : campaign.samples()) {
      if (!sample.draft()) {
        sales.put(sample.item(), sales(sample.item()));
      }
    }
    return sales;
  }

  private Sales sales(String item) {
    int pieces = 0;
    BigDecimal amount = new BigDecimal("0.00");
    String lowest = "/";
    for (PlainLine line : claims.lines()) {
      boolean claim =
          claims.rows().stream()
              .anyMatch(row -> (row.claim() || row.pending()) && row.line().equals(line));
      if (line.item().equals(item)
          && !claim
          && line.paidAt().isPresent()
          && !line.status().equals(PlainWords.UNPAID)
          && PlainClaims.payable(line).isPresent()
          && !PlainStates.dead(line)) {
        BigDecimal payable = PlainClaims.payable(line).get();
        BigDecimal unit =
            payable.divide(BigDecimal.valueOf(line.quantity()), 2, RoundingMode.HALF_UP);
        pieces += line.quantity();
        amount = amount.add(payable);
        boolean lower = lowest.equals("/") || unit.compareTo(new BigDecimal(lowest)) < 0;
        lowest = lower ? unit.toPlainString() : lowest;
      }
    }
    return new Sales(pieces, amount, lowest);
  }
}
