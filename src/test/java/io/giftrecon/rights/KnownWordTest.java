package io.giftrecon.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.Warning;
import io.giftrecon.order.WarningCode;
import io.giftrecon.words.Message;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R53: a word holds for just what it was said of. */
class KnownWordTest {
  private static final Warning UNREAD =
      new Warning(WarningCode.FILE_UNREAD, Message.of("check.nothing"), "a.csv");

  @Test
  void holdsForItsSubjectAndItsFactsAlone() {
    List<KnownWord> said = List.of(word("B1", "old", true));
    assertThat(KnownWord.isKnown(said, "B1", "old")).isTrue();
    assertThat(KnownWord.isKnown(said, "B1", "new")).isFalse();
    assertThat(KnownWord.isKnown(said, "B2", "old")).isFalse();
  }

  @Test
  void theLastWordStands() {
    KnownWord known = word("B1", "f", true);
    KnownWord withdrawn = word("B1", "f", false);
    assertThat(KnownWord.isKnown(List.of(known, withdrawn), "B1", "f")).isFalse();
    assertThat(KnownWord.isKnown(List.of(known, withdrawn, known), "B1", "f")).isTrue();
  }

  @Test
  void theLedgerKeepsAllOfIt() {
    for (KnownWord word : List.of(word("B1", "f", true), word("B1", "f", false))) {
      assertThat(KnownWord.of(word.event())).isEqualTo(word);
    }
  }

  @Test
  void aWarningRestsOnWhatAllOfItsCodeSay() {
    Warning other = new Warning(WarningCode.FILE_UNREAD, UNREAD.sentence(), "b.csv");
    Warning stale = new Warning(WarningCode.DATA_STALE, UNREAD.sentence(), "b.csv");
    String alone = Warning.facts(WarningCode.FILE_UNREAD, List.of(UNREAD));
    assertThat(Warning.facts(WarningCode.FILE_UNREAD, List.of(UNREAD, other))).isNotEqualTo(alone);
    assertThat(Warning.facts(WarningCode.FILE_UNREAD, List.of(UNREAD.known(), stale)))
        .isEqualTo(alone);
  }

  private static KnownWord word(String subject, String facts, boolean known) {
    return new KnownWord(
        "job", subject, facts, known, LocalDateTime.of(2023, 9, 1, 10, 0), "小王", "看过");
  }
}
