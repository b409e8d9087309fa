package io.giftrecon.plainsampling;

import io.giftrecon.plain.PlainFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A sampling campaign as plain lists: what the generator makes and the plain rules read. An
 * optional list is absent where the job file does not name the file.
 */
record Campaign(
    long seed,
    String shop,
    List<Sample> samples,
    List<Item> items,
    Optional<List<Promotion>> promotions,
    Optional<List<Member>> members,
    Optional<List<FullSize>> fullSize,
    Optional<List<Prompt>> prompts,
    Optional<List<BoardRow>> board,
    Optional<PlatformBoard> platform,
    Optional<Live> live,
    Optional<List<PlainFile>> exports,
    LocalDate date,
    Optional<LocalDateTime> statedNow,
    boolean rawIds) {

  /** One enrolment; a draft may not know when it was sent in. */
  record Sample(
      String activity,
      String item,
      String title,
      String channel,
      String crowd,
      Optional<LocalDateTime> enrolled,
      LocalDateTime from,
      LocalDateTime to,
      int stock,
      BigDecimal price,
      Optional<Integer> statedLimit,
      String state,
      String crowdState) {

    boolean draft() {
      return state.equals("草稿");
    }

    boolean live() {
      return channel.equals("直播");
    }

    /** S4: blank is one. */
    int limit() {
      return statedLimit.orElse(1);
    }

    boolean holds(LocalDateTime time) {
      return !time.isBefore(from) && time.isBefore(to);
    }
  }

  /** How an item stands in the shop. */
  record Item(
      String id,
      Optional<Boolean> onShelf,
      Optional<LocalDateTime> shelved,
      Optional<Integer> stock,
      Optional<BigDecimal> dailyPrice,
      Optional<Boolean> memberFirst) {

    boolean runsMemberFirst() {
      return memberFirst.orElse(false);
    }
  }

  /** Another promotion of an item. */
  record Promotion(String item, String name, LocalDateTime from, LocalDateTime to) {}

  /** Who joined when. */
  record Member(String buyer, LocalDateTime joined) implements Named {}

  /** Which item a sample is a sample of. */
  record FullSize(String sample, String item) {}

  /** What a buyer was shown. */
  record Prompt(String buyer, LocalDateTime time, String text) implements Named {}

  /** A row about somebody, or about nobody: those are rejected (U14). */
  interface Named {
    String buyer();
  }

  /** What the platform's board shows. */
  record BoardRow(String activity, String item, int claims, int claimers, int newMembers) {}

  /** The shop's live room. */
  record Live(Optional<Boolean> whitelisted, Optional<Integer> slot) {}

  /** S1: the stated time, else the date's midnight. */
  LocalDateTime now() {
    return statedNow.orElse(date.atStartOfDay());
  }

  Item item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
  }

  /** Whether a row of members or prompts names somebody. */
  static boolean namesSomebody(Named row) {
    return !List.of("", "匿名用户", "t**8", "--").contains(row.buyer());
  }

  /** The rows that count. */
  <T extends Named> List<T> named(List<T> rows) {
    return rows.stream().filter(Campaign::namesSomebody).toList();
  }

  /** S10: whether there is anything to reconcile. */
  boolean hasExports() {
    return exports.map(files -> !files.isEmpty()).orElse(false);
  }

  Campaign withBoard(List<BoardRow> rows) {
    return with(Optional.of(rows), Optional.empty());
  }

  Campaign withBoard(PlatformBoard tables) {
    return with(Optional.empty(), Optional.of(tables));
  }

  private Campaign with(Optional<List<BoardRow>> rows, Optional<PlatformBoard> tables) {
    return new Campaign(
        seed,
        shop,
        samples,
        items,
        promotions,
        members,
        fullSize,
        prompts,
        rows,
        tables,
        live,
        exports,
        date,
        statedNow,
        rawIds);
  }
}
