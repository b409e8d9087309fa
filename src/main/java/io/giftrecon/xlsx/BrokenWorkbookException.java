package io.giftrecon.xlsx;

import io.giftrecon.words.ExitCode;
import io.giftrecon.words.GiftReconException;
import io.giftrecon.words.Message;
import org.jspecify.annotations.Nullable;

/** A workbook that is damaged, locked or a trap: exit 2. The message says what is wrong with it. */
public final class BrokenWorkbookException extends GiftReconException {
  BrokenWorkbookException(Message message) {
    this(message, null);
  }

  BrokenWorkbookException(Message message, @Nullable Throwable cause) {
    super(ExitCode.UNUSABLE, message, cause);
  }
}
