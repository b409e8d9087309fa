package io.giftrecon.rights;

import io.giftrecon.order.Times;
import io.giftrecon.order.Visible;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * R50: what stands in 核查结论 of a returned row.
 *
 * @param word empty where nothing stands there, or nothing that can be read
 * @param until of a right that shall wait, the day on which it waits no more
 * @param text as it was written
 * @param waited 已等几晚 of the row, which tells from which night its list is; negative where the
 *     column was taken away
 * @param code 原因代码 of the row, empty where the column was taken away
 */
public record ReturnedVerdict(
    Optional<VerdictWord> word, Optional<LocalDate> until, String text, int waited, String code) {
  /** Where nothing was filled in. */
  public static final ReturnedVerdict NONE =
      new ReturnedVerdict(Optional.empty(), Optional.empty(), "", -1, "");

  private static final Pattern NIGHTS = Pattern.compile("\\d{1,5}");

  /** Reads the cells, cleaned. */
  public static ReturnedVerdict read(String text, String waited, String code) {
    String plain = Visible.plain(text).strip();
    int listed = NIGHTS.matcher(waited).matches() ? Integer.parseInt(waited) : -1;
    Optional<LocalDate> until =
        plain.startsWith(VerdictWord.WAIT.word())
            ? day(plain.substring(1).strip())
            : Optional.empty();
    Optional<VerdictWord> word =
        Stream.of(VerdictWord.RELEASE, VerdictWord.REFUSE)
            .filter(known -> known.word().equals(plain))
            .findFirst()
            .or(() -> until.map(day -> VerdictWord.WAIT));
    return new ReturnedVerdict(word, until, text, listed, code);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.ofNullable(Times.parse(text)).map(LocalDateTime::toLocalDate);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether anything was filled in. */
  public boolean filledIn() {
    return !text.isEmpty();
  }
}
