package io.giftrecon.campaign;

import io.giftrecon.csv.CsvTable;
import io.giftrecon.order.Amounts;
import io.giftrecon.order.FullWidth;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.InvalidValueException;
import io.giftrecon.words.Message;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of one of the merchant's small files, read as exports are (U14): numbers and times may be
 * of full width. Every complaint names file, line and column.
 */
record TypedRow(CsvTable.Row row) {
  private static final Pattern COUNT =
      Pattern.compile("(\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2})(?:\\.0+)?");

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

  /** The item ids of a list, at least one (U14). */
  List<String> itemIds(String column) {
    List<String> ids = row.itemIds(column, "");
    if (ids.isEmpty()) {
      throw row.wrong(column, Message.of("table.blank"));
    }
    return ids;
  }

  String optionalText(String column) {
    return row.cell(column);
  }

  /** What a cell holds; empty where it is blank. */
  <T> Optional<T> optional(String column, Function<String, T> read) {
    return row.cell(column).isEmpty() ? Optional.empty() : Optional.of(read.apply(column));
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
    return time(column, Window::parseEnd);
  }

  private LocalDateTime time(String column, Function<String, LocalDateTime> parse) {
    try {
      return parse.apply(narrow(column));
    } catch (InvalidValueException e) {
      throw row.wrong(column, e.userMessage());
    }
  }

  /** A half-open window between two columns; a date alone is its beginning, or its end (U14). */
  Window window(String from, String to) {
    LocalDateTime start = time(from);
    LocalDateTime end = time(to, Window::parseTo);
    if (!start.isBefore(end)) {
      throw row.wrong(to, Message.of("table.not-later", from));
    }
    return new Window(start, end);
  }

  /** A number of pieces, people or orders, 0 or more. */
  int count(String column) {
    Matcher digits = COUNT.matcher(narrow(column));
    if (!digits.matches()) {
      throw row.wrong(column, Message.of("table.no-count", text(column)));
    }
    return Integer.parseInt(digits.group(1).replace(",", ""));
  }

  /** An amount in yuan. */
  BigDecimal amount(String column) {
    String text = text(column);
    try {
      BigDecimal amount = Amounts.parse(narrow(column));
      if (amount != null) {
        return amount;
      }
    } catch (IllegalArgumentException e) {
      throw row.wrong(column, Message.of("table.no-amount", text));
    }
    throw row.wrong(column, Message.of("table.no-amount", text));
  }

  private String narrow(String column) {
    return FullWidth.narrow(text(column));
  }

  UnusableInputException wrong(String column, Message why) {
    return row.wrong(column, why);
  }
}
