package io.giftrecon.cli;

import io.giftrecon.order.Times;
import io.giftrecon.words.Message;
import java.time.LocalDateTime;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code --since}: a time, or a date for its beginning. */
final class SinceConverter implements ITypeConverter<LocalDateTime> {
  @Override
  public LocalDateTime convert(String text) {
    try {
      LocalDateTime time = Times.parse(text.strip());
      if (time != null) {
        return time;
      }
    } catch (IllegalArgumentException e) {
      throw new InvalidOptionException(Message.of("usage.no-since", text));
    }
    throw new InvalidOptionException(Message.of("usage.no-since", text));
  }
}
