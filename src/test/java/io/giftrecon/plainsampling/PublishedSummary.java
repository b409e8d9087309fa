package io.giftrecon.plainsampling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a published summary says of the exports and of the sales.
 *
 * @param inputs by file its rows, those rejected, and the sum of used, not needed and rejected
 * @param sales by item
 */
record PublishedSummary(Map<String, List<Integer>> inputs, Map<String, PlainFigures.Sales> sales) {

  static PublishedSummary read(Path file) throws IOException {
    JsonNode summary = new ObjectMapper().readTree(file.toFile());
    Map<String, List<Integer>> inputs = new TreeMap<>();
    for (JsonNode input : summary.path("inputs")) {
      int rejected = input.path("rejected").asInt();
      int sum = rejected + input.path("used").asInt();
      for (JsonNode reason : input.path("notNeeded")) {
        sum += reason.asInt();
      }
      inputs.put(input.path("file").asText(), List.of(input.path("rows").asInt(), rejected, sum));
    }
    Map<String, PlainFigures.Sales> sales = new TreeMap<>();
    for (JsonNode item : summary.path("sales")) {
      sales.put(
          item.path("item").asText(),
          new PlainFigures.Sales(
              item.path("pieces").asInt(),
              new BigDecimal(item.path("amount").asText()),
              item.path("lowestPrice").asText()));
    }
    return new PublishedSummary(inputs, sales);
  }
}
