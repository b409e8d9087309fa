package io.giftrecon.fuzz;

import io.giftrecon.xlsx.CsvAsBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An export that somebody has saved as a workbook, and what may befall one. */
final class WorkbookMutations {
  private static final String ENDING = ".xlsx";
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String TABS = "xl/workbook.xml";
  private static final Pattern ROW = Pattern.compile("(<row[^>]*>)(.*?)(</row>)", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<c[ >].*?</c>", Pattern.DOTALL);
  private static final String BLANK = "<c/>";

  static final List<Mutation> ALL =
      List.of(
          Mutation.keeping("a workbook cut off", bytes(WorkbookMutations::cutOff)),
          Mutation.keeping("a workbook with other bytes", bytes(WorkbookMutations::flipped)),
          Mutation.keeping("a sheet without its part", parts(WorkbookMutations::withoutPart)),
          Mutation.keeping("a tab that leads nowhere", parts(WorkbookMutations::deadTab)),
          Mutation.keeping("no tabs", parts(WorkbookMutations::withoutTabs)),
          Mutation.keeping("a column dropped from a sheet", rows(WorkbookMutations::columnGone))
              .misleading(),
          Mutation.keeping("a column blanked in a sheet", rows(WorkbookMutations::columnBlank))
              .misleading(),
          Mutation.keeping("cells of a sheet blanked", rows(WorkbookMutations::cellsBlank))
              .misleading(),
          Mutation.keeping("a title blanked in a sheet", rows(WorkbookMutations::titleBlank))
              .misleading(),
          Mutation.keeping("rows gone from a sheet", rows(WorkbookMutations::rowsGone))
              .misleading(),
          Mutation.moving("cells of a row moved up", rows(WorkbookMutations::movedUp)));

  /** What becomes of the rows of a sheet, each a list of cells as XML. */
  @FunctionalInterface
  private interface Rows {
    void change(List<List<String>> rows, Dice dice);
  }

  /** What becomes of the parts of a workbook, by name. */
  @FunctionalInterface
  private interface Parts {
    void change(Map<String, String> parts, Dice dice);
  }

  /** What becomes of the bytes of a workbook. */
  @FunctionalInterface
  private interface Bytes {
    byte[] change(byte[] book, Dice dice);
  }

  private WorkbookMutations() {}

  /**
   * Saves one of the exports as a workbook; false if none of them can be read as a table any more.
   */
  static boolean saveOne(FuzzShop shop, Dice dice) throws IOException {
    List<Path> tables = new ArrayList<>();
    if (!Files.isDirectory(shop.exports())) {
      return false;
    }
    for (Path file : shop.files()) {
      if (file.toString().endsWith(".csv") && Grid.read(file).isPresent()) {
        tables.add(file);
      }
    }
    if (tables.isEmpty()) {
      return false;
    }
    try {
      CsvAsBook.replace(dice.pick(tables));
      return true;
    } catch (IOException | UncheckedIOException e) {
      return false; // quotes that are broken: what Excel makes of them, nobody knows
    }
  }

  private static Optional<Path> book(FuzzShop shop, Dice dice) throws IOException {
    List<Path> books =
        shop.files().stream().filter(file -> file.toString().endsWith(ENDING)).toList();
    return books.isEmpty() ? Optional.empty() : Optional.of(dice.pick(books));
  }

  private static Mutation.Act bytes(Bytes change) {
    return (shop, dice) -> {
      Optional<Path> book = book(shop, dice);
      if (book.isPresent()) {
        Files.write(book.get(), change.change(Files.readAllBytes(book.get()), dice));
      }
    };
  }

  private static Mutation.Act parts(Parts change) {
    return bytes(
        (book, dice) -> {
          try {
            Map<String, String> parts = unzipped(book);
            change.change(parts, dice);
            return zipped(parts);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Mutation.Act rows(Rows change) {
    return parts(
        (parts, dice) ->
            parts.computeIfPresent(
                SHEET,
                (name, xml) ->
                    changed(
                        xml,
                        rows -> {
                          change.change(rows, dice);
                          return rows;
                        })));
  }

  private static String changed(String xml, UnaryOperator<List<List<String>>> change) {
    List<List<String>> rows = new ArrayList<>();
    Matcher row = ROW.matcher(xml);
    int from = -1;
    int to = 0;
    while (row.find()) {
      from = from < 0 ? row.start() : from;
      to = row.end();
      rows.add(
          new ArrayList<>(CELL.matcher(row.group(2)).results().map(MatchResult::group).toList()));
    }
    if (rows.size() < 2) {
      return xml;
    }
    StringBuilder text = new StringBuilder(xml.substring(0, from));
    for (List<String> cells : change.apply(rows)) {
      text.append("<row>").append(String.join("", cells)).append("</row>");
    }
    return text + xml.substring(to);
  }

  private static byte[] cutOff(byte[] book, Dice dice) {
    return Arrays.copyOf(book, dice.below(book.length));
  }

  private static byte[] flipped(byte[] book, Dice dice) {
    byte[] other = book.clone();
    for (int times = 1 + dice.below(20); times > 0; times--) {
      other[dice.below(other.length)] = (byte) dice.below(256);
    }
    return other;
  }

  private static void withoutPart(Map<String, String> parts, Dice dice) {
    parts.remove(SHEET);
  }

  private static void deadTab(Map<String, String> parts, Dice dice) {
    parts.computeIfPresent(
        TABS,
        (name, xml) ->
            xml.replace("</sheets>", "<sheet name=\"图\" sheetId=\"99\" r:id=\"none\"/></sheets>"));
  }

  private static void withoutTabs(Map<String, String> parts, Dice dice) {
    parts.computeIfPresent(TABS, (name, xml) -> xml.replaceAll("<sheet .*?/>", ""));
  }

  private static void columnGone(List<List<String>> rows, Dice dice) {
    int column = dice.below(rows.get(0).size());
    rows.stream().filter(row -> row.size() > column).forEach(row -> row.remove(column));
  }

  private static void columnBlank(List<List<String>> rows, Dice dice) {
    int column = dice.below(rows.get(0).size());
    rows.stream().skip(1).filter(row -> row.size() > column).forEach(row -> row.set(column, BLANK));
  }

  private static void cellsBlank(List<List<String>> rows, Dice dice) {
    for (int times = 1 + dice.below(30); times > 0; times--) {
      List<String> row = rows.get(1 + dice.below(rows.size() - 1));
      if (!row.isEmpty()) {
        row.set(dice.below(row.size()), BLANK);
      }
    }
  }

  private static void titleBlank(List<List<String>> rows, Dice dice) {
    rows.get(0).set(dice.below(rows.get(0).size()), BLANK);
  }

  private static void rowsGone(List<List<String>> rows, Dice dice) {
    int from = 1 + dice.below(rows.size() - 1);
    rows.subList(from, from + 1 + dice.below(rows.size() - from)).clear();
  }

  private static void movedUp(List<List<String>> rows, Dice dice) {
    List<String> row = rows.get(1 + dice.below(rows.size() - 1));
    if (!row.isEmpty()) {
      row.remove(dice.below(row.size()));
    }
  }

  private static Map<String, String> unzipped(byte[] book) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static byte[] zipped(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
