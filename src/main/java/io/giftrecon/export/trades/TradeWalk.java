package io.giftrecon.export.trades;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One walk over a JSON text that meets every trade and every refund wherever it lies: in the
 * wrappers of whatever interface, in lists, on lines of its own, as text inside a row of the push
 * tables or of any other object (A142). What an object is, is known at its end: a trade has orders,
 * a refund a refund_id.
 */
final class TradeWalk {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String RESPONSE = "jdp_response";
  private static final String STATUS = "_status";
  private static final String TAG = "one_yuan_reservation_orders";
  private static final Pattern NO_NAME = Pattern.compile("\\W");
  private static final int LONGEST_NAME = 80;

  private final JsonParser json;
  private final TradeSink sink;
  private final Place.Start start;
  private final Optional<Place> outer;

  /** The row of a push table in whose response the walk is; else an object that says nothing. */
  private ApiObject row;

  private TradeWalk(
      JsonParser json, TradeSink sink, Place.Start start, Optional<Place> outer, ApiObject row) {
    this.json = json;
    this.sink = sink;
    this.start = start;
    this.outer = outer;
    this.row = row;
  }

  /** What an object stands among. */
  enum Among {
    ANYTHING,
    LINES,
    SERVICES,
    /** What a field that is called after refunds holds (A104), however deep. */
    REFUNDS,
    ERROR;

    /** What stands in an object under a name that says nothing. */
    private Among within() {
      return this == REFUNDS ? REFUNDS : ANYTHING;
    }
  }

  /**
   * Walks over a stretch of a file.
   *
   * @param in whole values, one behind the other
   * @throws JacksonException if it is no JSON, or ends in the middle
   */
  static void over(InputStream in, Place.Start start, TradeSink sink) throws IOException {
    try (JsonParser json = JSON.createParser(in)) {
      new TradeWalk(json, sink, start, Optional.empty(), new ApiObject()).run();
    }
  }

  /**
   * Walks over the text that a record holds.
   *
   * @param record where that record stands
   * @param owner what the record says beside the text
   */
  static void inside(String text, ApiObject owner, Place record, TradeSink sink)
      throws IOException {
    Place place = record.changed(owner).at("." + RESPONSE);
    TradeSink.Tally before = sink.tally();
    try (JsonParser nested = JSON.createParser(text)) {
      new TradeWalk(nested, sink, new Place.Start(1, 0), Optional.of(place), owner).run();
    } catch (JacksonException e) {
      sink.wrong(owner, record, "." + RESPONSE, "不是完整的 JSON，多半被截断了，请重新导出");
      return;
    }
    if (sink.tally().since(before).all() == 0) {
      sink.wrong(owner, record, "." + RESPONSE, "里面没有交易，也没有退款");
    }
  }

  private void run() throws IOException {
    run(new ApiObject(), Among.ANYTHING, false);
  }

  private void run(ApiObject around, Among among, boolean inside) throws IOException {
    while (json.nextToken() != null) {
      value(around, among, inside);
    }
  }

  private void value(ApiObject around, Among among, boolean inside) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      object(around, among, inside);
    } else if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        value(around, among, inside);
      }
    } else if (NestedText.isOne(json)) {
      NestedText text = NestedText.at(json, place(json.currentTokenLocation()), among);
      within(text, around, inside);
    } else if (among == Among.REFUNDS && json.currentToken() != JsonToken.VALUE_NULL) {
      around.addHint(json.getText());
    }
  }

  /** A142: what stands in a text as JSON; a text that is none says nothing of refunds. */
  private void within(NestedText text, ApiObject owner, boolean inside) throws IOException {
    try (JsonParser nested = JSON.createParser(text.text())) {
      new TradeWalk(nested, sink, new Place.Start(1, 0), Optional.of(text.place()), row)
          .run(owner, text.among(), inside);
    } catch (JacksonException e) {
      if (text.namesRefunds()) {
        sink.wrong(owner, text.place(), "", "不是完整的 JSON，多半被截断了，请重新导出");
      }
    }
  }

  /**
   * Walks over an object.
   *
   * @param around the trade whose lines or services these are; else the object around this one
   * @param inside whether a trade or a refund is around it
   */
  private void object(ApiObject around, Among among, boolean inside) throws IOException {
    ApiObject object = new ApiObject();
    JsonLocation from = json.currentTokenLocation();
    TradeSink.Tally before = sink.tally();
    boolean wrapsLines = false;
    List<NestedText> texts = new ArrayList<>(0);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = FieldName.plain(json.currentName());
      if (json.nextToken().isScalarValue()) {
        object.keep(name, json);
        if (!name.equals(RESPONSE) && NestedText.isOne(json)) {
          Among within = FieldWord.of(name) == FieldWord.REFUNDS ? Among.REFUNDS : among.within();
          texts.add(NestedText.at(json, place(json.currentTokenLocation()), within));
        }
      } else if (among == Among.LINES && (name.equals("order") || name.equals("orders"))) {
        wrapsLines = true;
        value(around, Among.LINES, true);
      } else if (among == Among.SERVICES && name.equals("service_order")) {
        value(around, Among.SERVICES, true);
      } else {
        child(name, object, among.within(), inside || among == Among.LINES);
      }
    }
    for (NestedText text : texts) {
      within(text, object, inside || among == Among.LINES || isItself(object));
    }
    switch (among) {
      case LINES -> {
        if (!wrapsLines) {
          around.addLine(new ApiObject.Line(object, part()));
        }
      }
      case SERVICES -> around.addService(object);
      case ERROR -> throw new ErrorResponseException(object, place(from));
      case REFUNDS -> {
        if (!object.has("refund_id") && !object.isTrade()) {
          around.addHintsOf(object);
        }
        close(object, from, before, inside);
      }
      case ANYTHING -> {
        if (!isItself(object) && !object.has("oid")) {
          around.addHintsOfPart(object);
        }
        close(object, from, before, inside);
      }
    }
  }

  private void child(String name, ApiObject object, Among within, boolean inside)
      throws IOException {
    switch (name) {
      case "orders" -> {
        object.hasOrders();
        value(object, Among.LINES, true);
      }
      case "service_orders" -> value(object, Among.SERVICES, true);
      case "error_response" -> value(object, Among.ERROR, inside);
      case RESPONSE -> {
        object.holdsResponse();
        ApiObject around = row;
        row = object;
        value(object, Among.ANYTHING, false);
        row = around;
      }
      case TAG -> object.keepAll(name, json);
      default ->
          value(
              object,
              FieldWord.of(name + STATUS) == FieldWord.REFUNDS ? Among.REFUNDS : within,
              inside || isItself(object));
    }
  }

  /** Whether an object is a trade or a refund, as far as it is known yet. */
  private static boolean isItself(ApiObject object) {
    return object.isTrade() || object.has("tid") || object.has("refund_id");
  }

  private void close(ApiObject object, JsonLocation from, TradeSink.Tally before, boolean inside)
      throws IOException {
    if (object.isEnvelope()) {
      sink.envelope(object);
      if (sink.tally().since(before).all() == 0) {
        sink.wrong(object, place(from), "." + RESPONSE, "里面没有交易，也没有退款");
      }
    } else if (object.has(RESPONSE)) {
      sink.envelope(object);
      inside(object.text(RESPONSE), object, place(from), sink);
    } else if (object.isTrade()) {
      object.hearRow(row, "tid");
      sink.trade(object, place(from));
    } else if (object.has("refund_id")) {
      object.hearRow(row, "refund_id");
      sink.refund(object, place(from));
    } else if (!inside && (object.has("tid") || object.has("oid"))) {
      sink.wrong(object, place(from), ".orders", "没有子订单，不知道买了什么");
    } else if (!inside && object.isError()) {
      throw new ErrorResponseException(object, place(from));
    } else if (!inside && ListPage.isOne(object, sink.tally().since(before))) {
      sink.page(object, place(from), sink.tally().since(before));
    }
  }

  private Place place(JsonLocation from) {
    String path = path(json.getParsingContext());
    return outer
        .map(record -> record.at(path))
        .orElseGet(() -> start.place(from, json.currentLocation(), "$" + path));
  }

  /** Where the line that just ended stands below its trade. */
  private String part() {
    StringBuilder path = new StringBuilder();
    JsonStreamContext at = json.getParsingContext();
    while (at != null && !(at.inObject() && "orders".equals(at.getCurrentName()))) {
      path.insert(0, step(at));
      at = at.getParent();
    }
    return path.insert(0, ".orders").toString();
  }

  /** The path of the object that just ended, without its root. */
  private static String path(JsonStreamContext at) {
    StringBuilder path = new StringBuilder();
    for (JsonStreamContext here = at; here != null; here = here.getParent()) {
      path.insert(0, step(here));
    }
    return path.toString();
  }

  private static String step(JsonStreamContext at) {
    if (at.inArray()) {
      return "[" + at.getCurrentIndex() + "]";
    }
    String name = at.inObject() ? at.getCurrentName() : null;
    if (name == null) {
      return "";
    }
    String plain = NO_NAME.matcher(name).replaceAll("_");
    return "." + plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }
}
