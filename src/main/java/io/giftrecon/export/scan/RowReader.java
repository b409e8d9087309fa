package io.giftrecon.export.scan;

import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.recognise.Origin;
import io.giftrecon.order.Source;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.words.Message;
import io.giftrecon.words.OutputException;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads rows of one scanned file in full: their bytes are fetched from where the scan has seen them
 * and split by the same splitter, and only the used cells are decoded. Several threads may read at
 * once.
 */
public final class RowReader implements Closeable {
  private final ScannedFile scanned;
  private final CsvSchema layout;
  private final FileChannel channel;

  public RowReader(ScannedFile scanned) throws IOException {
    this.scanned = scanned;
    this.layout = scanned.file().knownLayout();
    this.channel = FileChannel.open(scanned.file().table());
  }

  /**
   * Reads rows, each into the group it belongs to.
   *
   * @param rows their numbers in {@link ScannedFile#keys}, ascending, so that the file is read
   *     forward
   * @param groups as many, one for each row
   * @throws OutputException if there are no such rows any more: the file was written to
   */
  public void read(int[] rows, BuyerGroupRows[] groups) throws IOException {
    each(
        rows,
        (record, cells, row) ->
            new RowFactory(layout, source(record, rows[row]), cells, record::text)
                .addTo(groups[row]));
  }

  /**
   * Reads the cleaned texts of some columns, a list for each row.
   *
   * @param rows their numbers in {@link ScannedFile#keys}, ascending
   * @param columns a text is blank where the file has no such column
   * @throws OutputException if there are no such rows any more: the file was written to
   */
  public List<List<String>> texts(int[] rows, List<Column> columns) throws IOException {
    List<List<String>> texts = new ArrayList<>();
    each(rows, (record, cells, row) -> texts.add(columns.stream().map(cells).toList()));
    return texts;
  }

  /** Takes a row, by its place among those that were asked for. */
  private interface RowSink {
    void take(RecordSplitter record, Function<Column, String> cells, int row);
  }

  private void each(int[] rows, RowSink sink) throws IOException {
    List<Place> places = places();
    Map<Column, CellView> views = new EnumMap<>(Column.class);
    places.forEach(place -> views.put(place.column, place.view));
    Function<Column, String> cells =
        column -> {
          CellView view = views.get(column);
          return view == null ? "" : view.text();
        };
    try (RecordSplitter record =
        new RecordSplitter(
            new ByteArrayInputStream(bytes(rows)),
            0,
            layout.delimiter(),
            layout.encoding(),
            layout.width())) {
      for (int i = 0; i < rows.length; i++) {
        if (!record.next() || record.malformed() >= 0 || record.cells() < layout.width()) {
          throw changed();
        }
        for (Place place : places) {
          place.view.set(record.bytes(), record.cellFrom(place.at), record.cellTo(place.at));
        }
        sink.take(record, cells, i);
      }
      if (record.next()) {
        throw changed();
      }
    }
  }

  private OutputException changed() {
    return new OutputException(Message.of("export.changed", scanned.file().place()));
  }

  /** A used column, where it stands, and the view of its cell in the current row. */
  private record Place(Column column, int at, CellView view) {}

  private List<Place> places() {
    return layout.columns().entrySet().stream()
        .map(used -> place(used.getKey(), used.getValue()))
        .toList();
  }

  private Place place(Column column, int at) {
    return new Place(
        column, at, new CellView(layout.type(column), layout.encoding(), new LatelyDecoded()));
  }

  private Source source(RecordSplitter record, int row) {
    return layout.tellsOrigins()
        ? scanned.file().source(Origin.of(record.text(layout.origins())))
        : scanned.file().source(scanned.keys().line(row));
  }

  /** The wanted records, a line end behind each. */
  private byte[] bytes(int[] rows) throws IOException {
    FileKeys keys = scanned.keys();
    int length = 0;
    for (int row : rows) {
      length += keys.length(row) + 1;
    }
    ByteBuffer bytes = ByteBuffer.allocate(length);
    for (int row : rows) {
      int start = bytes.position();
      bytes.limit(start + keys.length(row));
      int read = 0;
      while (bytes.hasRemaining() && read >= 0) {
        read = channel.read(bytes, keys.offset(row) + bytes.position() - start);
      }
      bytes.limit(length).put((byte) '\n');
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
