package io.giftrecon.campaign.board;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.giftrecon.csv.CsvTable;
import io.giftrecon.order.CellText;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The board as its page gets it: wherever {@code columns} and {@code values} stand together, there
 * is a table. Numbers keep their digits.
 */
final class BoardPage {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .build();

  private static final int MOST_DIGITS = 40;

  private final Path file;
  private final List<BoardTable> tables = new ArrayList<>();

  private BoardPage(Path file) {
    this.file = file;
  }

  /**
   * Reads the tables of a page, or of several pages one behind the other.
   *
   * @throws UnusableInputException if it is no JSON, tells of a failure, or has no table
   */
  static List<BoardTable> read(Path file, String text) {
    BoardPage page = new BoardPage(file);
    try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(text)) {
      while (values.hasNextValue()) {
        page.walk(values.nextValue());
      }
    } catch (JacksonException e) {
      throw new UnusableInputException(
          Message.of("board.no-json", file, e.getLocation().getLineNr()), e);
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("table.unreadable", file), e);
    }
    if (page.tables.isEmpty()) {
      throw new UnusableInputException(Message.of("board.no-table", file, BoardTable.ITEM));
    }
    return page.tables;
  }

  private void walk(JsonNode node) {
    JsonNode code = node.path("code");
    JsonNode success = node.path("success");
    boolean failed =
        (success.isBoolean() && !success.booleanValue())
            || (node.has("data")
                && code.isValueNode()
                && !code.isNull()
                && !code.asText().matches("0|200|SUCCESS"));
    if (failed) {
      throw new UnusableInputException(Message.of("board.failure", file));
    }
    if (node.path("columns").isArray() && node.path("values").isArray()) {
      table(node);
    } else {
      node.forEach(this::walk);
    }
  }

  private void table(JsonNode node) {
    List<String> labels = new ArrayList<>();
    for (JsonNode column : node.get("columns")) {
      labels.add(CellText.clean(label(column)));
    }
    if (labels.stream().map(BoardTable::plain).noneMatch(BoardTable.ITEM::equals)) {
      throw new UnusableInputException(Message.of("board.no-table", file, BoardTable.ITEM));
    }
    List<CsvTable.Row> rows = new ArrayList<>();
    for (JsonNode row : node.get("values")) {
      if (row.size() != labels.size()) {
        throw new UnusableInputException(
            Message.of("board.row-width", file, rows.size() + 1, row.size(), labels.size()));
      }
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(CellText.clean(text(cell.isObject() ? cell.path("v") : cell))));
      rows.add(BoardTable.row(file, rows.size() + 1L, labels, cells));
    }
    JsonNode count = node.path("page").path("count");
    tables.add(
        new BoardTable(
            file,
            labels,
            rows,
            count.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(count.asLong())));
  }

  /** {@code cells[0].props.label}, or a text. */
  private static String label(JsonNode column) {
    return column.isTextual()
        ? column.textValue()
        : text(column.path("cells").path(0).path("props").path("label"));
  }

  /** A number written out would grow without end with its exponent. */
  private static String text(JsonNode value) {
    if (value.isBigDecimal()) {
      BigDecimal number = value.decimalValue();
      boolean ordinary = Math.abs((long) number.scale()) <= MOST_DIGITS;
      return ordinary ? number.toPlainString() : number.toString();
    }
    return value.isNull() || value.isMissingNode() ? "" : value.asText();
  }
}
