package io.giftrecon.ordinary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.GiftRecon;
import io.giftrecon.published.PublishedSet;
import io.giftrecon.tags.Slow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An ordinary shop does not drown in warnings: exit code 0 in every night, no warning, and no right
 * that a rule about missing evidence (R30–R46) has moved. The warehouse sends what it is told to
 * and returns its list.
 */
class OrdinaryCampaignTest {
  private static final LocalDate FIRST_EVENING = LocalDate.of(2023, 8, 1);

  /** Before, in and behind the windows; the last ones long after. */
  private static final List<LocalDate> NIGHTS =
      List.of(
          LocalDate.of(2023, 8, 8),
          LocalDate.of(2023, 8, 15),
          LocalDate.of(2023, 8, 24),
          LocalDate.of(2023, 8, 30),
          LocalDate.of(2023, 9, 6),
          LocalDate.of(2023, 10, 20));

  /** R48: where nobody is named, 3,000 orders share so many endings by chance at most. */
  private static final long BY_CHANCE = 20;

  private static final Set<String> WANT_OF_EVIDENCE =
      Set.of(
          "RETURN_UNREADABLE",
          "RETURN_AMBIGUOUS",
          "MARK_UNPLACED",
          "ROW_REJECTED",
          "REFUND_STATE_UNKNOWN",
          "BUYER_CONTRADICTED",
          "BUYER_IMPLAUSIBLE",
          "PAIRED_BY_ENDING",
          "DATA_STALE");

  @TempDir private Path folder;
  private boolean numbered = true;

  @Test
  void aSmallShopHearsNothing() throws IOException {
    play(30, true, true, NIGHTS);
  }

  /** A123: refunds of orders that are not exported are of no line there. */
  @Slow
  @ParameterizedTest
  @CsvSource({"60, true", "60, false", "3000, false"})
  void aShopWithoutSubOrderNumbersHearsNothing(int orders, boolean everything) throws IOException {
    numbered = false;
    play(orders, everything, true, NIGHTS);
  }

  @Slow
  @ParameterizedTest
  @CsvSource({
    "30, true, false",
    "30, false, false",
    "3000, false, true",
    "3000, true, false",
  })
  void aShopOfAnotherKindHearsNothing(int orders, boolean everything, boolean buyers)
      throws IOException {
    play(orders, everything, buyers, NIGHTS);
  }

  @Slow
  @Test
  void aSmallShopHearsNothingInAnyNight() throws IOException {
    play(30, false, true, everyNight());
  }

  @Slow
  @Test
  void aLargeShopHearsNothing() throws IOException {
    play(100_000, true, true, List.of(NIGHTS.get(0), NIGHTS.get(3), NIGHTS.get(5)));
  }

  private static List<LocalDate> everyNight() {
    List<LocalDate> nights =
        new ArrayList<>(FIRST_EVENING.datesUntil(LocalDate.of(2023, 9, 10)).toList());
    nights.add(NIGHTS.get(NIGHTS.size() - 1));
    return nights;
  }

  private void play(int orders, boolean everything, boolean buyers, List<LocalDate> nights)
      throws IOException {
    Path exports = folder.resolve("exports");
    OrdinaryExports assistant =
        new OrdinaryExports(new OrdinaryShop(orders), exports, everything, buyers);
    if (!numbered) {
      assistant.withoutNumbers();
    }
    layOut();
    LocalDate evening = everything ? nights.get(0) : FIRST_EVENING;
    List<String> told = new ArrayList<>();
    long released = 0;
    for (LocalDate night : nights) {
      for (; !evening.isAfter(night); evening = evening.plusDays(1)) {
        if (!everything || evening.equals(night)) {
          assistant.export(evening);
        }
      }
      told.addAll(run(night, buyers));
      released += sendWhatIsListed(night, exports);
    }
    assertThat(told).isEmpty();
    assertThat(released).as("gifts sent").isPositive();
  }

  private void layOut() throws IOException {
    Files.writeString(
        folder.resolve("job.yaml"),
        """
        kind: one-yuan
        shop: %s
        inputs: {exports: exports, enrolments: enrolments.csv}
        outputs: out
        ledger: jdbc:h2:file:state/ledger
        activities:
          - id: autumn
            name: 秋冬
            reservation: {from: 2023-08-09 00:00, to: 2023-08-22 00:00}
            main:        {from: 2023-08-23 00:00, to: 2023-08-26 24:00}
        """
            .formatted(OrdinaryShop.NAME));
    Files.writeString(
        folder.resolve("enrolments.csv"),
        "1元商品ID,1元商品标题,权益类型,权益1,活动,审核状态\r\n%s,1元预约新品礼,赠品,围巾1条,autumn,审核通过\r\n"
            .formatted(OrdinaryShop.ONE_YUAN_ITEM));
  }

  /** What a night says that an ordinary shop need not hear. */
  private List<String> run(LocalDate night, boolean buyers) throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, UTF_8);
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    int exit =
        GiftRecon.run(
            nowhere, stream, "run", folder.resolve("job.yaml").toString(), "--date", "" + night);
    List<String> told = new ArrayList<>();
    if (exit != 0) {
      told.add("%s: exit %d, %s".formatted(night, exit, err.toString(UTF_8)));
    }
    if (exit == 0 || exit == 3) {
      Map<?, ?> summary = set(night).summary();
      if (summary.get("warnings") instanceof List<?> warnings && !warnings.isEmpty()) {
        told.add(night + ": " + warnings);
      }
      Map<Object, Object> moved = new TreeMap<>((Map<?, ?>) summary.get("decisions"));
      moved.keySet().retainAll(WANT_OF_EVIDENCE);
      if (!buyers && moved.get("PAIRED_BY_ENDING") instanceof Long units && units <= BY_CHANCE) {
        moved.remove("PAIRED_BY_ENDING");
      }
      moved.values().removeIf(units -> (Long) units == 0);
      if (!moved.isEmpty()) {
        told.add(night + ": " + moved);
      }
    }
    return told;
  }

  /** The warehouse sends every gift that is to be sent, and returns the list the next day. */
  private long sendWhatIsListed(LocalDate night, Path exports) throws IOException {
    List<Map<String, String>> rows = set(night).rows("gift-worklist.csv");
    long sent = 0;
    StringBuilder list = new StringBuilder();
    for (Map<String, String> row : rows) {
      if (list.isEmpty()) {
        list.append(String.join(",", row.keySet())).append("\r\n");
      }
      if (row.get("处理建议").equals("立即补发")) {
        sent++;
        row.put("物流公司", "圆通速递");
        row.put("物流单号", "YT%s%04d".formatted(night.toString().replace("-", ""), sent));
      }
      row.values()
          .forEach(cell -> list.append('"').append(cell.replace("\"", "\"\"")).append("\","));
      list.setLength(list.length() - 1);
      list.append("\r\n");
    }
    if (sent > 0) {
      String stamp = night.plusDays(1).toString().replace("-", "") + "1800";
      Files.writeString(exports.resolve("gift-worklist-" + stamp + ".csv"), list);
    }
    return sent;
  }

  private PublishedSet set(LocalDate night) {
    return new PublishedSet(folder.resolve("out").resolve(night.toString()));
  }
}
