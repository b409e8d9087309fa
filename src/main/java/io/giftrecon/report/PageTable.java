package io.giftrecon.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.Column;
import io.giftrecon.output.RowSink;
import io.giftrecon.output.Table;
import io.giftrecon.output.TableDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A table inside the page: script elements of {@value #ROWS_PER_BLOCK} rows each, so that a browser
 * need not parse a hundred thousand rows at one go. A block is a JSON array of rows; the first row
 * of the first block describes the columns: {@code {title, name, number, perLine}}, of which the
 * title alone is always there.
 *
 * <p>A cell is its text, or the number of a text that its column has had before: each column
 * remembers its first {@value #REMEMBERED} different texts, counted from 0. Statuses, items and
 * titles become numbers, order numbers stay, and nothing grows with the rows. The first block is
 * there to be read by anybody; those behind it are deflated and written in base 64, or a hundred
 * thousand rows would not be a file to send around. {@code data.js} reads it.
 */
final class PageTable implements RowSink, AutoCloseable {
  private static final int ROWS_PER_BLOCK = 2000;
  private static final int REMEMBERED = 4096;

  private final String name;
  private final int most;
  private final List<Integer> places;
  private final Writer out;
  private final StringWriter block = new StringWriter();
  private final JsonGenerator json;
  private final List<Map<String, Integer>> remembered = new ArrayList<>();
  private final Map<String, Integer> alike = new HashMap<>();
  private int inBlock;
  private boolean first = true;

  private PageTable(TableDefinition<?> table, Writer out) throws IOException {
    this.name = table.page();
    this.most = table.most();
    this.places = table.placesOnPage();
    this.out = out;
    this.json = PageJson.to(block);
    openBlock();
    json.writeStartArray();
    for (int place : places) {
      Column<?> column = table.columns().get(place);
      describe(column);
      remembered.add(new HashMap<>());
    }
    json.writeEndArray();
  }

  private void describe(Column<?> column) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", column.title());
    if (!column.nameOnPage().isEmpty()) {
      json.writeStringField("name", column.nameOnPage());
    }
    if (column.isNumber()) {
      json.writeBooleanField("number", true);
    }
    if (column.isPerLine()) {
      json.writeBooleanField("perLine", true);
    }
    json.writeEndObject();
  }

  /** Writes what the page shows of a table; nothing if the page does not show it. */
  static void write(Table<?> table, Writer out) throws IOException {
    if (!table.definition().page().isEmpty()) {
      try (PageTable page = new PageTable(table.definition(), out)) {
        table.forEach(page);
      }
    }
  }

  @Override
  public void row(List<String> values) throws IOException {
    if (isOneTooMany(CellFormat.shown(values.get(places.get(0))))) {
      return;
    }
    if (inBlock == ROWS_PER_BLOCK) {
      closeBlock();
      openBlock();
    }
    inBlock++;
    json.writeStartArray();
    for (int column = 0; column < places.size(); column++) {
      cell(CellFormat.shown(values.get(places.get(column))), remembered.get(column));
    }
    json.writeEndArray();
  }

  private boolean isOneTooMany(String firstCell) {
    return most < Integer.MAX_VALUE && alike.merge(firstCell, 1, Integer::sum) > most;
  }

  private void cell(String text, Map<String, Integer> known) throws IOException {
    Integer number = known.get(text);
    if (number != null) {
      json.writeNumber(number);
      return;
    }
    if (known.size() < REMEMBERED) {
      known.put(text, known.size());
    }
    json.writeString(text);
  }

  private void openBlock() throws IOException {
    inBlock = 0;
    json.writeStartArray();
  }

  private void closeBlock() throws IOException {
    json.writeEndArray();
    json.flush();
    String text = block.toString();
    block.getBuffer().setLength(0);
    out.write("<script type=\"application/json\" data-table=\"" + name + "\"");
    out.write(first ? ">" : " data-packed>");
    out.write(first ? text : packed(text));
    out.write("</script>\n");
    first = false;
  }

  private static String packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, deflater)) {
      deflated.write(text.getBytes(StandardCharsets.UTF_8));
    } finally {
      deflater.end();
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  @Override
  public void close() throws IOException {
    closeBlock();
    json.close();
  }
}
