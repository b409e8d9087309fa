package io.giftrecon.nightly;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerJob;
import io.giftrecon.ledger.Standing;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.output.OutputSet;
import io.giftrecon.output.PublishedProof;
import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * R61: the ledger of a job, opened only if it is the one that the job's published sets speak of,
 * and not an older state of it: what such a ledger does not know as sent would be listed again.
 */
public final class ProvenLedger {
  private ProvenLedger() {}

  /**
   * Whether a job has a ledger.
   *
   * @throws UnusableInputException if it is missing, though a set was published by one, or
   *     something was said to one by hand
   */
  public static boolean exists(JobFile job) {
    boolean there = Ledger.exists(job.ledger());
    if (!there) {
      missing(job, standings(job)).ifPresent(ProvenLedger::refuse);
    }
    return there;
  }

  /** Of the published sets, and last of what was said by hand after them. */
  private static List<PublishedProof> standings(JobFile job) {
    List<PublishedProof> found = new ArrayList<>(PublishedProof.in(job.outputs()));
    PublishedProof.byHand(job.outputs()).ifPresent(found::add);
    return found;
  }

  /**
   * Opens the ledger of a job.
   *
   * @throws UnusableInputException if it is missing, another one, older than a published set or
   *     than its seal, and nobody has accepted it
   */
  public static Ledger open(JobFile job) {
    return open(job, false).ledger();
  }

  /**
   * Opens the ledger of a job, and accepts it if somebody has said so.
   *
   * @param accepted whether somebody has
   */
  static Opened open(JobFile job, boolean accepted) {
    List<PublishedProof> sets = standings(job);
    Optional<Message> missing = missing(job, sets);
    if (!accepted) {
      missing.ifPresent(ProvenLedger::refuse);
    }
    Ledger ledger = Ledger.open(job.ledger(), accepted);
    try {
      return new Opened(ledger, prove(job, ledger, sets, accepted, missing));
    } catch (DataAccessException | TransactionException e) {
      ledger.close();
      throw ledger.translate(e);
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  /**
   * Keeps beside the sets that something was said by hand: none of them carries it, so a ledger
   * from before it would be believed. Nothing is kept where nothing was ever published.
   *
   * @return what is wrong where it could not be kept; what was said stands all the same
   */
  public static Optional<Message> saidByHand(JobFile job, LedgerJob identity, Ledger ledger) {
    Path file = job.outputs().resolve(PublishedProof.BY_HAND);
    try {
      if (OutputSet.anyPublished(job.outputs())) {
        Standing standing = ledger.proof().saidByHand(identity);
        new PublishedProof(file, standing.ledger(), standing.event(), standing.token())
            .writeByHand();
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Message.of("proof.not-kept", file, Message.reason(e)));
    }
  }

  /**
   * An open ledger.
   *
   * @param accepted what speaks against it, if somebody has accepted it all the same
   */
  record Opened(Ledger ledger, Optional<Message> accepted) {}

  private static Optional<Message> prove(
      JobFile job,
      Ledger ledger,
      List<PublishedProof> sets,
      boolean accepted,
      Optional<Message> missing) {
    List<PublishedProof> unknown =
        sets.stream().filter(set -> !ledger.proof().vouchesFor(standing(set))).toList();
    Optional<Message> complaint =
        missing
            .or(ledger.proof()::waived)
            .or(() -> unknown.stream().findFirst().map(set -> against(job, ledger, set)));
    if (complaint.isPresent()) {
      if (!accepted) {
        refuse(complaint.get());
      }
      ledger
          .proof()
          .accept(
              unknown.stream().map(ProvenLedger::standing).toList(),
              complaint.get().in(Language.ENGLISH));
    }
    return complaint;
  }

  private static Optional<Message> missing(JobFile job, List<PublishedProof> sets) {
    return sets.isEmpty() || Ledger.exists(job.ledger())
        ? Optional.empty()
        : Optional.of(Message.of("proof.missing", Ledger.nameOf(job.ledger()), last(sets).set()));
  }

  private static Message against(JobFile job, Ledger ledger, PublishedProof set) {
    String name = Ledger.nameOf(job.ledger());
    long last = ledger.proof().last();
    if (!ledger.proof().id().equals(set.ledger())) {
      return Message.of("proof.other", name, set.set());
    }
    return set.isByHand()
        ? Message.of("proof.behind-hand", name, set.set(), last, set.event())
        : Message.of("proof.behind", name, set.set(), last, set.event());
  }

  private static PublishedProof last(List<PublishedProof> sets) {
    return sets.get(sets.size() - 1);
  }

  private static Standing standing(PublishedProof set) {
    return new Standing(set.ledger(), set.event(), set.token());
  }

  private static void refuse(Message complaint) {
    throw new UnusableInputException(Message.of("ledger.refused", complaint));
  }
}
