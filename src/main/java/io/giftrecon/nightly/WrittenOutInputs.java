package io.giftrecon.nightly;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.export.platform.SheetTables;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.export.trades.TradeTables;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import io.giftrecon.words.OutputException;
import java.io.IOException;
import java.util.Optional;

/**
 * Writes out the trades of JSON and the lines of the platform's sheets before the job begins: of
 * which kind a file of JSON is, and as of when, is known after that alone.
 */
public final class WrittenOutInputs {
  private WrittenOutInputs() {}

  /**
   * The folder with a table in place of each file that has to be written out before anybody reads
   * it, whoever asks: trades first, then what the platform's sheets pair.
   *
   * @param listener hears how much was read
   * @throws UnusableInputException if a file of JSON cannot be used
   */
  public static ExportFolder writtenOut(
      JobFile job, ExportFolder folder, SheetFolder sheets, ByteListener listener)
      throws IOException {
    return SheetTables.writeOut(
        TradeTables.writeOut(folder, sheets, listener), sheets, job.outputs(), listener);
  }

  /**
   * The folder as a run reads it.
   *
   * @throws UnusableInputException if a file of JSON cannot be used, or nothing lists lines
   * @throws InputsChangedException if that is because the folder is being written to
   */
  static ExportFolder writtenOut(
      JobFile job,
      ExportFolder folder,
      SheetFolder sheets,
      CancellationToken cancellation,
      ProgressListener progress) {
    long bytes =
        folder.known().stream()
            .filter(file -> file.isTrades() || file.isPlatformSheet())
            .mapToLong(ExportFile::size)
            .sum();
    if (bytes == 0) {
      return folder;
    }
    progress.begins(ProgressListener.Stage.TRADES, bytes);
    ByteListener listener =
        more -> {
          cancellation.throwIfCancelled();
          progress.advances(more);
        };
    try {
      ExportFolder tables = writtenOut(job, folder, sheets, listener);
      tables.refuseUnusable(job);
      return tables;
    } catch (UnusableInputException e) {
      Optional<Message> changed = folder.changed(job);
      throw changed.isPresent() ? new InputsChangedException(changed.get()) : e;
    } catch (IOException e) {
      throw new OutputException(Message.of("run.unwritable", job.outputs(), Message.reason(e)), e);
    }
  }
}
