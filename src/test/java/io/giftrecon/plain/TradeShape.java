package io.giftrecon.plain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The shapes in which ERPs hold trades and refunds. */
enum TradeShape {
  /** What the interface answers for one of them, one a line. */
  ANSWERS(".jsonl") {
    @Override
    String text(String what, List<ObjectNode> objects) {
      return lines(objects.stream().map(object -> answer(what, object)).toList());
    }
  },
  /** A list of the answers, over several lines. */
  ARRAY(".json") {
    @Override
    String text(String what, List<ObjectNode> objects) {
      ArrayNode all = JSON.createArrayNode();
      objects.forEach(object -> all.add(answer(what, object)));
      return all.toPrettyString();
    }
  },
  /** Two pages of one list. */
  PAGES(".ndjson") {
    @Override
    String text(String what, List<ObjectNode> objects) {
      int half = objects.size() / 2;
      return lines(
          List.of(
              page(what, objects.subList(0, half), objects.size(), true),
              page(what, objects.subList(half, objects.size()), objects.size(), false)));
    }
  },
  /** The same without the inner wrappers. */
  SIMPLIFIED(".json") {
    @Override
    String text(String what, List<ObjectNode> objects) {
      ObjectNode list = JSON.createObjectNode();
      ArrayNode all = list.putArray(what + "s");
      objects.forEach(object -> all.add(simplified(object)));
      return list.put("has_next", false).put("total_results", objects.size()).toString();
    }
  },
  /** As a program makes it that comes from XML: texts alone, and no list of one. */
  TEXTS(".json") {
    @Override
    String text(String what, List<ObjectNode> objects) {
      ObjectNode list = JSON.createObjectNode();
      list.put("has_next", "false").put("total_results", "" + objects.size());
      ArrayNode all = list.putArray(what + "s");
      objects.forEach(object -> all.add(texts(object)));
      return list.toString();
    }
  },
  /** No wrapper but a name, one a line. */
  NAMED(".jsonl") {
    @Override
    String text(String what, List<ObjectNode> objects) {
      return lines(
          objects.stream()
              .map(object -> JSON.createObjectNode().<ObjectNode>set(what, object))
              .toList());
    }
  },
  /** Rows of the push table. */
  PUSHED(".jsonl") {
    @Override
    String text(String what, List<ObjectNode> objects) {
      return lines(objects.stream().map(object -> row(what, object)).toList());
    }
  },
  /** The push table as a CSV. */
  PUSHED_CSV(".csv") {
    @Override
    String text(String what, List<ObjectNode> objects) {
      String id = what.equals("trade") ? "tid" : "refund_id";
      return objects.stream()
          .map(
              object ->
                  object.path(id).asText()
                      + ",\""
                      + row(what, object).path("jdp_response").asText().replace("\"", "\"\"")
                      + "\"\r\n")
          .collect(Collectors.joining("", id + ",jdp_response\r\n", ""));
    }
  };

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String ending;

  TradeShape(String ending) {
    this.ending = ending;
  }

  /** How a file of this shape is called. */
  String ending() {
    return ending;
  }

  /**
   * A file of this shape.
   *
   * @param what they are: trade or refund
   */
  abstract String text(String what, List<ObjectNode> objects);

  private static String lines(List<ObjectNode> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static ObjectNode answer(String what, ObjectNode object) {
    ObjectNode answer = JSON.createObjectNode();
    String method = what.equals("trade") ? "trade_fullinfo_get" : "refund_get";
    answer.putObject(method + "_response").put("request_id", "test").set(what, object);
    return answer;
  }

  private static ObjectNode page(String what, List<ObjectNode> objects, int total, boolean more) {
    ObjectNode page = JSON.createObjectNode();
    ObjectNode list = page.putObject("taobao_" + what + "s_get_response");
    list.put("total_results", total).put("has_next", more);
    ArrayNode all = list.putObject(what + "s").putArray(what);
    objects.forEach(all::add);
    return page;
  }

  private static ObjectNode row(String what, ObjectNode object) {
    ObjectNode row = JSON.createObjectNode();
    row.set("tid", object.path("tid"));
    row.put("status", "TRADE_FINISHED");
    row.put("jdp_response", answer(what, object).toString());
    return row;
  }

  private static ObjectNode simplified(ObjectNode object) {
    ObjectNode simple = object.deepCopy();
    if (object.has("orders")) {
      simple.set("orders", object.path("orders").path("order"));
    }
    return simple;
  }

  private static ObjectNode texts(ObjectNode object) {
    ObjectNode texts = JSON.createObjectNode();
    object
        .properties()
        .forEach(field -> texts.set(field.getKey(), text(field.getKey(), field.getValue())));
    return texts;
  }

  private static JsonNode text(String name, JsonNode value) {
    if (value instanceof ObjectNode object) {
      return texts(object);
    }
    if (value instanceof ArrayNode array) {
      ArrayNode all = JSON.createArrayNode();
      array.forEach(one -> all.add(text(name, one)));
      return all.size() == 1 ? all.get(0) : all;
    }
    return JSON.getNodeFactory()
        .textNode(value.asText().toLowerCase(Locale.ROOT).equals("true") ? "true" : value.asText());
  }
}
