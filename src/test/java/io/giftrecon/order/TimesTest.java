package io.giftrecon.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("It moves the zone and the locale of the whole process.")
class TimesTest {
  @ParameterizedTest
  @CsvSource({
    "2023-08-23 00:00:01,     2023-08-23 00:00:01",
    "2023/8/23 0:00,          2023-08-23 00:00:00",
    "2026-10-03 10:48:5,      2026-10-03 10:48:05",
    "2016/5/23 22:02,         2016-05-23 22:02:00",
    "2026/10/04 09:00,        2026-10-04 09:00:00",
    "2023-08-23T09:08:07,     2023-08-23 09:08:07",
    "2023-08-23  09:08:07,    2023-08-23 09:08:07",
    "2023-08-23 09:08:07.123, 2023-08-23 09:08:07",
    "2023-08-23,              2023-08-23 00:00:00",
    "2024-02-29 23:59:59,     2024-02-29 23:59:59"
  })
  void readsWhatExportsWrite(String written, String shown) {
    assertThat(Times.show(Times.parse(written))).isEqualTo(shown);
  }

  @Test
  void aBlankCellIsNoTime() {
    assertThat(Times.parse("")).isNull();
    assertThat(Times.show(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29 00:00:00",
        "2023-13-01 00:00:00",
        "2023-08-26 24:00",
        "2023-08-26 23:60:00",
        "2023-08-26 23:59:60",
        "2023-00-10"
      })
  void aTimeThatNoCalendarHasIsRefused(String written) {
    assertThatThrownBy(() -> Times.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("没有这个时间");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "昨天",
        "45161.5",
        "08/23/2023 00:00",
        "2023-08-23 00",
        "2023-08-23 00:00:01 CST",
        "23-08-23 00:00",
        "2023年8月23日",
        "２０２３-08-23",
        " 2023-08-23"
      })
  void whatIsNoTimeIsRefusedSayingHowToWriteOne(String written) {
    assertThatThrownBy(() -> Times.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("不是时间，应如 2023-08-23 00:00:01");
  }

  @Test
  void neitherTheMachinesZoneNorItsLocaleMatters() {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      LocalDateTime gapInNewYork = LocalDateTime.of(2023, 3, 12, 2, 30, 0);
      assertThat(Times.parse("2023-03-12 02:30:00")).isEqualTo(gapInNewYork);
      assertThat(Times.show(gapInNewYork)).isEqualTo("2023-03-12 02:30:00");
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }
}
