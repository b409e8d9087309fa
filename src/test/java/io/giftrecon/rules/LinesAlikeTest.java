package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.release.DecisionCode;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LineFacts;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.ReturnedWord;
import io.giftrecon.rights.Settled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * R62, A105: two lines alike without numbers, of one of which a gift was sent, and a refund that is
 * of one of them.
 */
class LinesAlikeTest {
  @TempDir private Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder).bought("101", "901").add(main("901", "901").amounts(2, "200.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "101, 101-2, 退款成功, 交易成功",
    "101-2, 101, 退款成功, 交易成功",
    "101, 101-2, 没有申请退款, 交易关闭",
    "101-2, 101, 没有申请退款, 交易关闭",
    "101, 101-2, 买家已经申请退款，等待卖家同意, 交易成功",
    "101-2, 101, 没见过的词, 交易成功"
  })
  void aRefundIsOfTheLineOfWhichNothingWasSent(
      String sent, String other, String refund, String status) {
    marked(sent);
    listed(other);
    shop.add(alike().refund(refund, "1.00").status(status)).add(alike());
    assertThat(released()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"101, 101-2", "101-2, 101"})
  void soItIsInTheNightInWhichTheListComes(String sent, String other) {
    listed(sent);
    listed(other);
    shop.add(returned(sent));
    shop.add(alike().refund("退款成功", "1.00")).add(alike());
    assertThat(released()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"101, 101-2", "101-2, 101"})
  void soItIsWhenTheNumbersCome(String sent, String other) {
    marked(sent);
    listed(other);
    shop.add(oneYuan("101", "1011").refund("退款成功", "1.00")).add(oneYuan("101", "1012"));
    assertThat(released()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"101, 101-2", "101-2, 101"})
  void aLineThatWasRefundedBeforeIsTheRefundedOneTonight(String refunded, String other)
      throws IOException {
    SmallShop later = new SmallShop(folder).bought("101", "901").add(main("901", "901"));
    later.known(remembered(refunded, "交易成功", "退款成功"));
    later.known(remembered(other, "交易成功", "没有申请退款")).known(right(other));
    later.add(alike()).add(alike().refund("退款成功", "1.00"));
    assertThat(later.decide().decisions())
        .filteredOn(d -> d.code() == DecisionCode.RELEASE)
        .extracting(d -> d.oneYuan().subOrder())
        .containsExactly(other);
  }

  @Test
  void withoutAnyRefundTheOtherOneIsReleased() {
    marked("101-2");
    listed("101");
    shop.add(alike()).add(alike());
    assertThat(released()).containsExactly("101");
  }

  /** The file that lacks one of them may lack the one that is closed. */
  @ParameterizedTest
  @CsvSource({"101, 101-2", "101-2, 101"})
  void theOneLineThatIsLeftIsTheOneThatWasSent(String sent, String other) {
    marked(sent);
    listed(other);
    shop.add(alike());
    assertThat(released()).isEmpty();
  }

  private List<String> released() {
    return shop.decide().decisions().stream()
        .filter(decision -> decision.code() == DecisionCode.RELEASE)
        .map(decision -> decision.oneYuan().subOrder())
        .toList();
  }

  private void marked(String line) {
    Mark mark = new Mark(Rows.time("2023-08-30 12:00:00"), "仓库", "", "圆通速递", "YT1");
    shop.known(right(line).release("901", "901", mark));
    shop.known(remembered(line, "交易成功", "没有申请退款").spent(true));
  }

  private void listed(String line) {
    shop.known(right(line)).known(remembered(line, "交易成功", "没有申请退款"));
  }

  private static LedgerRight right(String line) {
    return new LedgerRight(line, 1, "a", "101", "赠品甲", "901", "901", Optional.empty());
  }

  private static KnownLine remembered(String number, String status, String refund) {
    return new KnownLine(
        number,
        "101",
        true,
        false,
        LineFacts.of(alike().row()),
        alike().row().paidAt(),
        status,
        refund,
        Settled.NOTHING,
        "",
        "");
  }

  private static Rows.LineBuilder alike() {
    return oneYuan("101", "");
  }

  private static ReturnedRow returned(String line) {
    return new ReturnedRow(
        Rows.source("back.csv", "2023-08-31 12:00:00"),
        "101",
        line,
        "901",
        "901",
        "立即补发",
        1,
        "圆通速递",
        "",
        new ReturnedWord.Sent(List.of("YT1000000000001"), ""));
  }
}
