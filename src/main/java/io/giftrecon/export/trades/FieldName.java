package io.giftrecon.export.trades;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the open platform calls a field. Its SDKs write the names as their languages do ({@code
 * refundStatus}, {@code RefundStatus}), databases in capitals ({@code JDP_RESPONSE}).
 */
final class FieldName {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private FieldName() {}

  /** The same name in the platform's own spelling: {@code refund_status}. */
  static String plain(String name) {
    return name.chars().noneMatch(letter -> letter >= 'A' && letter <= 'Z')
        ? name
        : HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
