package io.giftrecon.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How high a row on paper is: as many lines as its longest cell takes, so that nothing is cut. */
class WorkbookTabTest {
  private static final WorkbookTab PAPER =
      new WorkbookTab(
          "纸", List.of(new WorkbookColumn("收货地址", 24, CellStyle.HEADER, CellStyle.WRAPPED)), true);

  /** A line holds twenty of the 24 places; what is written without blanks stays together. */
  @ParameterizedTest
  @CsvSource({
    "示例省示例市, 18",
    "示例省示例市示例区示例路一号, 33",
    "示例省示例市示例区示例路一号二单元三层四室, 48",
    "'Room 12, Tower of Long Words Everywhere', 48",
    "示例省示例市 ABCDEFGHIJKLMNOPQR 一号, 48",
    "示例省 ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ, 63",
  })
  void aRowIsAsHighAsItsWrappedText(String text, int points) {
    assertThat(PAPER.heightOf(List.of(text), List.of(CellStyle.WRAPPED))).isEqualTo(points);
  }
}
