package io.giftrecon.nightly;

import io.giftrecon.output.Summary;
import io.giftrecon.words.Message;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How old the data of a run is, in words: its newest export, and the oldest that decides (R37). */
public final class DataAge {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private DataAge() {}

  /** Empty where nothing was exported. */
  public static Optional<Message> of(Summary summary) {
    LocalDate date = LocalDate.parse(summary.date());
    return summary
        .newest()
        .map(
            newest ->
                summary
                    .figures()
                    .oldestEvidence()
                    .map(oldest -> Message.of("age.both", told(newest, date), told(oldest, date)))
                    .orElseGet(() -> Message.of("age.newest", told(newest, date))));
  }

  private static Message told(LocalDateTime made, LocalDate date) {
    long days = ChronoUnit.DAYS.between(made.toLocalDate(), date);
    String minute = MINUTE.format(made);
    if (days <= 0) {
      return Message.of("age.today", minute);
    }
    return days == 1 ? Message.of("age.day", minute) : Message.of("age.days", minute, days);
  }
}
