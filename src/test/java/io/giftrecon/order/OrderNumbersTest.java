package io.giftrecon.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R35: a number is a number, whatever it is dressed in. */
class OrderNumbersTest {
  private static final String NUMBER = "3508241018762660738";

  @ParameterizedTest
  @ValueSource(
      strings = {
        NUMBER,
        "'" + NUMBER,
        "\u2018" + NUMBER + "\u2019",
        "=\"" + NUMBER + "\"",
        "\u200b=\"" + NUMBER + "\"",
        "\u201c" + NUMBER + "\u201d",
        "`" + NUMBER + "`",
        " 3508 2410 1876 2660 738 ",
        "3508\u00a024101876\u30002660738\t",
        "35082410\u200b18762660738",
        "\ufeff" + NUMBER + "\u200e",
        "\u202d" + NUMBER + "\u202c",
        "\u2068" + NUMBER + "\u2069",
        "３５０８２４１０１８７６２６６０７３８",
        NUMBER + ".0",
        NUMBER + ".00",
        "３５０８２４１０１８７６２６６０７３８．０",
        "订单号：" + NUMBER,
        "订单编号: " + NUMBER,
        "淘宝 订单号：" + NUMBER + ".0",
        "No.:" + NUMBER,
        "'" + NUMBER + ".0",
        "0" + NUMBER,
        "='0000" + NUMBER + "'",
        "00" + NUMBER + ".0"
      })
  void theDressComesOff(String cell) {
    assertThat(OrderNumbers.clean(cell)).isEqualTo(NUMBER);
    assertThat(OrderNumbers.clean(CellText.clean(cell))).isEqualTo(NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"T-1_a", "0012", "LP00518", "1", "-1"})
  void lettersDigitsAndTwoSignsAreANumber(String number) {
    assertThat(OrderNumbers.clean(number)).isEqualTo(number);
    assertThat(OrderNumbers.isNumber(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "-", "--", "null", "NULL", "None", "ｎａｎ", "N/A", "无", "0", "订单号：", "'"})
  void whatSaysNothingIsBlank(String cell) {
    assertThat(OrderNumbers.clean(cell)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3.51235E+18",
        "3508.5",
        "#N/A",
        "#REF!",
        "2023-08-24 10:00:00",
        "1,2",
        "合计",
        "订单",
        "35/36",
        "1\u0001"
      })
  void whatIsNoNumberIsLeftToBeRefused(String cell) {
    assertThat(OrderNumbers.isNumber(OrderNumbers.clean(cell))).isFalse();
  }

  static Stream<Arguments> parcels() {
    return Stream.of(
        Arguments.of("1", List.of("1")),
        Arguments.of("1,2", List.of("1", "2")),
        Arguments.of("1，2、3;4", List.of("1", "2", "3", "4")),
        Arguments.of("订单：1,'2.0,", List.of("1", "2")),
        Arguments.of("1,1", List.of("1")),
        Arguments.of(NUMBER + " 3508241018762660999", List.of(NUMBER, "3508241018762660999")),
        Arguments.of("3508 2410 1876 2660 738", List.of(NUMBER)),
        Arguments.of("1,两单", List.of("1", "两单")),
        Arguments.of("-", List.of()));
  }

  @ParameterizedTest
  @MethodSource("parcels")
  void aReceiverReportNamesSeveralOrdersInOneCell(String cell, List<String> orders) {
    assertThat(OrderNumbers.all(cell)).isEqualTo(orders);
  }

  @Test
  void theOrdersOfAPlatformTagAreBareToo() {
    assertThat(TaggedOrders.of("'1.0,２;null")).containsExactly("1", "2");
  }
}
