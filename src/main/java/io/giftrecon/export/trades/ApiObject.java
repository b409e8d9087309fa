package io.giftrecon.export.trades;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.giftrecon.order.CellText;
import io.giftrecon.order.OrderStatus;
import io.giftrecon.order.RefundHints;
import io.giftrecon.order.RefundStatus;
import io.giftrecon.order.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one object of the open platform says in the fields that are used, as texts. */
final class ApiObject {
  /** No honest trade has as many lines. */
  private static final int MOST_LINES = 5000;

  /** R42: a closure, and a refund that succeeded. */
  private static final Set<String> FOR_GOOD =
      Set.of("TRADE_CLOSED", "TRADE_CLOSED_BY_TAOBAO", "SUCCESS");

  private static final List<String> REFUNDED =
      List.of("refund_fee", "refund_amount", "refunded_fee", "refunded_amount");

  private static final Pattern NO_AMOUNT = Pattern.compile("[\\s0.]*");

  private final List<Line> lines = new ArrayList<>(0);
  private final Set<String> services = new HashSet<>(0);
  private Map<String, String> fields = Map.of();
  private List<String> hints = List.of();
  private List<String> states = List.of();
  private boolean hasOrders;
  private boolean envelope;
  private String contradicted = "";
  private @Nullable String stateWord;
  private @Nullable String refundWord;
  private @Nullable String untoldRefund;

  /**
   * A line of a trade.
   *
   * @param part its path below that of the trade
   */
  record Line(ApiObject object, String part) {}

  /** Keeps the value that the parser stands at, if it is used. Numbers are kept by their digits. */
  void keep(String name, JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (FieldWord.isKept(name)) {
      put(name, json.getText());
      return;
    }
    FieldWord word = FieldWord.of(name);
    if (word == FieldWord.NOTHING || NestedText.isOne(json)) {
      return;
    }
    if (word == FieldWord.REFUNDS) {
      addHint(json.getText());
    } else {
      addState(json.getText());
    }
  }

  /** A104: keeps what a field that is not the platform's own says of refunds. */
  void addHint(String text) {
    if (hints.isEmpty()) {
      hints = new ArrayList<>(1);
    }
    if (hints.size() < MOST_LINES) {
      hints.add(CellText.clean(text));
    }
  }

  /** A110: keeps what a field that is not the platform's own calls the status of an order. */
  private void addState(String text) {
    if (states.isEmpty()) {
      states = new ArrayList<>(1);
    }
    states.add(CellText.clean(text));
  }

  /** A104: keeps what an object inside this one says, that stands under a word for refunds. */
  void addHintsOf(ApiObject inner) {
    addHint(inner.first("refund_status", "status", "state"));
    inner.states.stream()
        .filter(state -> RefundHints.isOfMoney(RefundStatus.of(state)))
        .forEach(this::addHint);
    inner.hints.forEach(this::addHint);
  }

  /** A156: keeps what an object inside this one, whatever it is called, says of refunds. */
  void addHintsOfPart(ApiObject inner) {
    if (inner.has("refund_status")) {
      addHint(inner.text("refund_status"));
    }
    inner.hints.forEach(this::addHint);
  }

  /**
   * What fields that are not the platform's own call the status of an order: that it is closed,
   * else the first that says anything (A110); empty where none does.
   */
  String stateWord() {
    if (stateWord == null) {
      stateWord = OrderStatus.of("", states).map(Status::text).orElse("");
    }
    return stateWord;
  }

  /** What fields that are not the platform's own say of refunds, cleaned. */
  List<String> hints() {
    return hints;
  }

  /** A104: what it says of refunds, refund_status among it; empty where that is nothing. */
  private String refundWord() {
    if (refundWord == null) {
      List<String> told = new ArrayList<>(hints);
      told.add(text("refund_status"));
      refundWord = RefundHints.weightiest(told);
    }
    return refundWord;
  }

  /**
   * A111: what a trade says of a refund, where none of its lines says the same, or tells of one for
   * which money may go back; else empty. Asked for by each of its lines: a trade has thousands.
   */
  String untoldRefund() {
    if (untoldRefund == null) {
      untoldRefund =
          lines.stream().anyMatch(line -> line.object().tells(refundWord())) ? "" : refundWord();
    }
    return untoldRefund;
  }

  private boolean tells(String ofTrade) {
    return refundWord().equals(ofTrade) || RefundHints.isOfMoney(RefundStatus.of(refundWord()));
  }

  /** Keeps the texts of a list, or of an object that is one written otherwise, with commas. */
  void keepAll(String name, JsonParser json) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int depth = 1; depth > 0; ) {
      JsonToken token = json.nextToken();
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        texts.add(json.getText());
      }
    }
    put(name, String.join(",", texts));
  }

  /** Keeps the text of a cell under the title of its column, if it is used. */
  void keep(String title, String cell) {
    if (FieldWord.isKept(title)) {
      put(title, cell);
    }
  }

  /** Most objects of a trade have no field that is used. */
  private void put(String name, String text) {
    if (fields.isEmpty()) {
      fields = new HashMap<>();
    }
    String before = fields.put(name, text);
    if (before != null && !before.equals(text) && decides(name)) {
      if (text.isBlank()) {
        fields.put(name, before);
      } else if (!before.isBlank()) {
        contradicted = name;
      }
    }
  }

  /** Programs keep a receiver in clear beside the masked one. */
  private static boolean decides(String name) {
    return !name.startsWith("receiver_");
  }

  /**
   * A130, R42: takes from the row of a push table beside its response a state that never
   * un-happens.
   *
   * @param id the field by whose number both are told to be of one trade or refund
   */
  void hearRow(ApiObject row, String id) {
    String state = row.text("status").strip();
    if (FOR_GOOD.contains(state) && (!row.has(id) || row.number(id).equals(number(id)))) {
      put("status", state);
    }
  }

  /** A130: a field that says two things; empty where there is none. */
  String contradicted() {
    return contradicted;
  }

  /** Notes that it says which lines it has, even if it has none. */
  void hasOrders() {
    hasOrders = true;
  }

  /** Notes that what it was pushed for stands in it as it is, not as a text. */
  void holdsResponse() {
    envelope = true;
  }

  boolean isEnvelope() {
    return envelope;
  }

  void addLine(Line line) {
    if (lines.size() <= MOST_LINES) {
      lines.add(line);
    }
  }

  /** A line that stands among the services of the trade. */
  void addService(ApiObject service) {
    services.add(service.number("oid"));
  }

  List<Line> lines() {
    return lines;
  }

  boolean hasTooManyLines() {
    return lines.size() > MOST_LINES;
  }

  /** R7: whether a line is named among the services of the trade. */
  boolean isService(String oid) {
    return services.contains(oid);
  }

  boolean isTrade() {
    return hasOrders;
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Whether it is an error of the platform from which a program has taken the wrapper. */
  boolean isError() {
    return !first("sub_code", "sub_msg").isEmpty();
  }

  /** A field's text, empty where it is absent, null or blank. */
  String text(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The first of the fields that says anything. */
  String first(String... names) {
    for (String name : names) {
      if (!text(name).isBlank()) {
        return text(name);
      }
    }
    return "";
  }

  /** What went back, whatever a program calls it; an amount above 0 before one of 0 (A92, A156). */
  String refunded() {
    return REFUNDED.stream()
        .map(this::text)
        .filter(amount -> !NO_AMOUNT.matcher(amount).matches())
        .findFirst()
        .orElseGet(() -> text("refund_fee"));
  }

  /** An id: by the text beside it where there is one, for programs round large numbers. */
  String number(String name) {
    return first(name + "_str", name);
  }
}
