package io.giftrecon.output.oneyuan;

import io.giftrecon.output.CellFormat;
import java.util.List;
import java.util.stream.Stream;

/** The columns of the download sheet, in its order. */
public enum SheetColumn {
  MAIN_ITEM("主商品ID", Content.NUMBER),
  MAIN_TITLE("主商品标题", Content.TEXT),
  MAIN_ORDER("主商品订单号", Content.NUMBER),
  MAIN_PAID("主商品支付时间", Content.FIGURE),
  MAIN_AMOUNT("主商品实际支付金额", Content.FIGURE),
  MAIN_STATUS("主商品订单状态", Content.TEXT),
  MAIN_REFUND("主商品最近一次退款单状态", Content.TEXT),
  MAIN_REFUND_AMOUNT("主商品申请退款金额", Content.FIGURE),
  ONE_YUAN_ITEM("1元商品ID", Content.NUMBER),
  ONE_YUAN_TITLE("1元商品标题", Content.TEXT),
  BENEFITS("1元商品权益", Content.TEXT),
  ACTIVITIES("1元商品所属活动", Content.TEXT),
  ONE_YUAN_ORDER("1元商品订单号", Content.NUMBER),
  ONE_YUAN_PAID("1元商品支付时间", Content.FIGURE),
  ONE_YUAN_STATUS("1元商品订单状态", Content.TEXT),
  ONE_YUAN_REFUND("1元商品最近一次退款单状态", Content.TEXT),
  GIFT_STATUS("赠品补发状态", Content.TEXT),
  BUYER("买家会员名", Content.TEXT),
  MAIN_LINE("主商品子订单号", Content.NUMBER),
  ONE_YUAN_LINE("1元商品子订单号", Content.NUMBER),
  ONE_YUAN_ORDERS("1元订单总数", Content.FIGURE),
  FLAGS("标记", Content.TEXT),
  AS_OF("数据时间", Content.FIGURE);

  /** The name of its tab in a workbook. */
  public static final String TAB = "订单下载";

  /** The title of the column whose word is shown in its colour. */
  public static final String COLOURED = GIFT_STATUS.title();

  private enum Content {
    NUMBER,
    TEXT,
    /** A time, an amount or a count, which no spreadsheet spoils. */
    FIGURE
  }

  private final String title;
  private final Content content;

  SheetColumn(String title, Content content) {
    this.title = title;
    this.content = content;
  }

  /** The header row. */
  public static List<String> titles() {
    return Stream.of(values()).map(SheetColumn::title).toList();
  }

  public String title() {
    return title;
  }

  /** Whether a cell holds a value per one-yuan line, joined by {@code |}. */
  public boolean isPerOneYuanLine() {
    return this == ONE_YUAN_LINE
        || (compareTo(ONE_YUAN_ITEM) >= 0 && compareTo(ONE_YUAN_REFUND) <= 0);
  }

  /** A bare value as a spreadsheet shall find it. */
  public String dress(String value, CellFormat dress) {
    return switch (content) {
      case NUMBER -> dress.number(value);
      case TEXT -> CellFormat.text(value);
      case FIGURE -> value;
    };
  }
}
