package io.giftrecon.xlsx;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which cell styles show a number as a date or a time. */
final class CellFormats {
  /** Text in quotes, colours and conditions in brackets, and whatever is escaped. */
  private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|[\\\\_*].");

  private static final Pattern DATE_CODE = Pattern.compile("[yYmMdDhHsS]");

  private final BitSet dates;

  private CellFormats(BitSet dates) {
    this.dates = dates;
  }

  /** Where a workbook has no styles, no number is a date. */
  static CellFormats none() {
    return new CellFormats(new BitSet());
  }

  static CellFormats read(PartReader styles) {
    Map<String, String> codes = new HashMap<>();
    BitSet dates = new BitSet();
    boolean cells = false;
    int style = 0;
    while (styles.next()) {
      if (styles.starts("numFmt")) {
        codes.put(
            String.valueOf(styles.attribute("numFmtId")),
            String.valueOf(styles.attribute("formatCode")));
      } else if (styles.starts("cellXfs")) {
        cells = true;
      } else if (styles.ends("cellXfs")) {
        cells = false;
      } else if (cells && styles.starts("xf")) {
        String id = String.valueOf(styles.attribute("numFmtId"));
        dates.set(style++, isDate(id, codes.get(id)));
      }
    }
    return new CellFormats(dates);
  }

  /**
   * Whether cells of a style show dates.
   *
   * @param style as the cell names it
   */
  boolean isDate(int style) {
    return style >= 0 && dates.get(style);
  }

  private static boolean isDate(String id, @Nullable String code) {
    if (code != null) {
      return DATE_CODE.matcher(NO_CODE.matcher(code).replaceAll("")).find();
    }
    int builtIn = id.matches("\\d{1,3}") ? Integer.parseInt(id) : 0;
    return (builtIn >= 14 && builtIn <= 22)
        || (builtIn >= 27 && builtIn <= 36)
        || (builtIn >= 45 && builtIn <= 47)
        || (builtIn >= 50 && builtIn <= 58);
  }
}
