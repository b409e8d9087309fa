package io.giftrecon.cli;

import io.giftrecon.campaign.NumberStyle;
import java.util.Map;

/** {@code --ids}: how order, line and item numbers are written. */
final class NumberStyleChoice extends Choice<NumberStyle> {
  NumberStyleChoice() {
    super(Map.of("formula", NumberStyle.FORMULA, "raw", NumberStyle.RAW));
  }
}
