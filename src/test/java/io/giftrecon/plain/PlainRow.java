package io.giftrecon.plain;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** One data row, before it is dressed up: column name to clean text, and what damage it suffers. */
public record PlainRow(Map<String, String> cells, Damage damage) {

  public static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** What makes the job reject a row. */
  public enum Damage {
    NONE,
    ROUNDED_NUMBER,
    IMPOSSIBLE_DATE,
    TWO_POINTS,
    TOO_FEW_CELLS
  }

  public PlainRow {
    cells = Map.copyOf(cells);
  }

  public boolean rejected() {
    return damage != Damage.NONE;
  }

  public String text(String column) {
    return cells.getOrDefault(column, "");
  }

  Optional<LocalDateTime> time(String column) {
    String text = text(column);
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(text, TIME));
  }

  Optional<BigDecimal> amount(String column) {
    String text = text(column);
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  /** The number of the (main) order this row speaks of. */
  String order() {
    String main = text("主订单编号");
    return main.isEmpty() ? text("订单编号") : main;
  }
}
