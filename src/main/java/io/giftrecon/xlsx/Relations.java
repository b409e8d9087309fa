package io.giftrecon.xlsx;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Which parts a part of a workbook names, and by which ids. */
final class Relations {
  private static final Pattern UNPRINTABLE = Pattern.compile("[^\\w./-]");
  private static final int LONGEST_SHOWN = 80;

  private Relations() {}

  /**
   * Reads the relations of one type.
   *
   * @param part the part that names others; empty for the workbook as a whole
   * @param type the last word of the type
   * @return parts by id, in the order they are named; none if the part names none
   */
  static Map<String, String> read(WorkbookReader book, String part, String type)
      throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String relations = folder + "_rels/" + part.substring(slash) + ".rels";
    Map<String, String> found = new LinkedHashMap<>();
    if (!book.has(relations)) {
      return found;
    }
    try (PartReader reader = book.reader(relations)) {
      while (reader.next()) {
        if (reader.starts("Relationship")) {
          String target = reader.attribute("Target");
          String id = reader.attribute("Id");
          boolean wanted = String.valueOf(reader.attribute("Type")).endsWith("/" + type);
          if (wanted && target != null && id != null) {
            found.put(id, resolved(folder, target));
          }
        }
      }
    }
    return found;
  }

  /** A name that a message may show. */
  static String shown(String part) {
    String plain = UNPRINTABLE.matcher(part).replaceAll("?");
    return plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + "…" : plain;
  }

  private static String resolved(String folder, String target) {
    return target.startsWith("/") ? target.substring(1) : folder + target.replaceFirst("^\\./", "");
  }
}
