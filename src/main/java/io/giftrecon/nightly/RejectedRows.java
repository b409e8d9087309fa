package io.giftrecon.nightly;

import io.giftrecon.export.scan.RawRows;
import io.giftrecon.export.scan.Reject;
import io.giftrecon.export.scan.ScannedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What {@code explain} tells of rows that could not be used, whatever the kind of job. */
public final class RejectedRows {
  private RejectedRows() {}

  /** A line for each rejected row that has a text in it. */
  public static List<String> naming(String text, List<ScannedFile> files) throws IOException {
    List<String> lines = new ArrayList<>();
    for (ScannedFile file : files) {
      try (RawRows raw = new RawRows(file.file())) {
        for (Reject reject : file.rejects()) {
          if (raw.text(reject).contains(text)) {
            lines.add(
                "  退回   %s 第 %d 行 %s：%s"
                    .formatted(
                        file.file().name(), reject.line(), reject.column(), reject.reason()));
          }
        }
      }
    }
    return lines;
  }
}
