package io.giftrecon.nightly;

import io.giftrecon.export.scan.RawRows;
import io.giftrecon.export.scan.Reject;
import io.giftrecon.export.scan.ScannedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What {@code explain} tells of rows that could not be used, whatever the kind of job. */
public final class RejectedRows {
  private RejectedRows() {}

  /** A line for each rejected row that names an order or a buyer: a longer number is another. */
  public static List<String> naming(String name, List<ScannedFile> files) throws IOException {
    Pattern whole = Pattern.compile("(?<![0-9A-Za-z])" + Pattern.quote(name) + "(?![0-9A-Za-z])");
    List<String> lines = new ArrayList<>();
    for (ScannedFile file : files) {
      try (RawRows raw = new RawRows(file.file())) {
        for (Reject reject : file.rejects()) {
          if (whole.matcher(raw.text(reject)).find()) {
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
