package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.Numbers;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.Source;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LineFacts;
import io.giftrecon.rights.LineNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * R62: the lines of one order by their sub-order numbers, and what the ledger's numbers of that
 * order are called tonight. A made-up number belongs to a line's facts: the ledger remembers them,
 * so that a line keeps its number when rows change places or a line beside it is missing.
 *
 * @param lines by number, made up where no export has one (A20)
 * @param unplaced the rows whose line cannot be told (A83)
 * @param mayBeOne the numbers of lines that may be one line with another one, each with a row of
 *     that other one (A83)
 */
record OrderLines(
    Map<String, NewestFirst<LineRow>> lines,
    LineNames names,
    List<UnplacedRow> unplaced,
    Map<String, LineRow> mayBeOne) {
  private static final List<BiPredicate<LineFacts, LineFacts>> BY_FACTS =
      List.of(LineFacts::equals, LineFacts::agrees);
  private static final List<BiPredicate<LineFacts, LineFacts>> BY_FACTS_OR_ALONE =
      List.of(LineFacts::equals, LineFacts::agrees, (before, tonight) -> !before.known());

  private static final Comparator<Map.Entry<String, NewestFirst<LineRow>>> BY_PLACE =
      Comparator.comparing(
              (Map.Entry<String, NewestFirst<LineRow>> line) -> line.getValue(),
              UnnumberedLines.BY_PLACE)
          .thenComparing(Map.Entry::getKey, Numbers.ORDER);

  /**
   * Names the lines of an order.
   *
   * @param rows its line rows
   * @param known what the ledger remembers of its lines
   * @param sent the numbers of lines for which lists of tonight say that something was sent
   * @param unread whether a row that nobody could read names a line
   */
  static OrderLines of(
      List<LineRow> rows,
      List<KnownLine> known,
      Set<String> sent,
      Predicate<String> unread,
      RowDispositions dispositions) {
    rows.forEach(row -> dispositions.put(row.source(), RowDisposition.SUPERSEDED));
    boolean numbered = !rows.stream().allMatch(OrderLines::isUnnumbered);
    Predicate<KnownLine> spent = line -> line.spent() || sent.contains(line.number());
    return numbered
        ? numbered(rows, known, spent, unread, dispositions)
        : unnumbered(rows, known, spent);
  }

  /** Of the rows without a number, the numbered line each is of, or the lines it may be of. */
  Map<Source, Set<String>> linesOfUnnumbered() {
    Map<Source, Set<String>> linesOf = new HashMap<>();
    lines.forEach(
        (number, line) -> {
          if (!line.single() && line.stream().anyMatch(row -> !row.subOrder().isEmpty())) {
            line.stream()
                .filter(row -> row.subOrder().isEmpty())
                .forEach(row -> linesOf.put(row.source(), Set.of(number)));
          }
        });
    unplaced.forEach(row -> linesOf.put(row.row().source(), Set.copyOf(row.candidates())));
    return linesOf;
  }

  /**
   * If any export gives sub-order numbers for an order, rows without are of the numbered lines as
   * far as they can be (A20). Lines that no export numbers yet keep their made-up numbers.
   */
  private static OrderLines numbered(
      List<LineRow> rows,
      List<KnownLine> known,
      Predicate<KnownLine> spent,
      Predicate<String> unread,
      RowDispositions dispositions) {
    Map<String, NewestFirst<LineRow>> lines =
        LatestRows.of(
            rows.stream().filter(row -> !row.subOrder().isEmpty()).toList(),
            LineRow::subOrder,
            LineRow::source,
            dispositions);
    if (known.isEmpty() && lines.size() == 1 && rows.stream().noneMatch(OrderLines::isUnnumbered)) {
      return new OrderLines(lines, LineNames.empty(), List.of(), Map.of());
    }
    UnnumberedRows others =
        UnnumberedRows.join(
            lines.values(), rows.stream().filter(row -> row.subOrder().isEmpty()).toList());
    UnnumberedLines unnumbered = UnnumberedLines.of(others.ofTheirOwn());
    List<NewestFirst<LineRow>> rest = unnumbered.lines();
    Map<LineRow, List<NewestFirst<LineRow>>> unplaced = new LinkedHashMap<>(others.unplaced());
    unplaced.putAll(unnumbered.unplaced());
    List<MayBeOne> mayBeOne = new ArrayList<>(others.mayBeOne());
    mayBeOne.addAll(unnumbered.mayBeOne());
    mayBeOne.addAll(MayBeOne.ofTwoNumberings(lines.values()));
    if (known.isEmpty() && rest.isEmpty()) {
      return new OrderLines(
          lines, LineNames.empty(), unplaced(unplaced, lines), MayBeOne.byNumber(mayBeOne, lines));
    }
    Map<String, LineFacts> facts = new HashMap<>();
    lines.forEach((number, line) -> facts.put(number, UnnumberedLines.facts(line)));
    List<KnownLine> old = known.stream().filter(line -> isGone(line, facts)).toList();
    Map<KnownLine, NewestFirst<LineRow>> same = same(old, known, spent, lines, rest);
    NumberedOtherwise otherwise = numberedOtherwise(same, known, unread, lines);
    same.putAll(otherwise.same());
    Map<NewestFirst<LineRow>, String> numbers = new HashMap<>();
    lines.forEach((number, line) -> numbers.put(line, number));
    LineNames names = LineNames.empty();
    Set<String> used = numbersOf(known);
    used.addAll(lines.keySet());
    same.forEach(
        (line, tonight) -> {
          boolean free = !lines.containsKey(line.number());
          String number =
              numbers.computeIfAbsent(
                  tonight, key -> free ? line.number() : unused(line.orderNo(), used));
          if (!number.equals(line.number())) {
            names.renamed().put(line.number(), number);
          }
        });
    old.stream()
        .filter(line -> !same.containsKey(line))
        .forEach(line -> leaveOver(line, lines.containsKey(line.number()), used, names));
    otherwise.untold().forEach(line -> names.unplaced().add(line.number()));
    Map<String, NewestFirst<LineRow>> all = new LinkedHashMap<>(lines);
    for (NewestFirst<LineRow> line : rest) {
      all.put(numbers.computeIfAbsent(line, key -> unused(rows.get(0).orderNo(), used)), line);
    }
    return new OrderLines(all, names, unplaced(unplaced, all), MayBeOne.byNumber(mayBeOne, all));
  }

  private static boolean isUnnumbered(LineRow row) {
    return row.subOrder().isEmpty();
  }

  private static List<UnplacedRow> unplaced(
      Map<LineRow, List<NewestFirst<LineRow>>> rows, Map<String, NewestFirst<LineRow>> lines) {
    List<UnplacedRow> unplaced = new ArrayList<>();
    rows.forEach(
        (row, candidates) ->
            unplaced.add(
                new UnplacedRow(
                    row,
                    lines.entrySet().stream()
                        .filter(line -> candidates.contains(line.getValue()))
                        .map(Map.Entry::getKey)
                        .toList())));
    return unplaced;
  }

  /**
   * What lines of the ledger are tonight: made-up numbers are those of lines of the same item that
   * no other number of the ledger has, numbered or not; and a line whose real number is not
   * exported tonight may stand there without.
   */
  private static Map<KnownLine, NewestFirst<LineRow>> same(
      List<KnownLine> old,
      List<KnownLine> known,
      Predicate<KnownLine> spent,
      Map<String, NewestFirst<LineRow>> lines,
      List<NewestFirst<LineRow>> rest) {
    Set<String> taken = numbersOf(known);
    taken.removeAll(numbersOf(old));
    List<NewestFirst<LineRow>> numbered =
        lines.entrySet().stream()
            .filter(line -> !taken.contains(line.getKey()))
            .sorted(BY_PLACE)
            .map(Map.Entry::getValue)
            .toList();
    List<NewestFirst<LineRow>> all = new ArrayList<>(numbered);
    all.addAll(rest);
    LinesAgain alike =
        LinesAgain.of(
            old.stream().filter(line -> line.facts().known()).toList(), spent, all, BY_FACTS);
    LinesAgain ofItem =
        LinesAgain.of(
            alike.left(),
            spent,
            alike.free().stream().filter(numbered::contains).toList(),
            List.of(LineFacts::isSameItem));
    LinesAgain real =
        LinesAgain.of(
            known.stream()
                .filter(line -> !old.contains(line) && !lines.containsKey(line.number()))
                .toList(),
            spent,
            alike.free().stream().filter(rest::contains).toList(),
            BY_FACTS);
    Map<KnownLine, NewestFirst<LineRow>> same = new LinkedHashMap<>(alike.found());
    same.putAll(ofItem.found());
    same.putAll(real.found());
    return same;
  }

  /** What real numbers of the ledger may be called tonight that no export has. */
  private static NumberedOtherwise numberedOtherwise(
      Map<KnownLine, NewestFirst<LineRow>> same,
      List<KnownLine> known,
      Predicate<String> unread,
      Map<String, NewestFirst<LineRow>> lines) {
    Set<String> numbers = numbersOf(known);
    return NumberedOtherwise.of(
        known.stream()
            .filter(line -> !line.madeUp() && !same.containsKey(line))
            .filter(line -> !lines.containsKey(line.number()) && !unread.test(line.number()))
            .toList(),
        lines.values(),
        lines.entrySet().stream()
            .filter(line -> !numbers.contains(line.getKey()))
            .map(Map.Entry::getValue)
            .filter(line -> !same.containsValue(line))
            .toList());
  }

  /** Whether its number was made up, and is that of no line, or of a line of another item. */
  private static boolean isGone(KnownLine line, Map<String, LineFacts> lines) {
    LineFacts tonight = lines.get(line.number());
    boolean same = tonight != null && (!line.facts().known() || line.facts().isSameItem(tonight));
    return line.madeUp() && !same;
  }

  /** A number that a line of another item really has cannot stay. */
  private static void leaveOver(
      KnownLine line, boolean usedByAnother, Set<String> used, LineNames names) {
    String number = line.number();
    if (usedByAnother) {
      number = unused(line.orderNo(), used);
      names.renamed().put(line.number(), number);
    }
    names.unplaced().add(number);
    if (!line.facts().known()) {
      names.unknown().add(number);
    }
  }

  private static OrderLines unnumbered(
      List<LineRow> rows, List<KnownLine> known, Predicate<KnownLine> spent) {
    UnnumberedLines unnumbered = UnnumberedLines.of(rows);
    List<NewestFirst<LineRow>> found = unnumbered.lines();
    boolean oneOfEach = known.size() == 1 && found.size() == 1;
    LinesAgain same = LinesAgain.of(known, spent, found, oneOfEach ? BY_FACTS_OR_ALONE : BY_FACTS);
    Map<NewestFirst<LineRow>, String> numbers = new HashMap<>();
    same.found().forEach((line, tonight) -> numbers.put(tonight, line.number()));
    Set<String> used = numbersOf(known);
    Map<String, NewestFirst<LineRow>> lines = new LinkedHashMap<>();
    for (NewestFirst<LineRow> line : found) {
      String number = numbers.get(line);
      lines.put(number == null ? unused(rows.get(0).orderNo(), used) : number, line);
    }
    LineNames names = LineNames.empty();
    List<LineFacts> tonight = found.stream().map(UnnumberedLines::facts).toList();
    for (KnownLine line : same.left()) {
      if (!line.facts().known() || mayBeOneOf(line.facts(), tonight)) {
        leaveOver(line, false, used, names);
      }
    }
    return new OrderLines(
        lines,
        names,
        unplaced(unnumbered.unplaced(), lines),
        MayBeOne.byNumber(unnumbered.mayBeOne(), lines));
  }

  /** Whether a line of its item stands there with other facts: it may be this one, changed. */
  private static boolean mayBeOneOf(LineFacts facts, List<LineFacts> tonight) {
    return tonight.stream().anyMatch(other -> facts.isSameItem(other) && !facts.agrees(other));
  }

  /** A20: the order's number, then {@code <order>-2} and so on: the first that nobody had. */
  private static String unused(String orderNo, Set<String> used) {
    String number = orderNo;
    for (int k = 2; !used.add(number); k++) {
      number = orderNo + "-" + k;
    }
    return number;
  }

  private static Set<String> numbersOf(List<KnownLine> known) {
    return known.stream().map(KnownLine::number).collect(Collectors.toCollection(HashSet::new));
  }
}
