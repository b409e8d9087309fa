package io.giftrecon.export.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R38: when an export was made. */
class AsOfTest {
  /** 2023-09-01 02:30:15 in China. */
  private static final Instant MODIFIED = Instant.parse("2023-08-31T18:30:15.123Z");

  @ParameterizedTest
  @CsvSource({
    "ExportOrderList202309011000.csv,        2023-09-01T10:00:00",
    "ExportOrderDetailList20230901100559.csv,2023-09-01T10:05:59",
    "退款报表202309011010.csv,               2023-09-01T10:10:00",
    "202309011010.csv,                       2023-09-01T10:10:00",
    "a202301010000-b202309011010.csv,        2023-09-01T10:10:00",
    "a202309011010-b202399999999.csv,        2023-09-01T10:10:00",
    "a202309011010_20230902.csv,             2023-09-01T10:10:00",
    "x20220228235959.csv,                    2022-02-28T23:59:59"
  })
  void theLastValidStampOfTheNameCounts(String name, LocalDateTime asOf) {
    assertThat(AsOf.of(name, MODIFIED)).isEqualTo(new AsOf(asOf, AsOf.From.NAME));
  }

  @ParameterizedTest
  @CsvSource({
    "ExportOrderDetailList2023090110051.csv, 2023-09-01T10:05:00",
    "orders202309011010101.csv,              2023-09-01T10:10:10",
    "orders20230901100075.csv,               2023-09-01T10:00:00",
    "orders202309011000 (1).csv,             2023-09-01T10:00:00",
    "orders202309011000-2.csv,               2023-09-01T10:00:00"
  })
  void aCounterMayStandBehindTheStamp(String name, LocalDateTime asOf) {
    assertThat(AsOf.of(name, MODIFIED)).isEqualTo(new AsOf(asOf, AsOf.From.NAME));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a 2023-09-01 10-05-12.csv",
        "a_2023-09-01_10-05-12.csv",
        "a2023-9-1 10-5-12.csv",
        "a2023.09.01 10.05.12.xlsx",
        "a2023_09_01_10_05_12.csv",
        "2023年09月01日10时05分12秒.csv",
        "2023年9月1日 10：05：12.csv",
        "a2023-09-01T10:05:12.csv",
        "a2023-09-01 100512.csv",
        "a20230901_100512.csv",
        "a20230901-100512 (2).csv",
        "a20230901 10.05.12.csv",
        "a20230901T100512.csv",
        "a2023-09-01 at 10.05.12.csv"
      })
  void aStampMayBeSpaced(String name) {
    assertThat(AsOf.of(name, MODIFIED))
        .isEqualTo(new AsOf(LocalDateTime.of(2023, 9, 1, 10, 5, 12), AsOf.From.NAME));
  }

  @ParameterizedTest
  @CsvSource({
    "a2023-09-01 10-05.csv,                2023-09-01T10:05:00",
    "a20230901_1005.csv,                   2023-09-01T10:05:00",
    "a202308300905 b2023-08-31 10-05.csv,  2023-08-31T10:05:00",
    "a2023-08-31 10-05 b202308300905.csv,  2023-08-30T09:05:00",
    "orders20230901.csv,                   2023-09-01T00:00:00",
    "orders2023-09-01.csv,                 2023-09-01T00:00:00",
    "orders2023年8月31日.csv,              2023-08-31T00:00:00",
    "orders20230801-20230831.csv,          2023-08-31T00:00:00",
    "orders2023-08-01_2023-08-31.csv,      2023-08-31T00:00:00",
    "orders20230901 (3).csv,               2023-09-01T00:00:00",
    "orders202309012.csv,                  2023-09-01T00:00:00"
  })
  void theLastStampWinsAndADateAloneIsItsBeginning(String name, LocalDateTime asOf) {
    assertThat(AsOf.of(name, MODIFIED)).isEqualTo(new AsOf(asOf, AsOf.From.NAME));
  }

  @ParameterizedTest
  @CsvSource({
    "orders202309020230.csv,               2023-09-02T02:30:00",
    "a202309010000 b202309020231.csv,      2023-09-01T00:00:00",
    "a20230831 b202401010000.csv,          2023-08-31T00:00:00"
  })
  void aStampMoreThanADayAfterTheModificationTimeIsNone(String name, LocalDateTime asOf) {
    assertThat(AsOf.of(name, MODIFIED)).isEqualTo(new AsOf(asOf, AsOf.From.NAME));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders.csv",
        "orders202309021000.csv",
        "orders202313011010.csv",
        "orders202309012400.csv",
        "orders20230229101010.csv",
        "orders000001010000.csv",
        "orders200901010000.csv",
        "orders3508241018762660738.csv",
        "orders720400001001.csv",
        "orders 1 (2).csv"
      })
  void withoutOneTheModificationTimeInChinaCounts(String name) {
    assertThat(AsOf.of(name, MODIFIED))
        .isEqualTo(new AsOf(LocalDateTime.of(2023, 9, 1, 2, 30, 15), AsOf.From.FILE_TIME));
  }
}
