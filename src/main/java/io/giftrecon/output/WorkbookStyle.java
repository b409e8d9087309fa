package io.giftrecon.output;

import io.giftrecon.output.oneyuan.GiftStatus;
import io.giftrecon.release.Action;
import io.giftrecon.xlsx.CellStyle;
import io.giftrecon.xlsx.WorkbookColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a published table looks in Excel: widths, figures that can be added up, the decision in its
 * colour, and the cells that somebody shall fill in.
 */
public final class WorkbookStyle {
  private static final Set<String> FIGURES = Set.of("数量", "1元订单总数", "主商品实际支付金额", "主商品申请退款金额");
  private static final Set<String> TO_FILL_IN = Set.of("物流公司", "物流单号", "备注");

  /** What to do, and the state of a record. Only what is green asks for work in the warehouse. */
  private static final Map<String, CellStyle> COLOURS =
      Map.of(
          Action.RELEASE_NOW.word(), CellStyle.GREEN,
          Action.AWAIT_CONFIRMATION.word(), CellStyle.BLUE,
          Action.SUSPEND.word(), CellStyle.YELLOW,
          Action.CHECK.word(), CellStyle.ORANGE,
          Action.REFUSE.word(), CellStyle.GREY,
          GiftStatus.PROCESSED.word(), CellStyle.GREY,
          GiftStatus.PENDING.word(), CellStyle.YELLOW);

  private final List<WorkbookColumn> columns;
  private final int coloured;

  /**
   * A dress for a table.
   *
   * @param titles of its columns
   * @param coloured the title of the column whose word is shown in its colour
   */
  public WorkbookStyle(List<String> titles, String coloured) {
    this.columns = titles.stream().map(WorkbookStyle::column).toList();
    this.coloured = titles.indexOf(coloured);
  }

  public List<WorkbookColumn> columns() {
    return columns;
  }

  /** How the cells of a row look. */
  public List<CellStyle> looks(List<String> cells) {
    CellStyle colour = COLOURS.getOrDefault(cells.get(coloured), CellStyle.TEXT);
    List<CellStyle> looks = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      CellStyle look = columns.get(i).look();
      looks.add(
          i == coloured
              ? colour
              : look == CellStyle.TO_FILL_IN && colour != CellStyle.GREEN ? CellStyle.TEXT : look);
    }
    return looks;
  }

  private static WorkbookColumn column(String title) {
    if (TO_FILL_IN.contains(title)) {
      return new WorkbookColumn(
          title, width(title), CellStyle.HEADER_TO_FILL_IN, CellStyle.TO_FILL_IN);
    }
    return new WorkbookColumn(
        title,
        width(title),
        CellStyle.HEADER,
        FIGURES.contains(title) ? CellStyle.FIGURE : CellStyle.TEXT);
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
