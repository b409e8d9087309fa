package io.giftrecon.plainsampling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A csv file that must be published: every cell to the byte, or what a free text must say. */
final class Sheet {

  private static final int SHOWN = 6;

  /** What a cell must be. */
  sealed interface Cell permits Exactly, Saying, Reasons, Anything {

    boolean fits(String actual);
  }

  /** This text, dressed already. */
  record Exactly(String dressed) implements Cell {
    @Override
    public boolean fits(String actual) {
      return dressed.equals(actual);
    }
  }

  /** Free text, not blank, in which all these words stand somewhere. */
  record Saying(List<String> words) implements Cell {
    @Override
    public boolean fits(String actual) {
      return !actual.isBlank() && words.stream().allMatch(actual::contains);
    }
  }

  /** As many reasons joined by a semicolon, each with its words; none is an empty cell. */
  record Reasons(List<Saying> each) implements Cell {
    @Override
    public boolean fits(String actual) {
      if (each.isEmpty()) {
        return actual.isEmpty();
      }
      List<String> parts = List.of(actual.split("；", -1));
      boolean fits = parts.size() == each.size();
      for (int i = 0; fits && i < parts.size(); i++) {
        fits = each.get(i).fits(parts.get(i));
      }
      return fits;
    }
  }

  /** Whatever stands there. */
  record Anything() implements Cell {
    @Override
    public boolean fits(String actual) {
      return true;
    }
  }

  private final String header;
  private final List<List<Cell>> rows = new ArrayList<>();

  Sheet(String header) {
    this.header = header;
  }

  /** A number of an order, a line or an item, which Excel must not round. */
  static Cell number(String digits, boolean raw) {
    return new Exactly(raw ? digits : "=\"" + digits + "\"");
  }

  /** A number to reckon with, negative perhaps: no text that needs a guard. */
  static Cell plain(String number) {
    return new Exactly(number);
  }

  static Cell saying(List<String> words) {
    return new Saying(words);
  }

  static Cell reasons(List<List<String>> each) {
    return new Reasons(each.stream().map(Saying::new).toList());
  }

  static Cell anything() {
    return new Anything();
  }

  /** A row; what is no cell yet is text. */
  void add(Object... cells) {
    add(List.of(cells));
  }

  void add(List<?> cells) {
    rows.add(cells.stream().map(Sheet::cell).toList());
  }

  private static Cell cell(Object cell) {
    return cell instanceof Cell ready ? ready : new Exactly(guarded(cell.toString()));
  }

  /** Text that Excel would take for a formula gets an apostrophe; nothing that a terminal obeys. */
  private static String guarded(String foreign) {
    String text = foreign.replaceAll("[\\p{Cntrl}\u0080-\u009f&&[^\t\r\n]]", "\ufffd");
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** How the published file differs, row by row; at last every byte around the cells. */
  List<String> differences(String file, String published) {
    List<String> differences = new ArrayList<>();
    List<List<String>> actual = Csv.rows(published);
    int count = Math.max(rows.size() + 1, actual.size());
    for (int i = 1; i < count && differences.size() < SHOWN; i++) {
      List<Cell> wanted = i <= rows.size() ? rows.get(i - 1) : List.of();
      List<String> found = i < actual.size() ? actual.get(i) : List.of();
      if (!fits(wanted, found)) {
        differences.add(
            "%s row %d\n  expected: %s\n    actual: %s".formatted(file, i, wanted, found));
      }
    }
    if (differences.isEmpty() && !published.equals(text(actual))) {
      differences.add(file + " is dressed otherwise than:\n" + text(actual) + "but:\n" + published);
    }
    return differences;
  }

  private static boolean fits(List<Cell> wanted, List<String> found) {
    boolean fits = !wanted.isEmpty() && wanted.size() == found.size();
    for (int i = 0; fits && i < wanted.size(); i++) {
      fits = wanted.get(i).fits(found.get(i));
    }
    return fits;
  }

  /** The whole file as it must be, its free texts taken as they were published. */
  private String text(List<List<String>> published) {
    StringBuilder text = new StringBuilder("\uFEFF").append(header).append("\r\n");
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells = new ArrayList<>();
      for (int k = 0; k < rows.get(i).size(); k++) {
        Cell cell = rows.get(i).get(k);
        cells.add(
            cell instanceof Exactly exactly ? exactly.dressed() : published.get(i + 1).get(k));
      }
      text.append(cells.stream().map(Csv::quoted).collect(Collectors.joining(",")));
      text.append("\r\n");
    }
    return text.toString();
  }
}
