package io.giftrecon.published;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The cells of a published workbook, read as a tree. Only texts that stand in their cells and plain
 * figures may be there, every cell in its place. Shares nothing with the code that writes them.
 */
public final class StrictXlsx {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-F]{4})_");
  private static final int LONGEST = 32_767;
  private static final String CUT = "…（过长，已截断，全文见 CSV）";

  /** The columns of 今日补发: ten to read and to write in, then the keys. */
  private static final List<String> TODAY =
      List.of(
          "补发内容",
          "数量",
          "收货人姓名",
          "联系手机",
          "收货地址",
          "主商品订单号",
          "1元商品订单号",
          "物流公司",
          "物流单号",
          "备注",
          "处理建议",
          "权益类型",
          "主商品子订单号",
          "主商品ID",
          "1元商品子订单号",
          "1元商品ID");

  private StrictXlsx() {}

  /**
   * The rows of a CSV file as its workbook must hold them: without dress, cut where Excel cuts;
   * those of a worklist after the sheet 今日补发.
   */
  public static List<List<String>> meant(byte[] csv) {
    List<List<String>> list =
        StrictCsv.read(csv).stream()
            .map(row -> row.stream().map(PublishedSet::bare).map(StrictXlsx::cut).toList())
            .toList();
    List<List<String>> meant = new ArrayList<>();
    if (list.get(0).containsAll(TODAY.subList(1, TODAY.size()))) {
      meant.add(TODAY);
      list.stream()
          .filter(row -> row.get(list.get(0).indexOf("处理建议")).equals("立即补发"))
          .forEach(row -> meant.add(today(list.get(0), row)));
    }
    meant.addAll(list);
    return meant;
  }

  private static List<String> today(List<String> header, List<String> row) {
    return TODAY.stream()
        .map(title -> title.equals("补发内容") ? "权益内容" : title)
        .map(title -> row.get(header.indexOf(title)))
        .toList();
  }

  private static String cut(String cell) {
    return cell.length() > LONGEST ? cell.substring(0, LONGEST - CUT.length()) + CUT : cell;
  }

  /**
   * Reads a workbook whole.
   *
   * @return the rows of all its sheets, one sheet after the other, each as wide as the header
   * @throws IllegalArgumentException naming the cell that is something else
   */
  public static List<List<String>> read(byte[] file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().startsWith("xl/worksheets/")) {
          sheet(zip.readAllBytes(), rows);
        }
      }
    }
    return rows;
  }

  private static void sheet(byte[] xml, List<List<String>> all) throws IOException {
    Document sheet = tree(xml);
    NodeList rows = sheet.getElementsByTagName("row");
    List<List<String>> found = new ArrayList<>();
    for (int i = 0; i < rows.getLength(); i++) {
      Element row = (Element) rows.item(i);
      if (!row.getAttribute("r").equals(Integer.toString(i + 1))) {
        throw new IllegalArgumentException(
            "row %d calls itself %s".formatted(i + 1, row.getAttribute("r")));
      }
      found.add(cells(row, found.isEmpty() ? 0 : found.get(0).size()));
    }
    all.addAll(found);
  }

  private static List<String> cells(Element row, int width) {
    List<String> cells = new ArrayList<>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNextSibling()) {
      Element cell = (Element) node;
      String place = cell.getAttribute("r");
      while (!place.equals(letters(cells.size()) + row.getAttribute("r"))) {
        cells.add("");
        if (cells.size() > 100) {
          throw new IllegalArgumentException("cell %s is out of place".formatted(place));
        }
      }
      cells.add(text(cell));
    }
    while (cells.size() < width) {
      cells.add("");
    }
    return cells;
  }

  private static String text(Element cell) {
    Node inside = cell.getFirstChild();
    if (inside == null) {
      return "";
    }
    String kind = cell.getAttribute("t") + "/" + inside.getNodeName();
    boolean text = kind.equals("inlineStr/is");
    boolean figure = kind.equals("/v") && inside.getTextContent().matches("\\d{1,12}(\\.\\d{2})?");
    if (inside.getNextSibling() != null || (!text && !figure)) {
      throw new IllegalArgumentException(
          "cell %s is neither text nor a figure: %s".formatted(cell.getAttribute("r"), kind));
    }
    return ESCAPED
        .matcher(inside.getTextContent())
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  private static Document tree(byte[] xml) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalArgumentException("is no XML", e);
    }
  }
}
