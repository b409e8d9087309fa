package io.giftrecon.campaign;

import io.giftrecon.campaign.board.BoardTable;
import java.util.List;
import java.util.stream.Stream;

/** A figure of the platform's board that ours is compared with. */
public enum BoardMetric {
  CLAIMS("派样单量", "派样单量", 0, false),
  CLAIMERS("派样人次", "派样人次", 0, false),
  NEW_MEMBERS("新会员数", "新会员数", 0, false),
  GMV("派样GMV", "派样GMV", 0, true),
  PEOPLE_30("同店30日回购人数", "同店30日回购UV", 30, false),
  AMOUNT_30("同店30日回购金额", "同店30日回购金额", 30, true),
  PEOPLE_90("同店90日回购人数", "同店90日回购UV", 90, false),
  AMOUNT_90("同店90日回购金额", "同店90日回购金额", 90, true),
  PEOPLE_365("同店365日回购人数", "同店365日回购UV", 365, false),
  AMOUNT_365("同店365日回购金额", "同店365日回购金额", 365, true);

  /** Of the board that is filled in by hand. */
  static final List<BoardMetric> BY_HAND = List.of(CLAIMS, CLAIMERS, NEW_MEMBERS);

  /** The other labels of the platform's two tables, plain: nothing of ours is like them. */
  private static final List<String> NOT_COMPARED =
      List.of(
          "活动ID",
          "商品ID",
          "商品标题",
          "商品名称",
          "叶子类目名称",
          "叶子类目",
          "行业大组名称",
          "行业大组",
          "一级大类名称",
          "一级大类",
          "二级大类名称",
          "二级大类",
          "入仓单量",
          "入仓派样单量",
          "入仓派样人次",
          "派样365天商家新客数",
          "派样180天商家新客数",
          "新粉丝数",
          "365叶子类目新客数",
          "180叶子类目新客数",
          "日均IPV",
          "日均IPVUV",
          "JU_ID",
          "是否绑定正装",
          "是否配置回购券",
          "是否配置回购礼金",
          "同品牌30日回购UV",
          "同品牌30日回购金额",
          "同品牌90日回购UV",
          "同品牌90日回购金额",
          "同品牌365日回购UV",
          "同品牌365日回购金额");

  private final String word;
  private final String label;
  private final int days;
  private final boolean amount;

  BoardMetric(String word, String label, int days, boolean amount) {
    this.word = word;
    this.label = label;
    this.days = days;
    this.amount = amount;
  }

  /** 指标 */
  public String word() {
    return word;
  }

  /** Its label on the board, plain. */
  String label() {
    return label;
  }

  /** Within how many days of the claim somebody bought again; 0 of what is no repurchase. */
  public int days() {
    return days;
  }

  public boolean isRepurchase() {
    return days > 0;
  }

  /** Whether it is money, which has two decimals. */
  public boolean isAmount() {
    return amount;
  }

  /** Whether a label is known, compared or not. */
  static boolean isKnown(String label) {
    String plain = BoardTable.plain(label);
    return plain.isEmpty()
        || Stream.of(values()).anyMatch(metric -> metric.label.equals(plain))
        || NOT_COMPARED.contains(plain);
  }
}
