package io.giftrecon.cli;

import io.giftrecon.sheet.PaidRange;
import io.giftrecon.words.WrongValue;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code 2023-08-23..2023-08-26 24:00}. */
final class PaidRangeConverter implements ITypeConverter<PaidRange> {
  @Override
  public PaidRange convert(String text) {
    try {
      return PaidRange.parse(text);
    } catch (WrongValue e) {
      throw new Mistyped(e.told());
    }
  }
}
