package io.giftrecon.ledger.h2;

import io.giftrecon.ledger.store.DiskFullDetector;
import io.giftrecon.ledger.store.LedgerBusyException;
import io.giftrecon.ledger.store.LedgerUnwritableException;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** What people are told of a ledger's files. */
record H2Errors(H2Files files) {
  /** Another process has the file open, or another thread of this one. */
  LedgerBusyException busy(@Nullable Throwable failure) {
    return new LedgerBusyException(
        Message.of("ledger.busy", files.data(), files.readHolder()), failure);
  }

  /** The file is not what it was. */
  UnusableInputException damaged(Message how, @Nullable Throwable failure) {
    Message message = Message.of("ledger.unusable", files.data(), how);
    return failure == null
        ? new UnusableInputException(message)
        : new UnusableInputException(message, failure);
  }

  /** One of the files cannot be written. */
  LedgerUnwritableException unwritable(IOException failure) {
    Message reason =
        failure instanceof FileSystemException refusal && refusal.getReason() != null
            ? Message.of("ledger.no-room", refusal.getReason())
            : Message.of("ledger.folder-refuses");
    return new LedgerUnwritableException(
        files.data().toString(), DiskFullDetector.in(failure).orElse(reason), failure);
  }
}
