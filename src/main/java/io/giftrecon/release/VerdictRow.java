package io.giftrecon.release;

import io.giftrecon.rights.ListedNight;
import io.giftrecon.rights.ListedNight.Waited;
import io.giftrecon.rights.ListedRight;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.ReturnedWord;
import io.giftrecon.rights.RightKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** R50, R51: what a returned row tells of the list that it stands in. */
final class VerdictRow {
  private VerdictRow() {}

  /**
   * Why 补发 of a row is not heard: nobody asked, it waits for its release point, it says something
   * else too, or it does not tell which list it is of.
   */
  static Optional<String> whyNoRelease(ReturnedRow row) {
    Optional<Action> advice =
        Arrays.stream(Action.values())
            .filter(action -> action.word().equals(row.advice()))
            .findFirst();
    String code = row.verdict().code();
    if (advice.isEmpty() || !(code.isEmpty() || DecisionCode.adviceOf(code).equals(row.advice()))) {
      return Optional.of("处理建议或原因代码不是清单上的");
    }
    if (advice.get() == Action.RELEASE_NOW || advice.get() == Action.AWAIT_CONFIRMATION) {
      return Optional.of("清单上的处理建议是“%s”，不用核查".formatted(row.advice()));
    }
    if (row.word() instanceof ReturnedWord.Unreadable
        || row.word() instanceof ReturnedWord.Rejected) {
      return Optional.of("同一行还写着“%s”".formatted(row.word().text()));
    }
    return row.verdict().waited() < 0
        ? Optional.of("清单没有“已等几晚”这一列，看不出是哪一晚的，请在最新的清单里写")
        : Optional.empty();
  }

  /** The nights, newest first, whose list may have had this row. */
  static List<ListedNight> matching(ReturnedRow row, List<ListedNight> nights) {
    LocalDate returned = row.source().asOf().toLocalDate();
    int waited = row.verdict().waited();
    return nights.stream()
        .filter(night -> !rights(row, night).isEmpty())
        .filter(
            night ->
                waited < 0
                    ? !night.date().isAfter(returned)
                    : rights(row, night).keySet().stream()
                        .map(key -> night.waited().getOrDefault(key, Waited.NONE))
                        .reduce(Waited.NONE, Waited::or)
                        .mayBe(waited))
        .toList();
  }

  /**
   * Those that had been listed when the row came back: a ledger that was restored counts its nights
   * again, and nobody gives back a list that is still to come.
   */
  static List<ListedNight> published(ReturnedRow row, List<ListedNight> nights) {
    return nights.stream().filter(night -> night.isNotAfter(row.source().asOf())).toList();
  }

  /** The rights that a night's list had in the row. */
  static Map<RightKey, ListedRight> rights(ReturnedRow row, ListedNight night) {
    Map<RightKey, ListedRight> ofRow = new HashMap<>(night.rights());
    String code = row.verdict().code();
    ofRow
        .values()
        .removeIf(
            then ->
                !then.mainSubOrder().equals(row.mainSubOrder())
                    || !DecisionCode.adviceOf(then.code()).equals(row.advice())
                    || !(code.isEmpty() || then.code().equals(code)));
    return ofRow;
  }
}
