package io.giftrecon.nightly.oneyuan;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.export.group.ReturnedContents;
import io.giftrecon.export.group.ReturnedWorklist;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.output.FilledInLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Worklists that were filled in inside the outputs folder, where no run reads them: what they tell
 * of would be sent a second time. One whose bytes a run or {@code mark --from} has read is done.
 */
final class FilledInPlace {
  private FilledInPlace() {}

  static List<Path> of(Campaign campaign, ExportFolder folder, Ledger ledger) throws IOException {
    List<Path> waiting = new ArrayList<>();
    for (Path list : FilledInLists.changed(campaign.job().outputs(), ledger::publishedFiles)) {
      boolean read =
          ledger.hasRead(ReturnedContents.checksum(list)) || comesBack(list, folder.known());
      if (!read && isFilledIn(list, campaign)) {
        waiting.add(list);
      }
    }
    return waiting;
  }

  /** Whether it lies among tonight's exports, under whatever name. */
  private static boolean comesBack(Path list, List<ExportFile> exports) throws IOException {
    for (ExportFile export : exports) {
      if (Files.exists(export.path()) && Files.mismatch(list, export.path()) < 0) {
        return true;
      }
    }
    return false;
  }

  /** One that cannot be read was changed by somebody: better told of than lost. */
  private static boolean isFilledIn(Path list, Campaign campaign) throws IOException {
    try {
      ReturnedWorklist read = ReturnedWorklist.read(list, campaign);
      return read.filledIn() > 0 || !read.rejects().isEmpty();
    } catch (UnusableInputException e) {
      return true;
    }
  }
}
