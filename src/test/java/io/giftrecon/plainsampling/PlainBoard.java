package io.giftrecon.plainsampling;

import io.giftrecon.plain.PlainRow;
import io.giftrecon.plainsampling.Campaign.BoardRow;
import io.giftrecon.plainsampling.Campaign.Sample;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** S35, S36: the board beside our figures, and what may explain a difference. */
final class PlainBoard {

  /** A row of board-diff.csv; each reason by what it must say somewhere, in order. */
  record Row(List<String> cells, List<List<String>> reasons) {}

  private final Campaign campaign;
  private final PlainClaims claims;
  private final PlainFigures figures;
  private final List<Row> rows = new ArrayList<>();

  PlainBoard(Campaign campaign, PlainClaims claims, PlainFigures figures) {
    this.campaign = campaign;
    this.claims = claims;
    this.figures = figures;
    for (BoardRow board : campaign.board().orElse(List.of())) {
      for (Sample sample : campaign.samples()) {
        if (!sample.draft()
            && sample.activity().equals(board.activity())
            && sample.item().equals(board.item())) {
          PlainFigures.Row ours = figures.of(sample);
          add(sample, "派样单量", board.claims(), ours.claims());
          add(sample, "派样人次", board.claimers(), ours.claimers());
          add(sample, "新会员数", board.newMembers(), ours.newMembers());
        }
      }
    }
  }

  List<Row> rows() {
    return rows;
  }

  private void add(Sample sample, String figure, int board, int ours) {
    List<String> why = unknown(sample, figure);
    boolean unknown = !why.isEmpty();
    List<String> cells =
        List.of(
            sample.activity(),
            sample.item(),
            figure,
            String.valueOf(board),
            unknown ? "/" : String.valueOf(ours),
            unknown ? "/" : String.valueOf(board - ours));
    List<List<String>> reasons =
        unknown ? List.of(why) : board == ours ? List.of() : reasons(sample, figure, board > ours);
    rows.add(new Row(cells, reasons));
  }

  /** U17: why our figure is not known; nothing where it is. */
  private List<String> unknown(Sample sample, String figure) {
    if (claims.night().nameless()) {
      return List.of("商品ID");
    }
    boolean people = !figure.equals("派样单量");
    if (figure.equals("新会员数") && claims.night().meetNobody()) {
      return List.of("MEMBERS_MEET_NOBODY");
    }
    if (figure.equals("新会员数") && claims.night().members().isEmpty()) {
      return List.of("members");
    }
    return people && figures.of(sample).allNobody() ? List.of("未知") : List.of();
  }

  private List<List<String>> reasons(Sample sample, String figure, boolean more) {
    List<List<String>> reasons = new ArrayList<>();
    if (figure.equals("新会员数")) {
      members(sample, more, reasons);
    }
    claims
        .night()
        .asOf()
        .filter(asOf -> asOf.isBefore(sample.to()))
        .ifPresent(
            asOf ->
                reasons.add(
                    List.of(PlainRow.TIME.format(asOf), PlainRow.TIME.format(sample.to()))));
    if (more) {
      counted(sample, List.of("CLAIM_CLOSED", "CLAIM_REFUNDED"), "退款", reasons);
      counted(sample, List.of("CLAIM_OUTSIDE_WINDOW"), "不在派样时间内", reasons);
      counted(sample, List.of("PRICE_UNKNOWN", "PAYMENT_TIME_UNKNOWN"), "人工核查", reasons);
      counted(sample, List.of("ROW_REJECTED", "REFUND_STATE_UNKNOWN", "REFUNDING"), "待定", reasons);
    }
    if (!figure.equals("新会员数")) {
      counted(sample, List.of("BUYER_UNKNOWN", "BUYER_IMPLAUSIBLE"), "买家未知", reasons);
      counted(sample, List.of("OVER_LIMIT"), "限购", reasons);
    } else if (more) {
      counted(sample, List.of("BUYER_UNKNOWN", "BUYER_IMPLAUSIBLE"), "买家未知", reasons);
    }
    return reasons.isEmpty() ? List.of(List.of("核对")) : reasons;
  }

  private void members(Sample sample, boolean more, List<List<String>> reasons) {
    if (campaign.item(sample.item()).runsMemberFirst() && !more) {
      reasons.add(List.of("会员优先购"));
    }
    if (!sample.crowd().equals("新会员")) {
      reasons.add(List.of(sample.crowd()));
    }
    Set<String> old = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Set<String> strangers = new HashSet<>();
    for (PlainClaims.Row row : claims.of(sample)) {
      if (row.ofKnownBuyer()) {
        String buyer = row.line().buyer();
        LocalDateTime joined = claims.joined(buyer).orElse(LocalDateTime.MAX);
        boolean first = seen.add(buyer);
        if (first && joined.isAfter(row.line().paidTime())) {
          strangers.add(buyer);
        } else if (first && joined.isBefore(sample.from())) {
          old.add(buyer);
        }
      }
    }
    if (!old.isEmpty()) {
      reasons.add(List.of(old.size() + " ", "老会员"));
    }
    if (!strangers.isEmpty()) {
      reasons.add(List.of(strangers.size() + " ", "入会"));
    }
  }

  private void counted(Sample sample, List<String> codes, String word, List<List<String>> reasons) {
    long count = claims.of(sample).stream().filter(row -> codes.contains(row.code())).count();
    if (count > 0) {
      reasons.add(List.of(count + " ", word));
    }
  }
}
