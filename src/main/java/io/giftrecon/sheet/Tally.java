package io.giftrecon.sheet;

import io.giftrecon.campaign.Activity;
import io.giftrecon.campaign.Campaign;
import io.giftrecon.campaign.OneYuanItem;
import io.giftrecon.order.RowUse;
import io.giftrecon.order.Source;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.pairing.PairedRecord;
import io.giftrecon.release.DecidedCase;
import io.giftrecon.release.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what the cases show, for the summary. A buyer stands in one case, so sums are sums. */
public final class Tally {
  private static final String ITEM = "i ";
  private static final String ACTIVITY = "a ";

  private final Map<String, Long> decisions = new TreeMap<>();
  private final Map<String, Long> breaks = new TreeMap<>();
  private final Map<String, Map<RowUse, Long>> uses = new HashMap<>();
  private final Map<String, Summary.Conversion> activities = new LinkedHashMap<>();
  private final Map<String, Summary.Conversion> items = new LinkedHashMap<>();
  private Summary.Conversion conversion = Summary.Conversion.NOBODY;
  private long processed;

  /** An empty tally of a campaign. */
  public Tally(Campaign campaign) {
    for (Activity activity : campaign.job().activities()) {
      activities.put(activity.id(), Summary.Conversion.NOBODY);
    }
    for (OneYuanItem item : campaign.enrolments().items()) {
      items.put(item.itemId(), Summary.Conversion.NOBODY);
    }
  }

  /** Counts one case. */
  public void add(DecidedCase decided) {
    for (Verdict verdict : decided.verdicts()) {
      decisions.merge(verdict.code().name(), (long) verdict.units(), Long::sum);
    }
    for (Break found : decided.breaks()) {
      breaks.merge(found.code().name(), 1L, Long::sum);
    }
    processed += decided.processed().size();
    for (Map.Entry<Source, RowUse> use : decided.paired().uses().entrySet()) {
      uses.computeIfAbsent(use.getKey().file(), file -> new HashMap<>())
          .merge(use.getValue(), 1L, Long::sum);
    }
    convert(decided);
  }

  /** What became of the rows of a file that belong to cases. */
  public Map<RowUse, Long> uses(String file) {
    return uses.getOrDefault(file, Map.of());
  }

  public Map<String, Long> decisions() {
    return decisions;
  }

  public Map<String, Long> breaks() {
    return breaks;
  }

  public long processed() {
    return processed;
  }

  public Summary.Conversion conversion() {
    return conversion;
  }

  public Map<String, Summary.Conversion> activities() {
    return activities;
  }

  public Map<String, Summary.Conversion> items() {
    return items;
  }

  /** Who reserved, and who of them stands in a record: in all, by activity, by one-yuan item. */
  private void convert(DecidedCase decided) {
    Map<OneYuanLine, String> tagged = new HashMap<>();
    for (PairedRecord row : decided.paired().records()) {
      row.oneYuan().forEach(line -> tagged.putIfAbsent(line, row.main().line().orderNo()));
    }
    Map<String, Set<String>> reserved = new LinkedHashMap<>();
    for (OneYuanLine line : decided.paired().oneYuan()) {
      if (!line.countsFor().isEmpty()) {
        Set<String> what =
            reserved.computeIfAbsent(person(line, tagged), person -> new LinkedHashSet<>());
        line.countsFor().forEach(activity -> what.add(ACTIVITY + activity.id()));
        what.add(ITEM + line.item().itemId());
      }
    }
    Map<String, Set<String>> cameBack = new HashMap<>();
    for (PairedRecord row : decided.paired().records()) {
      for (OneYuanLine line : row.oneYuan()) {
        Set<String> what = cameBack.computeIfAbsent(person(line, tagged), key -> new HashSet<>());
        row.main().activities().stream()
            .filter(line.countsFor()::contains)
            .forEach(activity -> what.add(ACTIVITY + activity.id()));
        what.add(ITEM + line.item().itemId());
      }
    }
    reserved.forEach(
        (person, what) -> {
          Set<String> back = cameBack.getOrDefault(person, Set.of());
          conversion = conversion.plus(!back.isEmpty());
          what.forEach(key -> count(key, back.contains(key)));
        });
  }

  private void count(String key, boolean returned) {
    Map<String, Summary.Conversion> counted = key.startsWith(ITEM) ? items : activities;
    counted.computeIfPresent(key.substring(ITEM.length()), (id, before) -> before.plus(returned));
  }

  /** The buyer; where nobody is known, whoever carries the tag, or the order by itself. */
  private static String person(OneYuanLine line, Map<OneYuanLine, String> tagged) {
    return line.line().buyer().known()
        ? line.line().buyer().key()
        : "order " + tagged.getOrDefault(line, line.orderNo());
  }
}
