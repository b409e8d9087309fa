package io.giftrecon.plain;

import io.giftrecon.plain.Catalogue.Sort;
import io.giftrecon.plain.Story.LineStory;
import io.giftrecon.plain.Story.RefundStory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes up refunds: none, whole, in parts, refused, in progress, and ones nobody can place. */
public final class RefundTeller {

  private final Dice dice;

  public RefundTeller(Dice dice) {
    this.dice = dice;
  }

  public LineStory perhapsRefunded(
      LineStory line, String order, LocalDateTime paid, int linesOfOrder) {
    double share = line.item().sort() == Sort.SERVICE ? 0.08 : linesOfOrder > 1 ? 0.35 : 0.2;
    if (!dice.chance(share)) {
      return line;
    }
    List<RefundStory> refunds = new ArrayList<>();
    int count = dice.pick(List.of(1, 1, 1, 2, 3));
    LocalDateTime time = paid;
    for (int i = 0; i < count; i++) {
      time = dice.chance(0.1) ? time : time.plusHours(dice.between(1, 90));
      refunds.add(refund(line, order, linesOfOrder, time, count));
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
      LineStory line, String order, int linesOfOrder, LocalDateTime applied, int count) {
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
    String wrong = "9" + line.item().id().substring(1);
    return new RefundStory(
        dice.number(dice.pick(List.of(17, 18))),
        linesOfOrder > 1 && dice.chance(0.4) ? line.sub() : order,
        dice.chance(0.65) ? line.item().id() : dice.chance(0.05) ? wrong : "",
        dice.chance(0.5) ? line.code() : "",
        amount,
        extent,
        applied,
        dice.chance(0.06),
        first,
        applied.plusHours(dice.between(1, 72)),
        last,
        dice.chance(0.85));
  }
}
