package io.giftrecon.export.recognise;

import io.giftrecon.words.Message;
import io.giftrecon.words.OutputException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A table that is being written out. What goes wrong here is told as that: beside it a workbook is
 * read, and a full disk is no fault of the workbook's.
 */
public final class TableOutput extends FilterOutputStream {
  private final Path table;

  private TableOutput(Path table, OutputStream out) {
    super(out);
    this.table = table;
  }

  /**
   * Opens a new table.
   *
   * @throws OutputException here and later, if it cannot be written
   */
  public static OutputStream open(Path table) {
    try {
      return new TableOutput(table, Files.newOutputStream(table));
    } catch (IOException e) {
      throw unwritable(table, e);
    }
  }

  /** What people are told of a place that cannot be written. */
  static OutputException unwritable(Path place, IOException failure) {
    String reason = failure instanceof FileSystemException named ? named.getReason() : null;
    return new OutputException(
        Message.of(
            "run.unwritable",
            place,
            String.valueOf(reason == null ? failure.getMessage() : reason)),
        failure);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw unwritable(table, e);
    }
  }

  @Override
  public void close() {
    try {
      super.close();
    } catch (IOException e) {
      throw unwritable(table, e);
    }
  }
}
