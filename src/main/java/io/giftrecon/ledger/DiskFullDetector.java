package io.giftrecon.ledger;

import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a full disk, a quota or a write protection from damage. */
final class DiskFullDetector {
  private static final List<String> WORDS =
      List.of("space left", "too large", "read-only", "quota", "permission denied");

  private DiskFullDetector() {}

  /** What the system said, if that is what a failure comes from. */
  static Optional<Message> in(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AccessDeniedException) {
        return Optional.of(Message.of("ledger.no-permission"));
      }
      if (cause instanceof IOException && cause.getMessage() != null) {
        String message = cause.getMessage().toLowerCase(Locale.ROOT);
        Optional<String> word = WORDS.stream().filter(message::contains).findFirst();
        if (word.isPresent()) {
          return Optional.of(Message.of("ledger.no-room", cause.getMessage()));
        }
      }
    }
    return Optional.empty();
  }
}
