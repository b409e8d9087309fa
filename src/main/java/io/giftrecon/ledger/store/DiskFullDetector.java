package io.giftrecon.ledger.store;

import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a full disk, a quota or a write protection from damage, by the system's own words. */
public final class DiskFullDetector {
  private static final List<String> WORDS =
      List.of("space left", "too large", "read-only", "quota", "permission denied");

  private DiskFullDetector() {}

  /** What the system said, if one of these is the cause of a failure; else empty. */
  public static Optional<Message> in(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(IOException.class::isInstance)
        .flatMap(cause -> reason((IOException) cause).stream())
        .findFirst();
  }

  private static Optional<Message> reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return Optional.of(Message.of("ledger.no-permission"));
    }
    String said = String.valueOf(failure.getMessage());
    return WORDS.stream().anyMatch(said.toLowerCase(Locale.ROOT)::contains)
        ? Optional.of(Message.of("ledger.no-room", said))
        : Optional.empty();
  }
}
