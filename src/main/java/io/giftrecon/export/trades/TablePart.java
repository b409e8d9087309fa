package io.giftrecon.export.trades;

import io.giftrecon.csv.OneLine;
import io.giftrecon.export.recognise.Origin;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** A part of a table: the rows of one stretch of a file. The file is made with its first row. */
final class TablePart implements Closeable {
  private static final int BUFFER = 1 << 16;

  /** A longer text is none that people or programs of the platform write. */
  private static final int LONGEST_CELL = 4096;

  private final TableColumns table;
  private final Path file;
  private final boolean headed;
  private final BitSet filled = new BitSet();
  private Writer out = Writer.nullWriter();
  private boolean begun;

  /**
   * A part that has no rows yet.
   *
   * @param headed whether it is the first one, which begins with the titles
   */
  TablePart(TableColumns table, Path file, boolean headed) {
    this.table = table;
    this.file = file;
    this.headed = headed;
  }

  Path file() {
    return file;
  }

  boolean begun() {
    return begun;
  }

  /** The columns that some row has filled, by their place. */
  BitSet filled() {
    return filled;
  }

  /** Adds the rows of one record: the same for a refund as for a trade of one line. */
  void add(ApiObject record, List<ApiObject.Line> lines, Place place) {
    List<List<String>> rows = new ArrayList<>();
    for (ApiObject.Line line : lines) {
      List<String> cells = new ArrayList<>();
      table.columns().forEach(column -> cells.add(column.cell().apply(record, line.object())));
      int tooLong = firstTooLong(cells);
      if (tooLong >= 0) {
        String where = line.part() + "." + table.columns().get(tooLong).field();
        wrong(record, place.wrong(where, "文字太长"));
        return;
      }
      rows.add(cells);
    }
    for (int number = 1; number <= rows.size(); number++) {
      write(rows.get(number - 1), place.row(number, lines.get(number - 1).part()));
    }
  }

  /** Adds a record that cannot be used: the numbers it has, as far as they can be read. */
  void wrong(ApiObject record, Origin origin) {
    List<String> cells = new ArrayList<>(Collections.nCopies(table.columns().size(), ""));
    for (int i = 0; i < cells.size(); i++) {
      String field = table.columns().get(i).field();
      boolean number = field.equals("tid") || field.equals("oid") || field.equals("refund_id");
      String text = number ? record.number(field) : "";
      cells.set(i, text.length() > LONGEST_CELL ? "" : text);
    }
    write(cells, origin);
  }

  private static int firstTooLong(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).length() > LONGEST_CELL) {
        return i;
      }
    }
    return -1;
  }

  private void write(List<String> cells, Origin origin) {
    try {
      begin();
      for (int i = 0; i < cells.size(); i++) {
        String cell = cells.get(i);
        if (!cell.isEmpty()) {
          filled.set(i);
          out.write(OneLine.cell(cell));
        }
        out.write(',');
      }
      out.write(OneLine.cell(origin.toCell()));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the file, with its titles where it is the first part of its table. */
  void begin() throws IOException {
    if (begun) {
      return;
    }
    begun = true;
    // Half of a character beyond the first plane is no error here: it becomes a question mark.
    out =
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), BUFFER);
    if (headed) {
      out.write(String.join(",", table.header()));
      out.write('\n');
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
