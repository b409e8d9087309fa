package io.giftrecon.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook row by row: tabs with a frozen header and a filter, then texts and figures. The
 * same rows make the same bytes. What one sheet cannot hold goes on on the next.
 */
public final class WorkbookWriter implements Closeable {
  /** A round number below what Excel holds, the header besides. */
  static final int ROWS_PER_SHEET = 1_000_000;

  /** Of the first moment that a zip knows, Java would also note the instant, in its own zone. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** Sheets of paper get out of order. */
  private static final String FOOTER =
      "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>";

  private final ZipOutputStream zip;
  private final int rowsPerSheet;
  private final StringBuilder xml = new StringBuilder();

  /** Of the sheets, in their order. */
  private final List<String> names = new ArrayList<>();

  /** The letters of the columns, worked out once. */
  private final List<String> letters = new ArrayList<>();

  private WorkbookTab tab;
  private int sheetsOfTab;
  private int row;

  /**
   * Begins a workbook.
   *
   * @param out closed with the workbook
   * @param first of its tabs
   */
  public WorkbookWriter(OutputStream out, WorkbookTab first) throws IOException {
    this(out, first, ROWS_PER_SHEET);
  }

  WorkbookWriter(OutputStream out, WorkbookTab first, int rowsPerSheet) throws IOException {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_SPEED);
    this.rowsPerSheet = rowsPerSheet;
    this.tab = first;
    beginSheet();
  }

  /** Begins the next tab: the rows from now on are its own. */
  public void next(WorkbookTab next) throws IOException {
    endSheet();
    tab = next;
    sheetsOfTab = 0;
    beginSheet();
  }

  /**
   * Writes a row.
   *
   * @param cells a text for each column
   * @param styles a style for each of them
   */
  public void row(List<String> cells, List<CellStyle> styles) throws IOException {
    if (cells.size() != tab.columns().size() || styles.size() != tab.columns().size()) {
      throw new IllegalArgumentException(
          "%s: %d cells, %d styles for %d columns"
              .formatted(tab.name(), cells.size(), styles.size(), tab.columns().size()));
    }
    if (row > rowsPerSheet) {
      endSheet();
      beginSheet();
    }
    add(cells, styles);
  }

  /** Writes the closing parts; without this call the file is not a valid workbook. */
  public void finish() throws IOException {
    endSheet();
    StringBuilder types = new StringBuilder();
    StringBuilder tabs = new StringBuilder();
    StringBuilder titles = new StringBuilder();
    StringBuilder relations = new StringBuilder(relation("styles", "styles.xml", "styles"));
    for (int sheet = 1; sheet <= names.size(); sheet++) {
      String part = "worksheets/sheet%d.xml".formatted(sheet);
      types.append(type("/xl/" + part, "worksheet"));
      relations.append(relation("sheet" + sheet, part, "worksheet"));
      tabs.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"sheet%d\"/>"
              .formatted(names.get(sheet - 1), sheet, sheet));
      titles.append(
          "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"%d\">'%s'!$1:$1</definedName>"
              .formatted(sheet - 1, names.get(sheet - 1)));
    }
    part(
        "[Content_Types].xml",
        ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>%s%s%s</Types>")
            .formatted(
                type("/xl/workbook.xml", "sheet.main"), type("/xl/styles.xml", "styles"), types));
    part("_rels/.rels", relations(relation("book", "xl/workbook.xml", "officeDocument")));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets><definedNames>%s</definedNames></workbook>"
            .formatted(MAIN, RELATION, tabs, titles));
    part("xl/_rels/workbook.xml.rels", relations(relations.toString()));
    part("xl/styles.xml", CellStyle.styles());
    zip.finish();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void beginSheet() throws IOException {
    sheetsOfTab++;
    names.add(sheetsOfTab == 1 ? tab.name() : tab.name() + " " + sheetsOfTab);
    row = 0;
    begin("xl/worksheets/sheet%d.xml".formatted(names.size()));
    StringBuilder widths = new StringBuilder();
    for (int i = 0; i < tab.columns().size(); i++) {
      WorkbookColumn column = tab.columns().get(i);
      widths.append(
          "<col min=\"%d\" max=\"%d\" width=\"%d\" style=\"%d\"%s customWidth=\"1\"/>"
              .formatted(
                  i + 1,
                  i + 1,
                  column.width(),
                  column.style() == CellStyle.FIGURE
                      ? CellStyle.FIGURE.number()
                      : CellStyle.TEXT.number(),
                  column.hidden() ? " hidden=\"1\"" : ""));
    }
    send(
        ("<worksheet xmlns=\"%s\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"%s>"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"18\" customHeight=\"1\"/><cols>%s</cols><sheetData>")
            .formatted(MAIN, names.size() == 1 ? " tabSelected=\"1\"" : "", widths));
    add(
        tab.columns().stream().map(WorkbookColumn::title).toList(),
        tab.columns().stream().map(WorkbookColumn::header).toList());
  }

  private void endSheet() throws IOException {
    String all = "A1:" + CellXml.letters(tab.columns().size() - 1) + row;
    send(
        ("</sheetData><autoFilter ref=\"%s\"/>%s<pageMargins left=\"0.3\" right=\"0.3\" top=\"0.4\" bottom=\"0.4\" header=\"0.2\" footer=\"0.2\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>%s"
                + "<ignoredErrors><ignoredError sqref=\"%s\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>")
            .formatted(
                all,
                tab.onPaper() ? "<printOptions gridLines=\"1\"/>" : "",
                tab.onPaper() ? FOOTER : "",
                all));
    zip.closeEntry();
  }

  private void add(List<String> cells, List<CellStyle> styles) throws IOException {
    row++;
    xml.setLength(0);
    xml.append("<row r=\"").append(row).append('"');
    if (tab.onPaper()) {
      xml.append(" ht=\"").append(tab.heightOf(cells, styles)).append("\" customHeight=\"1\"");
    }
    xml.append('>');
    for (int i = 0; i < cells.size(); i++) {
      CellXml.add(xml, letters(i), row, cells.get(i), styles.get(i));
    }
    send(xml.append("</row>").toString());
  }

  private String letters(int column) {
    while (letters.size() <= column) {
      letters.add(CellXml.letters(letters.size()));
    }
    return letters.get(column);
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPE, type);
  }

  private static String relation(String id, String part, String type) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATION, type, part);
  }

  private static String relations(String inside) {
    return "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(RELATIONS, inside);
  }

  private void part(String name, String text) throws IOException {
    begin(name);
    send(text);
    zip.closeEntry();
  }

  private void begin(String part) throws IOException {
    ZipEntry entry = new ZipEntry(part);
    entry.setTimeLocal(ALWAYS);
    zip.putNextEntry(entry);
    send("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  }

  private void send(String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
