package io.giftrecon.export.group;

import io.giftrecon.campaign.Window;
import java.util.List;

/**
 * Of how many rows the buyer is known.
 *
 * @param placesAny whether anything says of any line who bought it: an id, a platform tag or a
 *     believed ending
 * @param windows the rows of lines that were paid in each window
 * @param reserved buyers who are known and have a one-yuan line paid in a reservation window
 * @param bought buyers who are known and have another line paid in a main window
 * @param returned those who are both
 */
public record BuyerCoverage(
    boolean placesAny, List<Rows> windows, long reserved, long bought, long returned) {

  /**
   * The rows of a window.
   *
   * @param known those that say who bought, or whose order another row says it of
   * @param placed those whose buyer is known, or of which the platform's tags or believed endings
   *     tell
   */
  public record Rows(Window window, long all, long known, long placed) {}
}
