package io.giftrecon.cli;

import io.giftrecon.order.Times;
import java.time.LocalDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

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
      throw new TypeConversionException(complaint(text));
    }
    throw new TypeConversionException(complaint(text));
  }

  private static String complaint(String text) {
    return "'%s' is no time; write it as \"2023-08-23 09:30\"".formatted(text);
  }
}
