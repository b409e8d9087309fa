package io.giftrecon.release;

import io.giftrecon.campaign.MaxAge;
import io.giftrecon.campaign.ReleaseAfter;
import io.giftrecon.order.Ending;
import io.giftrecon.order.EndingEvidence;
import io.giftrecon.order.RejectedRow;
import io.giftrecon.order.Source;
import io.giftrecon.order.Times;
import io.giftrecon.pairing.EndingsApart;
import io.giftrecon.pairing.RefundProof;
import io.giftrecon.pairing.SharedId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;

/** What the right rests on was not read, is not whole, is not fresh, or does not say who bought. */
sealed interface EvidenceDoubt extends Doubt {
  /** R32: a row of the order could not be used. */
  record RowRejected(Side side, RejectedRow row) implements EvidenceDoubt {
    @Override
    public DecisionCode code() {
      return DecisionCode.ROW_REJECTED;
    }

    @Override
    public String question() {
      return "%s %s %s %s %s %s"
          .formatted(
              code(),
              row.kind(),
              row.line().isEmpty() ? new TreeSet<>(row.numbers()) : row.line(),
              row.refundNo(),
              row.column(),
              row.reason());
    }

    @Override
    public String text() {
      return "%s有一行没能读入：%s 第 %d 行 %s（%s）"
          .formatted(
              side.words(), row.source().file(), row.source().line(), row.column(), row.reason());
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "改好 rejects.csv 里的那一行，或重新导出，再放进导出文件夹。";
    }

    @Override
    public Optional<Source> evidence() {
      return Optional.of(row.source());
    }
  }

  /**
   * R37: what the right rests on is too old.
   *
   * @param oldest the oldest evidence on this side
   */
  record DataStale(Side side, Source oldest, MaxAge maxAge) implements EvidenceDoubt {
    @Override
    public DecisionCode code() {
      return DecisionCode.DATA_STALE;
    }

    @Override
    public String question() {
      return "%s %s".formatted(code(), side);
    }

    @Override
    public String text() {
      return "%s的数据太旧：%s 是 %s 导出的，超过了 max-age（%s）"
          .formatted(side.words(), oldest.file(), Times.show(oldest.asOf()), maxAge);
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "重新导出 %s 这份报表，再放进导出文件夹。".formatted(oldest.file());
    }

    @Override
    public Optional<Source> evidence() {
      return Optional.of(oldest);
    }
  }

  /** R36: whoever bought it is known by an id that may be nobody's. */
  record BuyerImplausible(SharedId shared) implements EvidenceDoubt {
    @Override
    public DecisionCode code() {
      return DecisionCode.BUYER_IMPLAUSIBLE;
    }

    @Override
    public String question() {
      return "%s %s %s".formatted(code(), shared.kind(), shared.id());
    }

    @Override
    public String text() {
      return "%s %s 有 %d 笔订单、%d 个不同的收货人，可能不是一个人"
          .formatted(shared.kind().title(), shared.id(), shared.orders(), shared.receivers());
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "核对这个买家：是代购就由人工决定；是占位的文字，就重新导出带真实买家的订单报表，或写进 buyers 文件。";
    }
  }

  /** R47: orders that are said to be one buyer's end differently. */
  record BuyerContradicted(EndingsApart apart) implements EvidenceDoubt {
    @Override
    public DecisionCode code() {
      return DecisionCode.BUYER_CONTRADICTED;
    }

    @Override
    public String question() {
      return code() + " " + apart.words();
    }

    @Override
    public String text() {
      return "说是同一个买家的%s，同一买家的订单号后六位应当相同，买家可能写错了".formatted(apart.words());
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "核对这两笔订单的买家（错行、占位的文字、拿错的 buyers 文件），重新导出带买家的订单报表，或改正 buyers 文件。";
    }
  }

  /**
   * R48: nothing but the ending of the order numbers says that both are one buyer's.
   *
   * @param orderNo of the main line
   */
  record PairedByEnding(String orderNo, SameReceiver receiver, EndingEvidence shown)
      implements EvidenceDoubt {
    @Override
    public DecisionCode code() {
      return DecisionCode.PAIRED_BY_ENDING;
    }

    @Override
    public String question() {
      return "%s %s %s".formatted(code(), orderNo, receiver.words());
    }

    @Override
    public String text() {
      return "不知道买家，只因订单号尾号同为 %s 而关联；%s；碰巧同尾号的可能约 %.4f%%（1元订单有 %d 种尾号，除以 1,000,000）"
          .formatted(
              Ending.show(Ending.of(orderNo)),
              receiver.words(),
              shown.coincidence() * 100,
              shown.oneYuan());
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "人工核对两笔订单是不是同一个买家：是就补发后用 mark 标记；有带买家的导出或 buyers 文件，就按买家关联；收货人相同就放行的，把 policy 的 endings 改为 release。";
    }
  }

  /** R30: whether an order was refunded is not known. */
  record RefundStateUnknown(Side side, RefundProof proof) implements EvidenceDoubt {
    @Override
    public DecisionCode code() {
      return DecisionCode.REFUND_STATE_UNKNOWN;
    }

    @Override
    public String question() {
      return "%s %s %s".formatted(code(), side, proof.how());
    }

    @Override
    public String text() {
      return "不知道%s有没有退款：%s 第 %d 行%s"
          .formatted(side.words(), proof.source().file(), proof.source().line(), lack());
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return switch (proof.how()) {
        case ROW_OF_SOME_LINE, OF_NO_ORDER -> "重新导出带“子订单编号”的宝贝报表，再放进导出文件夹。";
        case MAY_BE_ONE -> "重新导出带“子订单编号”的宝贝报表，换下对不上的那一份。";
        case UNDER_ALTERED -> "从千牛后台重新导出退款报表，不要用 Excel 打开后另存，也不要在订单编号上加字。";
        case ORDER_ALTERED -> "从千牛后台重新导出这份报表，不要用 Excel 打开后另存，也不要在订单编号上加字，换下走了样的那一份。";
        case ROW_WITHOUT_STATUS -> "重新导出带“退款状态”的退款报表，再放进导出文件夹。";
        case ORDER_TELLS -> "重新导出带“退款状态”的宝贝报表，再放进导出文件夹。";
        default -> "导出带“退款状态”的宝贝报表，或同一天的退款报表，再放进导出文件夹。";
      };
    }

    private String lack() {
      return switch (proof.how()) {
        case NOTHING -> "没有写退款状态，也没有和它相差不超过24小时、带退款状态的退款报表";
        case CONTRADICTED -> "写了退款金额，却没有写是什么退款";
        case NAMED -> "写了退款编号，却没有写是什么退款";
        case ORDER_TELLS -> "写着这笔订单有退款或售后，却没有哪一行说";
        case MAY_BE_ONE -> "的标题或子订单编号和它不同，别的都对得上，看不出是不是同一行";
        case OF_NO_ORDER -> "的退款，订单编号在哪份导出里都没有，可能是它的子订单编号，而它没有子订单编号";
        case UNDER_ALTERED -> "的退款，订单编号在哪份导出里都没有，像是它的订单编号走了样（丢了尾数，或加了别的字符）";
        case ORDER_ALTERED -> "的订单编号像是走了样（丢了尾数，或加了别的字符），看不出说的是不是同一笔订单";
        case ROW_OF_SOME_LINE -> "没有子订单编号，写着退款、关闭或不认识的状态，看不出说的是同单的哪一行";
        default -> "没有写退款状态";
      };
    }

    @Override
    public Optional<Source> evidence() {
      return Optional.of(proof.source());
    }
  }

  /**
   * A158: a refund had not ended, and nothing newer tells what became of it.
   *
   * @param open number and amount of each, as far as a set remembers them
   * @param last the date of the newest set that showed it
   * @param told what says tonight that there is none
   */
  record RefundUntold(Side side, String open, LocalDate last, Source told)
      implements EvidenceDoubt {
    @Override
    public DecisionCode code() {
      return DecisionCode.REFUND_STATE_UNKNOWN;
    }

    @Override
    public String question() {
      return "%s %s UNTOLD %s".formatted(code(), side, open);
    }

    @Override
    public String text() {
      return "%s 的清单里%s有一笔退款还没有结果（%s），今晚的导出没有再写它，写着没有退款的 %s（%s 导出）又不比那份清单新"
          .formatted(last, side.words(), open, told.file(), Times.show(told.asOf()));
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "重新导出退款报表，再放进导出文件夹；没有退款报表的，导出更新的、带“退款状态”的宝贝报表。";
    }

    @Override
    public String rules() {
      return "R30、R42";
    }

    @Override
    public Optional<Source> evidence() {
      return Optional.of(told);
    }
  }
}
