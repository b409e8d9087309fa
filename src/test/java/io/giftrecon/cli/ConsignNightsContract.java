package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R67: {@code consign} every night, as an ERP's cron would, while gifts are sent, marks are taken
 * back and numbers corrected: each parcel is told once, and what the ERP was told at last is what
 * the ledger says.
 */
abstract class ConsignNightsContract {
  private static final int NIGHTS = 10;
  private static final Pattern SEND =
      Pattern.compile(
          "\"id\":\"([^\"]+)\",\"tid\":\"(\\d+)\".*\"company_code\":\"(\\w+)\",\"out_sid\":\"(\\w+)\""
              + ",\"goods\":\\[\\{\"sub_tid\":\"(\\d+)\",\"item_type\":1,\"num\":(\\d+)}]");
  private static final Pattern MODIFY =
      Pattern.compile(
          "\"id\":\"([^\"]+)\",\"tid\":\"(\\d+)\",\"old_out_sid\":\"(\\w+)\",\"new_out_sid\":\"(\\w+)\"");
  private static final Pattern MARKED =
      Pattern.compile("(?m)^marked  1元商品子订单 (\\d+) #(\\d+) → 主商品子订单 (\\d+)$");

  @TempDir private Path folder;

  private final Set<String> ids = new HashSet<>();

  /** Order and number to how many gifts the ERP believes to be in that parcel. */
  private final Map<String, Integer> told = new HashMap<>();

  /** One-yuan line to how many units of it are marked with a number. */
  private final Map<String, Integer> units = new HashMap<>();

  private final Map<String, String> numbers = new HashMap<>();

  /** The ledger to run on, as the job file names it. */
  abstract String ledgerUrl();

  @Test
  void eachParcelIsHandedOutOnceOverTenNights() throws IOException {
    DemoShop shop = new DemoShop(folder);
    shop.ledger(ledgerUrl());
    assertThat(shop.run()).as(shop.err()).isZero();
    List<String> open = released(shop);
    assertThat(open).hasSizeGreaterThan(NIGHTS);
    consign(shop);
    ids.clear();
    told.clear();
    Random random = new Random(17);
    for (int night = 1; night <= NIGHTS; night++) {
      mark(shop, open.remove(0), "YT88000000%05d".formatted(night));
      if (night > 2) {
        again(shop, random, night);
      }
      consign(shop);
      assertThat(consign(shop)).as("night %d, once more", night).isEmpty();
      assertThat(told).as("night %d", night).isEqualTo(sent());
      assertThat(shop.command("run", shop.jobFile().toString(), "--date", DemoShop.DATE)).isZero();
      assertThat(consign(shop)).as("after the run of night %d", night).isEmpty();
    }
    assertThat(told).hasSize(NIGHTS);
  }

  /** Somebody takes a mark back and marks again: with the same number, or with another. */
  private void again(DemoShop shop, Random random, int night) {
    List<String> lines = new ArrayList<>(numbers.keySet());
    Collections.sort(lines);
    String line = lines.get(random.nextInt(lines.size()));
    String number = random.nextBoolean() ? numbers.get(line) : "YT99000000%05d".formatted(night);
    assertThat(shop.command("unmark", shop.jobFile().toString(), "--one-yuan-line", line)).isZero();
    mark(shop, line, number);
  }

  private void mark(DemoShop shop, String line, String number) {
    String job = shop.jobFile().toString();
    assertThat(
            shop.command(
                "mark", job, "--one-yuan-line", line, "--carrier", "圆通", "--tracking", number))
        .as(shop.err())
        .isZero();
    int count = (int) MARKED.matcher(shop.out()).results().count();
    assertThat(count).as(shop.out()).isPositive();
    units.put(line, count);
    numbers.put(line, number);
  }

  private Map<String, Integer> sent() {
    Map<String, Integer> sent = new HashMap<>();
    units.forEach((line, count) -> sent.merge(numbers.get(line), count, Integer::sum));
    return sent;
  }

  /** Hands out, and is the ERP that does as it is told. */
  private List<String> consign(DemoShop shop) {
    assertThat(shop.command("consign", shop.jobFile().toString())).as(shop.err()).isZero();
    List<String> lines = shop.out().lines().toList();
    for (String line : lines) {
      Matcher send = SEND.matcher(line);
      Matcher modify = MODIFY.matcher(line);
      if (send.find()) {
        assertThat(ids.add(send.group(1))).as(line).isTrue();
        assertThat(told.put(send.group(4), Integer.parseInt(send.group(6)))).as(line).isNull();
      } else {
        assertThat(modify.find()).as(line).isTrue();
        assertThat(ids.add(modify.group(1))).as(line).isTrue();
        Integer gifts = told.remove(modify.group(3));
        assertThat(gifts).as(line).isNotNull();
        told.put(modify.group(4), gifts);
      }
    }
    return lines;
  }

  /** One-yuan lines with one row in the worklist, whose gifts may go out tonight. */
  private static List<String> released(DemoShop shop) throws IOException {
    Map<String, List<String>> advice = new TreeMap<>();
    String worklist = Files.readString(shop.published().resolve("gift-worklist.csv"));
    for (Map<String, String> row : DemoCommands.rows(worklist)) {
      advice.computeIfAbsent(row.get("1元商品子订单号"), line -> new ArrayList<>()).add(row.get("处理建议"));
    }
    advice.values().removeIf(rows -> !rows.equals(List.of("立即补发")));
    return new ArrayList<>(advice.keySet());
  }
}
