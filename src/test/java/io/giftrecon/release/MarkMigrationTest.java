package io.giftrecon.release;

import static io.giftrecon.release.Rights.marked;
import static io.giftrecon.release.Rights.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.LineRow;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.Presale;
import io.giftrecon.order.Receiver;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Source;
import io.giftrecon.order.Status;
import io.giftrecon.pairing.Buyer;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.OwnWord;
import io.giftrecon.pairing.RefundProof;
import io.giftrecon.pairing.Refunds;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A27: marks under made-up line numbers that a newer export has replaced by real ones. */
class MarkMigrationTest {
  @Test
  void aMarkMovesToTheRealNumberOfItsOrder() {
    List<LedgerRight> moved =
        MarkMigration.moved(
            List.of(marked("100-2", 1, "901", "YT1"), open("101", 1, ""), open("102", 1, "")),
            lines("101", "102"));
    assertThat(moved).containsExactly(marked("101", 1, "901", "YT1"), open("102", 1, ""));
  }

  @Test
  void asManyUnitsAreProcessedAsWereMarked() {
    List<LedgerRight> moved =
        MarkMigration.moved(
            List.of(
                marked("100", 1, "901", "YT1"),
                marked("100-2", 1, "901", "YT1"),
                open("101", 1, ""),
                open("102", 1, ""),
                open("103", 1, "")),
            lines("101", "102", "103"));
    assertThat(moved)
        .containsExactly(
            marked("101", 1, "901", "YT1"), marked("102", 1, "901", "YT1"), open("103", 1, ""));
  }

  @Test
  void theNextNightMovesNothingAgain() {
    List<LedgerRight> ledger =
        List.of(
            marked("100", 1, "901", "YT1"),
            marked("100-2", 1, "911", "YT2"),
            marked("101", 1, "901", "YT1"),
            marked("102", 1, "911", "YT2"),
            open("103", 1, ""));
    assertThat(MarkMigration.moved(ledger, lines("101", "102", "103")))
        .containsExactly(
            marked("101", 1, "901", "YT1"), marked("102", 1, "911", "YT2"), open("103", 1, ""));
  }

  @Test
  void anUnmarkedRightUnderAMadeUpNumberIsGone() {
    List<LedgerRight> moved =
        MarkMigration.moved(List.of(open("100-2", 1, "901"), open("101", 1, "")), lines("101"));
    assertThat(moved).containsExactly(open("101", 1, ""));
  }

  @Test
  void numbersThatAreStillThereStay() {
    List<LedgerRight> rights = List.of(marked("100-2", 1, "901", "YT1"), open("100", 1, ""));
    assertThat(MarkMigration.moved(rights, lines("100", "100-2"))).isEqualTo(rights);
  }

  @Test
  void rightsOfOrdersThatAreNotExportedStay() {
    List<LedgerRight> rights = List.of(marked("201", 1, "901", "YT1"), open("101", 1, ""));
    assertThat(MarkMigration.moved(rights, lines("101"))).isEqualTo(rights);
  }

  @Test
  void aMarkNeverMovesToAnotherOrder() {
    List<LedgerRight> moved =
        MarkMigration.moved(
            List.of(marked("100-2", 1, "901", "YT1"), open("201", 1, "")), lines("101", "201"));
    assertThat(moved).contains(open("201", 1, ""));
  }

  static List<Line> lines(String... subOrders) {
    return Stream.of(subOrders).map(MarkMigrationTest::line).toList();
  }

  private static Line line(String subOrder) {
    Status<OrderStatus> status = OrderStatus.of("交易成功");
    Source source = new Source("lines.csv", 2, Rights.AS_OF);
    LineRow row =
        new LineRow(
            source,
            Rights.order(subOrder),
            subOrder,
            "101",
            "",
            "围巾",
            null,
            1,
            null,
            null,
            status,
            Rights.AS_OF,
            null,
            RefundStatus.of(""),
            null,
            Presale.UNSTATED,
            null);
    return new Line(
        row,
        subOrder,
        status,
        source,
        Rights.AS_OF,
        null,
        null,
        Presale.UNSTATED,
        Buyer.of("anna", "anna", Set.of("anna")),
        Receiver.UNKNOWN,
        Optional.empty(),
        new Refunds(
            List.of(),
            false,
            new OwnWord(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            new RefundProof(RefundProof.How.OWN_STATUS, source)),
        Set.of(source),
        Optional.of(source),
        List.of());
  }
}
