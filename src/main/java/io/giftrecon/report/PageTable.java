package io.giftrecon.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table inside the page: script elements of {@value #ROWS_PER_BLOCK} rows each, so that a browser
 * need not parse a hundred thousand rows at one go. A block is a JSON array of rows; the first row
 * of the first block names the columns.
 *
 * <p>A cell is its text, or the number of a text that its column has had before: each column
 * remembers its first {@value #REMEMBERED} different texts, counted from 0. Statuses, items and
 * titles become numbers, order numbers stay, and nothing grows with the rows. {@code data.js} reads
 * it.
 */
final class PageTable implements AutoCloseable {
  private static final int ROWS_PER_BLOCK = 2000;
  private static final int REMEMBERED = 4096;

  private final String name;
  private final Writer out;
  private final JsonGenerator json;
  private final List<Map<String, Integer>> remembered = new ArrayList<>();
  private int inBlock;

  /** Begins a table with the names of its columns. */
  PageTable(String name, List<String> columns, Writer out) throws IOException {
    this.name = name;
    this.out = out;
    this.json = PageJson.to(out);
    openBlock();
    json.writeStartArray();
    for (String column : columns) {
      json.writeString(column);
      remembered.add(new HashMap<>());
    }
    json.writeEndArray();
  }

  /** Adds a row: a cell per column. */
  void add(List<String> cells) throws IOException {
    if (inBlock == ROWS_PER_BLOCK) {
      closeBlock();
      openBlock();
    }
    inBlock++;
    json.writeStartArray();
    for (int column = 0; column < cells.size(); column++) {
      cell(cells.get(column), remembered.get(column));
    }
    json.writeEndArray();
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
    out.write("<script type=\"application/json\" data-table=\"" + name + "\">");
    json.writeStartArray();
  }

  private void closeBlock() throws IOException {
    json.writeEndArray();
    json.flush();
    out.write("</script>\n");
  }

  @Override
  public void close() throws IOException {
    closeBlock();
    json.close();
  }
}
