package io.giftrecon.cli;

import io.giftrecon.order.OrderNumbers;
import io.giftrecon.words.Message;
import picocli.CommandLine.ITypeConverter;

/**
 * Reads the number of an order or of a line, in its dress too (R35). One that says nothing, as an
 * empty variable of a script, would mean every right that has no such number.
 */
final class NumberConverter implements ITypeConverter<String> {
  @Override
  public String convert(String text) {
    String number = OrderNumbers.clean(new WordConverter().convert(text));
    if (number.isEmpty()) {
      throw new InvalidOptionException(Message.of("usage.no-number", text));
    }
    return OrderNumbers.isNumber(number) ? number : text;
  }
}
