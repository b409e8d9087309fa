package io.giftrecon.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.campaign.NumberStyle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellFormatTest {
  private final CellFormat formula = new CellFormat(NumberStyle.FORMULA);
  private final CellFormat raw = new CellFormat(NumberStyle.RAW);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "3512345678901234567,=\"3512345678901234567\",3512345678901234567",
        "351|352,=\"351|352\",351|352",
        "100-2,=\"100-2\",100-2",
        "T1_a,=\"T1_a\",T1_a",
        "``,``,``",
        "订单1,订单1,订单1",
        "=1+1,'=1+1,'=1+1",
        "1+1,1+1,1+1",
        "+86,'+86,'+86",
        "1\"2,1\"2,1\"2",
        "-5,=\"-5\",'-5"
      })
  void numbersKeepEveryDigit(String number, String asFormula, String plain) {
    assertThat(formula.number(number)).isEqualTo(asFormula);
    assertThat(raw.number(number)).isEqualTo(plain);
  }

  @Test
  void aFormulaHoldsAtMost255Characters() {
    String longest = "1".repeat(255);
    assertThat(formula.number(longest)).isEqualTo("=\"" + longest + "\"");
    assertThat(formula.number(longest + "1")).isEqualTo(longest + "1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://x\",\"y\")",
        "+1+1",
        "-2+3",
        "@SUM(1,1)",
        "\t=1+1",
        "\r=1+1",
        "=",
        "-",
        "==1"
      })
  void aTextThatASpreadsheetWouldRunIsDisarmed(String text) {
    assertThat(CellFormat.text(text)).isEqualTo("'" + text);
    assertThat(formula.number(text)).doesNotStartWith(text.substring(0, 1) + text);
  }

  @ParameterizedTest
  @EnumSource(NumberStyle.class)
  void noNumberEverStartsAFormulaOfItsOwn(NumberStyle numbers) {
    for (String evil :
        List.of("=1+1", "=\"1\"&A1", "+1+2", "@A1", "\t1", "\r1", "-1+2", "1\"&A1&\"")) {
      String cell = new CellFormat(numbers).number(evil);
      boolean text = "=+-@\t\r".indexOf(cell.charAt(0)) < 0;
      assertThat(text || cell.matches("=\"[0-9A-Za-z_|-]*\"")).as(cell).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "围巾", "1元", "a=b", "'quoted", " =1", "(同意退款，待打款)", "/"})
  void anyOtherTextStaysAsItIs(String text) {
    assertThat(CellFormat.text(text)).isEqualTo(text);
  }

  @Test
  void valuesAreJoinedByBarsAndABarInsideOneIsWidened() {
    assertThat(CellFormat.joined(List.of("a|b", "", "c"))).isEqualTo("a｜b||c");
    assertThat(CellFormat.joined(List.of("only"))).isEqualTo("only");
  }
}
