package io.giftrecon.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.giftrecon.order.RefundKind;
import io.giftrecon.order.Source;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LedgerChanges;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LineFacts;
import io.giftrecon.rights.ListedRight;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.MovedRight;
import io.giftrecon.rights.PairFacts;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.rights.RightKey;
import io.giftrecon.rights.Settled;
import io.giftrecon.rights.SettledRefund;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ledger promises on any database (R20, R27). */
abstract class LedgerContract {
  private static final String SHOP = "示例旗舰店";
  private static final LocalDate DAY = LocalDate.of(2023, 9, 1);
  private static final LedgerJob JOB = new LedgerJob("job-1", SHOP);
  private static final PublishedJob PUBLISHED =
      new PublishedJob("job-1", SHOP, "/job.yaml", DAY, 0);
  private static final LocalDateTime NOON = LocalDateTime.of(2023, 9, 1, 12, 0);

  private static final SettledRefund OF_OLDER_LEDGER =
      new SettledRefund("", null, null, null, null, Source.UNKNOWN);

  private Ledger ledger;

  /** The URL of a ledger that nobody has opened yet. */
  abstract String newUrl();

  private String url;

  @BeforeEach
  void open() {
    url = newUrl();
    ledger = Ledger.open(url);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aLedgerIsFoundAgainAsItWasLeft() {
    LedgerRight bound = right("1", 1).bind("M", "M-1");
    record(bound, right("1", 2), right("2", 1));
    ledger.close();
    ledger = Ledger.open(url);
    assertThat(ledger.snapshot(JOB, DAY).rights())
        .containsExactly(bound, right("1", 2), right("2", 1));
    assertThat(ledger.snapshot(LedgerJob.unpublished("别的店"), DAY).rights()).isEmpty();
  }

  @Test
  void aRightIsMarkedOnceAndTheSecondIsTold() {
    record(right("1", 1).bind("M", "M-1"));
    LedgerRight mine = right("1", 1).release("M", "M-1", mark("甲", "YT1"));
    LedgerRight yours = right("1", 1).release("M", "M-1", mark("乙", "YT2"));
    assertThat(ledger.postings().mark(JOB, List.of(mine))).containsExactly(mine);
    assertThat(ledger.postings().mark(JOB, List.of(yours))).isEmpty();
    assertThat(ledger.snapshot(JOB, DAY).rights()).containsExactly(mine);
    assertThat(ledger.events()).hasSize(1);
  }

  @Test
  void unmarkingIsANewEventAndKeepsTheMainLine() {
    LedgerRight marked = right("1", 1).release("M", "M-1", mark("甲", "YT1"));
    record(marked);
    assertThat(ledger.postings().unmark(JOB, List.of(marked), NOON.plusHours(1), "乙", "错了"))
        .containsExactly(marked);
    assertThat(ledger.postings().unmark(JOB, List.of(marked), NOON.plusHours(2), "丙", ""))
        .isEmpty();
    assertThat(ledger.snapshot(JOB, DAY).rights()).containsExactly(right("1", 1).bind("M", "M-1"));
    assertThat(ledger.events())
        .extracting(RightEvent::kind, event -> event.mark().by(), event -> event.mark().tracking())
        .containsExactly(
            tuple(RightEvent.Kind.MARKED, "甲", "YT1"), tuple(RightEvent.Kind.UNMARKED, "乙", "YT1"));
  }

  @Test
  void aRunWritesNothingIfSomebodyMarkedARightMeanwhile() {
    record(right("1", 1).bind("M", "M-1"), right("2", 1).bind("M", "M-2"));
    LedgerSnapshot before = ledger.snapshot(JOB, DAY);
    LedgerRight marked = right("2", 1).release("M", "M-2", mark("甲", "YT1"));
    ledger.postings().mark(JOB, List.of(marked));
    List<LedgerRight> decided =
        List.of(right("1", 1).bind("M", "M-9"), right("2", 1).bind("M", "M-9"), right("3", 1));
    assertThatThrownBy(
            () ->
                new TransactionTemplate(ledger.transactions())
                    .executeWithoutResult(
                        status ->
                            ledger.record(PUBLISHED, before, LedgerChanges.of(decided, decided))))
        .isInstanceOf(ConcurrentMarkException.class)
        .hasMessageContaining("run again");
    assertThat(ledger.snapshot(JOB, DAY).rights())
        .containsExactly(right("1", 1).bind("M", "M-1"), marked);
  }

  @Test
  void theDatabaseItselfRefusesASecondRightOfTheSameUnitWhateverItsActivity() {
    record(right("1", 1));
    LedgerRight other =
        new LedgerRight("1", 1, "another-activity", "1", "围巾", "", "", Optional.empty());
    LedgerSnapshot nothingKnown = LedgerSnapshot.nothing();
    assertThatThrownBy(
            () ->
                ledger.record(
                    PUBLISHED, nothingKnown, LedgerChanges.of(List.of(other), List.of(other))))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void recordsAreMarkedAndUnmarkedByEvents() {
    ledger.postings().appendRecordEvents(SHOP, List.of(recordEvent(RightEvent.Kind.RECORD_MARKED)));
    assertThat(ledger.snapshot(JOB, DAY).processed("M-1")).isTrue();
    assertThat(
            ledger
                .snapshot(JOB, DAY)
                .view(Set.of(), Set.of(), Set.of("M-1", "M-2"), order -> false, Map.of())
                .markedRecords())
        .containsExactly("M-1");
    ledger
        .postings()
        .appendRecordEvents(SHOP, List.of(recordEvent(RightEvent.Kind.RECORD_UNMARKED)));
    assertThat(ledger.snapshot(JOB, DAY).processed("M-1")).isFalse();
    assertThat(ledger.lastEvent(JOB)).isEqualTo(2);
  }

  @Test
  void whatWasPublishedLastIsRemembered() {
    ledger.record(new Publication("/job.yaml", "2023-09-01", "abc", 0, "/out"));
    ledger.record(new Publication("/job.yaml", "2023-09-01", "def", 4, "/out"));
    assertThat(ledger.lastPublication("/job.yaml", "2023-09-01").map(Publication::inputs))
        .contains("def");
    assertThat(ledger.lastPublication("/job.yaml", "2023-09-02")).isEmpty();
  }

  /** R65: a content stays what it was when it was first read. */
  @Test
  void contentsOfReturnedListsAreRemembered() {
    ledger.recordContents(List.of("abc"), 3);
    ledger.recordContents(List.of("abc", "def", "def"), 9);
    Map<String, String> lists = Map.of("a.csv", "abc", "b.csv", "def", "new.csv", "ghi");
    assertThat(
            ledger
                .snapshot(JOB, DAY)
                .view(Set.of(), Set.of(), Set.of(), order -> false, lists)
                .past()
                .seen())
        .isEqualTo(Map.of("a.csv", 3L, "b.csv", 9L));
  }

  /** R64: the number is changed, the old one stays an event, and unmark takes back both. */
  @Test
  void aCorrectionIsAnEvent() {
    LedgerRight first = right("1", 1).release("M", "M-1", mark("甲", "YT1"));
    record(first);
    LedgerRight second = right("1", 1).release("M", "M-1", mark("乙", "YT2"));
    LedgerSnapshot before = ledger.snapshot(JOB, DAY);
    ledger.record(PUBLISHED, before, corrected(second, first));
    assertThat(ledger.snapshot(JOB, DAY).rights()).containsExactly(second);
    assertThat(ledger.events())
        .extracting(RightEvent::kind, event -> event.mark().tracking())
        .containsExactly(
            tuple(RightEvent.Kind.MARKED, "YT1"), tuple(RightEvent.Kind.CORRECTED, "YT2"));
    LedgerRight third = right("1", 1).release("M", "M-1", mark("丙", "YT3"));
    assertThat(ledger.postings().correct(JOB, List.of(third))).containsExactly(third);
    ledger.postings().unmark(JOB, List.of(third), NOON, "丁", "");
    assertThat(ledger.postings().correct(JOB, List.of(second))).isEmpty();
    assertThat(
            ledger
                .snapshot(JOB, DAY)
                .view(Set.of(), Set.of(), Set.of("1"), order -> false, Map.of())
                .past()
                .withdrawn())
        .extracting(event -> event.mark().tracking())
        .containsExactlyInAnyOrder("YT1", "YT2", "YT3");
  }

  /** R64: two lists of one night; nobody had marked the right before. */
  @Test
  void aCorrectionOfTheSameNightIsAnEventToo() {
    LedgerRight first = right("1", 1).release("M", "M-1", mark("甲", "YT1"));
    LedgerRight second = right("1", 1).release("M", "M-1", mark("乙", "YT2"));
    ledger.record(PUBLISHED, ledger.snapshot(JOB, DAY), corrected(second, first));
    assertThat(ledger.events())
        .extracting(RightEvent::kind, event -> event.mark().tracking())
        .containsExactly(
            tuple(RightEvent.Kind.MARKED, "YT1"), tuple(RightEvent.Kind.CORRECTED, "YT2"));
  }

  /** R64: who was unmarked meanwhile is not marked again by a correction. */
  @Test
  void aRunCorrectsNothingThatWasUnmarkedMeanwhile() {
    LedgerRight first = right("1", 1).release("M", "M-1", mark("甲", "YT1"));
    record(first);
    LedgerSnapshot before = ledger.snapshot(JOB, DAY);
    ledger.postings().unmark(JOB, List.of(first), NOON, "丁", "");
    LedgerRight second = right("1", 1).release("M", "M-1", mark("乙", "YT2"));
    LedgerChanges changes = corrected(second, first);
    assertThatThrownBy(() -> ledger.record(PUBLISHED, before, changes))
        .isInstanceOf(ConcurrentMarkException.class);
  }

  @Test
  void theTablesOfSpringBatchStandInTheSameDatabase() {
    Integer runs =
        new JdbcTemplate(ledger.dataSource())
            .queryForObject("SELECT COUNT(*) FROM BATCH_JOB_EXECUTION", Integer.class);
    assertThat(runs).isZero();
  }

  @Test
  void rightsGoWithTheirLineToAnotherNumberAndStayWithTheirJob() {
    LedgerRight open = right("1-2", 1).bind("M", "M-2");
    LedgerRight sent = right("1", 1).release("M", "M-2", mark("甲", "YT1"));
    record(open, sent);
    LedgerJob other = new LedgerJob("job-2", "别的店");
    LedgerSnapshot before = ledger.snapshot(other, DAY);
    List<MovedRight> moved =
        List.of(
            new MovedRight(open, Optional.of(open.at("12", 1).bind("M", "90"))),
            new MovedRight(sent, Optional.of(sent.at("11", 1).bind("M", "90"))));
    ledger.record(
        new PublishedJob("job-2", "别的店", "/other.yaml", DAY, 0),
        before,
        new LedgerChanges(
            moved,
            Map.of("1", "11", "1-2", "12", "M-2", "90"),
            List.of(),
            List.of(),
            List.of(),
            List.of(line("11"), line("12"))));
    LedgerSnapshot after = ledger.snapshot(JOB, DAY);
    assertThat(after.rights())
        .containsExactly(sent.at("11", 1).bind("M", "90"), open.at("12", 1).bind("M", "90"));
    assertThat(after.open()).containsExactly(open.at("12", 1).bind("M", "90"));
    assertThat(after.formerly("12")).containsExactly("1-2");
    assertThat(ledger.events())
        .extracting(RightEvent::kind, RightEvent::oneYuanSubOrder)
        .containsExactly(tuple(RightEvent.Kind.MARKED, "1"), tuple(RightEvent.Kind.MARKED, "11"));
  }

  @Test
  void whatNobodyListsGoesWithTheShopWhenItsNameChanges() {
    LedgerRight left = right("1", 1).bind("M", "M-1");
    record(left, right("2", 1));
    ledger.record(
        new PublishedJob(JOB.id(), SHOP, "/job.yaml", DAY, 0),
        ledger.snapshot(JOB, DAY),
        LedgerChanges.of(List.of(), List.of(right("2", 1))));
    LedgerJob renamed = new LedgerJob(JOB.id(), "新店名");
    LedgerSnapshot before = ledger.snapshot(renamed, DAY);
    assertThat(before.open()).contains(left);
    ledger.record(
        new PublishedJob(JOB.id(), "新店名", "/job.yaml", DAY, 0),
        before,
        LedgerChanges.of(List.of(), List.of(right("2", 1))));
    assertThat(ledger.snapshot(renamed, DAY).open()).contains(left);
    assertThat(ledger.snapshot(LedgerJob.unpublished(SHOP), DAY).open()).isEmpty();
  }

  /** The first line's made-up number is the order's, which really is that of the second one. */
  @Test
  void aNumberThatOneLineLeavesMayBeTheOneThatAnotherGets() {
    Map<String, String> names = Map.of("1", "11", "1-2", "1", "M", "91", "M-2", "M");
    LedgerRight ofFirst = right("1", 1).bind("M", "M");
    LedgerRight ofSecond = right("1-2", 1).bind("M", "M-2");
    LedgerRight other = right("2", 1).bind("M", "M-2");
    record(ofFirst, ofSecond, other);
    record(DAY.minusDays(1), Map.of(ofFirst, "A", ofSecond, "B", other, "C"));
    LedgerChanges changes =
        new LedgerChanges(
            List.of(
                new MovedRight(ofSecond, Optional.of(ofSecond.at("1", 1).bind("M", "M"))),
                new MovedRight(ofFirst, Optional.of(ofFirst.at("11", 1).bind("M", "91")))),
            names,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Map<RightKey, ListedRight> before = ledger.snapshot(JOB, DAY).nights().before(changes);
    ledger.record(PUBLISHED, ledger.snapshot(JOB, DAY), changes);
    ledger.record(PUBLISHED, changes, DAY, new ListedNights.Listed(before, Map.of()));
    LedgerSnapshot after = ledger.snapshot(JOB, DAY);
    assertThat(after.rights())
        .containsExactlyInAnyOrder(
            ofSecond.at("1", 1).bind("M", "M"),
            ofFirst.at("11", 1).bind("M", "91"),
            other.bind("M", "M"));
    assertThat(ledger.snapshot(JOB, DAY).nights().before(LedgerChanges.of(List.of(), List.of())))
        .isEqualTo(before)
        .hasEntrySatisfying(
            new RightKey("1", 1),
            was -> assertThat(was.mainSubOrder() + was.code()).isEqualTo("MB"))
        .hasEntrySatisfying(
            new RightKey("11", 1),
            was -> assertThat(was.mainSubOrder() + was.code()).isEqualTo("91A"));
    RightEvent early =
        RightChanges.event(
            RightEvent.Kind.MARKED, other, new Mark(NOON.minusDays(1), "甲", "", "圆通", "YT1"));
    assertThat(after.trail().calledNow(early).mainSubOrder()).isEqualTo("M");
    assertThat(after.trail().calledNow(early.at("1", "M")).oneYuanSubOrder()).isEqualTo("11");
    assertThat(after.calledNow("1")).as("said by hand today").isEqualTo("1");
  }

  @Test
  void aRightThatWasMarkedMeanwhileIsNotMoved() {
    LedgerRight open = right("1-2", 1).bind("M", "M-2");
    record(open);
    LedgerSnapshot before = ledger.snapshot(JOB, DAY);
    ledger.postings().mark(JOB, List.of(open.release("M", "M-2", mark("甲", "YT1"))));
    LedgerChanges moved =
        new LedgerChanges(
            List.of(new MovedRight(open, Optional.of(open.at("12", 1)))),
            Map.of("1-2", "12"),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThatThrownBy(() -> ledger.record(PUBLISHED, before, moved))
        .isInstanceOf(ConcurrentMarkException.class);
  }

  @Test
  void whatALineWasIsRememberedFactByFact() {
    remember(line("1-2"));
    KnownLine silent =
        new KnownLine(
            "1-2",
            "1",
            true,
            false,
            LineFacts.UNKNOWN,
            null,
            "交易关闭",
            "退款成功",
            Settled.NOTHING,
            "",
            "");
    remember(silent);
    KnownLine known = ledger.snapshot(JOB, DAY).line("1-2").orElseThrow();
    assertThat(known.facts()).isEqualTo(line("1-2").facts());
    assertThat(known.paidAt()).isEqualTo(NOON);
    assertThat(known.status()).isEqualTo("交易关闭");
    assertThat(ledger.snapshot(JOB, DAY).lines("1")).containsExactly(known);
  }

  /** R42: every refund with all that was told of it, and who told it. */
  @Test
  void whatHappenedToALineForGoodIsRemembered() {
    Source row = new Source("r.csv", 7, NOON);
    SettledRefund told =
        new SettledRefund("R1", NOON, new BigDecimal("10.50"), false, RefundKind.MINOR, row);
    Settled settled = new Settled(Optional.of(row), true, List.of(told, OF_OLDER_LEDGER));
    remember(line("1-2", settled));
    assertThat(ledger.snapshot(JOB, DAY).line("1-2").orElseThrow().settled()).isEqualTo(settled);
    remember(line("1-2", settled));
    assertThat(ledger.snapshot(JOB, DAY).line("1-2").orElseThrow().settled()).isEqualTo(settled);
    Settled unknown = new Settled(Optional.of(Source.UNKNOWN), false, List.of());
    remember(line("3", unknown));
    assertThat(ledger.snapshot(JOB, DAY).line("3").orElseThrow().settled()).isEqualTo(unknown);
    assertThat(ledger.snapshot(JOB, DAY).line("1-2").orElseThrow().settled()).isEqualTo(settled);
  }

  /** R42, R62: it goes with the line. */
  @Test
  void whatHappenedToALineStaysItsOwnUnderAnotherNumber() {
    Settled settled = new Settled(Optional.empty(), false, List.of(OF_OLDER_LEDGER));
    remember(line("1-2", settled));
    ledger.record(
        PUBLISHED,
        ledger.snapshot(JOB, DAY),
        new LedgerChanges(
            List.of(), Map.of("1-2", "12"), List.of(), List.of(), List.of(), List.of()));
    LedgerSnapshot after = ledger.snapshot(JOB, DAY);
    assertThat(after.line("12").orElseThrow().settled()).isEqualTo(settled);
    assertThat(after.line("1-2")).isEmpty();
    remember(line("1-2"));
    assertThat(ledger.snapshot(JOB, DAY).line("1-2").orElseThrow().settled())
        .isEqualTo(Settled.NOTHING);
  }

  /** R42: of a ledger before that, what it showed last is taken over. */
  @Test
  void whatAnOlderLedgerShowedLastIsTakenOver() {
    remember(shown("1", "交易关闭", "/"));
    remember(shown("2", "交易成功", "退款成功"));
    remember(shown("3", "交易成功", "没有申请退款"));
    JdbcTemplate sql = new JdbcTemplate(ledger.dataSource());
    sql.execute("DROP TABLE known_refund");
    for (String column :
        List.of("closed", "closed_file", "closed_row", "closed_as_of", "refunded_whole")) {
      sql.execute("ALTER TABLE known_line DROP COLUMN " + column);
    }
    // One that was made by the migrations, and one that was made new at that version.
    sql.execute(
        """
        DELETE FROM "giftrecon_schema_history" WHERE "installed_rank" >=
          (SELECT "installed_rank" FROM "giftrecon_schema_history" WHERE "version" = '8')
        """);
    sql.execute(
        """
        UPDATE "giftrecon_schema_history" SET "version" = '7'
        WHERE "type" = 'BASELINE' AND "version" <> '0'
        """);
    ledger.close();
    ledger = Ledger.open(url);
    LedgerSnapshot taken = ledger.snapshot(JOB, DAY);
    assertThat(taken.line("1").orElseThrow().settled())
        .isEqualTo(new Settled(Optional.of(Source.UNKNOWN), false, List.of()));
    assertThat(taken.line("2").orElseThrow().settled())
        .isEqualTo(new Settled(Optional.empty(), false, List.of(OF_OLDER_LEDGER)));
    assertThat(taken.line("3").orElseThrow().settled()).isEqualTo(Settled.NOTHING);
  }

  @Test
  void theLinesOfABuyerAreKnownWhileTheirRightIsBoundMarkedOrListed() {
    remember(line("1"));
    assertThat(ledger.snapshot(JOB, DAY).reserved("甲")).isEmpty();
    record(right("1", 1));
    assertThat(ledger.snapshot(JOB, DAY).reserved("甲"))
        .extracting(KnownLine::number)
        .containsExactly("1");
  }

  @Test
  void ofALineWithoutFactsTheNumberAloneIsKnown() {
    record(right("1-2", 1).release("M", "M-2", mark("甲", "YT1")));
    KnownLine main = ledger.snapshot(JOB, DAY).line("M-2").orElseThrow();
    assertThat(main.facts().known()).isFalse();
    assertThat(main.madeUp()).isTrue();
    assertThat(main.spent()).isTrue();
  }

  private static LedgerChanges corrected(LedgerRight now, LedgerRight before) {
    return new LedgerChanges(
        List.of(), Map.of(), List.of(now), List.of(before), List.of(), List.of());
  }

  private void remember(KnownLine line) {
    ledger.record(
        PUBLISHED,
        ledger.snapshot(JOB, DAY),
        new LedgerChanges(List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(line)));
  }

  private static KnownLine line(String number) {
    return line(number, Settled.NOTHING);
  }

  private static KnownLine line(String number, Settled settled) {
    LineFacts facts = new LineFacts("101", "C101", "围巾", "红", "1", "1");
    return new KnownLine(
        number, "1", true, false, facts, NOON, "交易成功", "没有申请退款", settled, "甲", "甲");
  }

  private static KnownLine shown(String number, String status, String refund) {
    return new KnownLine(
        number,
        number,
        true,
        false,
        LineFacts.UNKNOWN,
        null,
        status,
        refund,
        Settled.NOTHING,
        "",
        "");
  }

  /** A night's set, with the code of each of its rights. */
  private void record(LocalDate night, Map<LedgerRight, String> codes) {
    Map<RightKey, ListedRight> rights = new HashMap<>();
    codes.forEach(
        (right, code) ->
            rights.put(
                right.key(),
                new ListedRight(code, right.mainSubOrder(), right.benefits(), PairFacts.NONE)));
    ledger.record(
        PUBLISHED,
        LedgerChanges.of(List.of(), List.of()),
        night,
        new ListedNights.Listed(rights, Map.of()));
  }

  private void record(LedgerRight... rights) {
    ledger.record(
        PUBLISHED, ledger.snapshot(JOB, DAY), LedgerChanges.of(List.of(rights), List.of(rights)));
  }

  private static LedgerRight right(String subOrder, int unit) {
    return new LedgerRight(subOrder, unit, "autumn", subOrder, "围巾", "", "", Optional.empty());
  }

  private static Mark mark(String by, String tracking) {
    return new Mark(NOON, by, "", "圆通", tracking);
  }

  private static RightEvent recordEvent(RightEvent.Kind kind) {
    return new RightEvent(0, kind, "", 0, "M", "M-1", mark("甲", ""));
  }
}
