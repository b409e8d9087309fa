package io.giftrecon.nights;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.nights.Rights.State;
import java.util.Map;
import java.util.TreeMap;

/** Whether the nights were worth passing: what happened in all of them together. */
final class Events {
  private static final int ENOUGH_SEEDS = 5;

  private final Map<String, Integer> counts = new TreeMap<>();

  Events() {
    for (String event :
        new String[] {
          "marked",
          "recalled",
          "rebound",
          "refused since",
          "late",
          "corrected",
          "copied",
          "renamed",
          "moved",
          "taken back",
          "listed by the second job",
          "missing",
          "list of another shop",
          "numbered in part",
          "seal lost",
          "adopted",
          "crashed",
          "restored",
          "marked meanwhile"
        }) {
      counts.put(event, 0);
    }
  }

  void ofNight(Rights before, Rights after, Published published, Map<String, String> corrected) {
    count("recalled", published.recalls().size());
    count("listed by the second job", published.isListedByTheSecondJob() ? 1 : 0);
    count("copied", published.breaks().contains("RETURN_ROW_TWICE") ? 1 : 0);
    before
        .rights()
        .forEach(
            (key, was) -> {
              State is = after.rights().getOrDefault(key, was);
              boolean left = !was.main().isEmpty() && !is.main().equals(was.main());
              count("marked", is.marked() && !was.marked() ? 1 : 0);
              count("corrected", was.marked() && corrected.containsKey(was.word()) ? 1 : 0);
              count("rebound", left && !is.main().isEmpty() ? 1 : 0);
              count("refused since", left && is.main().isEmpty() ? 1 : 0);
            });
  }

  void happened(String event) {
    count(event, 1);
  }

  void read(boolean tonight, boolean late) {
    count("late", tonight && late ? 1 : 0);
  }

  void check(int seeds) {
    if (seeds >= ENOUGH_SEEDS) {
      assertThat(counts.values()).as("%s", counts).allMatch(count -> count > 0);
    }
  }

  private synchronized void count(String event, int times) {
    counts.merge(event, times, Integer::sum);
  }
}
