package io.giftrecon.output.sampling;

import io.giftrecon.order.Times;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.SortedCsv;
import io.giftrecon.sampling.CareEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code care-list.csv}: buyers whom the platform's risk control turned away (U6). */
public final class CareSheet {
  private final SortedCsv csv = new SortedCsv("care-list.csv", "买家", "时间", "文案", "建议");

  /** Writes the entries, in the order they come in, into a folder. */
  public void write(List<CareEntry> entries, Path folder) throws IOException {
    for (int rank = 0; rank < entries.size(); rank++) {
      CareEntry entry = entries.get(rank);
      csv.add(
          new SortKey(rank, null, List.of()),
          List.of(
              CellFormat.text(entry.prompt().buyer()),
              Times.show(entry.prompt().at()),
              CellFormat.text(entry.prompt().text()),
              CellFormat.text(entry.advice())));
    }
    csv.write(folder);
  }
}
