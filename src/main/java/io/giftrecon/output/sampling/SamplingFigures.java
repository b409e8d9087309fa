package io.giftrecon.output.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.order.Times;
import io.giftrecon.output.JobFigures;
import io.giftrecon.sampling.Figures;
import io.giftrecon.sampling.FindingCode;
import io.giftrecon.sampling.ItemSales.Sales;
import io.giftrecon.sampling.PrecheckRow;
import io.giftrecon.sampling.Severity;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A run of a sampling campaign in figures.
 *
 * @param now what the rules took for now (S1)
 * @param findings the rows of the pre-check
 * @param asked the rules that were asked of at least one sample (U13)
 * @param after what the exports tell; empty for a pre-check alone (S10)
 */
public record SamplingFigures(
    LocalDateTime now, List<PrecheckRow> findings, List<String> asked, Optional<After> after)
    implements JobFigures {

  /** Findings of one severity. */
  public long findings(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** Findings by code. */
  Map<String, Long> findingsByCode() {
    Map<String, Long> codes = new TreeMap<>();
    findings.forEach(finding -> codes.merge(finding.code().name(), 1L, Long::sum));
    return codes;
  }

  @Override
  public long rows() {
    return after
        .map(known -> known.claims().values().stream().mapToLong(n -> n).sum())
        .orElse((long) findings.size());
  }

  /** U13: how many rules could not be asked of a sample. */
  private long notAsked() {
    return findings.stream().filter(row -> row.code() == FindingCode.RULE_NOT_ASKED).count();
  }

  /** U20: what stands in the way of each sample that is not over. */
  @Override
  public List<Message> attention() {
    Map<Sample, Set<String>> blocked = new LinkedHashMap<>();
    findings.stream()
        .filter(row -> row.severity() == Severity.ERROR)
        .forEach(
            row ->
                blocked
                    .computeIfAbsent(row.sample(), sample -> new LinkedHashSet<>())
                    .add(row.code().name()));
    List<Message> lines = new ArrayList<>();
    blocked.forEach(
        (sample, codes) ->
            lines.add(
                Message.of(
                    "precheck.blocked",
                    sample.title(),
                    sample.activityId(),
                    sample.itemId(),
                    String.join("、", codes))));
    return lines;
  }

  @Override
  public List<Message> closingLines(Path set) {
    List<Message> lines = new ArrayList<>();
    attention().forEach(line -> lines.add(Message.of("report.blocked", line)));
    StringBuilder counts = new StringBuilder();
    for (Severity severity : Severity.values()) {
      counts.append("%s %,d  ".formatted(severity.word(), findings(severity)));
    }
    lines.add(
        Message.of(
            "report.precheck", counts.toString(), Times.show(now), set.resolve("precheck.csv")));
    lines.add(Message.of("report.asked", String.join("、", asked), notAsked()));
    after.ifPresentOrElse(
        known -> known.tell(set, lines), () -> lines.add(Message.of("report.no-exports")));
    return lines;
  }

  /** A note counts the blocked samples by itself. */
  @Override
  public List<Message> headlines() {
    return List.of();
  }

  /** There are no rights. */
  @Override
  public Map<String, Long> decisions() {
    return Map.of();
  }

  @Override
  public Optional<LocalDateTime> oldestEvidence() {
    return Optional.empty();
  }

  @Override
  public Object summary() {
    return SamplingSummary.of(this);
  }

  /**
   * What came of the campaign.
   *
   * @param asOf up to when the exports tell of payments (S3)
   * @param claims rows of the claims by code
   * @param effect by sample, in their order
   * @param total people counted once
   * @param sales by item, claims left out (U12)
   * @param differences rows of the board's comparison in which something differs
   * @param care rows of the care list
   */
  public record After(
      LocalDateTime asOf,
      Map<String, Long> claims,
      Map<Sample, Figures> effect,
      Figures total,
      Map<String, Sales> sales,
      long differences,
      long care) {

    private void tell(Path set, List<Message> lines) {
      lines.add(
          Message.of(
              "report.claims",
              Figures.shown(total.countedClaims()),
              Figures.shown(total.countedClaimers()),
              Figures.shown(total.countedNewMembers()),
              total.newMemberShare(),
              set.resolve("claims.csv")));
      if (total.pendingClaims() + total.toCheck() > 0) {
        lines.add(Message.of("report.claims-open", total.pendingClaims(), total.toCheck()));
      }
      lines.add(Message.of("report.effect", set.resolve("effect.csv")));
      lines.add(Message.of("report.board", differences, set.resolve("board-diff.csv")));
      lines.add(Message.of("report.care", care, set.resolve("care-list.csv")));
    }
  }
}
