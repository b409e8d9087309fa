package io.giftrecon.release;

import io.giftrecon.order.SheetRow;
import io.giftrecon.order.Source;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.pairing.Line;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.RightKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * R20, R27: what a merchant has marked 已处理 in the platform's back-end becomes marks. Where more
 * rights stand beside a main line than it has units, nobody knows which were sent: nothing is
 * marked, and none of them is released. 待处理 takes nothing back.
 */
final class PlatformMarks {
  private static final String MARKER = "platform";

  private final Map<RightKey, LedgerRight> rights = new LinkedHashMap<>();
  private final Map<PlatformWord, Integer> free = new LinkedHashMap<>();
  private final List<Break> breaks = new ArrayList<>();
  private final OpenQuestions questions;

  /**
   * Applies the words.
   *
   * @param before every right of the buyer group, after its returned rows
   * @param questions where it is told what nobody can tell
   */
  PlatformMarks(List<LedgerRight> before, List<PlatformWord> words, OpenQuestions questions) {
    this.questions = questions;
    before.forEach(right -> rights.put(right.key(), right));
    words.stream().filter(PlatformWord::bearsGift).forEach(word -> free.put(word, word.free()));
    bindMarked();
    markCertain();
    List<PlatformWord> left = new ArrayList<>(open());
    while (!left.isEmpty()) {
      List<PlatformWord> together = connected(left.get(0), left);
      left.removeAll(together);
      if (!markTogether(together)) {
        together.forEach(this::ask);
      }
    }
    words.stream().filter(this::speaksOfAnother).forEach(this::ask);
  }

  /** R7: what was sent was sent for another line, and no row says for which. */
  private boolean speaksOfAnother(PlatformWord word) {
    return !word.bearsGift()
        && !meant(word).isEmpty()
        && free.keySet().stream().noneMatch(word::isOfOrderOf);
  }

  /** Every right of the buyer group after the words. */
  List<LedgerRight> rights() {
    return rights.values().stream().sorted(LedgerRight.ORDER).toList();
  }

  /** Words that may speak of more rights than of which anything was sent. */
  List<Break> breaks() {
    return breaks;
  }

  /** A right that a person has marked, and that no main line bears, is the one that was meant. */
  private void bindMarked() {
    for (PlatformWord word : free.keySet()) {
      for (LedgerRight meant : word.rights()) {
        LedgerRight right = rights.getOrDefault(meant.key(), meant);
        if (right.processed() && right.mainSubOrder().isEmpty() && left(word) > 0) {
          word.main()
              .ifPresent(
                  main -> rights.put(right.key(), right.bind(main.orderNo(), main.subOrder())));
          free.computeIfPresent(word, (spoken, units) -> units - 1);
        }
      }
    }
  }

  /** Marks where no more rights can be meant than the main line has units, until none is left. */
  private void markCertain() {
    boolean marked = true;
    while (marked) {
      marked = false;
      for (PlatformWord word : open()) {
        List<LedgerRight> meant = meant(word);
        if (word.main().isPresent() && !meant.isEmpty() && meant.size() <= left(word)) {
          Line main = word.main().get();
          meant.forEach(right -> mark(right, main, word));
          marked = true;
        }
      }
    }
  }

  /** The words that still mean rights which are not marked. */
  private List<PlatformWord> open() {
    return free.keySet().stream().filter(word -> left(word) > 0 && !meant(word).isEmpty()).toList();
  }

  private int left(PlatformWord word) {
    return free.getOrDefault(word, 0);
  }

  private List<LedgerRight> meant(PlatformWord word) {
    return word.rights().stream()
        .map(right -> rights.getOrDefault(right.key(), right))
        .filter(right -> !right.processed())
        .toList();
  }

  /** Words that may mean the same rights, from one on. */
  private List<PlatformWord> connected(PlatformWord first, List<PlatformWord> words) {
    Set<PlatformWord> found = new HashSet<>(Set.of(first));
    Set<RightKey> shared = new HashSet<>();
    boolean more = true;
    while (more) {
      found.forEach(word -> meant(word).forEach(right -> shared.add(right.key())));
      more =
          found.addAll(
              words.stream()
                  .filter(
                      word -> meant(word).stream().map(LedgerRight::key).anyMatch(shared::contains))
                  .toList());
    }
    return words.stream().filter(found::contains).toList();
  }

  /** Whether the main lines have a unit for each right that they may mean: then all were sent. */
  private boolean markTogether(List<PlatformWord> words) {
    if (words.stream().anyMatch(word -> word.main().isEmpty())) {
      return false;
    }
    Map<LedgerRight, PlatformWord> places = new LinkedHashMap<>();
    for (PlatformWord word : words) {
      for (LedgerRight right : meant(word)) {
        if (!places.containsKey(right) && !place(right, words, places, new HashSet<>())) {
          return false;
        }
      }
    }
    places.forEach((right, word) -> word.main().ifPresent(main -> mark(right, main, word)));
    return true;
  }

  /** Finds a unit for a right, moving others on where it must. */
  private boolean place(
      LedgerRight right,
      List<PlatformWord> words,
      Map<LedgerRight, PlatformWord> places,
      Set<PlatformWord> tried) {
    for (PlatformWord word : words) {
      if (!meant(word).contains(right) || !tried.add(word)) {
        continue;
      }
      List<LedgerRight> there =
          places.entrySet().stream()
              .filter(placed -> placed.getValue().equals(word))
              .map(Map.Entry::getKey)
              .toList();
      if (there.size() < left(word)) {
        places.put(right, word);
        return true;
      }
      for (LedgerRight moving : there) {
        if (place(moving, words, places, tried)) {
          places.put(right, word);
          return true;
        }
      }
    }
    return false;
  }

  private void mark(LedgerRight right, Line main, PlatformWord word) {
    Source source = word.row().source();
    Mark mark = new Mark(source.asOf(), MARKER, "平台表 %s 已处理".formatted(source.file()), "", "");
    rights.put(right.key(), right.release(main.orderNo(), main.subOrder(), mark));
    free.computeIfPresent(word, (spoken, units) -> units - 1);
  }

  private void ask(PlatformWord word) {
    SheetRow row = word.row();
    List<LedgerRight> meant = meant(word);
    meant.forEach(right -> questions.unclear(right, row));
    word.mains().forEach(main -> questions.unclearMain(main.subOrder(), row));
    Line main = word.mains().get(0);
    breaks.add(
        new Break(
            BreakCode.PLATFORM_MARK_UNCLEAR,
            main.orderNo(),
            word.mains().size() == 1 ? main.subOrder() : "",
            main.row().itemId(),
            main.buyer().name(),
            row.source(),
            "旁边还有 %d 份没有标记的权益".formatted(meant.size())));
  }
}
