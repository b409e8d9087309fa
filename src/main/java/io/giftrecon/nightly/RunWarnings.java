package io.giftrecon.nightly;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.evidence.ExportWarnings;
import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.ledger.store.LedgerBusyException;
import io.giftrecon.order.Warning;
import io.giftrecon.order.WarningCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** R40: does tonight make sense? One list, the same for {@code run} and {@code check}. */
public final class RunWarnings {
  /** By code as R40 has them; those of one code stay in the order in which they were found. */
  private static final Comparator<Warning> ORDER = Comparator.comparing(Warning::code);

  private RunWarnings() {}

  /**
   * What the exports leave for a person to look at, before anything is decided. Where all rows are
   * another shop's, nothing is told that follows from it.
   */
  public static List<Warning> of(PreparedJob job, ExportFolder folder, BuyerGroupIndex groups)
      throws IOException {
    List<Warning> warnings = new ArrayList<>();
    warnings.addAll(
        ExportWarnings.of(
            job.job(), folder, groups.files(), groups.coverage(List.of()).placesAny()));
    if (warnings.stream().noneMatch(found -> found.code() == WarningCode.NO_ROWS_OF_SHOP)) {
      warnings.addAll(job.warnings(groups));
    }
    warnings.sort(ORDER);
    return List.copyOf(warnings);
  }

  /**
   * The whole list that a run would end with, for {@code check}: the rules are asked with what the
   * ledger knows, and nothing is written. While another process holds the ledger nobody knows its
   * marks: then those that need them are left out.
   *
   * @param date of the run
   * @param missing hears of what was left out
   * @throws io.giftrecon.order.UnusableInputException if the ledger cannot be opened
   */
  public static List<Warning> foreseen(
      PreparedJob job,
      ExportFolder folder,
      BuyerGroupIndex groups,
      LocalDate date,
      Consumer<Message> missing)
      throws IOException {
    List<Warning> before = of(job, folder, groups);
    try {
      LedgerSnapshot known = known(job.job(), date);
      return known.trail().told(and(before, job.warningsOfDecisions(groups.files(), known)));
    } catch (LedgerBusyException e) {
      missing.accept(Message.of("check.ledger-held"));
      return before;
    }
  }

  /**
   * The lists that were filled in where they were published, for {@code check}: a run ends with 3
   * for them. None while another process holds the ledger.
   */
  public static List<Path> filledInPlace(PreparedJob job, ExportFolder folder) throws IOException {
    if (!ProvenLedger.exists(job.job())) {
      return List.of();
    }
    try (Ledger ledger = ProvenLedger.open(job.job())) {
      return job.filledInPlace(folder, ledger);
    } catch (LedgerBusyException e) {
      return List.of();
    }
  }

  private static LedgerSnapshot known(JobFile job, LocalDate date) {
    if (!ProvenLedger.exists(job)) {
      return LedgerSnapshot.nothing();
    }
    try (Ledger ledger = ProvenLedger.open(job)) {
      return ledger.snapshot(JobIdentity.of(job, ledger), date);
    }
  }

  /** The same list with what was found later. */
  static List<Warning> and(List<Warning> before, List<Warning> later) {
    List<Warning> all = new ArrayList<>(before);
    all.addAll(later);
    all.sort(ORDER);
    return List.copyOf(all);
  }
}
