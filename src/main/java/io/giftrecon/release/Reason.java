package io.giftrecon.release;

import io.giftrecon.campaign.ReleaseAfter;
import io.giftrecon.order.Source;
import io.giftrecon.pairing.Refund;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a right is decided as it is: a rule's answer with the facts it rests on. Its words stand here
 * and nowhere else: 原因 of the worklists and the lines of {@code explain} are made from them.
 */
public sealed interface Reason
    permits Reason.OneYuanClosed,
        Reason.OneYuanRefunded,
        Reason.NotMapped,
        Reason.NoGiftMain,
        Reason.MainDead,
        Reason.CapacityUsed,
        Reason.Refunding,
        Reason.RefundUnmatched,
        Reason.StatusUnknown,
        Reason.PartlyRefunded,
        Reason.NotYet,
        Reason.MinorRefunds,
        Reason.Ready,
        NotExported,
        FromLedger,
        ByPerson,
        VerdictOutdated,
        Doubt {
  /** The code of the decision that this reason alone would make. */
  DecisionCode code();

  /** In words a merchant understands without any manual. */
  String text();

  /** What would change it. */
  String change(ReleaseAfter releaseAfter);

  /** The ids of the rules behind it, joined by 、. */
  default String rules() {
    return code().rules();
  }

  /**
   * R51: what it leaves open, so that a person who decides answers it; another text asks something
   * else, which no verdict that was given before has answered.
   */
  default String question() {
    return code().name();
  }

  /** All that it leaves open. */
  default List<String> questions() {
    return question().isEmpty() ? List.of() : List.of(question());
  }

  /** The row that shows it, where a right is not released for want of evidence. */
  default Optional<Source> evidence() {
    return Optional.empty();
  }

  /** R23: the one-yuan line is closed. */
  record OneYuanClosed() implements Reason {
    @Override
    public DecisionCode code() {
      return DecisionCode.ONE_YUAN_CLOSED;
    }

    @Override
    public String text() {
      return "1元订单已交易关闭，权益作废";
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "不会改变。";
    }
  }

  /** R23: a refund of the one-yuan line succeeded. */
  record OneYuanRefunded() implements Reason {
    @Override
    public DecisionCode code() {
      return DecisionCode.ONE_YUAN_REFUNDED;
    }

    @Override
    public String text() {
      return "1元订单已退款成功，权益作废";
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "不会改变。";
    }
  }

  /** R21: no main line of its records is mapped. */
  record NotMapped() implements Reason {
    @Override
    public DecisionCode code() {
      return DecisionCode.MAIN_NOT_MAPPED;
    }

    @Override
    public String text() {
      return "买家买的主商品都不在这个1元商品的适用主商品范围内";
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "该买家购买适用的主商品；若适用范围写错了，改正报名表后重新运行。";
    }
  }

  /** R1, R7: the mapped main lines are service or suspect lines only. */
  record NoGiftMain() implements Reason {
    @Override
    public DecisionCode code() {
      return DecisionCode.NO_GIFT_MAIN;
    }

    @Override
    public String text() {
      return "适用的主商品行只有安装、清洗等服务行或疑似未报名的1元商品，不承载赠品";
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "该买家购买能承载赠品的适用主商品。";
    }
  }

  /**
   * R24: every mapped main line is dead.
   *
   * @param orderNo of the earliest paid one
   * @param refunded whether a refund of it succeeded; else it is closed
   */
  record MainDead(String orderNo, boolean refunded) implements Reason {
    @Override
    public DecisionCode code() {
      return refunded ? DecisionCode.MAIN_REFUNDED : DecisionCode.MAIN_CLOSED;
    }

    @Override
    public String text() {
      return "适用的主商品订单 %s %s".formatted(orderNo, refunded ? "已全额退款" : "已交易关闭");
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "该买家另有一笔有效的适用主商品订单。";
    }
  }

  /**
   * R22: other rights took every unit.
   *
   * @param own the one-yuan sub-order itself
   * @param takers the one-yuan sub-orders whose rights took the units, perhaps its own among them
   */
  record CapacityUsed(String own, List<String> takers) implements Reason {
    @Override
    public DecisionCode code() {
      return DecisionCode.MAIN_CAPACITY_USED;
    }

    @Override
    public String text() {
      List<String> words = new ArrayList<>();
      for (String taker : takers) {
        words.add(taker.equals(own) ? "本1元订单的另外几份" : "1元商品子订单 " + taker);
      }
      return "适用主商品的件数已用完，占用的权益：" + String.join("、", words);
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "该买家再买一件适用主商品，占用者作废，或把 allocation 改为 all。";
    }
  }

  /**
   * R23, R24: a refund is in progress.
   *
   * @param status 退款状态 as shown
   */
  record Refunding(Side side, String status) implements Reason {
    @Override
    public DecisionCode code() {
      return side.refunding();
    }

    @Override
    public String text() {
      return "%s退款处理中（%s），等退款有结果后再定".formatted(side.words(), status);
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return side == Side.ONE_YUAN ? "1元订单的退款关闭后恢复；退款成功则权益作废。" : "主商品订单的退款关闭后恢复；全额退款后权益另找其他主商品订单。";
    }
  }

  /** A8: a refund may be this line's or another's. */
  record RefundUnmatched(Side side) implements Reason {
    @Override
    public DecisionCode code() {
      return side.refunding();
    }

    @Override
    public String text() {
      return side.words() + "有一笔退款对不上唯一的子订单，等退款有结果后再定";
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "在退款报表里写明这笔退款的商品 id 或商品编码，使它只对得上一个子订单，再放进导出文件夹。";
    }
  }

  /** R14: nobody knows what a status means. */
  record StatusUnknown(Side side, String orderStatus, String refundStatus) implements Reason {
    @Override
    public DecisionCode code() {
      return DecisionCode.UNKNOWN_STATUS;
    }

    @Override
    public String question() {
      return "%s %s %s %s".formatted(code(), side, orderStatus, refundStatus);
    }

    @Override
    public String text() {
      return "%s的状态系统不认识（订单状态：%s，退款状态：%s），请人工核查".formatted(side.words(), orderStatus, refundStatus);
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "状态变为系统认识的状态，或人工核查后用 mark 标记。";
    }
  }

  /**
   * R24: the main line is refunded in part.
   *
   * @param amount 申请退款金额 as shown
   */
  record PartlyRefunded(String amount) implements Reason {
    @Override
    public DecisionCode code() {
      return DecisionCode.MAIN_PARTIAL_REFUND;
    }

    @Override
    public String text() {
      return "主商品订单已部分退款 %s 元，请人工判断是否仍应补发".formatted(amount);
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "人工判断：应补发的补发后用 mark 标记；不应补发的不必处理。";
    }
  }

  /**
   * R24: the main line is not at the release point yet.
   *
   * @param status 订单状态 as shown
   */
  record NotYet(String status) implements Reason {
    @Override
    public DecisionCode code() {
      return DecisionCode.WAIT_RELEASE_POINT;
    }

    @Override
    public String question() {
      return "";
    }

    @Override
    public String text() {
      return "主商品订单目前是“%s”，还没到补发时点".formatted(status);
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return switch (releaseAfter) {
        case CONFIRMED -> "主商品订单变为“交易成功”后可以补发。";
        case SHIPPED -> "主商品订单发货后可以补发。";
        case PAID -> "主商品订单付款后可以补发。";
      };
    }
  }

  /**
   * R41: money went back for the main line, but of a kind or sum that leaves it what it is.
   *
   * @param code of the decision that it does not change
   * @param refunds the successful ones
   */
  record MinorRefunds(DecisionCode code, List<Refund> refunds) implements Reason {
    @Override
    public String question() {
      return "";
    }

    @Override
    public String text() {
      return "主商品订单退过小额或价保、返现、运费一类的款，不算部分退款（%s）"
          .formatted(refunds.stream().map(Refund::words).collect(Collectors.joining("、")));
    }

    @Override
    public String rules() {
      return "R41";
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "再有别的退款成功，就由人工判断。";
    }
  }

  /**
   * R26: nothing stands in the way.
   *
   * @param status 订单状态 of the main line as shown
   */
  record Ready(String status) implements Reason {
    @Override
    public DecisionCode code() {
      return DecisionCode.RELEASE;
    }

    @Override
    public String question() {
      return "";
    }

    @Override
    public String text() {
      return "主商品订单“%s”，两边都没有退款问题，可以补发".formatted(status);
    }

    @Override
    public String change(ReleaseAfter releaseAfter) {
      return "补发后标记（回传清单或 mark），它就不再出现；主商品订单若退款或关闭，则不予补发。";
    }
  }
}
