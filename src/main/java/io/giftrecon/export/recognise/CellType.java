package io.giftrecon.export.recognise;

import io.giftrecon.order.Amounts;
import io.giftrecon.order.CellText;
import io.giftrecon.order.OrderNumbers;
import io.giftrecon.order.Quantities;
import io.giftrecon.order.Times;
import java.util.regex.Pattern;

/** What the cells of a column must look like. */
public enum CellType {
  TEXT {
    @Override
    public void check(String text) {}
  },
  /** R35: an order, sub-order, refund or item number. */
  NUMBER {
    @Override
    public String clean(String raw) {
      return OrderNumbers.clean(CellText.clean(raw));
    }

    @Override
    public void check(String text) {
      if (SCIENTIFIC.matcher(text).matches()) {
        throw new IllegalArgumentException("号码已被 Excel 改成科学计数，请重新导出");
      }
      if (text.length() > LONGEST_NUMBER) {
        throw new IllegalArgumentException("号码太长");
      }
      if (text.startsWith(EXCEL_ERROR)) {
        throw new IllegalArgumentException("是 Excel 的错误值，不是号码");
      }
      if (!text.isEmpty() && !OrderNumbers.isNumber(text)) {
        throw new IllegalArgumentException("不是号码，号码里只能有数字、字母、- 和 _");
      }
    }
  },
  /** R35: the order numbers of one parcel, cleaned and separated by commas. */
  NUMBERS {
    @Override
    public String clean(String raw) {
      return String.join(",", OrderNumbers.all(CellText.clean(raw)));
    }

    @Override
    public void check(String text) {
      OrderNumbers.all(text).forEach(NUMBER::check);
    }
  },
  /** A104: what a column of refunds says in a word or a sentence; an answer as JSON is neither. */
  HINT {
    @Override
    public void check(String text) {
      if (JSON_OF_REFUND.matcher(text).find()) {
        throw new IllegalArgumentException("是退款的 JSON 文字，请把它放进一个 .json 文件，或放进名叫 jdp_response 的列");
      }
    }
  },
  /** A number of a parcel, which somebody has typed: it may hold letters, also an E. */
  TRACKING {
    @Override
    public void check(String text) {
      if (ROUNDED.matcher(text).matches()) {
        throw new IllegalArgumentException("单号已被 Excel 改成科学计数，请把单元格设为文本再填");
      }
    }
  },
  TIME {
    @Override
    public void check(String text) {
      Times.parse(text);
    }
  },
  AMOUNT {
    @Override
    public void check(String text) {
      Amounts.parse(text);
    }
  },
  COUNT {
    @Override
    public void check(String text) {
      Quantities.parse(text);
    }
  };

  private static final Pattern SCIENTIFIC = Pattern.compile("\\d+(\\.\\d+)?[eE][+-]?\\d+");
  private static final Pattern ROUNDED = Pattern.compile("\\d(\\.\\d+)?E\\+\\d+");
  private static final Pattern JSON_OF_REFUND =
      Pattern.compile("^[\\[{].*refund_?(id|status)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final String EXCEL_ERROR = "#";
  private static final int LONGEST_NUMBER = 64;

  /**
   * What a cell of such a column says.
   *
   * @param raw the cell after CSV unquoting
   */
  public String clean(String raw) {
    return CellText.clean(raw);
  }

  /**
   * Checks a cleaned cell.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  public abstract void check(String text);
}
