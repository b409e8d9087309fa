package io.giftrecon.cli;

import io.giftrecon.order.Times;
import io.giftrecon.words.Message;
import java.time.LocalDateTime;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code --now}. */
final class TimeConverter implements ITypeConverter<LocalDateTime> {
  @Override
  public LocalDateTime convert(String text) {
    try {
      LocalDateTime time = Times.parse(text.strip());
      if (time != null && text.contains(":")) {
        return time;
      }
    } catch (IllegalArgumentException e) {
      throw new InvalidOptionException(Message.of("usage.no-time", text));
    }
    throw new InvalidOptionException(Message.of("usage.no-time", text));
  }
}
