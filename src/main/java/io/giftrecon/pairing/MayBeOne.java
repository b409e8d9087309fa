package io.giftrecon.pairing;

import io.giftrecon.order.LineRow;
import io.giftrecon.order.Source;
import io.giftrecon.rights.LineFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two rows of different files that stand for two lines of an order, but may be of one: titles alone
 * tell them apart, or numbers that no file has side by side (A83).
 */
record MayBeOne(LineRow one, LineRow other) {

  /**
   * Numbered lines of one order that no file shows side by side and of which nothing that both
   * state differs: one line may have been numbered otherwise in each file.
   */
  static List<MayBeOne> ofTwoNumberings(Collection<NewestFirst<LineRow>> lines) {
    if (lines.size() < 2) {
      return List.of();
    }
    Map<Set<String>, List<NewestFirst<LineRow>>> byFiles = new LinkedHashMap<>();
    lines.forEach(
        line -> byFiles.computeIfAbsent(numberedIn(line), key -> new ArrayList<>()).add(line));
    List<MayBeOne> pairs = new ArrayList<>();
    List<Set<String>> files = List.copyOf(byFiles.keySet());
    for (int i = 0; i < files.size(); i++) {
      for (Set<String> others : files.subList(i + 1, files.size())) {
        if (Collections.disjoint(files.get(i), others)) {
          addAlike(
              byFiles.getOrDefault(files.get(i), List.of()),
              byFiles.getOrDefault(others, List.of()),
              pairs);
        }
      }
    }
    return pairs;
  }

  private static void addAlike(
      List<NewestFirst<LineRow>> lines, List<NewestFirst<LineRow>> others, List<MayBeOne> pairs) {
    Map<NewestFirst<LineRow>, LineFacts> facts = new LinkedHashMap<>();
    others.forEach(other -> facts.put(other, UnnumberedLines.facts(other)));
    for (NewestFirst<LineRow> line : lines) {
      LineFacts ofLine = UnnumberedLines.facts(line);
      facts.forEach(
          (other, ofOther) -> {
            if (ofLine.mayBe(ofOther)) {
              pairs.add(new MayBeOne(UnnumberedLines.first(line), UnnumberedLines.first(other)));
            }
          });
    }
  }

  private static Set<String> numberedIn(NewestFirst<LineRow> line) {
    return line.stream()
        .filter(row -> !row.subOrder().isEmpty())
        .map(LineRow::source)
        .map(Source::file)
        .collect(Collectors.toSet());
  }

  /** The numbers of the lines of such rows, each with a row of the line that it may be. */
  static Map<String, LineRow> byNumber(
      List<MayBeOne> pairs, Map<String, NewestFirst<LineRow>> lines) {
    if (pairs.isEmpty()) {
      return Map.of();
    }
    Map<LineRow, String> numbers = new HashMap<>();
    lines.forEach((number, line) -> line.stream().forEach(row -> numbers.put(row, number)));
    Map<String, LineRow> doubted = new LinkedHashMap<>();
    for (MayBeOne pair : pairs) {
      doubt(doubted, numbers.get(pair.one()), pair.other());
      doubt(doubted, numbers.get(pair.other()), pair.one());
    }
    return doubted;
  }

  /** Notes that a row may be another row of the numbered line. */
  private static void doubt(Map<String, LineRow> doubted, @Nullable String number, LineRow other) {
    if (number != null) {
      doubted.putIfAbsent(number, other);
    }
  }
}
