package io.giftrecon.fuzz;

import io.giftrecon.published.PublishedSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How healthy a sampling campaign looks after a night, and all by which the night could tell that
 * something is not as it should be.
 *
 * @param refused whether nothing was published
 * @param warnings code and sentence
 * @param rejected how many rows could not be read
 * @param errors of the pre-check, by code and sample, with how many there are
 * @param troubles errors and warnings of the pre-check alike
 * @param notAsked notes {@code RULE_NOT_ASKED}, by rule and sample
 * @param figures of the effect, by sample and column; none for a night without exports
 * @param lines the codes of the lines of sample items, by sub-order number
 * @param care who is to be cared for, with what they were shown
 * @param differences from the board that are more than nothing, by sample and figure
 */
record CampaignTold(
    boolean refused,
    Set<String> warnings,
    int rejected,
    Map<String, Long> errors,
    Map<String, Long> troubles,
    Map<String, Long> notAsked,
    Map<String, String> figures,
    Map<String, String> lines,
    Map<String, Long> care,
    Map<String, Long> differences) {
  private static final String VALID = "CLAIM";
  private static final String UNKNOWN = "/";

  /** What is a doubt, and counted beside the claims. */
  private static final Set<String> DOUBTS =
      Set.of(
          "PAYMENT_TIME_UNKNOWN",
          "PRICE_UNKNOWN",
          "ROW_REJECTED",
          "REFUND_STATE_UNKNOWN",
          "REFUNDING",
          "BUYER_UNKNOWN",
          "BUYER_IMPLAUSIBLE");

  /** What a night has told; one that has published nothing looks like nothing. */
  static CampaignTold of(Answer answer) throws IOException {
    CampaignTold told =
        new CampaignTold(
            !answer.ran(),
            new TreeSet<>(),
            answer.ran() ? rows(answer.published(), "rejects.csv").size() : 0,
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>());
    if (answer.ran()) {
      told.read(answer.published());
    }
    return told;
  }

  private void read(Path set) throws IOException {
    if (new PublishedSet(set).summary().get("warnings") instanceof List<?> list) {
      for (Object entry : list) {
        Map<?, ?> warning = (Map<?, ?>) entry;
        warnings.add(warning.get("code") + " " + warning.get("en"));
      }
    }
    for (Map<String, String> row : rows(set, "precheck.csv")) {
      String found = "%s %s of %s".formatted(row.get("规则"), row.get("代码"), sample(row));
      switch (row.get("严重度")) {
        case "错误" -> {
          errors.merge(found, 1L, Long::sum);
          troubles.merge(found, 1L, Long::sum);
        }
        case "警告" -> troubles.merge(found, 1L, Long::sum);
        default -> {
          if (row.get("代码").equals("RULE_NOT_ASKED")) {
            notAsked.merge(found, 1L, Long::sum);
          }
        }
      }
    }
    for (Map<String, String> row : rows(set, "effect.csv")) {
      row.forEach((column, figure) -> figures.put(column + " of " + sample(row), figure));
    }
    for (Map<String, String> row : rows(set, "claims.csv")) {
      lines.put(PublishedSet.bare(row.get("子订单号")), row.get("代码"));
    }
    for (Map<String, String> row : rows(set, "care-list.csv")) {
      care.merge(row.get("买家") + row.get("时间"), 1L, Long::sum);
    }
    for (Map<String, String> row : rows(set, "board-diff.csv")) {
      if (!row.get("可能原因").isEmpty()) {
        differences.put(row.get("指标") + " of " + sample(row), 1L);
      }
    }
  }

  /** What looks better than in the whole folder, if nothing tells that something is amiss. */
  List<String> betterInSilence(CampaignTold whole) {
    return tellsMoreThan(whole) ? List.of() : betterThan(whole);
  }

  /**
   * Whether a refusal, a warning, a rejected row, a rule that could not be asked, an error or a
   * line to look at has come that the whole folder does not have.
   */
  private boolean tellsMoreThan(CampaignTold whole) {
    return refused
        || !whole.warnings.containsAll(warnings)
        || rejected > whole.rejected
        || more(notAsked, whole.notAsked)
        || more(errors, whole.errors)
        || more(troubles, whole.troubles)
        || lines.entrySet().stream()
            .anyMatch(
                line ->
                    DOUBTS.contains(line.getValue())
                        && !line.getValue().equals(whole.lines.get(line.getKey())));
  }

  private List<String> betterThan(CampaignTold whole) {
    List<String> better = new ArrayList<>();
    gone("error", whole.errors, errors, better);
    gone("finding", whole.troubles, troubles, better);
    gone("on the care list", whole.care, care, better);
    gone("board difference", whole.differences, differences, better);
    figures.forEach(
        (figure, now) -> {
          String before = whole.figures.get(figure);
          boolean good = !figure.contains("待定");
          if (before != null && (good ? rose(before, now) : rose(now, before))) {
            better.add("%s: %s, was %s".formatted(figure, now, before));
          }
        });
    whole.lines.forEach(
        (line, code) -> {
          String now = lines.getOrDefault(line, "gone");
          if (!code.equals(VALID) && (now.equals(VALID) || now.equals("gone"))) {
            better.add("%s: %s, was %s".formatted(line, now, code));
          }
        });
    return better;
  }

  /** A figure that was not known and now is has risen too. */
  private static boolean rose(String before, String now) {
    return !now.equals(UNKNOWN)
        && !now.isEmpty()
        && isFigure(now)
        && (!isFigure(before) || new BigDecimal(now).compareTo(new BigDecimal(before)) > 0);
  }

  private static boolean isFigure(String cell) {
    return cell.matches("\\d+(\\.\\d+)?");
  }

  private static boolean more(Map<String, Long> now, Map<String, Long> before) {
    return now.entrySet().stream()
        .anyMatch(entry -> entry.getValue() > before.getOrDefault(entry.getKey(), 0L));
  }

  private static void gone(
      String what, Map<String, Long> before, Map<String, Long> now, List<String> better) {
    before.forEach(
        (key, count) -> {
          if (now.getOrDefault(key, 0L) < count) {
            better.add("%s gone: %s".formatted(what, key));
          }
        });
  }

  private static String sample(Map<String, String> row) {
    return row.get("活动ID") + "/" + PublishedSet.bare(row.get("商品ID"));
  }

  /** None of a file that a pre-check alone does not publish. */
  private static List<Map<String, String>> rows(Path set, String name) throws IOException {
    return Files.exists(set.resolve(name)) ? new PublishedSet(set).rows(name) : List.of();
  }
}
