package io.giftrecon.cli;

import io.giftrecon.words.Message;
import java.time.LocalDateTime;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code --since}: a time, or a date for its beginning. */
final class SinceConverter implements ITypeConverter<LocalDateTime> {
  @Override
  public LocalDateTime convert(String text) {
    return TimeConverter.read(text)
        .orElseThrow(() -> new InvalidOptionException(Message.of("usage.no-since", text)));
  }
}
