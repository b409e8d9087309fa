package io.giftrecon.pairing;

import io.giftrecon.order.CellText;
import io.giftrecon.order.Digest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * R53: the number by which people call a break: made of its code and the numbers it is about, never
 * of files, lines or words. Breaks of one code and the same numbers share it.
 */
final class BreakId {
  /** Of which a line may have several; the first number of the detail tells them apart. */
  private static final Set<BreakCode> SEVERAL =
      EnumSet.of(BreakCode.SAME_SECOND, BreakCode.TAG_ORDER_UNKNOWN, BreakCode.REFUND_UNMATCHED);

  private static final Pattern NUMBER = Pattern.compile(" ([0-9A-Za-z_-]+)");

  private BreakId() {}

  /** What a list shows of a break that may change. */
  record Shown(String itemId, String detail) {}

  static String of(Break found) {
    List<String> parts =
        found.code() == BreakCode.BUYER_AMBIGUOUS
            ? List.of(found.code().name(), found.buyer())
            : List.of(
                found.code().name(),
                found.orderNo(),
                found.subOrder(),
                found.itemId(),
                other(found));
    // A letter first: no spreadsheet takes it for a number.
    return "B" + Digest.of(String.join("\t", parts));
  }

  /** Of what the breaks tell, and of nothing that is otherwise in another file. */
  static String facts(Stream<Shown> alike) {
    return Digest.of(
        alike
            .map(shown -> shown.itemId() + "\t" + CellText.clean(shown.detail()))
            .distinct()
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  private static String other(Break found) {
    Matcher number = NUMBER.matcher(found.detail());
    return SEVERAL.contains(found.code()) && number.find() ? number.group(1) : "";
  }
}
