package io.giftrecon.plainsampling;

import io.giftrecon.plain.PlainRow;
import io.giftrecon.plainsampling.Campaign.BoardRow;
import io.giftrecon.plainsampling.Campaign.Sample;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
    campaign.platform().ifPresent(this::platform);
  }

  /** Which activities a row of the platform's tables may be of. */
  static Set<String> activities(Campaign campaign, PlatformBoard.Row row) {
    Set<String> activities = new TreeSet<>();
    for (Sample sample : campaign.samples()) {
      boolean meant = row.activity().isEmpty() || row.activity().equals(sample.activity());
      if (!sample.draft() && meant && sample.item().equals(row.item())) {
        activities.add(sample.activity());
      }
    }
    return activities;
  }

  private void platform(PlatformBoard tables) {
    List<Row> untold = new ArrayList<>();
    if (tables.folder()) {
      repurchases(tables, untold);
    }
    if (tables.newLabel()) {
      untold.add(told("", "", PlatformBoard.NEW_LABEL, "/", "不认识"));
    }
    for (PlatformBoard.Row row : tables.claims()) {
      table(tables, row, "派样单量", untold);
    }
    if (!tables.folder()) {
      repurchases(tables, untold);
    }
    rows.addAll(untold);
  }

  private void repurchases(PlatformBoard tables, List<Row> untold) {
    for (PlatformBoard.Row row : tables.repurchases()) {
      table(tables, row, "同店30日回购人数", untold);
    }
  }

  private static Row told(String activity, String item, String figure, String text, String why) {
    String stated = activity.isEmpty() ? "/" : activity;
    return new Row(List.of(stated, item, figure, text, "/", "/"), List.of(List.of(why)));
  }

  private void table(PlatformBoard tables, PlatformBoard.Row row, String first, List<Row> untold) {
    Set<String> activities = activities(campaign, row);
    String cell = row.cells().get(0);
    if (activities.size() != 1) {
      String text = List.of("", "--").contains(cell) ? "/" : cell;
      untold.add(
          told(row.activity(), row.item(), first, text, activities.isEmpty() ? "samples" : "活动ID"));
      return;
    }
    Sample sample =
        campaign.samples().stream()
            .filter(each -> !each.draft() && each.item().equals(row.item()))
            .filter(each -> activities.contains(each.activity()))
            .findFirst()
            .orElseThrow();
    LocalDate day = tables.day().orElse(LocalDate.MAX.minusDays(1));
    PlainSnapshot snapshot = new PlainSnapshot(claims, figures, sample, day);
    PlainFigures.Row ours = figures.of(sample);
    if (first.equals("派样单量")) {
      long late = tables.day().isPresent() ? snapshot.claimsAfterTheDay() : 0;
      compare(sample, "派样单量", cell, BigDecimal.valueOf(ours.claims()), late);
      compare(sample, "派样人次", row.cells().get(1), BigDecimal.valueOf(ours.claimers()), late);
      compare(sample, "新会员数", row.cells().get(2), BigDecimal.valueOf(ours.newMembers()), late);
      compare(sample, "派样GMV", row.cells().get(3), snapshot.gmv(), late);
    } else {
      for (int i = 0; i < 6; i++) {
        again(sample, tables, snapshot, i, row.cells().get(i));
      }
    }
  }

  /**
   * A figure of the first table; what the snapshot came too early for is said where it has less.
   */
  private void compare(Sample sample, String figure, String cell, BigDecimal ours, long late) {
    List<String> why = unknown(sample, figure);
    boolean money = figure.equals("派样GMV");
    if (!why.isEmpty() || !isNumber(cell)) {
      add(sample, figure, cell, why.isEmpty() ? Optional.of(ours) : Optional.empty(), money, why);
      return;
    }
    int more = new BigDecimal(cell).compareTo(ours);
    List<List<String>> reasons = new ArrayList<>();
    if (more != 0) {
      reasons.addAll(reasons(sample, figure, more > 0));
      if (more < 0 && late > 0) {
        reasons.removeIf(reason -> reason.equals(List.of("核对")));
        reasons.add(afterTheExport(figure, reasons), List.of("快照", late + " "));
      }
    }
    rows.add(new Row(cells(sample, figure, cell, Optional.of(ours), money), reasons));
  }

  /** Behind what the exports are too early for, before what is counted otherwise. */
  private int afterTheExport(String figure, List<List<String>> reasons) {
    int at = 0;
    for (int i = 0; i < reasons.size(); i++) {
      boolean counted =
          reasons.get(i).get(reasons.get(i).size() - 1).matches("买家未知|限购")
              && !figure.equals("新会员数");
      at = counted ? at : i + 1;
    }
    return at;
  }

  private void again(
      Sample sample, PlatformBoard tables, PlainSnapshot snapshot, int column, String cell) {
    int days = List.of(30, 90, 365).get(column / 2);
    boolean money = column % 2 == 1;
    String figure = "同店%d日回购%s".formatted(days, money ? "金额" : "人数");
    List<String> why = unknown(sample, figure);
    Optional<LocalDateTime> asOf = claims.night().asOf();
    if (why.isEmpty() && tables.day().isEmpty()) {
      why = List.of("文件名");
    } else if (why.isEmpty() && asOf.isEmpty()) {
      why = List.of("AS_OF_GUESSED");
    } else if (why.isEmpty() && asOf.get().isBefore(tables.day().get().atStartOfDay())) {
      why = List.of("早于");
    }
    BigDecimal ours = money ? snapshot.amount(days) : BigDecimal.valueOf(snapshot.people(days));
    if (!why.isEmpty() || !isNumber(cell)) {
      add(sample, figure, cell, why.isEmpty() ? Optional.of(ours) : Optional.empty(), money, why);
      return;
    }
    int more = new BigDecimal(cell).compareTo(ours);
    List<List<String>> reasons = new ArrayList<>();
    LocalDateTime end = tables.day().get().plusDays(1).atStartOfDay();
    if (more != 0 && asOf.get().isBefore(end)) {
      reasons.add(List.of(PlainRow.TIME.format(asOf.get()), PlainRow.TIME.format(end)));
    }
    if (more > 0) {
      if (snapshot.perhaps(days) > 0) {
        reasons.add(List.of(snapshot.perhaps(days) + " ", "可能"));
      }
      notCounted(sample, reasons);
      counted(sample, List.of("BUYER_UNKNOWN", "BUYER_IMPLAUSIBLE"), "未知", reasons);
    }
    if (more != 0 && reasons.isEmpty()) {
      reasons.add(List.of("核对"));
    }
    rows.add(new Row(cells(sample, figure, cell, Optional.of(ours), money), reasons));
  }

  /** Where one of the two is not known. */
  private void add(
      Sample sample,
      String figure,
      String cell,
      Optional<BigDecimal> ours,
      boolean money,
      List<String> why) {
    List<String> said = !why.isEmpty() ? why : List.of(cell.startsWith("约") ? "不是一个数" : "没有给出");
    rows.add(new Row(cells(sample, figure, cell, ours, money), List.of(said)));
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[\\d.]+");
  }

  private static List<String> cells(
      Sample sample, String figure, String cell, Optional<BigDecimal> ours, boolean money) {
    Optional<BigDecimal> board =
        isNumber(cell) ? Optional.of(new BigDecimal(cell)) : Optional.empty();
    String text = cell.startsWith("约") ? cell : "/";
    return List.of(
        sample.activity(),
        sample.item(),
        figure,
        board.map(value -> shown(value, money)).orElse(text),
        ours.map(value -> shown(value, money)).orElse("/"),
        board
            .flatMap(value -> ours.map(value::subtract))
            .map(value -> shown(value, money))
            .orElse("/"));
  }

  private static String shown(BigDecimal value, boolean money) {
    return money
        ? value.setScale(2, RoundingMode.HALF_UP).toPlainString()
        : value.stripTrailingZeros().toPlainString();
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
    boolean people = !List.of("派样单量", "派样GMV").contains(figure);
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
      notCounted(sample, reasons);
    }
    if (!figure.equals("新会员数")) {
      counted(sample, List.of("BUYER_UNKNOWN", "BUYER_IMPLAUSIBLE"), "买家未知", reasons);
      counted(sample, List.of("OVER_LIMIT"), "限购", reasons);
    } else if (more) {
      counted(sample, List.of("BUYER_UNKNOWN", "BUYER_IMPLAUSIBLE"), "买家未知", reasons);
    }
    return reasons.isEmpty() ? List.of(List.of("核对")) : reasons;
  }

  private void notCounted(Sample sample, List<List<String>> reasons) {
    counted(sample, List.of("CLAIM_CLOSED", "CLAIM_REFUNDED"), "退款", reasons);
    counted(sample, List.of("CLAIM_OUTSIDE_WINDOW"), "不在派样时间内", reasons);
    counted(sample, List.of("PRICE_UNKNOWN", "PAYMENT_TIME_UNKNOWN"), "人工核查", reasons);
    counted(sample, List.of("ROW_REJECTED", "REFUND_STATE_UNKNOWN", "REFUNDING"), "待定", reasons);
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
