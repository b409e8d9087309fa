package io.giftrecon.plain;

import io.giftrecon.plain.PlainHistory.Seen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

    /** A83: titles alone do not tell two items apart for certain, one may be worded otherwise. */
    boolean surelyOtherItem(Facts other) {
      boolean byTitleAlone =
          (id.isEmpty() || other.id.isEmpty()) && (code.isEmpty() || other.code.isEmpty());
      return otherItem(other) && !(byTitleAlone && restFits(other));
    }

    boolean isNameless() {
      return id.isEmpty() && code.isEmpty() && title.isEmpty();
    }

    boolean mayBe(Facts other) {
      return sameItem(other) && nothingDiffers(other);
    }

    boolean nothingDiffers(Facts other) {
      return !otherItem(other) && restFits(other);
    }

    private boolean restFits(Facts other) {
      return fits(attributes, other.attributes)
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

  /** The order among rows whose facts are the same. */
  static final Comparator<Seen> PLACE_AMONG_ALIKE =
      Comparator.comparing((Seen seen) -> time(seen.row()))
          .thenComparing(seen -> amount(seen.row()))
          .thenComparing(seen -> PlainWords.order(seen.row().text("订单状态")))
          .thenComparing(seen -> PlainWords.refund(seen.row().text("退款状态")))
          .thenComparing(seen -> number(seen.row().text("退款金额")));

  static final Comparator<Seen> PLACE =
      Comparator.comparing((Seen seen) -> Facts.of(seen.row()), PlainUnnumbered::compare)
          .thenComparing(PLACE_AMONG_ALIKE);

  private PlainUnnumbered() {}

  /** The lines by their made-up numbers, and the rows that belong to none of them for certain. */
  record Numbering(
      Map<String, List<Seen>> lines, List<PlainUnplaced> unplaced, List<MayBeOne> mayBeOne) {}

  /** A83: rows of two lines that may be one, for all that their titles or numbers tell. */
  record MayBeOne(Seen one, Seen other) {}

  /** A row of an older file that is no line, and the lines of which it may be one. */
  private record Old(Seen row, List<List<Seen>> lines) {}

  /** The rows of each line, by the number that is made up for it (A20); A83: the others. */
  static Numbering number(String order, List<Seen> rows, Set<String> taken) {
    List<List<Seen>> lines = new ArrayList<>();
    List<Old> old = new ArrayList<>();
    List<MayBeOne> mayBeOne = new ArrayList<>();
    List<PlainFile> files =
        rows.stream()
            .map(Seen::file)
            .distinct()
            .sorted(Comparator.comparing(PlainFile::asOf).thenComparing(PlainFile::name).reversed())
            .toList();
    for (PlainFile file : files) {
      List<Seen> ofFile = rows.stream().filter(seen -> seen.file().equals(file)).toList();
      old.addAll(add(ofFile.stream().sorted(PLACE).toList(), lines, mayBeOne));
    }
    lines.sort(Comparator.comparing(line -> line.get(0), PLACE));
    Map<String, List<Seen>> numbered = new LinkedHashMap<>();
    IdentityHashMap<Seen, String> numbers = new IdentityHashMap<>();
    int k = 1;
    for (List<Seen> line : lines) {
      while (taken.contains(madeUp(order, k))) {
        k++;
      }
      numbered.put(madeUp(order, k), line);
      numbers.put(line.get(0), madeUp(order, k));
      k++;
    }
    List<PlainUnplaced> unplaced = new ArrayList<>();
    for (Old row : old) {
      Set<String> candidates = new TreeSet<>();
      row.lines().forEach(line -> candidates.add(numbers.getOrDefault(line.get(0), "")));
      unplaced.add(new PlainUnplaced(row.row(), candidates));
    }
    return new Numbering(numbered, unplaced, mayBeOne);
  }

  private static String madeUp(String order, int k) {
    return k == 1 ? order : order + "-" + k;
  }

  /** Joins the rows of an older file to the lines; those of their items that are none are left. */
  private static List<Old> add(List<Seen> file, List<List<Seen>> lines, List<MayBeOne> mayBeOne) {
    lines.sort(Comparator.comparing(line -> line.get(0), PLACE));
    List<List<Seen>> free = new ArrayList<>(lines);
    List<List<Seen>> newer = List.copyOf(lines);
    List<Seen> left = new ArrayList<>(file);
    for (boolean exactly : new boolean[] {true, false}) {
      for (Seen seen : List.copyOf(left)) {
        Facts facts = Facts.of(seen.row());
        for (List<Seen> line : free) {
          Facts known = Facts.together(line);
          if (exactly ? known.equals(facts) : known.mayBe(facts)) {
            line.add(seen);
            free.remove(line);
            left.remove(seen);
            break;
          }
        }
      }
    }
    if (left.size() == 1 && free.size() == 1) {
      Seen seen = left.get(0);
      if (Facts.together(free.get(0)).nothingDiffers(Facts.of(seen.row()))) {
        free.remove(0).add(left.remove(0));
      }
    }
    List<Old> old = new ArrayList<>();
    for (Seen seen : left) {
      Facts facts = Facts.of(seen.row());
      if (newer.stream().noneMatch(line -> Facts.together(line).sameItem(facts))) {
        lines.add(new ArrayList<>(List.of(seen)));
        for (List<Seen> line : free) {
          if (!Facts.together(line).surelyOtherItem(facts)) {
            mayBeOne.add(new MayBeOne(seen, line.get(0)));
          }
        }
      } else {
        List<List<Seen>> mayBe = new ArrayList<>(newer);
        mayBe.removeIf(line -> Facts.together(line).otherItem(facts));
        old.add(new Old(seen, mayBe));
      }
    }
    return old;
  }

  static int compare(Facts one, Facts other) {
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
    return number(first(row, PAYABLE));
  }

  private static BigDecimal number(String amount) {
    return amount.isEmpty() ? BigDecimal.valueOf(Long.MAX_VALUE) : new BigDecimal(amount);
  }

  private static String first(PlainRow row, List<String> columns) {
    return columns.stream().map(row::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }
}
