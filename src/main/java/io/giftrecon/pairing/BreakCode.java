package io.giftrecon.pairing;

/** What does not add up and needs a person's eye. */
public enum BreakCode {
  ONE_YUAN_OUTSIDE_WINDOW("R2", "1元商品不在其报名活动的预约期内付款，不计入活动"),
  SAME_SECOND("R3", "1元商品与主商品在同一秒付款，无法认定先后，不关联"),
  BUYER_UNKNOWN("R3", "1元订单找不到买家，也没有平台标记指向它，无法关联主商品订单"),
  BUYER_AMBIGUOUS("R45", "这个买家标识同时出现在不同的人（ouid 或 open uid 不同）的订单上，不凭它合并订单"),
  PAYMENT_TIME_UNKNOWN("R2", "1元订单没有付款时间，无法判断是否在预约期内"),
  ONE_YUAN_OVERFLOW("R4", "该买家的1元订单超过12笔，只计最早付款的12笔，本笔不计"),
  PRESALE_UNPAID("R6", "预售主商品订单没有已付尾款的证据，暂不关联"),
  REFUND_UNMATCHED("R8", "退款单对不上唯一的子订单，该订单的候选子订单一律暂缓"),
  TAG_MISSING("R13", "系统关联了1元订单，平台标记里没有"),
  TAG_EXTRA("R13", "平台标记里有1元订单，系统没有关联"),
  TAG_PENDING("R13", "主商品付款距导出不足6小时，平台标记可能还没打上"),
  TAG_ORDER_UNKNOWN("R13", "平台标记的订单号不在导出文件里，或不是已付款的1元订单"),
  PLATFORM_PAIR_MISSING("R13", "系统关联了1元订单，平台下载表里没有"),
  PLATFORM_PAIR_EXTRA("R13", "平台下载表的这一行里有1元订单，系统没有关联"),
  PLATFORM_MARK_UNCLEAR("R27", "平台下载表的这一行是已处理，可能说的权益比主商品件数多，看不出补发的是哪一份，没有标记，由人决定"),
  RETURN_UNREADABLE("R39", "回传的一行填的不是物流单号（红包返现：不是已发放一类的话），没有标记；东西可能已经发出，请补填单号或人工核查"),
  RETURN_NOT_SENT("R39", "回传的一行说没有发，没有标记"),
  RETURN_NOT_DUE("R39", "回传的一行并不是“立即补发”，发货人说已发，照样标记"),
  RETURN_FITS_NO_RIGHT("R27", "回传的一行对不上任何待补发的权益，没有标记"),
  RETURN_MAIN_UNKNOWN("R20", "回传的主商品子订单号谁也没有见过，标记留在权益原来对应的主商品上"),
  RETURN_OTHER_BUYER("R64", "回传的主商品子订单是别的买家的，没有记在它名下，标记留在权益自己的主商品上"),
  RETURN_ROW_TWICE("R64", "同一对子订单在一份回传清单里多于清单列出的份数，或另一份清单换了说法再说一遍，当作复制的行，没有标记"),
  RETURN_SAID_BEFORE("R20", "与先前的标记内容相同，而该主商品还有未标记的权益；若是新补发的，请用 mark 标记"),
  RETURN_AMBIGUOUS("R64", "这一对子订单已登记过另一个物流单号，还有没补发的份数：本行是更正还是另一个包裹看不出，没有标记，由人决定"),
  RETURN_TRACKING_DIFFERS("R20", "该权益已标记为补发，物流单号与本行不同，本行没有标记"),
  VERDICT_WITHOUT_MAIN("R50", "核查结论写“补发”，而这份权益没有分到主商品，没有补发"),
  VERDICT_UNREADABLE("R50", "核查结论看不懂，或这一行用不上它，没有照办；可写：补发、不补、等 2023-09-10 这样的日子"),
  RIGHT_OF_ANOTHER_JOB("R60", "同一台账的另一个任务已经列出这份权益，这里不再列出");

  private final String rule;
  private final String meaning;

  BreakCode(String rule, String meaning) {
    this.rule = rule;
    this.meaning = meaning;
  }

  /** 依据 */
  public String rule() {
    return rule;
  }

  /** 说明 */
  public String meaning() {
    return meaning;
  }
}
