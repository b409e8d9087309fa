package io.giftrecon.ledger.h2;

import io.giftrecon.ledger.store.DeviceFailure;
import io.giftrecon.ledger.store.DiskFullDetector;
import io.giftrecon.ledger.store.LedgerBusyException;
import io.giftrecon.ledger.store.LedgerUnwritableException;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
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
    String ledger = files.data().toString();
    Optional<Message> full = DiskFullDetector.in(failure);
    if (full.isEmpty() && !(failure instanceof FileSystemException)) {
      String said = DeviceFailure.in(failure).orElse("");
      return LedgerUnwritableException.ofDevice(ledger, said, failure);
    }
    Message reason =
        failure instanceof FileSystemException refusal && refusal.getReason() != null
            ? Message.of("ledger.no-room", refusal.getReason())
            : Message.of("ledger.folder-refuses");
    return new LedgerUnwritableException(ledger, full.orElse(reason), failure);
  }
}
