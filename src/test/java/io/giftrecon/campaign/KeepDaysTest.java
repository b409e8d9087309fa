package io.giftrecon.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.words.InvalidValueException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** N days are N dates, the published one among them. */
class KeepDaysTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2023, 9, 1);

  @Test
  void aDayIsTheDateItselfAlone() {
    assertThat(KeepDays.parse("1").isOver(PUBLISHED, PUBLISHED)).isFalse();
    assertThat(KeepDays.parse("1").isOver(LocalDate.of(2023, 8, 31), PUBLISHED)).isTrue();
  }

  @Test
  void ninetyDaysAreNinetyDates() {
    KeepDays keep = KeepDays.parse("90");
    assertThat(keep.isOver(LocalDate.of(2023, 6, 4), PUBLISHED)).isFalse();
    assertThat(keep.isOver(LocalDate.of(2023, 6, 3), PUBLISHED)).isTrue();
  }

  @Test
  void whatIsLaterThanTheRunStays() {
    assertThat(KeepDays.parse("1").isOver(LocalDate.of(2023, 9, 2), PUBLISHED)).isFalse();
  }

  @Test
  void allIsNeverOver() {
    assertThat(KeepDays.parse("all").isOver(LocalDate.of(1990, 1, 1), PUBLISHED)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "90d", "1.5", "none", "100000"})
  void everythingElseIsRefused(String text) {
    assertThatThrownBy(() -> KeepDays.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("'%s' is no number of days; write 1 to 99999, or all", text);
  }
}
