package io.giftrecon.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together from raw XML, so that it can be as strange as real ones are. */
public final class RawWorkbook {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private String settings = "";
  private int count;

  public RawWorkbook() {
    part(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            .formatted(RELATION));
  }

  /** A sheet with its rows as XML. */
  public RawWorkbook sheet(String name, String rows) {
    return sheet(name, "", "<sheetData>%s</sheetData>".formatted(rows));
  }

  /** A sheet with everything inside its root as XML, and more attributes on its tab. */
  public RawWorkbook sheet(String name, String attributes, String inside) {
    count++;
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"s%d\" %s/>"
            .formatted(name, count, count, attributes));
    relations.append(
        "<Relationship Id=\"s%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
            .formatted(count, RELATION, count));
    return part(
        "xl/worksheets/sheet%d.xml".formatted(count),
        "<worksheet xmlns=\"%s\">%s</worksheet>".formatted(MAIN, inside));
  }

  /**
   * A tab of another type than a worksheet, or one whose part is missing.
   *
   * @param type the last word of its relation's type
   */
  public RawWorkbook tab(String name, String type, String target) {
    count++;
    sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"s%d\"/>".formatted(name, count, count));
    relations.append(
        "<Relationship Id=\"s%d\" Type=\"%s/%s\" Target=\"%s\"/>"
            .formatted(count, RELATION, type, target));
    return this;
  }

  /** A sheet of texts, as 千牛 writes them: no sizes, no styles, every text in its cell. */
  public RawWorkbook table(String name, List<List<String>> rows) {
    StringBuilder xml = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      xml.append("<row r=\"").append(row + 1).append("\">");
      for (String cell : rows.get(row)) {
        xml.append(inline(cell));
      }
      xml.append("</row>");
    }
    return sheet(name, xml.toString());
  }

  /** Texts that cells name by number, as XML between {@code si} tags. */
  public RawWorkbook shared(String... texts) {
    StringBuilder xml = new StringBuilder();
    for (String text : texts) {
      xml.append("<si>").append(text).append("</si>");
    }
    return part("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, xml));
  }

  /** Number formats of cell styles 0, 1, …; a format of one's own by its code. */
  public RawWorkbook formats(String... formats) {
    StringBuilder codes = new StringBuilder();
    StringBuilder styles = new StringBuilder();
    for (int i = 0; i < formats.length; i++) {
      boolean builtIn = formats[i].matches("\\d+");
      if (!builtIn) {
        codes.append(
            "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                .formatted(170 + i, formats[i].replace("\"", "&quot;")));
      }
      styles.append("<xf numFmtId=\"%s\"/>".formatted(builtIn ? formats[i] : 170 + i));
    }
    return part(
        "xl/styles.xml",
        "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
            .formatted(MAIN, codes, styles));
  }

  /** What stands before the sheets in the workbook's own part. */
  public RawWorkbook settings(String xml) {
    settings = xml;
    return this;
  }

  /** Any part, in the place of one that is there. */
  public RawWorkbook part(String name, String xml) {
    return part(name, xml.startsWith("<?xml") ? xml.getBytes(UTF_8) : (HEAD + xml).getBytes(UTF_8));
  }

  /** Any part, in the place of one that is there. */
  public RawWorkbook part(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  /** The workbook. */
  public byte[] bytes() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put(
        "xl/workbook.xml",
        (HEAD
                + "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                    .formatted(MAIN, RELATION, settings, sheets))
            .getBytes(UTF_8));
    all.put(
        "xl/_rels/workbook.xml.rels",
        (HEAD + "<Relationships>%s</Relationships>".formatted(relations)).getBytes(UTF_8));
    all.putAll(parts);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes the workbook to a file. */
  public Path write(Path file) throws IOException {
    return Files.write(file, bytes());
  }

  /** A cell with its text inside. */
  public static String inline(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped + "</t></is></c>";
  }
}
