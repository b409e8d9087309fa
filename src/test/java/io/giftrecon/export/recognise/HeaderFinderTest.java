package io.giftrecon.export.recognise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.csv.Encoding;
import io.giftrecon.order.UnusableInputException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R33: the header is found below titles, whatever separates its cells. */
class HeaderFinderTest {
  private static final String HEADER = "\"订单编号\",\"退款编号\",退款状态\r\n";
  private static final String ROW = "3508241018762660738,1920082600310140638,退款成功\r\n";

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '|', '^', '，', '\t'})
  void anyOfSixDelimitersSeparatesCells(char delimiter) {
    for (Charset charset : new Charset[] {UTF_8, Encoding.GB18030.charset()}) {
      String text = (HEADER + ROW).replace(',', delimiter);
      CsvSchema found = find(text.getBytes(charset)).orElseThrow();
      assertThat(found.kind()).isEqualTo(FileKind.REFUNDS);
      assertThat(found.delimiter()).isEqualTo(delimiter);
      assertThat(found.encoding().charset()).isEqualTo(charset);
      assertThat(found.header()).containsExactly("订单编号", "退款编号", "退款状态");
      assertThat(found.headerLine()).isEqualTo(1);
    }
  }

  static Stream<Arguments> titles() {
    return Stream.of(
        Arguments.of("", 1),
        Arguments.of("\r\n\n", 3),
        Arguments.of("以下为退款数据，导出时间：2023-09-01 10:10:00\r\n", 2),
        Arguments.of("\"以下为退款数据\n", 2),
        Arguments.of("sep=,\r\n", 2),
        Arguments.of(",,,\r\n,,,\r\n", 3),
        Arguments.of("退款报表,,\n店铺：测试旗舰店,,\n\n", 4),
        Arguments.of("a\n".repeat(9), 10));
  }

  @ParameterizedTest
  @MethodSource("titles")
  void titlesMayStandAboveIt(String titles, int line) {
    assertThat(find((titles + HEADER + ROW).getBytes(UTF_8)).orElseThrow().headerLine())
        .isEqualTo(line);
  }

  /** R33. */
  @Test
  void aRowOfDataAboveTheHeaderIsNoTitle() {
    String text = "退款报表,,\r\n" + ROW + HEADER;
    assertThatThrownBy(() -> find(text.getBytes(UTF_8)))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage("x.csv:2: is a row of data above the header in line 3; put the header first");
    String numbered = "导出编号：20230901101010123,,\r\n" + HEADER + ROW;
    assertThat(find(numbered.getBytes(UTF_8))).isPresent();
  }

  @Test
  void theEleventhRowIsNoHeader() {
    assertThat(find(("a\n".repeat(10) + HEADER + ROW).getBytes(UTF_8))).isEmpty();
  }

  @Test
  void aTitleOfSeveralLinesIsOneCell() {
    String text = "\"订单\r\n编号\",\"退款编号\",退款状态\r\n" + ROW;
    assertThat(find(text.getBytes(UTF_8)).orElseThrow().width()).isEqualTo(3);
  }

  @Test
  void theMarkOfTheFirstLineHoldsForTheWholeFile() {
    CsvSchema found = find(("\ufeff退款数据\n" + HEADER).getBytes(UTF_8)).orElseThrow();
    assertThat(found.encoding()).isEqualTo(Encoding.UTF_8_BOM);
    assertThat(find(("\n\ufeff" + HEADER).getBytes(UTF_8)).orElseThrow().encoding())
        .isEqualTo(Encoding.UTF_8);
  }

  @Test
  void aColumnThatStandsTwiceIsToldWithItsLine() {
    byte[] text = ("退款数据\n" + HEADER.strip() + ",退款状态\n").getBytes(UTF_8);
    assertThatThrownBy(() -> find(text))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("x.csv:2: column 退款状态 stands twice");
  }

  /** R42: what tells of refunds is not taken for an order report that does not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "订单编号,订单状态,订单付款时间,退款状态",
        "订单编号,收货人姓名,联系手机,退款状态",
        "订单编号,买家会员名,退款状态",
        "订单编号,商品ID,订单状态,订单付款时间,退款状态,退款金额"
      })
  void aRefundStateIsNotReadPast(String header) {
    assertThat(find((header + "\n").getBytes(UTF_8))).isEmpty();
  }

  @Test
  void twoSpellingsOfATitleAreOneThatStandsTwice() {
    byte[] text = (HEADER.strip() + ",退款 状态\n").getBytes(UTF_8);
    assertThatThrownBy(() -> find(text))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("x.csv:1: column 退款状态 stands twice");
  }

  /** A refund report without 退款编号 is known by any two of five titles. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "订单编号,退款的申请时间,买家退款金额",
        "订单编号,退款完结时间,手工退款/系统退款",
        "订单编号,部分退款/全部退款,退款的申请时间,退款状态",
        "主订单编号,退款完结时间,买家退款金额",
        "订单编号,买家会员名,买家退款金额,退款状态",
        "订单编号,订单付款时间,宝贝标题,退款的申请时间,退款\u200b状态"
      })
  void twoTitlesTellARefundReport(String header) {
    assertThat(find((header + "\n").getBytes(UTF_8)).map(CsvSchema::kind))
        .contains(FileKind.REFUNDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"订单编号,退款的申请时间", "退款的申请时间,买家退款金额,退款完结时间", "订单编号,退款状态,退款金额", "说明", ""})
  void oneTitleDoesNot(String header) {
    assertThat(find((header + "\n").getBytes(UTF_8))).isEmpty();
  }

  private static Optional<CsvSchema> find(byte[] head) {
    return new HeaderFinder("x.csv", head).find();
  }
}
