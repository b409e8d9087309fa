package io.giftrecon.plainsampling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The platform's two tables, as somebody saved them.
 *
 * @param ending of both files: json, csv or xlsx
 * @param day that both names tell; none where they tell none
 * @param activities whether somebody has added 活动ID
 * @param folder whether the job names their folder, in which 复购 comes before 派样
 * @param newLabel whether there is a label that nobody knows
 */
record PlatformBoard(
    String ending,
    Optional<LocalDate> day,
    boolean activities,
    boolean folder,
    boolean newLabel,
    List<Row> claims,
    List<Row> repurchases) {

  static final List<String> CLAIMS = List.of("派样单量", "派样人次", "新会员数", "派样GMV");

  static final List<String> REPURCHASES =
      List.of("同店30日回购uv", "同店30日回购金额", "同店90日回购uv", "同店90日回购金额", "同店365日回购uv", "同店365日回购金额");

  static final String NEW_LABEL = "派样新指标";

  /**
   * A row of a table.
   *
   * @param activity empty where the tables have no 活动ID
   * @param cells in the order of {@link #CLAIMS} or {@link #REPURCHASES}
   */
  record Row(String activity, String item, List<String> cells) {}

  /** The name of a table's file, without its ending. */
  String name(String table) {
    return table + day.map(date -> date.toString().replace("-", "")).orElse("");
  }
}
