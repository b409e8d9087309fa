package io.giftrecon.order;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * R50, R51: a person's word on a right, with the facts it was given on. Which of several stands
 * depends on what they were given on and when, never on the order in which they came.
 *
 * @param until of a right that shall wait, the day on which it waits no more
 * @param mainSubOrder the main line it had then; empty if it had none
 * @param listed the date of the set it was given on
 * @param at when it was given: the time of the list that came back, or of the command
 * @param by a person, or the list that came back
 * @param file the list that came back; empty of a command
 * @param facts what the set said then
 */
public record Verdict(
    RightKey right,
    VerdictWord word,
    Optional<LocalDate> until,
    String mainSubOrder,
    LocalDate listed,
    LocalDateTime at,
    String by,
    String note,
    String file,
    PairFacts facts) {
  /** The one that stands is the last: of the newest list, of these the newest word. */
  public static final Comparator<Verdict> STANDING_LAST =
      Comparator.comparing(Verdict::listed)
          .thenComparing(Verdict::at)
          .thenComparing(Verdict::word)
          .thenComparing(verdict -> verdict.until().orElse(LocalDate.MIN));

  private static final String SEPARATOR = "\n";
  private static final int PARTS = 5;

  /** The same of a right under another number, or of a main line under another one (R62). */
  public Verdict called(RightKey key, String main) {
    return new Verdict(key, word, until, main, listed, at, by, note, file, facts);
  }

  /** The same on facts that nobody knew before. */
  public Verdict on(PairFacts now) {
    return new Verdict(right, word, until, mainSubOrder, listed, at, by, note, file, now);
  }

  /** Whether a list says just this of the right again: copied, renamed or saved anew. */
  public boolean saysAgain(Verdict earlier) {
    return right.equals(earlier.right)
        && word == earlier.word
        && until.equals(earlier.until)
        && listed.equals(earlier.listed)
        && !earlier.file.isEmpty();
  }

  /** As the ledger keeps it. */
  public RightEvent event() {
    String kept =
        String.join(
            SEPARATOR,
            word.name(),
            until.map(LocalDate::toString).orElse(""),
            listed.toString(),
            file.replace(SEPARATOR, " "),
            facts.text());
    return new RightEvent(
        0,
        RightEvent.Kind.VERDICT,
        right.oneYuanSubOrder(),
        right.unit(),
        "",
        mainSubOrder,
        new Mark(at, by, note, "", ""),
        kept);
  }

  /** Reads what the ledger has kept. */
  public static Verdict of(RightEvent event) {
    List<String> parts = Arrays.asList(event.verdict().split(SEPARATOR, PARTS));
    return new Verdict(
        event.key(),
        VerdictWord.valueOf(parts.get(0)),
        Optional.of(parts.get(1)).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        event.mainSubOrder(),
        LocalDate.parse(parts.get(2)),
        event.mark().at(),
        event.mark().by(),
        event.mark().note(),
        parts.get(3),
        PairFacts.of(parts.get(4)));
  }

  /** What was decided, in words. */
  public String words() {
    return word.word() + until.map(day -> " " + day).orElse("");
  }
}
