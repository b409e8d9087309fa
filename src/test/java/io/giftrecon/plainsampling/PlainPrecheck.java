package io.giftrecon.plainsampling;

import static io.giftrecon.plain.PlainRow.TIME;

import io.giftrecon.plainsampling.Campaign.Item;
import io.giftrecon.plainsampling.Campaign.Live;
import io.giftrecon.plainsampling.Campaign.Promotion;
import io.giftrecon.plainsampling.Campaign.Sample;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** U1-U5 and U7-U11 of the merchant's files (S11-S18). */
final class PlainPrecheck {

  /** A row of precheck.csv, and what its two free texts must say somewhere. */
  record Finding(
      int rule,
      String severity,
      String code,
      Sample sample,
      List<String> evidence,
      List<String> advice) {}

  private static final List<String> SEVERITIES = List.of("错误", "警告", "提示");
  private static final String ERROR = "错误";
  private static final String NOTE = "提示";

  private final Campaign campaign;
  private final PlainClaims claims;
  private final PlainFigures figures;
  private final List<Finding> findings = new ArrayList<>();

  PlainPrecheck(Campaign campaign, PlainClaims claims, PlainFigures figures) {
    this.campaign = campaign;
    this.claims = claims;
    this.figures = figures;
    for (Sample sample : campaign.samples()) {
      crowd(sample);
      shop(sample, campaign.item(sample.item()));
      if (sample.live()) {
        live(sample);
      } else if (sample.holds(campaign.now()) && !sample.state().equals("已发布")) {
        add(16, ERROR, "NOT_PUBLISHED", sample, List.of(sample.state(), "已发布"), List.of());
      }
      if (!sample.crowd().equals("通投")) {
        crowdLead(sample);
      }
      if (sample.draft()) {
        add(11, "警告", "HIDDEN_DRAFT", sample, others(sample), List.of());
      } else {
        files(sample);
      }
    }
    Comparator<Finding> bySeverity = Comparator.comparing(f -> SEVERITIES.indexOf(f.severity()));
    findings.sort(bySeverity.thenComparing(Finding::rule));
  }

  /** In order: each sort keeps the order of the samples. */
  List<Finding> findings() {
    return findings;
  }

  private void add(
      int rule,
      String severity,
      String code,
      Sample sample,
      List<String> evidence,
      List<String> advice) {
    boolean over = phase(sample).equals("已结束");
    String grave = severity.equals(ERROR) && over ? NOTE : severity;
    findings.add(new Finding(rule, grave, code, sample, evidence, advice));
  }

  /** U13. */
  private void notAsked(int rule, Sample sample, String missing) {
    add(rule, NOTE, "RULE_NOT_ASKED", sample, List.of(missing), List.of());
  }

  /** U20. */
  String phase(Sample sample) {
    if (sample.holds(campaign.now())) {
      return "进行中";
    }
    return campaign.now().isBefore(sample.from()) ? "未开始" : "已结束";
  }

  /** U13: what no file tells. */
  private void files(Sample sample) {
    boolean begun = !phase(sample).equals("未开始");
    if (begun && !campaign.hasExports()) {
      notAsked(5, sample, "导出");
    }
    long unstated = claims.ofUnstatedQuantity(sample);
    if (unstated > 0) {
      notAsked(5, sample, unstated + " 单领取没有购买数量");
    }
    if (begun && campaign.prompts().map(campaign::named).orElse(List.of()).isEmpty()) {
      notAsked(6, sample, "prompts");
    }
    if (begun && campaign.hasExports() && !onBoard(sample)) {
      notAsked(17, sample, "board");
    }
    boolean mapped =
        campaign.fullSize().orElse(List.of()).stream()
            .anyMatch(row -> row.sample().equals(sample.item()));
    if (campaign.hasExports() && !mapped) {
      notAsked(18, sample, "full-size");
    }
  }

  /** Without a board there is nothing to stand on. */
  private boolean onBoard(Sample sample) {
    boolean onTables = campaign.platform().map(tables -> shows(tables, sample)).orElse(true);
    return onTables
        && campaign
            .board()
            .map(
                rows ->
                    rows.stream()
                        .anyMatch(
                            row ->
                                row.activity().equals(sample.activity())
                                    && row.item().equals(sample.item())))
            .orElse(true);
  }

  /** A row without 活动ID is of the item's only activity, if it has one alone. */
  private boolean shows(PlatformBoard tables, Sample sample) {
    return Stream.concat(tables.claims().stream(), tables.repurchases().stream())
        .anyMatch(
            row ->
                row.item().equals(sample.item())
                    && PlainBoard.activities(campaign, row).equals(Set.of(sample.activity())));
  }

  /** U14: other activities of the item at the same time; drafts are none. */
  private List<Sample> atOnce(Sample sample) {
    return campaign.samples().stream()
        .filter(other -> !other.draft() && other.item().equals(sample.item()))
        .filter(other -> !other.activity().equals(sample.activity()))
        .filter(other -> other.from().isBefore(sample.to()) && sample.from().isBefore(other.to()))
        .toList();
  }

  /** The most that is promised at one second of the sample's window. */
  private int promised(Sample sample) {
    int most = sample.stock();
    List<Sample> others = atOnce(sample);
    for (Sample start : others) {
      for (LocalDateTime time : List.of(sample.from(), start.from())) {
        int sum = sample.stock();
        for (Sample other : others) {
          sum += other.holds(time) ? other.stock() : 0;
        }
        most = sample.holds(time) ? Math.max(most, sum) : most;
      }
    }
    return most;
  }

  private void crowd(Sample sample) {
    if (!sample.crowd().equals("新会员")) {
      List<String> evidence = List.of(sample.crowd());
      add(1, NOTE, "OLD_MEMBERS_MAY_CLAIM", sample, evidence, List.of());
      return;
    }
    if (sample.draft()) {
      return;
    }
    if (campaign.members().map(campaign::named).orElse(List.of()).isEmpty()) {
      notAsked(1, sample, "members");
    }
    if (campaign.hasExports()) {
      share(sample);
    }
  }

  private void share(Sample sample) {
    int claimers = figures.of(sample).claimers();
    int joined = figures.of(sample).newMembers();
    if (claims.night().nameless()) {
      notAsked(1, sample, "商品ID");
    } else if (claims.night().meetNobody()) {
      notAsked(1, sample, "MEMBERS_MEET_NOBODY");
    } else if (claims.night().members().isPresent() && claims.masked(sample)) {
      notAsked(1, sample, "未知");
    } else if (claims.night().members().isPresent() && 10 * joined < 9 * claimers) {
      List<String> evidence =
          List.of(
              String.valueOf(joined),
              String.valueOf(claimers),
              PlainFigures.share(joined, claimers));
      add(1, "警告", "LOW_NEW_MEMBER_SHARE", sample, evidence, List.of());
    }
  }

  private void shop(Sample sample, Item item) {
    if (item.memberFirst().isEmpty()) {
      notAsked(2, sample, "会员优先购");
    } else if (item.runsMemberFirst()) {
      add(2, ERROR, "MEMBER_FIRST_CONFLICT", sample, List.of("会员优先购"), List.of("会员优先购"));
    }
    stock(sample, item);
    shelf(sample, item);
    if (item.dailyPrice().isEmpty()) {
      notAsked(15, sample, "日销价");
    } else if (sample.price().compareTo(item.dailyPrice().get()) >= 0) {
      List<String> prices =
          List.of(sample.price().toPlainString(), item.dailyPrice().get().toPlainString());
      add(15, ERROR, "PRICE_NOT_LOWER", sample, prices, List.of());
    }
    if (campaign.promotions().orElse(List.of()).isEmpty()) {
      notAsked(9, sample, "promotions");
    }
    for (Promotion promotion : campaign.promotions().orElse(List.of())) {
      boolean overlaps =
          promotion.from().isBefore(sample.to()) && sample.from().isBefore(promotion.to());
      if (promotion.item().equals(sample.item()) && overlaps) {
        List<String> its =
            List.of(promotion.name(), TIME.format(promotion.from()), TIME.format(promotion.to()));
        List<String> evidence = new ArrayList<>(its);
        evidence.add(TIME.format(sample.from()));
        evidence.add(TIME.format(sample.to()));
        add(9, ERROR, "PROMOTION_OVERLAP", sample, evidence, its);
      }
    }
    for (Sample other : atOnce(sample)) {
      List<String> its =
          List.of(other.activity(), TIME.format(other.from()), TIME.format(other.to()));
      add(9, ERROR, "PROMOTION_OVERLAP", sample, its, its);
    }
  }

  private void stock(Sample sample, Item item) {
    if (item.stock().isEmpty()) {
      notAsked(5, sample, "实际库存");
      notAsked(7, sample, "实际库存");
      return;
    }
    int actual = item.stock().get();
    List<String> stocks = List.of(String.valueOf(actual), String.valueOf(sample.stock()));
    String outsiders = actual > sample.stock() ? "OUTSIDERS_CAN_BUY" : "OUTSIDERS_SEE_NO_STOCK";
    add(5, NOTE, outsiders, sample, stocks, List.of());
    int needed = promised(sample);
    if (actual < needed) {
      List<String> sums = List.of(String.valueOf(actual), String.valueOf(needed));
      List<String> missing = List.of(String.valueOf(needed - actual));
      add(7, ERROR, "STOCK_BELOW_ACTIVITY", sample, sums, missing);
    }
  }

  private void shelf(Sample sample, Item item) {
    if (item.onShelf().isEmpty()) {
      notAsked(8, sample, "商品状态");
    }
    if (item.shelved().isEmpty()) {
      notAsked(8, sample, "上架时间");
    }
    if (!item.onShelf().orElse(true)) {
      add(8, ERROR, "OFF_SHELF", sample, List.of("下架"), List.of("上架"));
    }
    if (item.shelved().map(sample.from()::isBefore).orElse(false)) {
      List<String> times = List.of(TIME.format(item.shelved().get()), TIME.format(sample.from()));
      add(8, ERROR, "ON_SHELF_TOO_LATE", sample, times, List.of(TIME.format(sample.from())));
    }
  }

  private void live(Sample sample) {
    add(4, NOTE, "LIVE_HIDDEN_IN_SHOP", sample, List.of("直播"), List.of());
    boolean whitelisted = campaign.live().flatMap(Live::whitelisted).orElse(false);
    int slot = campaign.live().flatMap(Live::slot).orElse(Integer.MAX_VALUE);
    LocalDateTime now = campaign.now();
    if (!whitelisted) {
      add(3, ERROR, "LIVE_NOT_WHITELISTED", sample, List.of(), List.of());
    } else if (!sample.state().equals("已发布")) {
      List<String> states = List.of(sample.state(), "已发布");
      add(3, ERROR, "LIVE_NOT_PUBLISHED", sample, states, List.of());
    } else if (!sample.holds(now)) {
      List<String> times =
          List.of(TIME.format(now), TIME.format(sample.from()), TIME.format(sample.to()));
      add(3, NOTE, "LIVE_NOT_PUBLISHED", sample, times, List.of());
    } else if (slot > 4) {
      String which = slot == Integer.MAX_VALUE ? "" : String.valueOf(slot);
      add(3, ERROR, "LIVE_SLOT_TOO_LOW", sample, List.of(which, "4"), List.of());
    }
  }

  private void crowdLead(Sample sample) {
    LocalDateTime now = campaign.now();
    LocalDateTime enrolled = sample.enrolled().orElse(now);
    List<String> times = List.of(TIME.format(sample.from()), TIME.format(enrolled));
    List<String> start = start(enrolled.isAfter(now) ? enrolled : now, sample);
    if (sample.from().isBefore(enrolled)) {
      add(10, ERROR, "STARTS_BEFORE_ENROLMENT", sample, times, start);
    } else if (Duration.between(enrolled, sample.from()).compareTo(Duration.ofHours(24)) <= 0) {
      add(10, ERROR, "CROWD_LEAD_TOO_SHORT", sample, times, start);
    }
    if (!now.isBefore(sample.from()) && !sample.crowdState().equals("已生成")) {
      List<String> evidence =
          List.of(TIME.format(sample.from()), TIME.format(now), sample.crowdState());
      add(10, ERROR, "CROWD_NOT_READY", sample, evidence, start(now, sample));
    }
  }

  /** S14: the suggested start, and the end if that must move too. */
  private static List<String> start(LocalDateTime after, Sample sample) {
    LocalDateTime start = after.toLocalDate().plusDays(2).atStartOfDay();
    return start.isBefore(sample.to())
        ? List.of(TIME.format(start))
        : List.of(TIME.format(start), "展示结束时间");
  }

  /** S16: the activities of the item's other enrolments; every draft has its own finding. */
  private List<String> others(Sample draft) {
    List<String> others = new ArrayList<>(List.of("草稿"));
    for (Sample sample : campaign.samples()) {
      if (!sample.draft() && sample.item().equals(draft.item())) {
        others.add(sample.activity());
      }
    }
    return others;
  }
}
