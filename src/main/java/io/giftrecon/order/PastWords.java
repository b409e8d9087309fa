package io.giftrecon.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What marks said once and say no more (R64, R65): a list that still lies in the folder must not
 * bring it back.
 *
 * @param withdrawn one event for each number that an unmark took back, the last one and those that
 *     it had replaced; when, by whom and which event are the unmark's
 * @param replaced the marking events whose number a correction replaced, of marks that still stand
 */
public record PastWords(List<RightEvent> withdrawn, List<RightEvent> replaced) {
  /** Nothing was ever taken back or corrected. */
  public static final PastWords NONE = new PastWords(List.of(), List.of());

  /** Reads what the events of some rights leave behind, oldest first. */
  public static PastWords of(List<RightEvent> events) {
    List<RightEvent> withdrawn = new ArrayList<>();
    Map<List<Object>, List<RightEvent>> standing = new HashMap<>();
    for (RightEvent event : events) {
      List<RightEvent> said = standing.computeIfAbsent(key(event), key -> new ArrayList<>());
      switch (event.kind()) {
        case MARKED -> {
          said.clear();
          said.add(event);
        }
        case CORRECTED -> said.add(event);
        case UNMARKED -> {
          withdrawn.add(event);
          replaced(said).forEach(word -> withdrawn.add(takenBack(word, event)));
          said.clear();
        }
        case CONSIGNED, RECORD_MARKED, RECORD_UNMARKED -> {}
      }
    }
    List<RightEvent> replaced = new ArrayList<>();
    standing.values().forEach(said -> replaced.addAll(replaced(said)));
    return new PastWords(List.copyOf(withdrawn), List.copyOf(replaced));
  }

  private static List<RightEvent> replaced(List<RightEvent> said) {
    return said.subList(0, Math.max(0, said.size() - 1));
  }

  private static RightEvent takenBack(RightEvent word, RightEvent withdrawal) {
    Mark by = withdrawal.mark();
    return new RightEvent(
        withdrawal.id(),
        RightEvent.Kind.UNMARKED,
        withdrawal.oneYuanSubOrder(),
        withdrawal.unit(),
        withdrawal.mainOrder(),
        withdrawal.mainSubOrder(),
        new Mark(by.at(), by.by(), by.note(), word.mark().carrier(), word.mark().tracking()));
  }

  private static List<Object> key(RightEvent event) {
    return List.of(event.oneYuanSubOrder(), event.unit());
  }
}
