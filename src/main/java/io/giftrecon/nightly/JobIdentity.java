package io.giftrecon.nightly;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerJob;
import io.giftrecon.ledger.PublishedJob;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.output.OutputsOwner;
import io.giftrecon.output.PublishedProof;
import io.giftrecon.words.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * R60, R69: a job is the id in its outputs, so that it may be renamed and moved. A folder without
 * an id is a first publication, or new to a job that has published elsewhere.
 */
public final class JobIdentity {
  private JobIdentity() {}

  /**
   * Finds out who a job is. Writes nothing.
   *
   * @param adopt whether the outputs shall be the job's from now on, whoever published there
   * @throws UnusableInputException if the outputs belong to another job, or the job has gone on
   *     elsewhere
   */
  public static LedgerJob of(JobFile job, Ledger ledger, boolean adopt) {
    Optional<OutputsOwner> owner = OutputsOwner.read(job.outputs());
    if (owner.isPresent() && !adopt) {
      refuseUnless(isOf(owner.get(), job), owner.get().shop(), owner.get().jobFile(), job);
      refuseIfLeftBehind(owner.get().id(), job, ledger);
    }
    String id =
        owner
            .map(OutputsOwner::id)
            .or(() -> publishedHere(job, ledger, adopt))
            .or(() -> publishedElsewhere(job, ledger))
            .orElseGet(() -> UUID.randomUUID().toString());
    return new LedgerJob(id, job.shop());
  }

  /** The same for a command that changes no outputs. */
  public static LedgerJob of(JobFile job, Ledger ledger) {
    return of(job, ledger, false);
  }

  /** What the outputs shall say of their job. */
  static OutputsOwner owner(LedgerJob identity, JobFile job) {
    return OutputsOwner.of(identity.id(), job.kind(), job.shop(), job.file(), job.outputs());
  }

  /**
   * The job file that published here, whatever shop it names now; or the same shop's job file on a
   * new path, if there is none on the old one any more.
   */
  private static boolean isOf(OutputsOwner owner, JobFile job) {
    Path outputs = job.outputs();
    return owner.kind().equals(job.kind())
        && (owner.isFrom(job.file(), outputs)
            || (owner.shop().equals(job.shop()) && !owner.jobFileExists(outputs)));
  }

  private static void refuseUnless(boolean own, String shop, String jobFile, JobFile job) {
    if (!own) {
      throw new UnusableInputException(
          Message.of("out.other-job", job.outputs(), shop, jobFile, job.file()));
    }
  }

  /**
   * Another job file has published as this job, and its set is not here: a folder that moved has
   * its last set with it, so this one was left behind by somebody who goes on elsewhere. Both would
   * list the same rights (R60).
   */
  private static void refuseIfLeftBehind(String id, JobFile job, Ledger ledger) {
    Optional<String> elsewhere =
        ledger.jobs().stream()
            .filter(known -> known.id().equals(id))
            .map(PublishedJob::jobFile)
            .filter(known -> !known.equals(job.file().toString()))
            .findFirst();
    if (elsewhere.isPresent() && !holdsLastSet(id, job, ledger)) {
      throw new UnusableInputException(
          Message.of("out.published-elsewhere", job.outputs(), elsewhere.get(), job.file()));
    }
  }

  /**
   * Whether the last set of a job that the ledger knows is in the outputs; newer ones may lie there
   * where an older ledger was accepted. A set of an older version cannot be told.
   */
  private static boolean holdsLastSet(String id, JobFile job, Ledger ledger) {
    Optional<String> token = ledger.proof().lastPublished(id);
    return token.isEmpty()
        || PublishedProof.all(job.outputs()).stream()
            .anyMatch(set -> set.token().equals(token.get()));
  }

  /**
   * A folder that has lost its id: whose it is, its sets and the ledger say together (R61, R69).
   */
  private static Optional<String> publishedHere(JobFile job, Ledger ledger, boolean adopt) {
    Optional<PublishedJob> publisher =
        PublishedProof.in(job.outputs()).stream()
            .flatMap(set -> ledger.proof().publisher(set.token()).stream())
            .flatMap(id -> ledger.jobs().stream().filter(known -> known.id().equals(id)))
            .findFirst();
    if (!adopt) {
      publisher.ifPresent(
          known -> refuseUnless(isOf(known, job), known.shop(), known.jobFile(), job));
    }
    return publisher.map(PublishedJob::id);
  }

  private static boolean isOf(PublishedJob known, JobFile job) {
    return known.jobFile().equals(job.file().toString()) || hasMoved(known, job);
  }

  private static boolean hasMoved(PublishedJob known, JobFile job) {
    return known.shop().equals(job.shop()) && !Files.exists(Path.of(known.jobFile()));
  }

  /** A new outputs folder: of the shop's job file on this path, or on one where it is no more. */
  private static Optional<String> publishedElsewhere(JobFile job, Ledger ledger) {
    return ledger.jobs().stream()
        .filter(known -> known.shop().equals(job.shop()))
        .filter(known -> isOf(known, job))
        .max(Comparator.comparing(PublishedJob::lastDate))
        .map(PublishedJob::id);
  }
}
