package io.giftrecon.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaidRangeTest {
  @ParameterizedTest
  @CsvSource({
    "2023-08-23..2023-08-24, 2023-08-23 00:00:00, true",
    "2023-08-23..2023-08-24, 2023-08-22 23:59:59, false",
    "2023-08-23..2023-08-24, 2023-08-23 23:59:59, true",
    "2023-08-23..2023-08-24, 2023-08-24 00:00:00, false",
    "2023-08-23..2023-08-23 24:00, 2023-08-23 23:59:59, true",
    "2023-08-23..2023-08-23 24:00:00, 2023-08-24 00:00:00, false",
    "2023-08-22 24:00..2023-08-24, 2023-08-23 00:00:00, true",
    "2023-08-22 24:00..2023-08-24, 2023-08-22 23:59:59, false",
    "2023-08-23 00:00:01.., 2023-08-23 00:00:01, true",
    "2023-08-23 00:00:01.., 2023-08-23 00:00:00, false",
    "' 2023/8/23 0:00 .. 2023/8/23 9:30 ', 2023-08-23 09:29:59, true",
    "' 2023/8/23 0:00 .. 2023/8/23 9:30 ', 2023-08-23 09:30:00, false",
    ".., 2023-08-23 00:00:00, true",
    ".., '', false"
  })
  void isHalfOpen(String range, String time, boolean within) {
    assertThat(PaidRange.parse(range).contains(time)).isEqualTo(within);
  }
}
