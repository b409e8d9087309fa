package io.giftrecon.export.scan;

import io.giftrecon.csv.Encoding;
import io.giftrecon.order.Visible;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The job's shop as the cells of one column call it, whatever its width, its case, its blanks, and
 * what nobody sees in it: a row that is taken for another shop's may tell of a refund of this one.
 * Nearly every row names its shop, ours or another, in the same bytes as one before.
 */
final class ShopName {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final String plain;
  private byte[] ours;
  private byte @Nullable [] another;

  ShopName(String shop, Encoding encoding) {
    this.plain = plain(shop);
    this.ours = shop.getBytes(encoding.charset());
  }

  /** Whether a cell names the shop. */
  boolean is(CellView name) {
    if (name.is(ours)) {
      return true;
    }
    if (another != null && name.is(another)) {
      return false;
    }
    boolean mine = plain(name.text()).equals(plain);
    if (mine) {
      ours = name.raw();
    } else {
      another = name.raw();
    }
    return mine;
  }

  private static String plain(String name) {
    return BLANKS.matcher(Visible.plain(name)).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
