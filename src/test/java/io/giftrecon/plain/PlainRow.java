package io.giftrecon.plain;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One data row, before it is dressed up: column name to clean text, and what damage it suffers. */
public record PlainRow(Map<String, String> cells, Damage damage) {

  public static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** The columns of order numbers, and all columns of numbers. */
  static final List<String> ORDER_NUMBERS = List.of("订单编号", "主订单编号");

  static final List<String> ROW_NUMBERS = List.of("订单编号", "主订单编号", "子订单编号", "退款编号");

  /** What makes the job reject a row: first those that leave its numbers readable. */
  public enum Damage {
    NONE,
    IMPOSSIBLE_DATE,
    TWO_POINTS,
    CUT_OFF_BEHIND_NUMBERS,
    ROUNDED_NUMBER,
    ODD_NUMBER,
    TOO_FEW_CELLS,
    /** R32: a returned row whose cells hold what they must not, as they stand. */
    BAD_RETURN
  }

  public PlainRow {
    // Quicker to ask than Map.copyOf, and asked often.
    cells = Collections.unmodifiableMap(new HashMap<>(cells));
  }

  public boolean rejected() {
    return damage != Damage.NONE;
  }

  public String text(String column) {
    return cells.getOrDefault(column, "");
  }

  /** R32: what can be read of a number although the row is rejected; blank if nothing can. */
  String readable(String column) {
    return switch (damage) {
      case TOO_FEW_CELLS -> "";
      case ROUNDED_NUMBER, ODD_NUMBER -> ORDER_NUMBERS.contains(column) ? "" : text(column);
      default -> text(column);
    };
  }

  public Optional<LocalDateTime> time(String column) {
    String text = text(column);
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(text, TIME));
  }

  Optional<BigDecimal> amount(String column) {
    String text = text(column);
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  /** The number of the (main) order this row speaks of. */
  public String order() {
    return orderIn(text("主订单编号"), text("订单编号"));
  }

  /** The same, as far as a rejected row can be read. */
  String readableOrder() {
    return orderIn(readable("主订单编号"), readable("订单编号"));
  }

  private static String orderIn(String main, String order) {
    return main.isEmpty() ? order : main;
  }
}
