package io.giftrecon.plainsampling;

import io.giftrecon.plain.PlainFacts;
import io.giftrecon.plain.PlainFile;
import io.giftrecon.plain.PlainLine;
import io.giftrecon.plain.PlainRow;
import io.giftrecon.plain.PlainShop;
import io.giftrecon.plainsampling.Campaign.FullSize;
import io.giftrecon.plainsampling.Campaign.Member;
import io.giftrecon.plainsampling.Campaign.Promotion;
import io.giftrecon.plainsampling.Campaign.Sample;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** U17, U14: what tonight's exports are good for, written from the rules. */
final class PlainNight {

  /** The codes that this implementation foretells; R38's own AS_OF_GUESSED may come besides. */
  static final Set<String> FORETOLD =
      Set.of(
          "NO_ITEM_IDS",
          "MEMBERS_MEET_NOBODY",
          "EXPORTS_END_EARLY",
          "AS_OF_GUESSED",
          "PROMOTION_ITEM_UNKNOWN",
          "FULL_SIZE_UNSEEN",
          "BUYERS_MASKED",
          "BUYER_IMPLAUSIBLE",
          "DATA_STALE");

  private final Campaign campaign;
  private final List<PlainFile> files;
  private final List<PlainLine> lines = new ArrayList<>();
  private final Set<String> buyers = new HashSet<>();
  private final Optional<PlainFacts> facts;

  PlainNight(Campaign campaign) {
    this.campaign = campaign;
    files = campaign.exports().orElse(List.of());
    facts =
        files.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new PlainFacts(
                    new PlainShop(
                        campaign.seed(),
                        campaign.shop(),
                        new PlainShop.Policy(
                            campaign.date(),
                            "confirmed",
                            "one-per-unit",
                            Optional.of(7),
                            java.math.BigDecimal.ZERO),
                        Set.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        files)));
    facts.ifPresent(known -> lines.addAll(known.lines()));
    facts.ifPresent(known -> buyers.addAll(known.allIds()));
  }

  List<PlainLine> lines() {
    return lines;
  }

  Set<String> idsOf(String order) {
    return facts.map(known -> known.idsOf(order)).orElse(Set.of());
  }

  /** The members, unless there are none, or none that ever bought anything. */
  Optional<List<Member>> members() {
    return campaign
        .members()
        .filter(rows -> !campaign.named(rows).isEmpty())
        .filter(rows -> !meetNobody())
        .map(campaign::named);
  }

  boolean meetNobody() {
    List<Member> named = campaign.members().map(campaign::named).orElse(List.of());
    return !named.isEmpty()
        && !buyers.isEmpty()
        && named.stream().noneMatch(member -> buyers.contains(member.buyer()));
  }

  /** Nothing later than this can have been exported tonight. */
  private LocalDateTime latest() {
    return campaign.now().toLocalDate().plusDays(1).atStartOfDay();
  }

  private boolean certain(PlainFile file) {
    return file.asOfStated() && !file.asOf().isAfter(latest());
  }

  private Optional<PlainFile> newest() {
    Optional<PlainFile> newest = Optional.empty();
    for (PlainFile file : files) {
      if (file.bearsLines() && newest.map(other -> newer(file, other)).orElse(true)) {
        newest = Optional.of(file);
      }
    }
    return newest;
  }

  private static boolean newer(PlainFile file, PlainFile other) {
    int later = file.asOf().compareTo(other.asOf());
    return later > 0 || (later == 0 && file.name().compareTo(other.name()) > 0);
  }

  Optional<LocalDateTime> asOf() {
    return newest().filter(this::certain).map(PlainFile::asOf);
  }

  LocalDateTime ripeUpTo() {
    LocalDateTime ripe = LocalDateTime.MIN;
    for (PlainFile file : files) {
      boolean counts = file.bearsLines() && certain(file);
      ripe = counts && file.asOf().isAfter(ripe) ? file.asOf() : ripe;
    }
    return ripe;
  }

  /** Whether some file keeps quiet about its items, and no other file tells them. */
  boolean nameless() {
    Set<String> told = new HashSet<>();
    for (PlainFile file : files) {
      for (PlainRow row : rows(file)) {
        if (!row.text("商品ID").isEmpty()) {
          told.add(row.order());
          told.add(row.text("子订单编号"));
        }
      }
    }
    for (PlainFile file : files) {
      List<PlainRow> rows = rows(file);
      List<PlainRow> quiet = rows.stream().filter(row -> row.text("商品ID").isEmpty()).toList();
      if (2 * quiet.size() > rows.size() && quiet.stream().anyMatch(row -> matters(row, told))) {
        return true;
      }
    }
    return false;
  }

  private List<PlainRow> rows(PlainFile file) {
    return file.bearsLines()
        ? file.rows().stream()
            .filter(row -> !row.rejected())
            .filter(row -> Set.of("", campaign.shop()).contains(row.text("店铺名称")))
            .toList()
        : List.of();
  }

  private boolean matters(PlainRow row, Set<String> told) {
    String sub = row.text("子订单编号");
    boolean known = told.contains(sub.isEmpty() ? row.order() : sub);
    Optional<LocalDateTime> paid = row.time("订单付款时间");
    boolean mayBe =
        paid.isEmpty()
            || campaign.samples().stream()
                .anyMatch(sample -> !sample.draft() && sample.holds(paid.get()));
    return !known && mayBe;
  }

  /** The codes of what somebody has to look at. */
  Set<String> warnings(PlainClaims claims) {
    Set<String> codes = new TreeSet<>();
    add(codes, "NO_ITEM_IDS", nameless());
    add(codes, "MEMBERS_MEET_NOBODY", meetNobody());
    newest()
        .ifPresent(
            file -> {
              add(codes, "AS_OF_GUESSED", !certain(file));
              for (Sample sample : campaign.samples()) {
                boolean over = !sample.draft() && !sample.to().isAfter(campaign.now());
                add(codes, "EXPORTS_END_EARLY", over && file.asOf().isBefore(sample.to()));
              }
            });
    for (Promotion row : campaign.promotions().orElse(List.of())) {
      boolean fullSize =
          campaign.fullSize().orElse(List.of()).stream()
              .anyMatch(size -> size.item().equals(row.item()));
      add(codes, "PROMOTION_ITEM_UNKNOWN", !fullSize && unheardOf(row.item()));
    }
    for (FullSize row : campaign.fullSize().orElse(List.of())) {
      boolean over =
          campaign.samples().stream()
              .filter(sample -> !sample.draft() && sample.item().equals(row.sample()))
              .anyMatch(sample -> !sample.to().isAfter(campaign.now()));
      boolean unseen = unheardOf(row.sample()) || (over && unheardOf(row.item()));
      add(codes, "FULL_SIZE_UNSEEN", newest().isPresent() && unseen);
    }
    for (Sample sample : campaign.samples()) {
      add(codes, "BUYERS_MASKED", !nameless() && claims.masked(sample));
    }
    LocalDateTime oldest = campaign.date().plusDays(1).atStartOfDay().minusDays(7);
    for (PlainClaims.Row row : claims.rows()) {
      add(codes, "BUYER_IMPLAUSIBLE", row.code().equals("BUYER_IMPLAUSIBLE"));
      boolean stale = row.line().oldestEvidence().filter(oldest::isAfter).isPresent();
      add(codes, "DATA_STALE", row.claim() && stale);
    }
    return codes;
  }

  private static void add(Set<String> codes, String code, boolean so) {
    if (so) {
      codes.add(code);
    }
  }

  private boolean unheardOf(String item) {
    return campaign.items().stream().noneMatch(known -> known.id().equals(item))
        && files.stream()
            .flatMap(file -> rows(file).stream())
            .noneMatch(row -> row.text("商品ID").equals(item));
  }
}
