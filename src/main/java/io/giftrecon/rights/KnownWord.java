package io.giftrecon.rights;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * R53: a person's word that a break or a warning of a job is known, as long as what it rests on is
 * the same. No right is decided by it.
 *
 * @param job whose set shows it: what is known of one says nothing of another
 * @param subject 编号 of a break, or the code of a warning
 * @param facts what it rests on
 * @param known false where the word is taken back
 * @param by a person, or the list that came back
 */
public record KnownWord(
    String job,
    String subject,
    String facts,
    boolean known,
    LocalDateTime at,
    String by,
    String note) {

  /** Whether the last word says so; nothing is known of which nobody has spoken. */
  public static boolean isKnown(List<KnownWord> said, String subject, String facts) {
    return last(said, subject, facts).filter(KnownWord::known).isPresent();
  }

  /** The last word that was said of just this, if any. */
  public static Optional<KnownWord> last(List<KnownWord> said, String subject, String facts) {
    Optional<KnownWord> last = Optional.empty();
    for (KnownWord word : said) {
      if (word.subject.equals(subject) && word.facts.equals(facts)) {
        last = Optional.of(word);
      }
    }
    return last;
  }

  /** The same word, said by somebody at another time. */
  public KnownWord saidBy(String who, String why, LocalDateTime when) {
    return new KnownWord(job, subject, facts, known, when, who, why);
  }

  /** As the ledger keeps it: the job in place of an order. */
  public RightEvent event() {
    return new RightEvent(
        0,
        known ? RightEvent.Kind.KNOWN : RightEvent.Kind.KNOWN_WITHDRAWN,
        subject,
        0,
        job,
        "",
        new Mark(at, by, note, "", ""),
        facts);
  }

  /** Reads what the ledger has kept. */
  public static KnownWord of(RightEvent event) {
    return new KnownWord(
        event.mainOrder(),
        event.oneYuanSubOrder(),
        event.verdict(),
        event.kind() == RightEvent.Kind.KNOWN,
        event.mark().at(),
        event.mark().by(),
        event.mark().note());
  }
}
