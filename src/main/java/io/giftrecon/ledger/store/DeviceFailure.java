package io.giftrecon.ledger.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * R61: tells a disk or a network that failed from damage. Whoever takes one for the other puts an
 * older copy in the place of a ledger that is whole, and the marks since then are gone.
 */
public final class DeviceFailure {
  private DeviceFailure() {}

  /** What the system said, if it failed to read or write; empty where the bytes are wrong. */
  public static Optional<String> in(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(IOException.class::isInstance)
        .filter(cause -> !isOfTheBytes(cause))
        .map(cause -> Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getName()))
        .findFirst();
  }

  /** A file that ends too soon, or that holds no text, was read as it is. */
  private static boolean isOfTheBytes(Throwable cause) {
    return cause instanceof EOFException || cause instanceof CharacterCodingException;
  }
}
