package io.giftrecon.xlsx;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** An export as a workbook. */
public final class CsvAsBook {
  private CsvAsBook() {}

  /** Puts a workbook of one sheet in the place of a CSV file, and tells where it is. */
  public static Path replace(Path csv) throws IOException {
    List<List<String>> rows = rows(csv);
    FileTime modified = Files.getLastModifiedTime(csv);
    String name = csv.getFileName().toString().replace(".csv", ".xlsx");
    Path book = new RawWorkbook().table("表", rows).write(csv.resolveSibling(name));
    Files.setLastModifiedTime(book, modified);
    Files.delete(csv);
    return book;
  }

  static List<List<String>> rows(Path csv) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    String text = text(Files.readAllBytes(csv));
    try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
      parser.forEach(row -> rows.add(row.toList()));
    }
    return rows;
  }

  private static String text(byte[] bytes) {
    try {
      String utf8 = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return utf8.startsWith("\ufeff") ? utf8.substring(1) : utf8;
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }
}
