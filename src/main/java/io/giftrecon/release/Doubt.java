package io.giftrecon.release;

import io.giftrecon.campaign.MaxAge;
import io.giftrecon.campaign.ReleaseAfter;
import io.giftrecon.order.Ending;
import io.giftrecon.order.EndingEvidence;
import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.Mark;
import io.giftrecon.order.RejectedRow;
import io.giftrecon.order.ReturnedRow;
import io.giftrecon.order.ReturnedVerdict;
import io.giftrecon.order.ReturnedWord;
import io.giftrecon.order.SheetRow;
import io.giftrecon.order.Source;
import io.giftrecon.order.Times;
import io.giftrecon.pairing.EndingsApart;
import io.giftrecon.pairing.RefundProof;
import io.giftrecon.pairing.SharedId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Why a right that R26 would release is checked by a person first: what it rests on was not read,
 * is not whole, or is not fresh.
 */
sealed interface Doubt extends Reason {
  /** R39: a returned row says of the right what nobody can read: it may be out already. */
  record ReturnUnreadable(ReturnedRow row) implements Doubt {
    @Override
    public DecisionCode code() {
      return DecisionCode.RETURN_UNREADABLE;
    }

    @Override
    public String question() {
      return Doubt.ofRow(code(), row, row.word().text());
    }

    @Override
    public String text() {
      return "回传的 %s 第 %d 行写着“%s”，%s，%s"
          .formatted(row.source().file(), row.source().line(), row.word().text(), why(), so());
    }

    private String why() {
      return row.word() instanceof ReturnedWord.Rejected rejected
          ? "这一行读不了（%s）".formatted(rejected.reason())
          : "看不出发没发";
    }

    private String so() {
      return ReturnedVerdict.read(row.word().text(), "", "").word().isPresent()
          ? "看过以前不补发"
          : "东西可能已经发出";
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "发了的：在新的回传清单里填上物流单号（红包返现填“已发放”），或用 mark 标记；没发的：在那个文件里把那一格清空，或写“未发”。";
    }

    @Override
    public Optional<Source> evidence() {
      return Optional.of(row.source());
    }
  }

  /** R50: somebody said of the right what nobody can read, and it may be that it is not owed. */
  record VerdictUnheard(ReturnedRow row) implements Doubt {
    @Override
    public DecisionCode code() {
      return DecisionCode.RETURN_UNREADABLE;
    }

    @Override
    public String question() {
      return Doubt.ofRow(code(), row, row.verdict().text());
    }

    @Override
    public String text() {
      return "回传的 %s 第 %d 行的核查结论“%s”没有照办（见 breaks.csv），先不补发"
          .formatted(row.source().file(), row.source().line(), row.verdict().text());
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "在最新的清单里写清楚：补发、不补，或“等”加日期；那一行没有意思的，在那个文件里清空。";
    }

    @Override
    public Optional<Source> evidence() {
      return Optional.of(row.source());
    }
  }

  /** A101: a returned row fits no right, and names one of the lines of this one. */
  record ReturnUnfit(ReturnedRow row) implements Doubt {
    @Override
    public DecisionCode code() {
      return DecisionCode.RETURN_UNREADABLE;
    }

    @Override
    public String question() {
      return Doubt.ofRow(code(), row, word());
    }

    @Override
    public String text() {
      return "回传的 %s 第 %d 行写着“%s”，1元商品的号码对不上任何权益，别的号码和这一份相同，东西可能已经发出"
          .formatted(row.source().file(), row.source().line(), word());
    }

    private String word() {
      String said = row.tracking().isEmpty() ? row.word().text() : row.tracking();
      return said.isEmpty() ? row.note() : said;
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "发了的：在那一行把1元商品子订单号改对（整列设为文本），或用 mark 标记；不是这一份的：改对号码，或把那个文件移出导出文件夹。";
    }

    @Override
    public Optional<Source> evidence() {
      return Optional.of(row.source());
    }
  }

  /**
   * R62: something of its order was released, and nobody knows which line it was.
   *
   * @param marked what it may have been, the first is shown
   */
  record MarkUnplaced(Side side, List<LedgerRight> marked) implements Doubt {
    @Override
    public DecisionCode code() {
      return DecisionCode.MARK_UNPLACED;
    }

    @Override
    public String question() {
      return "%s %s %s"
          .formatted(
              code(),
              side,
              marked.stream().map(MarkUnplaced::unit).sorted().collect(Collectors.joining(" ")));
    }

    private static String unit(LedgerRight right) {
      return "%s/%d→%s %s"
          .formatted(
              right.oneYuanSubOrder(),
              right.unit(),
              right.mainSubOrder(),
              right.mark().map(Doubt::words).orElse(""));
    }

    private LedgerRight first() {
      return marked.get(0);
    }

    @Override
    public String text() {
      return "%s有一份已标记为补发（原子订单号 %s，%s），对不上现在的哪一行，可能就是这一份"
          .formatted(
              side.words(),
              side == Side.ONE_YUAN ? first().oneYuanSubOrder() : first().mainSubOrder(),
              first().mark().map(Doubt::words).orElse(""));
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "核对那一份发的是哪一行：就是这一份的用 mark 标记；导出里又有那一行，标记会跟过去。";
    }
  }

  /** R64: a returned row names another number for a pair of which something is marked. */
  record ReturnAmbiguous(ReturnedRow row) implements Doubt {
    @Override
    public DecisionCode code() {
      return DecisionCode.RETURN_AMBIGUOUS;
    }

    @Override
    public String question() {
      return Doubt.ofRow(code(), row, row.tracking().isEmpty() ? row.note() : row.tracking());
    }

    @Override
    public String text() {
      return "回传的 %s 第 %d 行写着“%s”，%s"
          .formatted(
              row.source().file(),
              row.source().line(),
              row.tracking().isEmpty() ? row.note() : row.tracking(),
              row.oneYuanSubOrder().isEmpty()
                  ? "看不出说的是这个1元订单的哪一行"
                  : "和这一对子订单已登记的不同，看不出是更正还是又补发了一份");
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "又补发了一份：用 mark 标记这一份；只是更正：先 unmark，再用 mark 登记新的单号。";
    }

    @Override
    public Optional<Source> evidence() {
      return Optional.of(row.source());
    }
  }

  /** R27: a mark in the platform's back-end may mean this right, or another one. */
  record PlatformMarkUnclear(SheetRow row) implements Doubt {
    @Override
    public DecisionCode code() {
      return DecisionCode.MARK_UNPLACED;
    }

    @Override
    public String question() {
      return code() + " " + row.orderNo();
    }

    @Override
    public String text() {
      return "平台表 %s 第 %d 行的主商品订单 %s 是已处理，看不出补发的是哪一份权益，可能就是这一份"
          .formatted(row.source().file(), row.source().line(), row.orderNo());
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "核对补发的是哪一份，用 mark 标记那一份；后台标错了的，在后台取消标记，重新下载，并拿走旧的那份表。";
    }

    @Override
    public Optional<Source> evidence() {
      return Optional.of(row.source());
    }
  }

  /** R51: what a row says, and in which list it stands. */
  private static String ofRow(DecisionCode code, ReturnedRow row, String word) {
    return "%s %s %s %s 已等%d晚 %s"
        .formatted(
            code,
            row.oneYuanSubOrder(),
            row.mainSubOrder(),
            word,
            row.verdict().waited(),
            Times.show(row.source().asOf()));
  }

  private static String words(Mark mark) {
    return "%s %s".formatted(mark.by(), mark.tracking()).strip();
  }

  /** R32: a row of the order could not be used. */
  record RowRejected(Side side, RejectedRow row) implements Doubt {
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
  record DataStale(Side side, Source oldest, MaxAge maxAge) implements Doubt {
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
  record BuyerImplausible(SharedId shared) implements Doubt {
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
  record BuyerContradicted(EndingsApart apart) implements Doubt {
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
      implements Doubt {
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
  record RefundStateUnknown(Side side, RefundProof proof) implements Doubt {
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
}
