package io.giftrecon.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CellTextTest {
  @ParameterizedTest
  @MethodSource("dresses")
  void takesTheDressOff(String raw, String text) {
    assertThat(CellText.clean(raw)).isEqualTo(text);
  }

  static Stream<Arguments> dresses() {
    return Stream.of(
        Arguments.of("", ""),
        Arguments.of("   ", ""),
        Arguments.of("3512345678901234567", "3512345678901234567"),
        Arguments.of("=\"3512345678901234567\"", "3512345678901234567"),
        Arguments.of("\t3512345678901234567", "3512345678901234567"),
        Arguments.of("'3512345678901234567", "3512345678901234567"),
        Arguments.of("'13800000001", "13800000001"),
        Arguments.of("=\"\"", ""),
        Arguments.of("=\" 35 \"", "35"),
        Arguments.of("=\"'35\"", "35"),
        Arguments.of("null", ""),
        Arguments.of("'null", ""),
        Arguments.of("'null'", ""),
        Arguments.of("=\"'null'\"", ""),
        Arguments.of("'甲'", "甲"),
        Arguments.of("'", ""),
        Arguments.of("=\"null\"", ""),
        Arguments.of("NULL", "NULL"),
        Arguments.of("nullable", "nullable"),
        Arguments.of("'", ""),
        Arguments.of("=\"", "=\""),
        Arguments.of("=SUM(A1)", "=SUM(A1)"),
        Arguments.of("\u00a0羊毛围巾\u3000", "羊毛围巾"),
        Arguments.of("\ufeff订单编号", "订单编号"),
        Arguments.of("上海 上海市", "上海 上海市"),
        Arguments.of("a\u0000", "a"),
        Arguments.of("It's", "It's"));
  }

  @ParameterizedTest
  @MethodSource("words")
  void statusesAreMatchedWhateverTheWidthOfCommasAndBrackets(String written, String word) {
    assertThat(CellText.word(written)).isEqualTo(word);
  }

  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of(" 买家已付款,等待卖家发货 ", "买家已付款，等待卖家发货"),
        Arguments.of("(同意退款,待打款)", "（同意退款，待打款）"),
        Arguments.of("TRADE_FINISHED", "TRADE_FINISHED"));
  }
}
