package io.giftrecon.cli;

import io.giftrecon.campaign.RejectLimit;
import io.giftrecon.words.InvalidValueException;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code 1%} or {@code 20}. */
final class RejectLimitConverter implements ITypeConverter<RejectLimit> {
  @Override
  public RejectLimit convert(String text) {
    try {
      return RejectLimit.parse(text);
    } catch (InvalidValueException e) {
      throw new InvalidOptionException(e.userMessage());
    }
  }
}
