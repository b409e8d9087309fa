package io.giftrecon.export.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFileTest {
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
    "x20240229235959.csv,                    2024-02-29T23:59:59"
  })
  void theLastValidStampOfTheNameCounts(String name, LocalDateTime asOf) {
    assertThat(ExportFile.asOf(name, MODIFIED)).isEqualTo(asOf);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders.csv",
        "orders20230901.csv",
        "orders2023090110.csv",
        "orders2023090110101.csv",
        "orders202309011010101.csv",
        "orders202313011010.csv",
        "orders20230229101010.csv",
        "orders202309012400.csv",
        "orders000001010000.csv",
        "orders20230901100060.csv"
      })
  void withoutOneTheModificationTimeInChinaCounts(String name) {
    assertThat(ExportFile.asOf(name, MODIFIED)).isEqualTo(LocalDateTime.of(2023, 9, 1, 2, 30, 15));
  }

  @Test
  void rowsAreOrderedByStampThenNameThenLine() {
    ExportFile older = file("b202309010000.csv");
    ExportFile newer = file("a202309010001.csv");
    ExportFile sameTime = file("c202309010000.csv");
    assertThat(older.source(9)).isLessThan(newer.source(1));
    assertThat(older.source(9)).isLessThan(sameTime.source(1));
    assertThat(older.source(9)).isLessThan(older.source(10));
  }

  private static ExportFile file(String name) {
    return new ExportFile(
        Path.of(name), name, ExportFile.asOf(name, MODIFIED), 0, MODIFIED, Optional.empty());
  }
}
