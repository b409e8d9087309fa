package io.giftrecon.export.scan;

import io.giftrecon.order.RefundKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** R41: the words that tell what a refund is for: whole cells, never a part of a free text. */
final class RefundKinds {
  private static final String DATA = "refund-kinds.csv";
  private static final Map<String, RefundKind> WORDS = read();

  private RefundKinds() {}

  /** The kind that the cells of a refund row tell together. */
  static RefundKind of(Collection<String> cells) {
    RefundKind kind = RefundKind.ORDINARY;
    for (String cell : cells) {
      RefundKind told = WORDS.getOrDefault(cell.toLowerCase(Locale.ROOT), RefundKind.ORDINARY);
      kind = told.compareTo(kind) > 0 ? told : kind;
    }
    return kind;
  }

  private static Map<String, RefundKind> read() {
    Map<String, RefundKind> words = new HashMap<>();
    try (BufferedReader data =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(RefundKinds.class.getResourceAsStream(DATA), DATA),
                StandardCharsets.UTF_8))) {
      data.readLine();
      for (String line = data.readLine(); line != null; line = data.readLine()) {
        int comma = line.indexOf(',');
        words.put(
            line.substring(comma + 1).toLowerCase(Locale.ROOT),
            RefundKind.valueOf(line.substring(0, comma)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(words);
  }
}
