package io.giftrecon.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the platform's board shows of one sample.
 *
 * @param text as it stands there; {@code /} where it says nothing, which is not 0
 * @param value empty where the text is no figure
 * @param day of the snapshot; empty where its file's name tells none
 */
public record BoardFigure(
    String activityId,
    String itemId,
    BoardMetric metric,
    String text,
    Optional<BigDecimal> value,
    Optional<LocalDate> day) {
  /** Where the board says nothing. */
  public static final String NOTHING = "/";

  /** Whether it is of a sample. */
  public boolean isOf(Sample sample) {
    return sample.activityId().equals(activityId) && sample.itemId().equals(itemId);
  }
}
