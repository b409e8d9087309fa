package io.giftrecon.fleet;

import io.giftrecon.words.ExitCode;
import io.giftrecon.words.GiftReconException;
import io.giftrecon.words.Message;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A fleet or a worker that could not go on: exit 1, start it again. */
public final class FleetFailedException extends GiftReconException {
  private FleetFailedException(Message message, Throwable cause) {
    super(ExitCode.FAILED, message, cause);
  }

  /**
   * The failure for a cause, without the SQL of a database.
   *
   * @param url of the database, empty if it is our own
   */
  static FleetFailedException because(Throwable failure, String url) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessException || cause instanceof TransactionException) {
        return new FleetFailedException(Message.of("fleet.no-answer", url), failure);
      }
    }
    return new FleetFailedException(Message.of("fleet.failed", Message.reason(failure)), failure);
  }
}
