package io.giftrecon.cli;

import io.giftrecon.view.PaidRange;
import io.giftrecon.words.InvalidValueException;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code 2023-08-23..2023-08-26 24:00}. */
final class PaidRangeConverter implements ITypeConverter<PaidRange> {
  @Override
  public PaidRange convert(String text) {
    try {
      return PaidRange.parse(text);
    } catch (InvalidValueException e) {
      throw new InvalidOptionException(e.userMessage());
    }
  }
}
