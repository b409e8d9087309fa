package io.giftrecon.export;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.order.CaseRows;
import io.giftrecon.order.ReturnedRow;
import io.giftrecon.order.UnusableInput;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One worklist that came back, read by itself.
 *
 * @param rows every good row, filled in or not, in file order
 * @param rejects rows that cannot be read
 */
public record ReturnedWorklist(List<ReturnedRow> rows, List<Reject> rejects) {
  /**
   * Reads the file.
   *
   * @throws UnusableInput if it is no worklist
   */
  public static ReturnedWorklist read(Path path, Campaign campaign) throws IOException {
    ExportFile file = ExportFolder.look(path);
    if (file.layout().filter(layout -> layout.kind() == FileKind.WORKLIST).isEmpty()) {
      throw new UnusableInput(Message.of("export.no-worklist", path));
    }
    ScannedFile scanned = FileScan.scan(file, campaign, Pulse.NONE);
    List<ReturnedRow> rows = new ArrayList<>();
    try (CaseSource cases = new CaseSource(CaseIndex.of(List.of(scanned), List.of()))) {
      for (CaseRows next = cases.next(); next != null; next = cases.next()) {
        rows.addAll(next.returned());
      }
    }
    return new ReturnedWorklist(rows, scanned.rejects());
  }
}
