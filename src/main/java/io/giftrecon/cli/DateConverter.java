package io.giftrecon.cli;

import io.giftrecon.words.Message;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code --date}. */
final class DateConverter implements ITypeConverter<LocalDate> {
  /**
   * 2023-08-09, 2023/8/9, 2023.8.9, 2023年8月9日, 20230809: the year first, so that no two read it.
   */
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日?|(\\d{2})(\\d{2}))");

  @Override
  public LocalDate convert(String text) {
    Matcher date = DATE.matcher(text.strip());
    try {
      if (date.matches()) {
        int separated = date.group(3) != null ? 3 : date.group(5) != null ? 5 : 7;
        return LocalDate.of(number(date, 1), number(date, separated), number(date, separated + 1));
      }
      throw new InvalidOptionException(Message.of("usage.no-date", text));
    } catch (DateTimeException e) {
      throw new InvalidOptionException(Message.of("usage.no-date", text));
    }
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }
}
