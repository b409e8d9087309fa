package io.giftrecon.nightly;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.util.function.Consumer;

/** The job of a shop, of whatever kind: its job file has been read, what that names not yet. */
public interface ShopJob {
  /** What the job file says. */
  JobFile file();

  /**
   * Reads the small files that the job file names: now the job can run.
   *
   * @throws UnusableInputException naming file, line and column, or because {@code --now} says
   *     nothing to this kind
   */
  PreparedJob prepare(RunRequest request);

  /**
   * Reads the small files for {@code check}, and tells what they hold.
   *
   * @param request the run that is asked about
   * @param found hears what is there
   * @param missing hears what a run can do without, though not well
   * @return the job, as {@link #prepare} returns it
   * @throws UnusableInputException naming file, line and column
   */
  PreparedJob check(RunRequest request, Consumer<Message> found, Consumer<Message> missing);

  /**
   * Why an order is treated as it is, from the exports and the ledger as they are now. Writes
   * nothing.
   *
   * @param who an order number or the number of a line; a kind may know buyers as well
   * @throws UnusableInputException if there was no run yet, or the exports cannot be used
   */
  Explained explain(String who) throws IOException;
}
