package io.giftrecon.export.scan;

import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.words.Message;

/**
 * A row that cannot be used. Its raw bytes stay in the file until the rejects are written.
 *
 * @param line the physical line it starts on, from 1
 * @param column the title of the column that is wrong; empty if the whole row is
 * @param offset of its first byte in the file
 * @param length in bytes
 */
public record Reject(
    ExportFile file, long line, String column, String reason, long offset, int length) {

  /** Where it stands, and what is wrong. */
  public Message userMessage() {
    return column.isEmpty()
        ? Message.of("export.reject", file.place(), line, reason)
        : Message.of("export.rejected-cell", file.place(), line, column, reason);
  }

  /** The same reject, some lines further down. */
  Reject behind(long lines) {
    return new Reject(file, line + lines, column, reason, offset, length);
  }
}
