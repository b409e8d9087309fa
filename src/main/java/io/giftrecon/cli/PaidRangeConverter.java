package io.giftrecon.cli;

import io.giftrecon.sheet.PaidRange;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 2023-08-23..2023-08-26 24:00}. */
final class PaidRangeConverter implements ITypeConverter<PaidRange> {
  @Override
  public PaidRange convert(String text) {
    try {
      return PaidRange.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
