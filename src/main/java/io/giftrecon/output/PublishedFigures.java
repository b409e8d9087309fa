package io.giftrecon.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a published set says of itself in few figures, whichever run published it.
 *
 * @param rows read from all inputs
 * @param rejected of them
 * @param decisions units by code; empty for a kind of job that decides about no rights
 */
public record PublishedFigures(long rows, long rejected, Map<String, Long> decisions) {

  /** Reads the summary of a published set. */
  public static PublishedFigures read(Path set) throws IOException {
    long rows = 0;
    long rejected = 0;
    Map<String, Long> decisions = new LinkedHashMap<>();
    try (JsonParser json = new JsonFactory().createParser(set.resolve(SummaryJson.NAME).toFile())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_NUMBER_INT) {
          String place = json.getParsingContext().pathAsPointer().toString();
          if (place.matches("/inputs/\\d+/rows")) {
            rows += json.getLongValue();
          } else if (place.matches("/inputs/\\d+/rejected")) {
            rejected += json.getLongValue();
          } else if (place.startsWith("/decisions/")) {
            decisions.put(json.currentName(), json.getLongValue());
          }
        }
      }
    }
    return new PublishedFigures(rows, rejected, decisions);
  }
}
