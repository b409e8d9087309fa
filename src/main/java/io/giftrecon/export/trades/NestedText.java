package io.giftrecon.export.trades;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * A142: a text of JSON that holds an object, as programs keep the answers of interfaces beside
 * their own fields.
 *
 * @param place where it stands
 * @param among what it stands among
 */
record NestedText(String text, Place place, TradeWalk.Among among) {
  private static final Pattern OF_A_REFUND =
      Pattern.compile("refund_?(id|status|fee)", Pattern.CASE_INSENSITIVE);

  /** Whether the value that the parser stands at may be one. */
  static boolean isOne(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      return false;
    }
    char[] text = json.getTextCharacters();
    int at = json.getTextOffset();
    int end = at + json.getTextLength();
    while (at < end && text[at] <= ' ') {
      at++;
    }
    return at < end && (text[at] == '{' || text[at] == '[');
  }

  static NestedText at(JsonParser json, Place place, TradeWalk.Among among) throws IOException {
    return new NestedText(json.getText(), place, among);
  }

  /** Whether it tells of a refund, be it JSON or what is left of it. */
  boolean namesRefunds() {
    return OF_A_REFUND.matcher(text).find();
  }
}
