package io.giftrecon.order;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** R41: what a refund is for, told by whole cell values and never by a part of a free text. */
public enum RefundKind {
  /** Money for goods that went back or never came. */
  ORDINARY,
  /** Price protection, cash back, postage, a difference in price: the goods stay with the buyer. */
  MINOR,
  /** An exchange, a repair, something sent again: no refund where its amount is 0 or blank. */
  EXCHANGE;

  private static final String DATA = "refund-kinds.csv";
  private static final Map<String, RefundKind> WORDS = read();

  /** The kind that the cells of a refund row tell together. */
  public static RefundKind of(Collection<String> cells) {
    RefundKind kind = ORDINARY;
    for (String cell : cells) {
      RefundKind told = WORDS.getOrDefault(CellText.word(cell), ORDINARY);
      kind = told.compareTo(kind) > 0 ? told : kind;
    }
    return kind;
  }

  private static Map<String, RefundKind> read() {
    Map<String, RefundKind> words = new HashMap<>();
    try (BufferedReader data =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(RefundKind.class.getResourceAsStream(DATA), DATA),
                StandardCharsets.UTF_8))) {
      data.readLine();
      for (String line = data.readLine(); line != null; line = data.readLine()) {
        int comma = line.indexOf(',');
        words.put(CellText.word(line.substring(comma + 1)), valueOf(line.substring(0, comma)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(words);
  }
}
