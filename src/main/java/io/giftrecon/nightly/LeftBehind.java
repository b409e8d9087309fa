package io.giftrecon.nightly;

import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.output.OutputSet;
import io.giftrecon.output.PublishedFiles;
import io.giftrecon.words.Message;
import io.giftrecon.words.OutputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a night without changes finds of the nights before it (R68). */
final class LeftBehind {
  private LeftBehind() {}

  /**
   * Whether the set of a date is there with every file that was published. Of the files of a set
   * that an older version has published, nothing is known but that there was a summary.
   *
   * @param filledIn lists that somebody has filled in where they were published
   */
  static boolean isWhole(Path outputs, String date, Ledger ledger, List<Path> filledIn) {
    try {
      Optional<String> files = OutputSet.nameOf(outputs, date).flatMap(ledger::publishedFiles);
      return OutputSet.isPublished(outputs, date)
          && (files.isEmpty()
              || PublishedFiles.areWhole(outputs.resolve(date), files.get(), filledIn));
    } catch (IOException e) {
      return false;
    }
  }

  /** Sets {@code latest} right, and clears what a run that died has left. */
  static void mend(Path outputs, OutputSet set, SheetFolder sheets) {
    try {
      set.mendLatest();
      sheets.clear();
    } catch (IOException e) {
      throw new OutputException(Message.of("run.unwritable", outputs, Message.reason(e)), e);
    }
  }
}
