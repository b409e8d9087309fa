package io.giftrecon.cli;

import io.giftrecon.order.Times;
import io.giftrecon.words.Message;
import java.time.LocalDateTime;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code --now}. */
final class TimeConverter implements ITypeConverter<LocalDateTime> {
  @Override
  public LocalDateTime convert(String text) {
    return read(text)
        .filter(time -> text.contains(":"))
        .orElseThrow(() -> new InvalidOptionException(Message.of("usage.no-time", text)));
  }

  /** A time, or a date for its beginning; empty if the text is neither. */
  static Optional<LocalDateTime> read(String text) {
    try {
      return Optional.ofNullable(Times.parse(text.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
