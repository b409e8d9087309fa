package io.giftrecon.sheet;

import io.giftrecon.release.Advice;
import io.giftrecon.xlsx.BookColumn;
import io.giftrecon.xlsx.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a published table looks in Excel: widths, figures that can be added up, the decision in its
 * colour, and the cells that somebody shall fill in.
 */
final class BookDress {
  private static final Set<String> FIGURES = Set.of("数量", "1元订单总数", "主商品实际支付金额", "主商品申请退款金额");
  private static final Set<String> TO_FILL_IN = Set.of("物流公司", "物流单号", "备注");

  /** What to do, and the state of a record. Only what is green asks for work in the warehouse. */
  private static final Map<String, Look> COLOURS =
      Map.of(
          Advice.RELEASE_NOW.word(), Look.GREEN,
          Advice.AWAIT_CONFIRMATION.word(), Look.BLUE,
          Advice.SUSPEND.word(), Look.YELLOW,
          Advice.CHECK.word(), Look.ORANGE,
          Advice.REFUSE.word(), Look.GREY,
          GiftStatus.PROCESSED.word(), Look.GREY,
          GiftStatus.PENDING.word(), Look.YELLOW);

  private final List<BookColumn> columns;
  private final int coloured;

  /**
   * A dress for a table.
   *
   * @param titles of its columns
   * @param coloured the title of the column whose word is shown in its colour
   */
  BookDress(List<String> titles, String coloured) {
    this.columns = titles.stream().map(BookDress::column).toList();
    this.coloured = titles.indexOf(coloured);
  }

  List<BookColumn> columns() {
    return columns;
  }

  /** How the cells of a row look. */
  List<Look> looks(List<String> cells) {
    Look colour = COLOURS.getOrDefault(cells.get(coloured), Look.TEXT);
    List<Look> looks = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Look look = columns.get(i).look();
      looks.add(
          i == coloured
              ? colour
              : look == Look.TO_FILL_IN && colour != Look.GREEN ? Look.TEXT : look);
    }
    return looks;
  }

  private static BookColumn column(String title) {
    if (TO_FILL_IN.contains(title)) {
      return new BookColumn(title, width(title), Look.HEADER_TO_FILL_IN, Look.TO_FILL_IN);
    }
    return new BookColumn(
        title, width(title), Look.HEADER, FIGURES.contains(title) ? Look.FIGURE : Look.TEXT);
  }

  /** As wide as most of what stands there, and no narrower than the title with its filter. */
  private static int width(String title) {
    int content = 12;
    if (title.equals("原因") || title.endsWith("地址")) {
      content = 56;
    } else if (title.endsWith("标题")) {
      content = 30;
    } else if (title.equals("1元商品权益") || title.equals("权益内容") || title.endsWith("活动")) {
      content = 26;
    } else if (title.endsWith("单状态") || title.equals("原因代码") || title.equals("标记")) {
      content = 25;
    } else if (title.endsWith("单号") || title.endsWith("时间")) {
      content = 22;
    } else if (title.endsWith("ID")
        || title.equals("依据")
        || title.endsWith("会员名")
        || title.equals("备注")) {
      content = 20;
    }
    return Math.max(content, title.length() * 2 + 4);
  }
}
