package io.giftrecon.consign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.giftrecon.consign.ConsignRequest.Modify;
import io.giftrecon.consign.ConsignRequest.Parcel;
import io.giftrecon.consign.ConsignRequest.Send;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LogisticsCompanies;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.words.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConsignRequestsTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2023, 9, 1, 12, 0);
  private static final LogisticsCompanies COMPANIES = LogisticsCompanies.load();

  private final List<RightEvent> events = new ArrayList<>();

  @Test
  void eachParcelOfAPairIsARequestInTheOrderOfNumbers() {
    List<LedgerRight> rights =
        new ArrayList<>(
            List.of(
                right("9", 1, "99", "99", mark("圆通", "A")),
                right("9", 2, "99", "99", mark("圆通", "A")),
                right("10", 1, "99", "99", mark("圆通", "B")),
                right("1", 1, "100", "99", mark("圆通", "C")),
                right("1", 2, "100", "101", mark("圆通", "D"))));
    rights.forEach(this::mark);
    List<ConsignRequest> expected =
        List.of(
            new Send("9-99-20230901120000-1", "99", "99", new Parcel("YTO", "A"), 2),
            new Send("10-99-20230901120000-3", "99", "99", new Parcel("YTO", "B"), 1),
            new Send("1-99-20230901120000-4", "100", "99", new Parcel("YTO", "C"), 1),
            new Send("1-101-20230901120000-5", "100", "101", new Parcel("YTO", "D"), 1));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(rights, new Random(seed));
      assertThat(made(rights).requests()).isEqualTo(expected);
      assertThat(made(rights).leftOut()).isEmpty();
    }
  }

  @Test
  void onlyMarkedRightsWithATrackingNumber() {
    ConsignRequests made =
        made(
            List.of(
                new LedgerRight("1", 1, "a", "1", "围巾", "5", "5", Optional.empty()),
                right("2", 1, "5", "5", mark("圆通", "")),
                right("3", 1, "5", "5", mark("圆通", " "))));
    assertThat(made.requests()).isEmpty();
    assertThat(made.leftOut()).isEmpty();
  }

  @Test
  void everyChangeOfTheNumberIsAModify() {
    LedgerRight right = right("1", 1, "5", "6", mark("SF", "C"));
    say(RightEvent.Kind.MARKED, right, mark("圆通", ""));
    say(RightEvent.Kind.UNMARKED, right, mark("圆通", ""));
    say(RightEvent.Kind.MARKED, right, mark("圆通", "A"));
    say(RightEvent.Kind.UNMARKED, right, mark("圆通", "A"));
    say(RightEvent.Kind.MARKED, right, mark("YTO", "A"));
    say(RightEvent.Kind.UNMARKED, right, mark("YTO", "A"));
    say(RightEvent.Kind.MARKED, right, mark("中通", "A"));
    say(RightEvent.Kind.UNMARKED, right, mark("中通", "A"));
    say(RightEvent.Kind.MARKED, right, mark("SF", "C"));
    assertThat(made(List.of(right)).requests())
        .containsExactly(
            new Send("1-6-20230901120000-3", "5", "6", new Parcel("YTO", "A"), 1),
            new Modify("1-6-20230901120000-7", "5", new Parcel("YTO", "A"), new Parcel("ZTO", "A")),
            new Modify("1-6-20230901120000-9", "5", new Parcel("ZTO", "A"), new Parcel("SF", "C")));
  }

  /** R65: the platform is not told twice of a number that was typed in another way. */
  @Test
  void aNumberTypedInAnotherWayIsNoChange() {
    LedgerRight right = right("1", 1, "5", "6", mark("圆通", "YT1234567890123"));
    say(RightEvent.Kind.MARKED, right, mark("圆通", "yt-1234567890123\u200b"));
    say(RightEvent.Kind.UNMARKED, right, mark("圆通", "yt-1234567890123\u200b"));
    say(RightEvent.Kind.MARKED, right, mark("圆通", "YT1234567890123"));
    LedgerRight second = right("1", 2, "5", "6", mark("圆通", "ＹＴ1234567890123"));
    say(RightEvent.Kind.MARKED, second, mark("圆通", "ＹＴ1234567890123"));
    assertThat(made(List.of(right, second)).requests())
        .containsExactly(
            new Send("1-6-20230901120000-1", "5", "6", new Parcel("YTO", "yt-1234567890123"), 2));
  }

  @Test
  void anotherUnitOrAnotherMainLineIsNoChange() {
    LedgerRight right = right("1", 1, "5", "6", mark("SF", "C"));
    say(RightEvent.Kind.MARKED, right("1", 2, "5", "6", mark("SF", "")), mark("圆通", "A"));
    say(RightEvent.Kind.MARKED, right.bind("7", "7"), mark("圆通", "B"));
    say(RightEvent.Kind.MARKED, right, mark("SF", "C"));
    assertThat(made(List.of(right)).requests())
        .containsExactly(new Send("1-6-20230901120000-3", "5", "6", new Parcel("SF", "C"), 1));
  }

  @Test
  void whatWasNeverSentIsNoFirstNumber() {
    LedgerRight right = right("1", 1, "5", "6", mark("圆通", "A"));
    say(RightEvent.Kind.MARKED, right, mark("圆桶", "A"));
    say(RightEvent.Kind.UNMARKED, right, mark("圆桶", "A"));
    say(RightEvent.Kind.MARKED, right, mark("圆通", "A"));
    assertThat(made(List.of(right)).requests())
        .containsExactly(new Send("1-6-20230901120000-3", "5", "6", new Parcel("YTO", "A"), 1));
  }

  @Test
  void whatCannotBeSentIsLeftOutWithItsReason() {
    ConsignRequests made =
        made(
            List.of(
                right("1", 1, "5", "5", mark("飞毛腿", "A")),
                right("2", 1, "5", "5", mark("", "A")),
                right("3", 1, "", "", mark("圆通", "A")),
                right("4", 1, "5", "5-2", mark("圆通", "A"))));
    assertThat(made.requests()).isEmpty();
    assertThat(made.leftOut())
        .extracting(
            left -> left.right().oneYuanSubOrder() + ": " + left.reason().in(Language.ENGLISH))
        .containsExactlyInAnyOrder(
            "1: logistics company '飞毛腿' is not known",
            "2: the mark names no 物流公司; unmark it and mark it again with --carrier",
            "3: main line '' is no line of the platform",
            "4: main line '5-2' is no line of the platform");
  }

  @Test
  void numbersAboveTwoToThe53AreStrings() throws IOException {
    assertThat(tid("9007199254740992")).isEqualTo("9007199254740992");
    assertThat(tid("9007199254740993")).isEqualTo("\"9007199254740993\"");
    assertThat(tid("12345678901234567")).isEqualTo("\"12345678901234567\"");
    assertThat(tid("12345678901234567890")).isEqualTo("\"12345678901234567890\"");
    assertThat(tid("0123")).isEqualTo("\"0123\"");
    assertThat(tid("1")).isEqualTo("1");
  }

  @Test
  void everyLineIsOneJsonObject() throws IOException {
    String awkward = "A\"\\\n\t\u2028号";
    LedgerRight right = right("1", 1, "5", "6", mark("SF", awkward));
    say(RightEvent.Kind.MARKED, right, mark("圆通", "first"));
    StringWriter out = new StringWriter();
    ConsignJson.write(made(List.of(right)).requests(), out);
    assertThat(out.toString()).endsWith("}\n").hasLineCount(2);
    List<String> texts = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      try (JsonParser json = new JsonFactory().createParser(line)) {
        assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
        int depth = 1;
        while (depth > 0) {
          JsonToken token = json.nextToken();
          depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
          texts.add(json.getText());
        }
        assertThat(json.nextToken()).isNull();
      }
    }
    assertThat(texts).contains("first", awkward, "alibaba.ascp.logistics.consign.modify");
  }

  /** Typed, or pasted, into {@code mark --tracking}; a list that comes back cannot hold it. */
  @Test
  void nothingIsHandedOutThatATerminalWouldObey() throws IOException {
    LedgerRight right = right("1", 1, "5", "6", mark("SF", "YT\u001b[31m2"));
    say(RightEvent.Kind.MARKED, right, mark("圆通", "YT\u00071"));
    StringWriter out = new StringWriter();
    ConsignJson.write(made(List.of(right)).requests(), out);
    assertThat(out.toString())
        .contains("YT\ufffd1", "YT\ufffd[31m2")
        .doesNotContainPattern("(?i)\\\\u00[01]");
  }

  private static String tid(String number) throws IOException {
    StringWriter out = new StringWriter();
    ConsignJson.write(List.of(new Send("id", number, number, new Parcel("YTO", "A"), 1)), out);
    String line = out.toString();
    String tid = line.replaceFirst(".*\"tid\":([^,]*),.*\n", "$1");
    assertThat(line).contains("\"sub_tid\":" + tid + ",");
    return tid;
  }

  /** R67: handed out once; afterwards only what is new, under an id of its own. */
  @Test
  void laterUnitsOfAParcelThatWasHandedOutAreANewRequest() {
    LedgerRight first = right("1", 1, "5", "6", mark("圆通", "A"));
    mark(first);
    ConsignRequests one = made(List.of(first));
    assertThat(made(List.of(first)).requests()).isEqualTo(one.requests());
    handOut(one);
    assertThat(made(List.of(first)).requests()).isEmpty();
    LedgerRight second = right("1", 2, "5", "6", mark("圆通", "A"));
    LedgerRight third = right("1", 3, "5", "6", mark("圆通", "A"));
    mark(second);
    mark(third);
    List<LedgerRight> all = List.of(first, second, third);
    ConsignRequests later = made(all);
    assertThat(later.requests())
        .containsExactly(new Send("1-6-20230901120000-3", "5", "6", new Parcel("YTO", "A"), 2));
    handOut(later);
    assertThat(made(all).requests()).isEmpty();
    assertThat(ConsignRequests.of(all, events, COMPANIES, LocalDateTime.MIN).requests())
        .isEqualTo(List.of(one.requests().get(0), later.requests().get(0)));
  }

  @Test
  void theSameNumberAgainIsNothingNewAndAnotherOneIsAChange() {
    LedgerRight right = right("1", 1, "5", "6", mark("圆通", "A"));
    mark(right);
    handOut(made(List.of(right)));
    say(RightEvent.Kind.UNMARKED, right, mark("圆通", "A"));
    assertThat(made(List.of(right.unmarked())).requests()).isEmpty();
    mark(right);
    assertThat(made(List.of(right)).requests()).isEmpty();
    say(RightEvent.Kind.UNMARKED, right, mark("圆通", "A"));
    LedgerRight corrected = right("1", 1, "5", "6", mark("圆通", "B"));
    mark(corrected);
    ConsignRequests change = made(List.of(corrected));
    assertThat(change.requests())
        .containsExactly(
            new Modify(
                "1-6-20230901120000-6", "5", new Parcel("YTO", "A"), new Parcel("YTO", "B")));
    handOut(change);
    say(RightEvent.Kind.UNMARKED, corrected, mark("圆通", "B"));
    mark(right);
    assertThat(made(List.of(right)).requests())
        .containsExactly(
            new Modify(
                "1-6-20230901120000-9", "5", new Parcel("YTO", "B"), new Parcel("YTO", "A")));
  }

  /** Marked by others while the requests were being written: the next time tells of it. */
  @Test
  void aNumberThatChangedWhileItWasHandedOutIsAChange() {
    LedgerRight right = right("1", 1, "5", "6", mark("圆通", "A"));
    mark(right);
    ConsignRequests written = made(List.of(right));
    say(RightEvent.Kind.UNMARKED, right, mark("圆通", "A"));
    LedgerRight corrected = right("1", 1, "5", "6", mark("圆通", "B"));
    mark(corrected);
    handOut(written);
    assertThat(made(List.of(corrected)).requests())
        .containsExactly(
            new Modify(
                "1-6-20230901120000-3", "5", new Parcel("YTO", "A"), new Parcel("YTO", "B")));
  }

  /** Two gifts of one order in one parcel: the platform can change its number once. */
  @Test
  void oneParcelOfTwoPairsIsChangedOnceAndAfterBothWereReported() {
    List<LedgerRight> before =
        List.of(right("1", 1, "5", "6", mark("圆通", "A")), right("2", 1, "5", "7", mark("圆通", "A")));
    List<LedgerRight> after =
        List.of(right("1", 1, "5", "6", mark("圆通", "B")), right("2", 1, "5", "7", mark("圆通", "B")));
    before.forEach(this::mark);
    after.forEach(this::mark);
    assertThat(made(after).requests())
        .containsExactly(
            new Send("1-6-20230901120000-1", "5", "6", new Parcel("YTO", "A"), 1),
            new Send("2-7-20230901120000-2", "5", "7", new Parcel("YTO", "A"), 1),
            new Modify(
                "1-6-20230901120000-3", "5", new Parcel("YTO", "A"), new Parcel("YTO", "B")));
    handOut(made(after));
    assertThat(made(after).requests()).isEmpty();
  }

  /** A27, R62: a mark that moved to a real number, and one that moved to another unit. */
  @Test
  void aParcelIsKnownWhicheverUnitBearsItNow() {
    LedgerRight madeUp = right("1", 1, "5", "5", mark("圆通", "A"));
    mark(madeUp);
    handOut(made(List.of(madeUp)));
    LedgerRight real = right("11", 2, "5", "55", mark("圆通", "A"));
    mark(real);
    assertThat(made(List.of(real)).requests()).isEmpty();
    LedgerRight other = right("11", 3, "5", "55", mark("圆通", "A"));
    mark(other);
    assertThat(made(List.of(real, other)).requests())
        .extracting(request -> ((Send) request).num())
        .containsExactly(1);
  }

  @Test
  void whatIsRepeatedIsWhatWasHandedOutOrMarkedSince() {
    LedgerRight right = right("1", 1, "5", "6", mark("圆通", "A"));
    mark(right);
    ConsignRequests made = made(List.of(right));
    events.addAll(made.handedOut(NOON.plusDays(2), "ERP"));
    assertThat(made.handedOut(NOON, "ERP")).hasSize(1);
    for (LocalDateTime since : List.of(LocalDateTime.MIN, NOON, NOON.plusDays(2))) {
      ConsignRequests again = ConsignRequests.of(List.of(right), events, COMPANIES, since);
      assertThat(again.requests()).as("since %s", since).isEqualTo(made.requests());
      assertThat(again.handedOut(NOON, "ERP")).isEmpty();
    }
    LocalDateTime later = NOON.plusDays(2).plusSeconds(1);
    assertThat(ConsignRequests.of(List.of(right), events, COMPANIES, later).requests()).isEmpty();
    LedgerRight fresh = right("2", 1, "5", "6", mark("圆通", "B"));
    mark(fresh);
    assertThat(ConsignRequests.of(List.of(right, fresh), events, COMPANIES, later).requests())
        .as("what was never handed out comes, whenever it was marked")
        .hasSize(1);
  }

  private void mark(LedgerRight right) {
    say(RightEvent.Kind.MARKED, right, right.mark().orElseThrow());
  }

  private void handOut(ConsignRequests made) {
    for (RightEvent told : made.handedOut(NOON, "ERP")) {
      events.add(
          new RightEvent(
              events.size() + 1L,
              told.kind(),
              told.oneYuanSubOrder(),
              told.unit(),
              told.mainOrder(),
              told.mainSubOrder(),
              told.mark()));
    }
  }

  private ConsignRequests made(List<LedgerRight> rights) {
    return ConsignRequests.of(rights, events, COMPANIES, LocalDateTime.MAX);
  }

  private void say(RightEvent.Kind kind, LedgerRight right, Mark mark) {
    events.add(
        new RightEvent(
            events.size() + 1L,
            kind,
            right.oneYuanSubOrder(),
            right.unit(),
            right.mainOrder(),
            right.mainSubOrder(),
            mark));
  }

  private static LedgerRight right(
      String oneYuan, int unit, String order, String subOrder, Mark mark) {
    return new LedgerRight(oneYuan, unit, "a", oneYuan, "围巾", order, subOrder, Optional.of(mark));
  }

  private static Mark mark(String carrier, String tracking) {
    return new Mark(NOON, "仓库", "", carrier, tracking);
  }
}
