package io.giftrecon.export.recognise;

import io.giftrecon.csv.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells trades and refunds of the open platform by their first bytes. */
public final class TradeJson {
  private static final List<String> ENDINGS = List.of(".json", ".jsonl", ".ndjson");
  private static final Pattern BEGINNING = Pattern.compile("(?:\u00ef\u00bb\u00bf)?\\s*[\\[{]");

  /** Names that a trade, a refund, a list of them or an error has, and no other JSON. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i)\"(?:tid|oid|refund_?id|jdp_?response|error_?response|sub_?code|total_?results"
              + "|\\w*(?:trade|refund)\\w*_?response)\"\\s*:");

  private static final Set<Column> OF_LINES =
      EnumSet.of(
          Column.SUB_ORDER_NO,
          Column.STATUS,
          Column.CONFIRMED_AT,
          Column.ITEM_ID,
          Column.LINE_CODE,
          Column.OUTER_CODE,
          Column.TITLE,
          Column.ATTRIBUTES,
          Column.PRICE,
          Column.QUANTITY,
          Column.PAYABLE,
          Column.PAID,
          Column.REFUND_STATUS,
          Column.SERVICE,
          Column.TAG);

  private TradeJson() {}

  /** Whether a file is called as JSON is. */
  static boolean isNamed(String name) {
    return ENDINGS.stream().anyMatch(ending -> FileRecognition.isNamed(name, ending));
  }

  /** Whether these are the first bytes of JSON that holds trades or refunds. */
  static boolean isIn(byte[] head) {
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    return BEGINNING.matcher(latin).lookingAt() && NAMES.matcher(latin).find();
  }

  /** Whether a layout is that of JSON, or of a table with JSON in its cells. */
  static boolean mustBeWrittenOut(CsvSchema layout) {
    return layout.header().isEmpty() || layout.has(Column.JDP_RESPONSE);
  }

  /** What such a file counts as until its trades are written out. */
  static CsvSchema untilWrittenOut() {
    return new CsvSchema(
        FileKind.COMBINED,
        Encoding.UTF_8,
        ',',
        1,
        Map.of(),
        Map.of(),
        List.of(),
        CsvSchema.NO_ORIGINS);
  }

  /** Whether a column tells of a line of a trade, not of the trade as a whole. */
  static boolean isOfLine(Column column) {
    return OF_LINES.contains(column);
  }
}
