package io.giftrecon.release;

import io.giftrecon.campaign.ReleaseAfter;
import io.giftrecon.order.SheetRow;
import io.giftrecon.order.Source;
import io.giftrecon.order.Times;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.ReturnedVerdict;
import io.giftrecon.rights.ReturnedWord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something came back about the right, or about what it is bound to: it may have been sent already,
 * or somebody has said that it is not owed.
 */
sealed interface ReturnDoubt extends Doubt {
  /** R39: a returned row says of the right what nobody can read: it may be out already. */
  record ReturnUnreadable(ReturnedRow row) implements ReturnDoubt {
    @Override
    public DecisionCode code() {
      return DecisionCode.RETURN_UNREADABLE;
    }

    @Override
    public String question() {
      return ReturnDoubt.ofRow(code(), row, row.word().text());
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
  record VerdictUnheard(ReturnedRow row) implements ReturnDoubt {
    @Override
    public DecisionCode code() {
      return DecisionCode.RETURN_UNREADABLE;
    }

    @Override
    public String question() {
      return ReturnDoubt.ofRow(code(), row, row.verdict().text());
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
  record ReturnUnfit(ReturnedRow row) implements ReturnDoubt {
    @Override
    public DecisionCode code() {
      return DecisionCode.RETURN_UNREADABLE;
    }

    @Override
    public String question() {
      return ReturnDoubt.ofRow(code(), row, word());
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
  record MarkUnplaced(Side side, List<LedgerRight> marked) implements ReturnDoubt {
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
              right.mark().map(ReturnDoubt::words).orElse(""));
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
              first().mark().map(ReturnDoubt::words).orElse(""));
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "核对那一份发的是哪一行：就是这一份的用 mark 标记；导出里又有那一行，标记会跟过去。";
    }
  }

  /** R64: a returned row names another number for a pair of which something is marked. */
  record ReturnAmbiguous(ReturnedRow row) implements ReturnDoubt {
    @Override
    public DecisionCode code() {
      return DecisionCode.RETURN_AMBIGUOUS;
    }

    @Override
    public String question() {
      return ReturnDoubt.ofRow(code(), row, row.tracking().isEmpty() ? row.note() : row.tracking());
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
  record PlatformMarkUnclear(SheetRow row) implements ReturnDoubt {
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
}
