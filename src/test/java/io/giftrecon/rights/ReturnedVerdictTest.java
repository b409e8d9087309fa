package io.giftrecon.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R50: the words that may stand in 核查结论. */
class ReturnedVerdictTest {
  @ParameterizedTest
  @CsvSource({"补发, RELEASE", "不补, REFUSE", "' 补发 ', RELEASE"})
  void twoWordsAreWhole(String text, VerdictWord word) {
    assertThat(ReturnedVerdict.read(text, "", "").word()).contains(word);
    assertThat(ReturnedVerdict.read(text, "", "").until()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"等 2023-09-10", "等2023-09-10", "等 2023/9/10", "等　2023-09-10 00:00"})
  void theThirdHasADay(String text) {
    ReturnedVerdict read = ReturnedVerdict.read(text, "3", "");
    assertThat(read.word()).contains(VerdictWord.WAIT);
    assertThat(read.until()).contains(LocalDate.of(2023, 9, 10));
    assertThat(read.waited()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"不补发", "补发吗", "等", "等等", "等 2023-02-30", "可以", "补发 2023-09-10"})
  void anyOtherWordIsNone(String text) {
    ReturnedVerdict read = ReturnedVerdict.read(text, "", "");
    assertThat(read.word()).isEmpty();
    assertThat(read.filledIn()).isTrue();
  }

  @Test
  void anEmptyCellSaysNothing() {
    assertThat(ReturnedVerdict.read("", "0", "").filledIn()).isFalse();
    assertThat(ReturnedVerdict.read("", "0", "").waited()).isZero();
    assertThat(ReturnedVerdict.read("", "x", "").waited()).isNegative();
  }
}
