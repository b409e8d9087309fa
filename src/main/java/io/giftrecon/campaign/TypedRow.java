package io.giftrecon.campaign;

import io.giftrecon.csv.CsvTable;
import io.giftrecon.order.Amounts;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.InvalidValueException;
import io.giftrecon.words.Message;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** A row of one of the merchant's small files; every complaint names file, line and column. */
record TypedRow(CsvTable.Row row) {
  private static final int LONGEST_COUNT = 9;

  /** A text that may not be blank. */
  String text(String column) {
    String text = row.cell(column);
    if (text.isEmpty()) {
      throw row.wrong(column, Message.of("table.blank"));
    }
    return text;
  }

  /** An item id without its dress (R35), which may not be blank. */
  String itemId(String column) {
    String id = row.itemId(column);
    if (id.isEmpty()) {
      throw row.wrong(column, Message.of("table.blank"));
    }
    return id;
  }

  String optionalText(String column) {
    return row.cell(column);
  }

  /** One of the words of an enum. */
  <E extends Enum<E>> E word(String column, E[] words, Function<E, String> wordOf) {
    String text = text(column);
    return Arrays.stream(words)
        .filter(word -> wordOf.apply(word).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                row.wrong(
                    column,
                    Message.of("job.not-one-of", text, Arrays.stream(words).map(wordOf).toList())));
  }

  /** One word or the other. */
  boolean either(String column, String yes, String no) {
    String text = text(column);
    if (!text.equals(yes) && !text.equals(no)) {
      throw row.wrong(column, Message.of("table.neither", text, yes, no));
    }
    return text.equals(yes);
  }

  /** A time of China; 24:00 is the end of its day (S2). */
  LocalDateTime time(String column) {
    try {
      return Window.parseEnd(text(column));
    } catch (InvalidValueException e) {
      throw row.wrong(column, e.userMessage());
    }
  }

  Optional<LocalDateTime> optionalTime(String column) {
    return row.cell(column).isEmpty() ? Optional.empty() : Optional.of(time(column));
  }

  /** A half-open window between two columns. */
  Window window(String from, String to) {
    LocalDateTime start = time(from);
    LocalDateTime end = time(to);
    if (!start.isBefore(end)) {
      throw row.wrong(to, Message.of("table.not-later", from));
    }
    return new Window(start, end);
  }

  /** A number of pieces, people or orders, 0 or more. */
  int count(String column) {
    String text = text(column);
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || text.length() > LONGEST_COUNT) {
      throw row.wrong(column, Message.of("table.no-count", text));
    }
    return Integer.parseInt(text);
  }

  /** An amount in yuan. */
  BigDecimal amount(String column) {
    String text = text(column);
    try {
      BigDecimal amount = Amounts.parse(text);
      if (amount != null) {
        return amount;
      }
    } catch (IllegalArgumentException e) {
      throw row.wrong(column, Message.of("table.no-amount", text));
    }
    throw row.wrong(column, Message.of("table.no-amount", text));
  }

  UnusableInputException wrong(String column, Message why) {
    return row.wrong(column, why);
  }
}
