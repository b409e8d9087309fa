package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.tags.Examples;
import io.giftrecon.tags.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * R50, R51: random words over ten nights. Nothing is released twice, no word outlives its facts, a
 * night that is run again says the same, and the order in which lists come makes no difference.
 */
@Slow
class TenNightsOfVerdictsTest extends VerdictNights {
  private static final LocalDate FIRST = LocalDate.of(2023, 9, 1);
  private static final List<String> WORDS =
      List.of("补发", "补发", "补发", "不补", "等 2023-09-07", "看着办", "");
  private static final List<String> AMOUNTS = List.of("10.00", "20.00", "30.00");

  /**
   * By one-yuan line, the amount that its main line showed on a date: what came back stays (R42).
   */
  private final Map<String, Map<String, String>> shown = new HashMap<>();

  private int released;

  @Test
  void noWordReleasesTwiceOrOutlivesItsFacts() throws IOException {
    long first = Long.getLong("giftrecon.first-seed", 1);
    long seeds = Examples.count("giftrecon.nights.seeds", 2, 12);
    for (long seed = first; seed < first + seeds; seed++) {
      clear();
      play(seed);
    }
    assertThat(released).as("released by a word").isPositive();
  }

  private void play(long seed) throws IOException {
    Random random = new Random(seed);
    Set<String> marked = new HashSet<>();
    String[] amounts = {"10.00", "10.00", "10.00"};
    String[] believed = amounts.clone();
    for (int night = 0; night < 10; night++) {
      String date = FIRST.plusDays(night).toString();
      String stamp = date.replace("-", "");
      int which = random.nextInt(8);
      if (which < amounts.length) {
        amounts[which] = AMOUNTS.get(random.nextInt(AMOUNTS.size()));
        believed[which] = Collections.max(List.of(believed[which], amounts[which]));
      }
      exportLines(stamp + "000000", lines(amounts));
      run(date);
      Map<String, byte[]> once = bytes(date);
      run(date, "--rerun");
      assertThat(bytes(date)).as("seed %d, %s again", seed, date).containsExactlyEntriesOf(once);
      check(seed, date, believed, marked);
      for (int line = 0; line < amounts.length; line++) {
        String number = "600" + line;
        shown.computeIfAbsent(number, key -> new HashMap<>()).put(date, believed[line]);
        boolean due = decided(date).stream().anyMatch(row -> row.startsWith(number + " RELEASE"));
        if (due && random.nextInt(4) == 0) {
          assertThat(nights.giftrecon("mark", "--one-yuan-line", number)).isZero();
          marked.add(number);
        }
      }
      giveBack(random, date, stamp);
    }
  }

  /** R20; R51: whoever said 补发 saw the amount that is refunded tonight. */
  private void check(long seed, String date, String[] believed, Set<String> marked)
      throws IOException {
    Set<String> told = new HashSet<>();
    for (String decision : decided(date)) {
      String[] parts = decision.split(" ", -1);
      assertThat(marked).as("seed %d, %s", seed, date).doesNotContain(parts[0]);
      assertThat(told.add(parts[0])).isTrue();
      if (parts[1].equals("RELEASE_BY_PERSON")) {
        released++;
        String reason = row(date, parts[0]).get("原因");
        String listed = reason.replaceFirst("(?s).*回传 back-(\\d{4})(\\d\\d)(\\d\\d).*", "$1-$2-$3");
        int line = parts[0].charAt(3) - '0';
        assertThat(shown.get(parts[0]).get(listed))
            .as("seed %d, %s: %s", seed, date, reason)
            .isEqualTo(believed[line]);
      }
    }
  }

  private void giveBack(Random random, String date, String stamp) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String row : Files.readAllLines(set(date).resolve("gift-worklist.csv"))) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      rows.add(row.replaceFirst(",,,,,(\\d+)$", ",,,," + word + ",$1"));
    }
    Path list = folder.resolve("exports/back-" + stamp + "180000.csv");
    if (random.nextInt(3) > 0) {
      Files.write(list, rows);
    }
  }

  /** The same lists, in one go or one a night, by whatever name. */
  @Test
  void theOrderOfListsMakesNoDifference() throws IOException {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
    Map<String, String> ends = new TreeMap<>();
    for (long seed = 1; seed <= 4; seed++) {
      clear();
      for (int night = 0; night < 4; night++) {
        String date = FIRST.plusDays(night).toString();
        exportLines(date.replace("-", "") + "000000", lines("10.00", "10.00", "10.00"));
        run(date);
      }
      Collections.shuffle(order, new Random(seed));
      for (int came = 0; came < order.size(); came++) {
        String date = FIRST.plusDays(order.get(came)).toString();
        String word = List.of("补发", "不补", "等 2023-09-30", "补发").get(order.get(came));
        giveBack(date.replace("-", "") + "180000", date, "6000", word);
        run(FIRST.plusDays(4L + came).toString());
      }
      ends.put(String.join(" ", decided("2023-09-08")), "seed " + seed);
    }
    assertThat(ends).hasSize(1);
    assertThat(ends.keySet().iterator().next()).contains("6000 RELEASE_BY_PERSON");
  }

  private static List<String> lines(String... amounts) {
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < amounts.length; line++) {
      lines.add(oneYuan("600" + line, "买" + line, line));
      lines.add(main("700" + line, "买" + line, "交易成功", "退款成功", amounts[line]));
    }
    return lines;
  }

  /** What a set says, but for durations. */
  private Map<String, byte[]> bytes(String date) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    for (String name :
        List.of("gift-worklist.csv", "breaks.csv", "changes.csv", "erp-orders.jsonl")) {
      bytes.put(name, Files.readAllBytes(set(date).resolve(name)));
    }
    return bytes;
  }

  private void clear() throws IOException {
    shown.clear();
    for (String name : List.of("exports", "state", "out")) {
      Path gone = folder.resolve(name);
      if (Files.exists(gone)) {
        try (Stream<Path> files = Files.walk(gone)) {
          for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }
    Files.createDirectories(folder.resolve("exports"));
  }
}
