package io.giftrecon.rights;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * R50, R51: a person's word on a right, with the facts it was given on. Which of several stands
 * depends on what they were given on and when, never on the order in which lists came.
 *
 * @param id of the event, 0 as long as the ledger has not heard it
 * @param until of a right that shall wait, the day on which it waits no more
 * @param mainSubOrder the main line it had then; empty if it had none
 * @param listed the date of the set it was given on
 * @param at when it was given: the time of the list that came back, or of the command
 * @param by a person, or the list that came back
 * @param file the list that came back; empty of a command
 * @param row its line in that list
 * @param spent whether the right was marked as released since, and the mark taken back (R65)
 * @param facts what the set said then
 */
public record Verdict(
    long id,
    RightKey right,
    VerdictWord word,
    Optional<LocalDate> until,
    String mainSubOrder,
    LocalDate listed,
    LocalDateTime at,
    String by,
    String note,
    String file,
    long row,
    boolean spent,
    PairFacts facts) {
  private static final String SEPARATOR = "\n";
  private static final int PARTS = 6;

  /** What 核查结论 of a returned row says of a right. */
  public static Verdict of(
      ReturnedRow row, RightKey right, String mainSubOrder, LocalDate listed, PairFacts facts) {
    return new Verdict(
        0,
        right,
        row.verdict().word().orElseThrow(),
        row.verdict().until(),
        mainSubOrder,
        listed,
        row.source().asOf(),
        row.marker(),
        row.note(),
        row.source().file(),
        row.source().line(),
        false,
        facts);
  }

  /** What somebody says by hand. */
  public static Verdict byHand(
      VerdictWord word,
      Optional<LocalDate> until,
      LocalDateTime at,
      String by,
      String note,
      RightKey right,
      ListedRight then,
      LocalDate listed) {
    return new Verdict(
        0,
        right,
        word,
        until,
        then.mainSubOrder(),
        listed,
        at,
        by,
        note,
        "",
        0,
        false,
        then.facts());
  }

  /** The same of a right under another number, or of a main line under another one (R62). */
  public Verdict called(RightKey key, String main) {
    return new Verdict(id, key, word, until, main, listed, at, by, note, file, row, spent, facts);
  }

  /** The same, equal for all rights of a line that were decided alike. */
  public Verdict ofAnyUnit() {
    return new Verdict(
        0,
        new RightKey("", 0),
        word,
        until,
        mainSubOrder,
        listed,
        at,
        by,
        note,
        file,
        row,
        spent,
        facts);
  }

  /** The same on facts that nobody knew before. */
  public Verdict on(PairFacts now) {
    return new Verdict(
        id, right, word, until, mainSubOrder, listed, at, by, note, file, row, spent, now);
  }

  /** R65: the same, where the mark that it led to was taken back. */
  public Verdict unmarked() {
    return new Verdict(
        id, right, word, until, mainSubOrder, listed, at, by, note, file, row, true, facts);
  }

  /**
   * R65: the same after marks that were taken back, each at a time: a list from before that is
   * spent, whenever it comes.
   */
  public Verdict after(Map<RightKey, LocalDateTime> unmarked) {
    LocalDateTime taken = unmarked.get(right);
    boolean before = taken != null && (listed.isBefore(taken.toLocalDate()) || !at.isAfter(taken));
    return before && !file.isEmpty() ? unmarked() : this;
  }

  /** Whether a list says just this of the right again: copied, renamed or saved anew. */
  public boolean saysAgain(Verdict earlier) {
    return right.equals(earlier.right)
        && word == earlier.word
        && until.equals(earlier.until)
        && listed.equals(earlier.listed)
        && !earlier.file.isEmpty();
  }

  /** Whether it was heard from this very row, on an earlier night or when this one ran before. */
  public boolean isOf(ReturnedRow said) {
    return file.equals(said.source().file())
        && row == said.source().line()
        && at.equals(said.source().asOf())
        && right.oneYuanSubOrder().equals(said.oneYuanSubOrder())
        && said.verdict().word().filter(word::equals).isPresent()
        && until.equals(said.verdict().until());
  }

  /** As the ledger keeps it. */
  public RightEvent event() {
    String kept =
        String.join(
            SEPARATOR,
            word.name(),
            until.map(LocalDate::toString).orElse(""),
            listed.toString(),
            Long.toString(row),
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
        event.id(),
        event.key(),
        VerdictWord.valueOf(parts.get(0)),
        Optional.of(parts.get(1)).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        event.mainSubOrder(),
        LocalDate.parse(parts.get(2)),
        event.mark().at(),
        event.mark().by(),
        event.mark().note(),
        parts.get(4),
        Long.parseLong(parts.get(3)),
        false,
        PairFacts.of(parts.get(5)));
  }

  /** What was decided, in words. */
  public String words() {
    return word.word() + until.map(day -> " " + day).orElse("");
  }
}
