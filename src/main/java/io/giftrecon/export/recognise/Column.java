package io.giftrecon.export.recognise;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns that are used, each with all the names that exports have had for it. */
@SuppressWarnings("ImmutableEnumChecker") // the list is List.of
public enum Column {
  MAIN_ORDER_NO(CellType.NUMBER, "主订单编号"),
  ORDER_NO(CellType.NUMBER, "订单编号", "tid"),
  SUB_ORDER_NO(CellType.NUMBER, "子订单编号", "oid"),
  SHOP(CellType.TEXT, "店铺名称", "seller_nick"),
  /** What the open platform calls a trade: its shop, more often than not; it only ever includes. */
  SHOP_TITLE(CellType.TEXT, "店铺标题"),
  OUID(CellType.TEXT, "ouid"),
  OPEN_UID(CellType.TEXT, "buyer_open_uid", "买家OpenUid", "买家标识"),
  MEMBER(CellType.TEXT, "买家会员名", "buyer_nick"),
  NICK(CellType.TEXT, "买家会员昵称"),
  STATUS(CellType.TEXT, "订单状态", "status"),
  /** A110: stands for any other column of an order's status, whatever a program calls it. */
  STATUS_HINT(CellType.TEXT, "子订单状态"),
  CLOSE_REASON(CellType.TEXT, "订单关闭原因", "关闭原因"),
  PAID_AT(CellType.TIME, "订单付款时间", "pay_time"),
  CONFIRMED_AT(CellType.TIME, "确认收货时间", "end_time"),
  ITEM_ID(CellType.NUMBER, "商品ID", "商品 ID", "num_iid"),
  LINE_CODE(CellType.TEXT, "商家编码", "outer_sku_id"),
  OUTER_CODE(CellType.TEXT, "外部系统编号", "outer_iid"),
  REFUND_CODE(CellType.TEXT, "商品编码", "outer_id"),
  TITLE(CellType.TEXT, "标题", "商品标题", "title"),
  ORDER_TITLE(CellType.TEXT, "宝贝标题"),
  ATTRIBUTES(CellType.TEXT, "商品属性", "sku_properties_name"),
  PRICE(CellType.AMOUNT, "价格", "商品价格", "price"),
  QUANTITY(CellType.COUNT, "购买数量", "num"),
  PAYABLE(CellType.AMOUNT, "买家应付货款", "divide_order_fee", "total_fee"),
  PAID(CellType.AMOUNT, "买家实际支付金额", "买家实付金额", "payment"),
  REFUND_STATUS(CellType.TEXT, "退款状态", "refund_status"),
  /** A104: stands for any other column of refunds, whatever a program calls it. */
  REFUND_HINT(CellType.HINT, "售后状态"),
  /** A114: the number of a refund that a line names; the platform calls it as a refund's own. */
  LINE_REFUND_NO(CellType.TEXT, "子订单退款编号"),
  LINE_REFUND_AMOUNT(CellType.AMOUNT, "退款金额"),
  REFUND_AMOUNT(CellType.AMOUNT, "买家退款金额", "refund_fee"),
  REFUND_NO(CellType.NUMBER, "退款编号", "refund_id"),
  APPLIED_AT(CellType.TIME, "退款的申请时间"),
  /** Tells a refund report, and is not read. */
  REFUNDED_AT(CellType.TEXT, "退款完结时间"),
  /** Tells a refund report, and is not read. */
  REFUND_MODE(CellType.TEXT, "手工退款/系统退款"),
  REFUND_SCOPE(CellType.TEXT, "部分退款/全部退款"),
  AFTER_SALES(CellType.TEXT, "售后类型", "是否需要退货"),
  BUSINESS_TYPE(CellType.TEXT, "业务类型"),
  REFUND_REASON(CellType.TEXT, "退款原因", "reason"),
  SMALL_PAYMENT(CellType.TEXT, "小额收款"),
  SPECIAL_REFUND(CellType.TEXT, "special_refund_type"),
  DISPUTE_TYPE(CellType.TEXT, "dispute_type"),
  STAGES(CellType.TEXT, "分阶段订单信息", "分阶段信息"),
  PRESALE(CellType.TEXT, "预售订单"),
  STEP(CellType.TEXT, "step_trade_status"),
  SERVICE(CellType.TEXT, "is_service_order"),
  TAG(CellType.TEXT, "one_yuan_reservation_orders"),
  RECEIVER(CellType.TEXT, "收货人姓名", "receiver_name"),
  PHONE(CellType.TEXT, "联系手机", "receiver_mobile"),
  ADDRESS(CellType.TEXT, "收货地址", "receiver_address"),
  CHANGED_ADDRESS(CellType.TEXT, "修改后的收货地址"),
  ADVICE(CellType.TEXT, "处理建议"),
  BENEFIT_KIND(CellType.TEXT, "权益类型"),
  UNITS(CellType.COUNT, "数量"),
  WORKLIST_MAIN_ORDER(CellType.NUMBER, "主商品订单号"),
  WORKLIST_MAIN_SUB_ORDER(CellType.NUMBER, "主商品子订单号"),
  ONE_YUAN_ORDER(CellType.NUMBER, "1元商品订单号"),
  ONE_YUAN_SUB_ORDER(CellType.NUMBER, "1元商品子订单号"),
  WORKLIST_MAIN_ITEM(CellType.TEXT, "主商品ID"),
  ONE_YUAN_ITEM(CellType.TEXT, "1元商品ID"),
  CARRIER(CellType.TEXT, "物流公司"),
  TRACKING(CellType.TRACKING, "物流单号"),
  NOTE(CellType.TEXT, "备注"),
  REASON_CODE(CellType.TEXT, "原因代码"),
  VERDICT(CellType.TEXT, "核查结论"),
  WAITED(CellType.TEXT, "已等几晚"),
  /** A trade or a refund as the open platform pushes it, JSON in a cell. */
  JDP_RESPONSE(CellType.TEXT, "jdp_response"),
  SHEET_MAIN_TITLE(CellType.TEXT, "主商品标题"),
  SHEET_MAIN_PAID_AT(CellType.TIME, "主商品支付时间"),
  SHEET_MAIN_PAID(CellType.AMOUNT, "主商品实际支付金额"),
  SHEET_MAIN_STATUS(CellType.TEXT, "主商品订单状态"),
  SHEET_MAIN_REFUND(CellType.TEXT, "主商品最近一次退款单状态"),
  SHEET_MAIN_REFUND_AMOUNT(CellType.AMOUNT, "主商品申请退款金额"),
  SHEET_ONE_YUAN_TITLE(CellType.TEXT, "1元商品标题"),
  SHEET_BENEFITS(CellType.TEXT, "1元商品权益"),
  SHEET_ACTIVITIES(CellType.TEXT, "1元商品所属活动"),
  SHEET_ONE_YUAN_PAID_AT(CellType.TIME, "1元商品支付时间"),
  SHEET_ONE_YUAN_STATUS(CellType.TEXT, "1元商品订单状态"),
  SHEET_ONE_YUAN_REFUND(CellType.TEXT, "1元商品最近一次退款单状态"),
  GIFT_STATUS(CellType.TEXT, "赠品补发状态"),
  /** The one-yuan lines of a row of the platform's sheet, once it was written out. */
  SHEET_PAIRS(CellType.TEXT, "1元商品订单号/1元商品ID");

  private static final Map<String, Column> BY_NAME = new HashMap<>();
  private static final List<String> OF_REFUNDS =
      List.of("退款", "售后", "售後", "refund", "aftersale", "after_sale");

  /** A104: what a program calls the state of a refund without a word for refunds. */
  private static final Pattern STATE_OF_REFUND =
      Pattern.compile("(退[货貨]|退[换換]|[维維][权權]|[争爭][议議]|[纠糾][纷紛]|dispute|return).*(状态|狀態|进度|status)");

  /** A157: what may be done, or where to turn to, says nothing of what was done. */
  private static final Pattern NO_STATE_OF_REFUND =
      Pattern.compile(
          "(是否)?(可|可以|支持|允许|能否)(申请)?(退款|售后|售後)(金额|数量)?|(退款|售后|售後)(电话|地址|客服)"
              + "|(is_?|can_?|support_?|allow_?|max_?)?refundable(_?(amount|fee|num))?"
              + "|(can|support|supports|allow|allows)_?(refund|after_?sales?)|(refund|after_?sales?)_?(phone|address)");

  /** A110: 交易状态, 子订单状态, 订单状态(子订单), 当前状态, order_status and the like. */
  private static final Pattern STATE_OF_ORDER =
      Pattern.compile(
          "(淘宝|天猫|平台|线上|(?:tb|taobao|tmall|platform|online)_?)?(当前|最新|(?:current|latest)_?)?"
              + "(主|子|(?:main|parent|sub)_?)?([订訂][单單]|交易|子[单單]|order_?|trade_?)?(当前|最新)?"
              + "(?:(状态|狀態|status)|(?<=order|order_|trade|trade_)state)"
              + "(名称|描述|说明|中文|_?(?:name|desc|description|text|label|cn|zh|str))?([（(].*[)）])?");

  private static final List<String> STATE = List.of("status", "状态", "狀態", "进度");
  private static final List<String> OF_A_STATE = List.of("status", "状态", "狀態", "state");

  private static final Pattern UNSEEN = Pattern.compile("[\\s_\\u00a0\\u3000\\p{Cf}]");

  static {
    for (Column column : values()) {
      column.names.forEach(name -> BY_NAME.put(plain(name), column));
    }
  }

  private final CellType type;
  private final List<String> names;

  Column(CellType type, String... names) {
    this.type = type;
    this.names = List.of(names);
  }

  /**
   * The column that a cell of a header names, however it is spaced or capitalised, and whatever
   * stands in it that nobody sees.
   */
  static Optional<Column> named(String header) {
    return Optional.ofNullable(BY_NAME.get(plain(header)));
  }

  /** The same, and whatever else a header calls refunds (A104) or the status of an order (A110). */
  static Optional<Column> namedOrHinted(String header) {
    return named(header).or(() -> hinted(plain(header)));
  }

  /**
   * A104: whether a title, or a field of JSON, is one of refunds, whatever a program calls it.
   *
   * @param title in small letters
   */
  public static boolean hintsAtRefunds(String title) {
    return containsAny(title, OF_REFUNDS)
        ? !NO_STATE_OF_REFUND.matcher(title).matches()
        : (containsAny(title, STATE) && STATE_OF_REFUND.matcher(title).find());
  }

  /** A loop, for each field of each trade is asked. */
  private static boolean containsAny(String title, List<String> words) {
    for (String word : words) {
      if (title.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Column> hinted(String title) {
    if (hintsAtRefunds(title)) {
      return Optional.of(REFUND_HINT);
    }
    return hintsAtStatus(title) ? Optional.of(STATUS_HINT) : Optional.empty();
  }

  /**
   * A110: whether a title, or a field of JSON, is one of an order's status, whatever a program
   * calls it.
   *
   * @param title in small letters
   */
  public static boolean hintsAtStatus(String title) {
    return containsAny(title, OF_A_STATE) && STATE_OF_ORDER.matcher(title).matches();
  }

  /** Whether two titles are one. */
  static boolean isSame(String title, String other) {
    return plain(title).equals(plain(other));
  }

  /** R41: whether it tells what a refund is for. Few reports have such columns; none is missed. */
  public boolean tellsRefundKind() {
    return compareTo(AFTER_SALES) >= 0 && compareTo(DISPUTE_TYPE) <= 0;
  }

  /** The columns that a header names. */
  static Set<Column> in(List<String> header) {
    Set<Column> columns = EnumSet.noneOf(Column.class);
    header.forEach(title -> named(title).ifPresent(columns::add));
    return columns;
  }

  public CellType type() {
    return type;
  }

  /** The name people know it by. */
  public String title() {
    return names.get(0);
  }

  /**
   * A title as all are compared: however it is spaced or capitalised, it is the same; the
   * platform's refund_id is refundId and REFUND_ID elsewhere (A117).
   */
  static String plain(String title) {
    return UNSEEN.matcher(title).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
