package io.giftrecon.pairing;

import io.giftrecon.order.Source;
import io.giftrecon.order.Times;

/**
 * R30: what the refund state of a line rests on.
 *
 * @param source the row that states it; of a silent refund report the file alone, line 0; where
 *     nothing proves it, the row that should have
 */
public record RefundProof(How how, Source source) {
  /** How a refund state is known, or why it is not. */
  public enum How {
    /** Refund rows of the line, each with a status. */
    REFUND_ROWS,
    /** The line's own 退款状态. */
    OWN_STATUS,
    /** A fresh refund report that names no refund of the line: there is none. */
    SILENT_REPORT,
    /** Not known: a refund row of the line states no status. */
    ROW_WITHOUT_STATUS,
    /** Not known: a row that may be this line's, or another's, tells of a refund (A83). */
    ROW_OF_SOME_LINE,
    /** Not known: a row of this order, titled or numbered otherwise, may be of this line (A83). */
    MAY_BE_ONE,
    /** Not known: the line states an amount of refund, and that nobody asked for one (A92). */
    CONTRADICTED,
    /**
     * Not known: the line has the number of a refund, and no row and no word tells of it (A114).
     */
    NAMED,
    /** Not known: an order report tells of a refund in another column, and no line does (A111). */
    ORDER_TELLS,
    /**
     * Not known: a refund whose number no export knows may be of this line, which has none (A123).
     */
    OF_NO_ORDER,
    /**
     * Not known: a refund whose number no export knows has one that a program may have made of this
     * line's, or of its order's (A140).
     */
    UNDER_ALTERED,
    /**
     * Not known: a row tells of this order, or of another one, under a number that a program has
     * altered (A146).
     */
    ORDER_ALTERED,
    /** Not known: neither the line nor a fresh refund report says anything. */
    NOTHING
  }

  /** In words, as {@code explain} shows it. */
  String words() {
    String file = "%s（%s 导出）".formatted(source.file(), Times.show(source.asOf()));
    String row = "%s第 %d 行".formatted(file, source.line());
    return switch (how) {
      case REFUND_ROWS -> "有没有退款，看退款报表 " + row;
      case OWN_STATUS -> "有没有退款，看这一行自己的退款状态：" + row;
      case SILENT_REPORT -> "没有退款：退款报表 %s里没有它".formatted(file);
      case ROW_WITHOUT_STATUS -> "不知道有没有退款：%s没有写退款状态".formatted(row);
      case ROW_OF_SOME_LINE -> "不知道有没有退款：%s没有子订单编号，写着退款、关闭或不认识的状态，看不出说的是同单的哪一行".formatted(row);
      case MAY_BE_ONE -> "不知道有没有退款：%s的标题或子订单编号和这一行不同，别的都对得上，看不出是不是同一行".formatted(row);
      case CONTRADICTED -> "不知道有没有退款：%s写了退款金额，却没有写是什么退款".formatted(row);
      case NAMED -> "不知道有没有退款：%s写了退款编号，却没有写是什么退款".formatted(row);
      case ORDER_TELLS -> "不知道有没有退款：%s写着这笔订单有退款或售后，却没有哪一行说".formatted(row);
      case OF_NO_ORDER -> "不知道有没有退款：%s的订单编号在哪份导出里都没有，可能是这一行的子订单编号，而这一行没有子订单编号".formatted(row);
      case UNDER_ALTERED -> "不知道有没有退款：%s的订单编号在哪份导出里都没有，像是这一行的订单编号走了样（丢了尾数，或加了别的字符）".formatted(row);
      case ORDER_ALTERED -> "不知道有没有退款：%s的订单编号像是走了样（丢了尾数，或加了别的字符），看不出说的是不是同一笔订单".formatted(row);
      case NOTHING -> "不知道有没有退款：%s没有写退款状态，也没有和它相差不超过24小时的退款报表".formatted(row);
    };
  }

  /** Whether the refund state is known at all. */
  public boolean known() {
    return how.compareTo(How.SILENT_REPORT) <= 0;
  }
}
