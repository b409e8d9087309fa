package io.giftrecon.csv;

import org.apache.commons.csv.CSVFormat;

/** The dialects of CSV: lenient in, RFC 4180 out. */
public final class CsvFormats {
  /** The byte order mark that lets Excel see UTF-8. */
  public static final String BOM = "\ufeff";

  /** What is written: comma, CRLF, quotes where needed. */
  public static final CSVFormat WRITTEN = CSVFormat.RFC4180;

  /** What may separate the cells of a file that is read (R33), the likeliest first. */
  public static final String DELIMITERS = ",\t;|^，";

  private CsvFormats() {}

  /** What is read: the same with blank lines passed over, and the file's own delimiter. */
  public static CSVFormat read(char delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
  }
}
