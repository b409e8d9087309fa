package io.giftrecon.plain;

import io.giftrecon.plain.PlainHistory.Seen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * R62: the lines of one order that no export numbers. A line is its item, 商品属性, price, quantity,
 * and its place among lines alike by payment time, amount and status.
 */
final class PlainUnnumbered {
  private static final List<String> PRICES = List.of("价格", "商品价格");
  private static final List<String> CODES = List.of("商家编码", "外部系统编号");
  private static final List<String> PAYABLE = List.of("买家应付货款", "买家实际支付金额", "买家实付金额");

  /** Two rows may be of one line if they are of one item and contradict each other in no fact. */
  record Facts(
      String id, String code, String title, String attributes, String price, String pieces) {
    static Facts of(PlainRow row) {
      String price = first(row, PRICES);
      return new Facts(
          first(row, List.of("商品ID", "商品 ID")),
          first(row, CODES),
          first(row, List.of("标题", "商品标题")),
          row.text("商品属性"),
          price.isEmpty() ? "" : new BigDecimal(price).stripTrailingZeros().toPlainString(),
          row.text("购买数量"));
    }

    /** R31: each fact from the newest row that states it. */
    static Facts together(List<Seen> rows) {
      Facts known = new Facts("", "", "", "", "", "");
      for (Seen seen : new PlainHistory(rows).rows()) {
        Facts newer = of(seen.row());
        known =
            new Facts(
                or(newer.id, known.id),
                or(newer.code, known.code),
                or(newer.title, known.title),
                or(newer.attributes, known.attributes),
                or(newer.price, known.price),
                or(newer.pieces, known.pieces));
      }
      return known;
    }

    private static String or(String newer, String older) {
      return newer.isEmpty() ? older : newer;
    }

    /** Whether both have an id and they differ. */
    boolean otherId(Facts other) {
      return !id.isEmpty() && !other.id.isEmpty() && !id.equals(other.id);
    }

    boolean sameItem(Facts other) {
      if (!id.isEmpty() && !other.id.isEmpty()) {
        return id.equals(other.id);
      }
      if (!code.isEmpty() && !other.code.isEmpty()) {
        return code.equals(other.code);
      }
      return !title.isEmpty() && title.equals(other.title);
    }

    /** Whether both state an id, a code or a title, and are not the same item. */
    boolean otherItem(Facts other) {
      return !sameItem(other)
          && ((!id.isEmpty() && !other.id.isEmpty())
              || (!code.isEmpty() && !other.code.isEmpty())
              || (!title.isEmpty() && !other.title.isEmpty()));
    }

    boolean isNameless() {
      return id.isEmpty() && code.isEmpty() && title.isEmpty();
    }

    boolean mayBe(Facts other) {
      return sameItem(other)
          && fits(attributes, other.attributes)
          && fits(price, other.price)
          && fits(pieces, other.pieces);
    }

    private static boolean fits(String one, String other) {
      return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private List<String> inOrder() {
      return List.of(id, code, title, attributes, price, pieces);
    }
  }

  static final Comparator<Seen> PLACE =
      Comparator.comparing((Seen seen) -> Facts.of(seen.row()), PlainUnnumbered::compare)
          .thenComparing(seen -> time(seen.row()))
          .thenComparing(seen -> amount(seen.row()))
          .thenComparing(seen -> PlainWords.order(seen.row().text("订单状态")));

  private PlainUnnumbered() {}

  /** The rows of each line, by the number that is made up for it (A20). */
  static Map<String, List<Seen>> number(String order, List<Seen> rows) {
    List<List<Seen>> lines = new ArrayList<>();
    List<PlainFile> files =
        rows.stream()
            .map(Seen::file)
            .distinct()
            .sorted(Comparator.comparing(PlainFile::asOf).thenComparing(PlainFile::name).reversed())
            .toList();
    for (PlainFile file : files) {
      add(rows.stream().filter(seen -> seen.file().equals(file)).sorted(PLACE).toList(), lines);
    }
    lines.sort(Comparator.comparing(line -> line.get(0), PLACE));
    Map<String, List<Seen>> numbered = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      numbered.put(i == 0 ? order : order + "-" + (i + 1), lines.get(i));
    }
    return numbered;
  }

  /**
   * A20: the lines of their own that rows make beside numbered ones, by the number made up for
   * each: rows of another item than every numbered line that their own file does not number.
   */
  static Map<String, List<Seen>> beside(
      String order, Map<String, List<Seen>> numbered, List<Seen> rows) {
    List<Seen> own = new ArrayList<>();
    for (PlainFile file : rows.stream().map(Seen::file).distinct().toList()) {
      own.addAll(
          besideOf(
              rows.stream().filter(seen -> seen.file().equals(file)).sorted(PLACE).toList(),
              numbered.values().stream()
                  .filter(line -> line.stream().noneMatch(row -> row.file().equals(file)))
                  .map(line -> new PlainHistory(line).rows().get(line.size() - 1))
                  .sorted(PLACE)
                  .toList()));
    }
    Map<String, List<Seen>> made = number(order, own);
    Map<String, List<Seen>> beside = new HashMap<>();
    int k = 1;
    for (int i = 1; i <= made.size(); i++) {
      while (numbered.containsKey(k == 1 ? order : order + "-" + k)) {
        k++;
      }
      beside.put(k == 1 ? order : order + "-" + k, made.get(i == 1 ? order : order + "-" + i));
      k++;
    }
    return beside;
  }

  /** The rows of one file that are no line of some, each of which may be one row of it. */
  private static List<Seen> besideOf(List<Seen> file, List<Seen> lines) {
    List<Seen> free = new ArrayList<>(lines);
    List<Seen> left = new ArrayList<>(file);
    left.removeIf(seen -> Facts.of(seen.row()).isNameless());
    for (boolean exactly : new boolean[] {true, false}) {
      for (Seen seen : List.copyOf(left)) {
        Facts facts = Facts.of(seen.row());
        for (Seen line : free) {
          Facts known = Facts.of(line.row());
          if (exactly ? known.equals(facts) : known.mayBe(facts)) {
            free.remove(line);
            left.remove(seen);
            break;
          }
        }
      }
    }
    left.removeIf(
        seen ->
            !free.stream().allMatch(line -> Facts.of(seen.row()).otherItem(Facts.of(line.row()))));
    return left;
  }

  private static void add(List<Seen> file, List<List<Seen>> lines) {
    lines.sort(Comparator.comparing(line -> line.get(0), PLACE));
    List<List<Seen>> free = new ArrayList<>(lines);
    List<List<Seen>> newer = List.copyOf(lines);
    List<Seen> left = new ArrayList<>(file);
    for (boolean exactly : new boolean[] {true, false}) {
      for (Seen seen : List.copyOf(left)) {
        Facts facts = Facts.of(seen.row());
        for (List<Seen> line : free) {
          Facts known = Facts.of(line.get(0).row());
          if (exactly ? known.equals(facts) : known.mayBe(facts)) {
            line.add(seen);
            free.remove(line);
            left.remove(seen);
            break;
          }
        }
      }
    }
    for (Seen seen : left) {
      Facts facts = Facts.of(seen.row());
      if (newer.stream().noneMatch(line -> Facts.of(line.get(0).row()).sameItem(facts))) {
        lines.add(new ArrayList<>(List.of(seen)));
      }
    }
  }

  private static int compare(Facts one, Facts other) {
    List<String> mine = one.inOrder();
    for (int i = 0; i < mine.size(); i++) {
      int compared = PlainLine.NUMBERS.compare(mine.get(i), other.inOrder().get(i));
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }

  private static String time(PlainRow row) {
    String time = row.text("订单付款时间");
    return time.isEmpty() ? "9999" : time;
  }

  private static BigDecimal amount(PlainRow row) {
    String amount = first(row, PAYABLE);
    return amount.isEmpty() ? BigDecimal.valueOf(Long.MAX_VALUE) : new BigDecimal(amount);
  }

  private static String first(PlainRow row, List<String> columns) {
    return columns.stream().map(row::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }
}
