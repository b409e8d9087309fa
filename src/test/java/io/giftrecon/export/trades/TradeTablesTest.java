package io.giftrecon.export.trades;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.export.group.SmallShop;
import io.giftrecon.export.recognise.AsOf;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.export.recognise.UnreadFile;
import io.giftrecon.export.scan.FileScan;
import io.giftrecon.export.scan.RawRows;
import io.giftrecon.export.scan.Reject;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.UnusableInputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is met in JSON, where it stands, and what is refused. */
class TradeTablesTest {
  private static final String LINE = "{\"oid\":11,\"num_iid\":101,\"num\":1,\"price\":\"9.00\"}";
  private static final String TRADE = "{\"tid\":1,\"orders\":{\"order\":[" + LINE + "]}}";
  private static final String REFUND =
      "{\"refund_id\":7,\"tid\":1,\"oid\":11,\"status\":\"SUCCESS\"}";

  @TempDir Path folder;
  private SmallShop shop;
  private SheetFolder sheets;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder);
    sheets = SheetFolder.of(folder.resolve("out"));
  }

  @AfterEach
  void close() {
    sheets.close();
  }

  private ExportFolder tables() throws IOException {
    return TradeTables.writeOut(
        ExportFolder.found(shop.campaign().job(), sheets), sheets, ByteListener.NONE);
  }

  private List<ScannedFile> scan() throws IOException {
    List<ScannedFile> files = new ArrayList<>();
    for (ExportFile file : tables().known()) {
      files.add(FileScan.scan(file, shop.campaign(), ByteListener.NONE));
    }
    return files;
  }

  private static Reject onlyReject(ScannedFile file) {
    assertThat(file.rejects()).hasSize(1);
    return file.rejects().get(0);
  }

  private void refused(String message) {
    assertThatThrownBy(this::scan)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "[%s]",
        "{\"trade\":%s}",
        "{\"trade_fullinfo_get_response\":{\"trade\":%s,\"request_id\":\"x\"}}",
        "{\"taobao_trades_sold_get_response\":{\"trades\":{\"trade\":[%s]}}}",
        "{\"data\":{\"deep\":[[{\"list\":[%s]}]]}}",
        "\ufeff {\"trades\":\n[%s]\n}\n"
      })
  void aTradeIsMetWhereverItLies(String around) throws IOException {
    shop.with("x.json", around.formatted(TRADE));
    ScannedFile file = scan().get(0);
    assertThat(file.rows()).isEqualTo(1);
    assertThat(file.keys().rows()).isEqualTo(1);
    assertThat(file.rejects()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"tid\":1,\"refund\":%s,\"orders\":[LINE]}",
        "{\"tid\":1,\"orders\":[{\"oid\":11,\"num\":1,\"refund_response\":%s}]}",
        "{\"orders\":{\"order\":[LINE]},\"refunds\":[%s],\"tid\":1}",
        "[TRADE,{\"content\":%s}]"
      })
  void soIsARefundInAText(String around) throws IOException {
    String text = "\" " + ("[" + REFUND + "]").replace("\"", "\\\"") + "\"";
    shop.with("x.json", around.formatted(text).replace("LINE", LINE).replace("TRADE", TRADE));
    List<ScannedFile> files = scan();
    assertThat(files).extracting(ScannedFile::rows).containsExactly(1L, 1L);
    assertThat(files).allSatisfy(file -> assertThat(file.rejects()).isEmpty());
  }

  @Test
  void whatIsLeftOfOneIsABadRow() throws IOException {
    shop.with("x.json", TRADE.replace("\"tid\"", "\"refund\":\"{\\\"refund_id\\\":7,\",\"tid\""));
    List<ScannedFile> files = scan();
    Reject reject =
        files.stream().flatMap(file -> file.rejects().stream()).findFirst().orElseThrow();
    assertThat(reject.reason()).contains("不是完整的 JSON");
    assertThat(reject.column()).isEqualTo("$.refund");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\\\"tid\\\":2}", "{not json", "[]", "{\\\"has_next\\\":true}"})
  void anyOtherTextOfATradeSaysNothing(String text) throws IOException {
    shop.with("x.json", TRADE.replace("\"tid\"", "\"ext\":\"" + text + "\",\"tid\""));
    List<ScannedFile> files = scan();
    assertThat(files).hasSize(1);
    assertThat(files.get(0).rejects()).isEmpty();
  }

  @Test
  void anIdIsItsDigitsAndTheTextBesideItGoesFirst() throws IOException {
    shop.with(
        "x.json",
        "{\"tid\":3508230000000000000,\"tid_str\":\"3508230000000000103\","
            + "\"orders\":[{\"oid\":9007199254740993,\"num\":1}]}");
    ExportFile file = tables().known().get(0);
    assertThat(Files.readAllLines(file.table()).get(1))
        .startsWith("3508230000000000103,9007199254740993,");
  }

  @Test
  void aColumnIsOneThatSomeTradeStates() throws IOException {
    shop.with("x.jsonl", TRADE + "\n" + TRADE.replace("\"tid\":1", "\"tid\":2,\"ouid\":\"u\""));
    shop.with("y.json", TRADE);
    List<ExportFile> known = tables().known();
    assertThat(known.get(0).knownLayout().has(Column.OUID)).isTrue();
    assertThat(known.get(1).knownLayout().has(Column.OUID)).isFalse();
    assertThat(known.get(1).knownLayout().has(Column.TAG)).isFalse();
  }

  @Test
  void aTradeIsOneRowHoweverManyLinesItHas() throws IOException {
    shop.with("x.json", TRADE.replace(LINE, LINE + "," + LINE.replace("11", "12")));
    ScannedFile file = scan().get(0);
    assertThat(file.rows()).isEqualTo(1);
    assertThat(file.lines()).isEqualTo(2);
    assertThat(file.keys().isContinued(0)).isFalse();
    assertThat(file.keys().isContinued(1)).isTrue();
  }

  @Test
  void aTradeFallsWhole() throws IOException {
    String bad = TRADE.replace(LINE, LINE + "," + LINE.replace("\"num\":1", "\"num\":0"));
    shop.with("x.json", "[\n" + TRADE + ",\n" + bad + ",\n" + TRADE + "]");
    ScannedFile file = scan().get(0);
    assertThat(file.rows()).isEqualTo(3);
    assertThat(file.lines()).isEqualTo(2);
    Reject reject = onlyReject(file);
    assertThat(reject.line()).isEqualTo(3);
    assertThat(reject.column()).isEqualTo("$[1].orders.order[1].num");
    try (RawRows raw = new RawRows(file.file())) {
      assertThat(raw.text(reject)).isEqualTo(bad);
    }
  }

  @Test
  void anObjectWithAnIdAndNothingElseIsNotPassedOver() throws IOException {
    shop.with("x.jsonl", "{\"tid\":5,\"status\":\"TRADE_FINISHED\"}\n" + TRADE);
    ScannedFile file = scan().get(0);
    assertThat(onlyReject(file).column()).isEqualTo("$.orders");
    assertThat(onlyReject(file).numbers()).containsExactly("5");
  }

  @Test
  void whatStandsInsideATradeIsNoTrade() throws IOException {
    shop.with(
        "x.json", "{\"tid\":1,\"gift\":{\"tid\":9,\"oid\":8},\"orders\":{\"order\":" + LINE + "}}");
    assertThat(scan().get(0).rejects()).isEmpty();
  }

  @Test
  void tradesAndRefundsOfOneFileAreTwoInputs() throws IOException {
    shop.with("x.jsonl", REFUND + "\n" + TRADE + "\n" + REFUND + "\n");
    List<ScannedFile> files = scan();
    assertThat(files)
        .extracting(file -> file.file().name() + " " + file.rows())
        .containsExactly("x.jsonl 1", "x.jsonl › refunds 2");
  }

  @Test
  void aSingleRefundIsNoReport() throws IOException {
    shop.with("x.json", REFUND);
    shop.with("y.jsonl", REFUND + "\n" + REFUND.replace("7", "8"));
    shop.with("z.json", "{\"total_results\":1,\"refunds\":[" + REFUND + "]}");
    assertThat(tables().known())
        .extracting(ExportFile::isRefundReport)
        .containsExactly(false, true, true);
  }

  @Test
  void jsonWithoutAnyIsNotReadAndAnEmptyListIsEmpty() throws IOException {
    shop.with("x.json", "{\"refund_get_response\":{\"request_id\":\"x\"}}");
    shop.with("y.json", "{\"trades_sold_get_response\":{\"total_results\":0,\"has_next\":false}}");
    ExportFolder folder = tables();
    assertThat(folder.known()).isEmpty();
    assertThat(folder.unread())
        .extracting(UnreadFile::reason)
        .containsExactly(UnreadFile.Reason.NOT_KNOWN, UnreadFile.Reason.EMPTY);
  }

  @Test
  void theNewestChangeIsTheTimeOfAFileWhoseNameTellsNone() throws IOException {
    String modified = TRADE.replace("{\"tid\"", "{\"modified\":\"2023-08-0%d 10:00:00\",\"tid\"");
    shop.with("x.jsonl", modified.formatted(3) + "\n" + modified.formatted(1) + "\n");
    shop.with("y-202308202000.jsonl", modified.formatted(3));
    List<ExportFile> known = tables().known();
    assertThat(known.get(0).asOf()).isEqualTo("2023-08-03T10:00:00");
    assertThat(known.get(0).asOfFrom()).isEqualTo(AsOf.From.CONTENTS);
    assertThat(known.get(1).asOfFrom()).isEqualTo(AsOf.From.NAME);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 40, 41, 100, 1000, 100_000})
  void stretchesReadWhatTheWholeFileHolds(int length) throws IOException {
    String lines =
        IntStream.range(1, 60)
            .mapToObj(i -> TRADE.replace("\"tid\":1", "\"tid\":" + i))
            .collect(Collectors.joining("\r\n"));
    Path file = folder.resolve("x.jsonl");
    Files.writeString(file, lines);
    List<String> found = new ArrayList<>();
    for (Stretch stretch : Stretch.ofLines(file, 0, length)) {
      StretchTables tables =
          new StretchTables(folder.resolve("t"), folder.resolve("r"), found.isEmpty());
      try (tables) {
        TradeWalk.over(stretch.open(file), stretch.start(), tables);
      }
      List<String> rows =
          Files.exists(folder.resolve("t")) ? Files.readAllLines(folder.resolve("t")) : List.of();
      found.addAll(rows);
      Files.deleteIfExists(folder.resolve("t"));
    }
    List<String> whole = new ArrayList<>();
    try (StretchTables tables = new StretchTables(folder.resolve("t"), folder.resolve("r"), true)) {
      TradeWalk.over(Stretch.whole(0).open(file), Stretch.whole(0).start(), tables);
    }
    whole.addAll(Files.readAllLines(folder.resolve("t")));
    assertThat(whole).hasSize(60);
    assertThat(found).isEqualTo(whole);
  }

  @Test
  void valuesOverSeveralLinesAreReadInOne() throws IOException {
    shop.with("x.jsonl", TRADE + "\n" + TRADE.replace(",", ",\n") + "\n" + TRADE);
    assertThat(scan().get(0).rows()).isEqualTo(3);
  }

  @Test
  void whatIsCutOffIsRefused() throws IOException {
    shop.with("x.jsonl", TRADE + "\n" + TRADE + "\n" + TRADE.substring(0, 40));
    refused("x.jsonl:3: is cut off here");
  }

  @Test
  void whatIsNoUtf8IsRefused() throws IOException {
    shop.with(
        "x.json",
        TRADE.replace("\"tid\"", "\"title\":\"围巾\",\"tid\"").getBytes(Charset.forName("GBK")));
    refused("x.json:1: is no JSON in UTF-8");
  }

  @Test
  void anErrorOfThePlatformIsRefusedWhereverItLies() throws IOException {
    shop.with("x.jsonl", TRADE + "\n{\"error_response\":{\"code\":7,\"msg\":\"call limited\"}}\n");
    refused("x.jsonl:2: the platform answered with an error (7 call limited)");
  }

  /** The same error where a program has taken its wrapper off. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":7,\"msg\":\"call limited\",\"sub_code\":\"limited\"}",
        "{\"data\":{\"code\":7,\"msg\":\"call limited\",\"subCode\":\"limited\"}}"
      })
  void anErrorWithoutItsWrapperIsRefusedToo(String error) throws IOException {
    shop.with("x.jsonl", TRADE + "\n" + error + "\n");
    refused("x.jsonl:2: the platform answered with an error (7 call limited limited)");
  }

  @Test
  void anErrorInAFileOfItsOwnIsRefusedWithoutItsWrapperToo() throws IOException {
    shop.with("x.json", TRADE);
    shop.with("y.json", "{\"code\":7,\"msg\":\"call limited\",\"sub_code\":\"limited\"}");
    refused("y.json:1: the platform answered with an error (7 call limited limited)");
  }

  /** A130. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"refund_status\":\"SUCCESS\",\"refund_status\":\"NO_REFUND\"",
        "\"refund_status\":\"SUCCESS\",\"refundStatus\":\"NO_REFUND\""
      })
  void aFieldThatSaysTwoThingsIsRejected(String twice) throws IOException {
    shop.with("x.json", TRADE.replace("\"num\":1", "\"num\":1," + twice));
    Reject reject = onlyReject(scan().get(0));
    assertThat(reject.column()).isEqualTo("$.orders.order[0].refund_status");
    assertThat(reject.numbers()).contains("1");
  }

  /** A130. */
  @Test
  void aRefundWhoseFieldSaysTwoThingsIsRejected() throws IOException {
    shop.with("x.json", "[" + REFUND.replace("}", ",\"Status\":\"CLOSED\"}") + "," + TRADE + "]");
    assertThat(scan())
        .flatExtracting(ScannedFile::rejects)
        .extracting(Reject::column)
        .containsExactly("$[0].status");
  }

  /** A130: the row of a push table says the state beside its response. */
  @Test
  void aRowThatSaysAnotherStateThanItsResponseIsRejected() throws IOException {
    String closed = "{\"tid\":1,\"status\":\"TRADE_CLOSED\",\"jdp_response\":%s}";
    String trade = TRADE.replace("\"tid\":1", "\"tid\":1,\"status\":\"TRADE_FINISHED\"");
    String asText = "\"" + trade.replace("\"", "\\\"") + "\"";
    for (String response : List.of(trade, asText)) {
      shop.with("x.json", closed.formatted(response));
      assertThat(scan())
          .flatExtracting(ScannedFile::rejects)
          .extracting(Reject::column)
          .containsExactly("$.jdp_response.status");
      for (String row : List.of("TRADE_CLOSED", "\"tid\":1")) {
        String honest = row.equals("TRADE_CLOSED") ? "TRADE_FINISHED" : "\"tid\":2";
        shop.with("x.json", closed.formatted(response).replaceFirst(row, honest));
        assertThat(scan()).flatExtracting(ScannedFile::rejects).isEmpty();
      }
    }
    String refund = "{\"status\":\"SUCCESS\",\"jdp_response\":%s}";
    shop.with("x.json", "[" + TRADE + "," + refund.formatted(REFUND) + "]");
    assertThat(scan()).flatExtracting(ScannedFile::rejects).isEmpty();
    shop.with(
        "x.json", "[" + TRADE + "," + refund.formatted(REFUND.replace("SUCCESS", "CLOSED")) + "]");
    assertThat(scan())
        .flatExtracting(ScannedFile::rejects)
        .extracting(Reject::column)
        .containsExactly("$[1].jdp_response.status");
  }

  /** A130. */
  @Test
  void aFieldThatSaysTheSameTwiceIsRead() throws IOException {
    shop.with(
        "x.json",
        TRADE.replace(
            "\"num\":1",
            "\"num\":1,\"refund_status\":\"\",\"refundStatus\":\"NO_REFUND\",\"Num\":\"1\""));
    assertThat(scan().get(0).rejects()).isEmpty();
  }

  /** R6: programs copy it from the trade to its lines, or keep lines alone. */
  @Test
  void howFarAPresaleIsMayStandOnTheLine() throws IOException {
    shop.with(
        "x.json",
        TRADE.replace("\"num\":1", "\"num\":1,\"step_trade_status\":\"FRONT_PAID_FINAL_NOPAID\""));
    ExportFile file = tables().known().get(0);
    assertThat(file.knownLayout().has(Column.STEP)).isTrue();
    assertThat(Files.readAllLines(file.table()).get(1)).contains("FRONT_PAID_FINAL_NOPAID");
  }

  @Test
  void tradesUnderAnotherEndingAreRefused() throws IOException {
    shop.with("x.txt", TRADE);
    refused("x.txt: looks like an export: trades as JSON");
  }

  @Test
  void aTextThatNoTradeHasIsRejected() throws IOException {
    shop.with("x.json", TRADE.replace("\"9.00\"", "\"" + "9".repeat(10_000) + "\""));
    Reject reject = onlyReject(scan().get(0));
    assertThat(reject.column()).isEqualTo("$.orders.order[0].price");
    assertThat(reject.numbers()).contains("1");
  }

  @Test
  void halfACharacterIsNoReasonToFail() throws IOException {
    shop.with(
        "x.json",
        TRADE.replace("{\"oid\"", "{\"title\":\"a\\ud800\\u0000\\n,b\",\"oid\"").getBytes(UTF_8));
    assertThat(scan().get(0).rejects()).isEmpty();
  }
}
