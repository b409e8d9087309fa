package io.giftrecon.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One published set of a sampling job, and what every such set promises. */
public final class PublishedCampaign {
  /** How many columns the contract gives each file. */
  private static final Map<String, Integer> BEFORE = Map.of("precheck.csv", 9, "rejects.csv", 5);

  private static final Map<String, Integer> AFTER =
      Map.of("claims.csv", 10, "effect.csv", 24, "board-diff.csv", 7, "care-list.csv", 4);

  /** 差异 is the one figure that may be less than nothing: a number to a spreadsheet. */
  private static final Pattern LESS_THAN_NOTHING =
      Pattern.compile("board-diff\\.csv: a cell starts a formula: -\\d+(\\.\\d\\d)?");

  private final Path folder;

  public PublishedCampaign(Path folder) {
    this.folder = folder;
  }

  /**
   * What of this set breaks the contract: its files, their columns, cells that would start a
   * formula or that a terminal obeys, sums that do not add up.
   *
   * @return a line each, none if all is well
   */
  public List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    Map<String, Integer> widths = new HashMap<>(BEFORE);
    boolean exported = Files.exists(folder.resolve("effect.csv"));
    if (exported) {
      widths.putAll(AFTER);
    }
    Set<String> expected = new TreeSet<>(widths.keySet());
    expected.addAll(List.of("report.html", "summary.json"));
    if (!names().equals(expected)) {
      faults.add("holds " + names());
    }
    for (Map.Entry<String, Integer> file : widths.entrySet()) {
      try {
        PublishedSet.look(folder, file.getKey(), file.getValue(), faults);
      } catch (IllegalArgumentException e) {
        faults.add(file.getKey() + ": " + e.getMessage());
      }
    }
    faults.removeIf(LESS_THAN_NOTHING.asMatchPredicate());
    if (faults.isEmpty()) {
      new PublishedSet(folder).inputsAddUp(faults);
      if (exported) {
        claimsAddUp(faults);
      }
      faults.addAll(new PublishedReport(folder).faults());
    }
    return faults;
  }

  /** A line is in one activity (U14), and nobody is a new member who has not claimed. */
  private void claimsAddUp(List<String> faults) throws IOException {
    PublishedSet set = new PublishedSet(folder);
    Set<String> lines = new HashSet<>();
    for (Map<String, String> row : set.rows("claims.csv")) {
      if (!lines.add(row.get("子订单号"))) {
        faults.add("claimed twice: " + row);
      }
    }
    for (Map<String, String> row : set.rows("effect.csv")) {
      List<String> figures = List.of(row.get("派样单量"), row.get("派样人次"), row.get("新会员数"));
      List<Long> known =
          figures.stream().filter(cell -> !cell.equals("/")).map(Long::valueOf).toList();
      for (int i = 1; i < known.size(); i++) {
        if (known.get(i) > known.get(i - 1)) {
          faults.add("more people than claims: " + row);
        }
      }
    }
  }

  private Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }
}
