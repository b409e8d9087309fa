package io.giftrecon.sampling;

import static io.giftrecon.sampling.FindingCode.PROMOTION_OVERLAP;
import static io.giftrecon.sampling.Samples.END;
import static io.giftrecon.sampling.Samples.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.campaign.Crowd;
import io.giftrecon.campaign.Promotion;
import io.giftrecon.campaign.Sample;
import io.giftrecon.campaign.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** U9 at both ends of the window: what merely touches it does not overlap (S2). */
class OtherPromotionsTest {
  private static final Sample SAMPLE = Samples.sample(Crowd.EVERYBODY, START.minusDays(3), START);

  @ParameterizedTest
  @CsvSource({
    "801, -3600, 0, false",
    "801, -3600, 1, true",
    "801, 100, 200, true",
    "999, 100, 200, false"
  })
  void aroundTheStart(String item, long from, long to, boolean overlaps) {
    Promotion other =
        new Promotion(item, "大促", new Window(START.plusSeconds(from), START.plusSeconds(to)));
    assertThat(Samples.codes(SAMPLE, START, other).contains(PROMOTION_OVERLAP)).isEqualTo(overlaps);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "-1, true"})
  void aroundTheEnd(long from, boolean overlaps) {
    Promotion other =
        new Promotion("801", "大促", new Window(END.plusSeconds(from), END.plusDays(1)));
    assertThat(Samples.codes(SAMPLE, START, other).contains(PROMOTION_OVERLAP)).isEqualTo(overlaps);
  }
}
