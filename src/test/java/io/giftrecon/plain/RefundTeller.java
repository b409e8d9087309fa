package io.giftrecon.plain;

import io.giftrecon.plain.Catalogue.Sort;
import io.giftrecon.plain.Story.LineStory;
import io.giftrecon.plain.Story.RefundStory;
import io.giftrecon.plain.Story.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes up refunds: none, whole, in parts, refused, in progress, and ones nobody can place. */
public final class RefundTeller {

  private final Dice dice;
  private final Set<Quirk> quirks;
  private boolean idless;

  public RefundTeller(Dice dice) {
    this(dice, Set.of());
  }

  RefundTeller(Dice dice, Set<Quirk> quirks) {
    this.dice = dice;
    this.quirks = quirks;
  }

  /** The line, perhaps with refunds; the reports of its world may tell no item id. */
  LineStory perhapsRefunded(
      LineStory line, String order, World world, LocalDateTime paid, int linesOfOrder) {
    idless = world == World.OLD && !quirks.contains(Quirk.REFUND_OF_ANOTHER_ITEM);
    return perhapsRefunded(line, order, paid, linesOfOrder);
  }

  public LineStory perhapsRefunded(
      LineStory line, String order, LocalDateTime paid, int linesOfOrder) {
    boolean service = line.item().sort() == Sort.SERVICE;
    double share = service ? 0.08 : linesOfOrder > 1 ? 0.35 : 0.2;
    boolean nothing = service || line.payable().signum() == 0;
    boolean careful = !quirks.contains(Quirk.REFUND_KINDS) && nothing;
    if (careful || !dice.chance(share)) {
      return line;
    }
    List<RefundStory> refunds = new ArrayList<>();
    int count = dice.pick(List.of(1, 1, 1, 2, 3));
    boolean reported = count > 1 || dice.chance(0.85);
    LocalDateTime time = paid;
    for (int i = 0; i < count; i++) {
      time = dice.chance(0.1) ? time : time.plusHours(dice.between(1, 90));
      refunds.add(refund(line, order, linesOfOrder, time, count, reported));
    }
    RefundStory last = refunds.get(count - 1);
    boolean refunded =
        last.last().equals(PlainWords.REFUNDED)
            && last.amount().compareTo(line.payable()) >= 0
            && dice.chance(0.6);
    Optional<LocalDateTime> closed = refunded ? Optional.of(last.ended()) : line.closed();
    return new LineStory(
        line.sub(),
        line.item(),
        line.code(),
        line.quantity(),
        line.payable(),
        closed.filter(at -> line.closed().map(at::isBefore).orElse(true)).or(line::closed),
        refunds,
        line.titleBlank(),
        line.quantityBlank());
  }

  private RefundStory refund(
      LineStory line,
      String order,
      int linesOfOrder,
      LocalDateTime applied,
      int count,
      boolean reported) {
    boolean whole = count == 1 && dice.chance(0.5);
    BigDecimal amount =
        whole ? line.payable() : line.payable().divide(BigDecimal.valueOf(2), 2, RoundingMode.UP);
    String extent = dice.chance(0.15) ? "" : whole ? "全部退款" : "部分退款";
    String last =
        switch (dice.between(0, 12)) {
          case 0 -> PlainWords.REFUSED;
          case 1 -> PlainWords.REFUND_CLOSED;
          case 2 -> PlainWords.REFUND_FAILED;
          case 3 -> PlainWords.TO_BE_PAID;
          case 4 -> PlainWords.RETURN_AWAITED;
          case 5 -> "平台处理中,退款待定";
          default -> PlainWords.REFUNDED;
        };
    String first =
        dice.pick(List.of(PlainWords.ASKED, PlainWords.RETURN_AWAITED, PlainWords.RETURNED));
    boolean certain = count > 1 && !quirks.contains(Quirk.REFUNDS_LEFT_OUT);
    boolean contrary = quirks.contains(Quirk.REFUND_OF_ANOTHER_ITEM);
    String wrong =
        dice.chance(0.5)
            ? "9" + line.item().id().substring(1)
            : "7310020030" + dice.between(10, 13);
    boolean nothing = quirks.contains(Quirk.REFUND_KINDS) && dice.chance(0.15);
    if (nothing) {
      amount = BigDecimal.ZERO.setScale(2);
      extent = "部分退款";
    }
    return new RefundStory(
        dice.number(dice.pick(List.of(17, 18))),
        linesOfOrder > 1 && (certain || dice.chance(0.4)) ? line.sub() : order,
        !idless && (certain || dice.chance(0.65))
            ? line.item().id()
            : contrary && dice.chance(0.4) ? wrong : "",
        dice.chance(0.5)
            ? line.code()
            : contrary && dice.chance(0.2) ? "SKU-" + dice.between(10, 13) : "",
        amount,
        extent,
        applied,
        dice.chance(0.06),
        first,
        applied.plusHours(dice.between(1, 72)),
        last,
        quirks.contains(Quirk.REFUNDS_LEFT_OUT) ? dice.chance(0.7) : reported,
        nothing ? dice.pick(List.of("换货", "维修", "补寄", "仅退款")) : "退货退款",
        reason());
  }

  private String reason() {
    return quirks.contains(Quirk.REFUND_KINDS) && dice.chance(0.5)
        ? dice.pick(List.of("价保", "返现", "返红包", "运费", "补差", "小额打款", "多拍/价保没有退全"))
        : "不喜欢";
  }
}
