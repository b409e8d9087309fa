package io.giftrecon.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R65: one number, however it was typed. */
class TrackingNumbersTest {
  private static final String NUMBER = "YT1234567890123";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "YT1234567890123",
        "yt1234567890123",
        "Yt1234567890123",
        "YT1234567890123\u200b",
        "\ufeffYT1234\u200d567890123",
        "YT123456\u00ad7890123",
        "YT1234567890123\ufe0f",
        "YT\u2800123456\u31647890123",
        "ＹＴ１２３４５６７８９０１２３",
        "ｙｔ1234567890123",
        "YT-1234567890123",
        "YT-1234-5678-90123",
        "YT1234567890123-",
        "圆通：yt1234567890123",
        "YT1234567890123\u3000"
      })
  void theSameNumber(String typed) {
    assertThat(TrackingNumbers.names(NUMBER, typed)).isTrue();
    assertThat(TrackingNumbers.names(typed, NUMBER)).isTrue();
    assertThat(TrackingNumbers.mayName(typed, NUMBER)).isTrue();
    assertThat(TrackingNumbers.keys(typed)).containsExactly(NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"YT1234567890124", "ZT1234567890123", "YT123456789012", "YT12345678901231", ""})
  void anotherNumber(String typed) {
    assertThat(TrackingNumbers.names(NUMBER, typed)).isFalse();
    assertThat(TrackingNumbers.mayName(NUMBER, typed)).isFalse();
  }

  /** The second parcel of a number is not its twelfth. */
  @Test
  void dashesThatCountParcelsStay() {
    assertThat(TrackingNumbers.keys("JDX012345678901-1-12-"))
        .containsExactly("JDX012345678901-1-12");
    assertThat(TrackingNumbers.names("JDX012345678901-1-12", "JDX012345678901-11-2")).isFalse();
    assertThat(TrackingNumbers.keys("75-1234-5678")).containsExactly("7512345678");
  }

  @Test
  void severalNumbersInWhateverOrderAndABlankWithinOne() {
    String two = "YT1234567890123、YT1234567890124";
    assertThat(TrackingNumbers.names(two, "yt1234567890124 / yt1234567890123")).isTrue();
    assertThat(TrackingNumbers.names(two, NUMBER)).isTrue();
    assertThat(TrackingNumbers.names(NUMBER, two)).isFalse();
    assertThat(TrackingNumbers.names("YT1234567890123456", "YT12345678 90123456")).isTrue();
  }

  @Test
  void theCarriersLettersMayStandApart() {
    assertThat(TrackingNumbers.mayName("SF1234567890123", "SF 1234567890123")).isTrue();
    assertThat(TrackingNumbers.mayName("1234567890123", "SF1234567890123")).isTrue();
    assertThat(TrackingNumbers.names("SF1234567890123", "SF 1234567890123")).isFalse();
  }

  @Test
  void cashHasNoNumber() {
    assertThat(TrackingNumbers.names("", "")).isTrue();
    assertThat(TrackingNumbers.mayName("", "")).isTrue();
    assertThat(TrackingNumbers.mayName("", NUMBER)).isFalse();
  }

  @Test
  void whatPeopleSee() {
    assertThat(TrackingNumbers.shown(" yt-1234567890123\u200b ")).isEqualTo("yt-1234567890123");
    assertThat(ReturnedWords.ofGift("yt1234567890123\u200b", "", Set.of()))
        .isEqualTo(new ReturnedWord.Sent(List.of("yt1234567890123"), ""));
  }
}
