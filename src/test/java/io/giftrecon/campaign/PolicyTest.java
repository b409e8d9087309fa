package io.giftrecon.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R33, R37, R41: the values of a job file that decide what counts. */
class PolicyTest {
  private static final LocalDate DATE = LocalDate.of(2023, 9, 1);

  @ParameterizedTest
  @CsvSource({
    "notes.xlsx, notes.xlsx, true",
    "notes.xlsx, Notes.XLSX, true",
    "notes.xlsx, notesxxlsx, false",
    "*.bak, 订单.csv.bak, true",
    "*.bak, bak, false",
    "订单?.csv, 订单1.csv, true",
    "订单?.csv, 订单12.csv, false",
    "a[1]*.csv, a[1]-2.csv, true",
    "*, anything, true"
  })
  void namesAndGlobsOfFilesThatNobodyReads(String name, String file, boolean covered) {
    assertThat(new IgnoredFiles(List.of("x", name)).covers(file)).isEqualTo(covered);
    assertThat(IgnoredFiles.NONE.covers(file)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "7d, 2023-08-26T00:00:00, false",
    "7d, 2023-08-25T23:59:59, true",
    "1d, 2023-09-01T00:00:00, false",
    "off, 2013-01-01T00:00:00, false"
  })
  void ageIsCountedFromTheEndOfTheDate(String maxAge, LocalDateTime asOf, boolean over) {
    assertThat(MaxAge.parse(maxAge).isOver(asOf, DATE)).isEqualTo(over);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.01, 100, false",
    "0, 0.00, 100, true",
    "5, 5.00, , true",
    "5, 5.01, 100, false",
    "20%, 20.00, 100, true",
    "20%, 20.01, 100, false",
    "20%, 0.01, , false"
  })
  void aSmallRefundIsAnAmountOrAShareOfThePayable(
      String policy, BigDecimal refunded, @Nullable BigDecimal payable, boolean small) {
    assertThat(SmallRefund.parse(policy).covers(refunded, payable)).isEqualTo(small);
  }

  @Test
  void whatIsWrittenIsWhatIsShown() {
    assertThat(MaxAge.parse("off")).hasToString("off");
    assertThat(SmallRefund.parse("5.50")).hasToString("5.50");
  }
}
