package io.giftrecon.export.trades;

import io.giftrecon.export.recognise.Column;
import java.util.Map;
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

  private static final Map<String, FieldWord> KNOWN = new ConcurrentHashMap<>();

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
