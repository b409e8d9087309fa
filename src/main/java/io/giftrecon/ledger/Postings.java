package io.giftrecon.ledger;

import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.rights.Verdict;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is entered into a ledger outside of a run's own transaction: marks, withdrawals and verdicts
 * by hand, and what an ERP was told. Each call is one transaction.
 */
public final class Postings {
  private final OpenStore store;
  private final TransactionTemplate transaction;
  private final RightTable rights;
  private final EventTable events;

  Postings(OpenStore store, TransactionTemplate transaction, RightTable rights, EventTable events) {
    this.store = store;
    this.transaction = transaction;
    this.rights = rights;
    this.events = events;
  }

  /**
   * Marks rights, each only if it is not marked yet.
   *
   * @param wanted the rights as they shall be: marked
   * @return those that were marked; another process was faster with the others
   */
  public List<LedgerRight> mark(LedgerJob job, List<LedgerRight> wanted) {
    return inTransaction(
        () -> {
          List<LedgerRight> done = new ArrayList<>();
          for (LedgerRight right : wanted) {
            if (rights.updateUnmarked(job, right)) {
              done.add(right);
            }
          }
          events.append(job.shop(), done.stream().map(RightChanges::marked).toList());
          return done;
        });
  }

  /**
   * R64: corrects marks, each only if it still stands.
   *
   * @param wanted the rights as they shall be, with the new number
   * @return those that were corrected
   */
  public List<LedgerRight> correct(LedgerJob job, List<LedgerRight> wanted) {
    return inTransaction(
        () -> {
          List<LedgerRight> done =
              wanted.stream().filter(right -> rights.updateMarked(job, right)).toList();
          events.append(job.shop(), done.stream().map(RightChanges::corrected).toList());
          return done;
        });
  }

  /**
   * Withdraws marks. The rights keep their main line; their events stay.
   *
   * @param marked the rights as they are
   * @return those that were still marked
   */
  public List<LedgerRight> unmark(
      LedgerJob job, List<LedgerRight> marked, LocalDateTime at, String by, String note) {
    return inTransaction(
        () -> {
          List<LedgerRight> done = new ArrayList<>();
          List<RightEvent> withdrawals = new ArrayList<>();
          for (LedgerRight right : marked) {
            if (rights.updateMarked(job, right.unmarked())) {
              Mark mark = right.mark().orElseThrow();
              Mark withdrawal = new Mark(at, by, note, mark.carrier(), mark.tracking());
              withdrawals.add(RightChanges.event(RightEvent.Kind.UNMARKED, right, withdrawal));
              done.add(right);
            }
          }
          events.append(job.shop(), withdrawals);
          return done;
        });
  }

  /** R67: remembers what an ERP was told, once it has been told. */
  public void recordConsigned(String shop, List<RightEvent> told) {
    inTransaction(
        () -> {
          events.append(shop, told);
          return told;
        });
  }

  /** R50: remembers what a person has decided. */
  public void recordVerdicts(String shop, List<Verdict> verdicts) {
    inTransaction(
        () -> {
          events.append(shop, verdicts.stream().map(Verdict::event).toList());
          return verdicts;
        });
  }

  /** Marks records themselves, or withdraws such marks (R27). */
  public void appendRecordEvents(String shop, List<RightEvent> added) {
    inTransaction(
        () -> {
          events.append(shop, added);
          return added;
        });
  }

  private <T> List<T> inTransaction(Supplier<List<T>> work) {
    List<T> done = transaction.execute(status -> work.get());
    store.written();
    return done == null ? List.of() : done;
  }
}
