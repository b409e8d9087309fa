package io.giftrecon.cli;

import io.giftrecon.order.Times;
import io.giftrecon.words.Message;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;

/**
 * Reads the {@code --date} that a set is published under. A date after tomorrow is a slip (R68):
 * its set would stay the latest for years. Tomorrow may have begun where the machine is.
 */
final class RunDateConverter implements ITypeConverter<LocalDate> {
  private final DateConverter dates = new DateConverter();

  @Override
  public LocalDate convert(String text) {
    LocalDate date = dates.convert(text);
    if (isTooLate(date)) {
      throw new InvalidOptionException(Message.of("usage.future-date", date.toString()));
    }
    return date;
  }

  static boolean isTooLate(LocalDate date) {
    return date.isAfter(LocalDate.now(Times.CHINA).plusDays(1));
  }
}
