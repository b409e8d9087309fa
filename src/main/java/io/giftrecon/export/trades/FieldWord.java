package io.giftrecon.export.trades;

import io.giftrecon.export.recognise.Column;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the name of a field that is not the platform's own speaks of (A104, A110). A file has few
 * names and millions of fields: each name is looked at once.
 */
enum FieldWord {
  REFUNDS,
  STATUS,
  NOTHING;

  /** No honest file has as many names; those of others are looked at each time. */
  private static final int MOST_NAMES = 4096;

  /** The fields that are kept of an object, whatever it turns out to be. */
  private static final Set<String> KEPT =
      Set.of(
          "tid",
          "tid_str",
          "oid",
          "oid_str",
          "refund_id",
          "seller_nick",
          "buyer_nick",
          "ouid",
          "buyer_open_uid",
          "status",
          "state",
          "created",
          "modified",
          "jdp_modified",
          "pay_time",
          "end_time",
          "type",
          "num",
          "num_iid",
          "outer_id",
          "outer_iid",
          "outer_sku_id",
          "title",
          "sku_properties_name",
          "price",
          "payment",
          "total_fee",
          "divide_order_fee",
          "refund_fee",
          "refund_amount",
          "refunded_fee",
          "refunded_amount",
          "refund_status",
          "reason",
          "special_refund_type",
          "dispute_type",
          "step_trade_status",
          "is_service_order",
          "one_yuan_reservation_orders",
          "receiver_name",
          "receiver_mobile",
          "receiver_phone",
          "receiver_state",
          "receiver_city",
          "receiver_district",
          "receiver_town",
          "receiver_address",
          "jdp_response",
          "total_results",
          "total_result",
          "total_count",
          "total_num",
          "total_items",
          "total",
          "has_next",
          "has_more",
          "has_next_page",
          "next_cursor",
          "next_token",
          "next_page_token",
          "next_page",
          "total_page",
          "total_pages",
          "page_count",
          "pages",
          "page_no",
          "page_num",
          "page_number",
          "current_page",
          "code",
          "msg",
          "sub_code",
          "sub_msg");

  private static final Map<String, FieldWord> KNOWN = new ConcurrentHashMap<>();

  /** Whether a field is the platform's own, and used. */
  static boolean isKept(String name) {
    return KEPT.contains(name);
  }

  /**
   * What a name speaks of.
   *
   * @param name as {@link FieldName#plain} has it
   */
  static FieldWord of(String name) {
    FieldWord known = KNOWN.get(name);
    if (known == null) {
      known = look(name);
      if (KNOWN.size() < MOST_NAMES) {
        KNOWN.put(name, known);
      }
    }
    return known;
  }

  private static FieldWord look(String name) {
    if (Column.hintsAtRefunds(name)) {
      return REFUNDS;
    }
    return Column.hintsAtStatus(name) ? STATUS : NOTHING;
  }
}
