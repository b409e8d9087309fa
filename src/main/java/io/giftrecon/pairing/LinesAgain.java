package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.Numbers;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LineFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * R62: which lines of the ledger are which of tonight's, by their facts. Of lines alike nobody can
 * tell which one was refunded or closed, so their number decides (A105): a refund that comes to one
 * of them is that of a line of which nothing was sent, as long as there is one. Else the gift that
 * was sent would be of the refunded line, and a second one of the other.
 *
 * @param found the ledger's lines, in the order of their numbers where tonight's are all the same
 * @param left the ledger's lines that none of tonight's is
 * @param free lines of tonight that none of the ledger's is
 */
record LinesAgain(
    Map<KnownLine, NewestFirst<LineRow>> found,
    List<KnownLine> left,
    List<NewestFirst<LineRow>> free) {

  /**
   * Matches them, each once.
   *
   * @param spent which of the ledger's lines something was sent for, as it or a list of tonight
   *     says
   * @param tonight in the order of their places
   * @param questions that their facts are asked, one after the other
   */
  static LinesAgain of(
      List<KnownLine> known,
      Predicate<KnownLine> spent,
      List<NewestFirst<LineRow>> tonight,
      List<BiPredicate<LineFacts, LineFacts>> questions) {
    Matching<KnownLine, NewestFirst<LineRow>> same =
        new Matching<>(
            known.stream()
                .sorted(
                    Comparator.comparing((KnownLine line) -> !spent.test(line))
                        .thenComparing(KnownLine::number, Numbers.ORDER))
                .toList(),
            KnownLine::facts,
            tonight,
            UnnumberedLines::facts);
    for (BiPredicate<LineFacts, LineFacts> question : questions) {
      same.by(question, (line, other) -> ShownWords.of(other).areThoseOf(line))
          .by(question, (line, other) -> stops(line) && stops(other))
          .by(
              question,
              (line, other) ->
                  spent.test(line) && !stops(line) && ShownWords.of(other).isFinished())
          .by(question, (line, other) -> !stops(line) && !stops(other))
          .by(question, (line, other) -> !spent.test(line))
          .by(question);
    }
    return new LinesAgain(inOrder(same.found(), tonight), same.left(), same.free());
  }

  private static boolean stops(KnownLine line) {
    return ShownWords.of(line).stop() || !line.settled().nothing();
  }

  private static boolean stops(NewestFirst<LineRow> line) {
    return line.stream().anyMatch(row -> ShownWords.of(row).stop());
  }

  /** Lines of tonight that are the same in all that counts keep the order of the numbers. */
  private static Map<KnownLine, NewestFirst<LineRow>> inOrder(
      Map<KnownLine, NewestFirst<LineRow>> found, List<NewestFirst<LineRow>> tonight) {
    Map<List<Object>, List<KnownLine>> alike = new LinkedHashMap<>();
    found.forEach(
        (line, other) ->
            alike
                .computeIfAbsent(
                    List.of(line.facts(), UnnumberedLines.facts(other), ShownWords.of(other)),
                    key -> new ArrayList<>())
                .add(line));
    Map<KnownLine, NewestFirst<LineRow>> inOrder = new LinkedHashMap<>();
    for (List<KnownLine> lines : alike.values()) {
      List<NewestFirst<LineRow>> others =
          lines.stream().map(found::get).sorted(Comparator.comparing(tonight::indexOf)).toList();
      lines.sort(Comparator.comparing(KnownLine::number, Numbers.ORDER));
      for (int i = 0; i < lines.size(); i++) {
        inOrder.put(lines.get(i), others.get(i));
      }
    }
    return inOrder;
  }
}
