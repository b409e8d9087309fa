package io.giftrecon.cli;

import io.giftrecon.campaign.RejectLimit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 1%} or {@code 20}. */
final class RejectLimitConverter implements ITypeConverter<RejectLimit> {
  @Override
  public RejectLimit convert(String text) {
    try {
      return RejectLimit.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
