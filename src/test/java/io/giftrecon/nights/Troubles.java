package io.giftrecon.nights;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.giftrecon.nights.Staff.HandMark;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What befalls a ledger and whoever works with it (R61, R66): it loses its seal, an older copy is
 * put in its place, a run dies before its set appears, somebody marks while a run goes on.
 */
final class Troubles {
  private static final int LATEST = 1500;

  private final NightsTest test;
  private final ShopFolder folder;
  private final Path path;
  private final Dice dice;
  private final Events events;
  private String ledger;
  private Optional<String> copy = Optional.empty();
  private boolean marksCameLate;
  private boolean ledgerIsOlder;

  Troubles(NightsTest test, ShopFolder folder, Path path, String ledger, Dice dice, Events events) {
    this.test = test;
    this.folder = folder;
    this.path = path;
    this.ledger = ledger;
    this.dice = dice;
    this.events = events;
  }

  /** The ledger's URL by now. */
  String ledger() {
    return ledger;
  }

  /** Whether an older copy was ever put back: the ledger may not know every list. */
  boolean ledgerIsOlder() {
    return ledgerIsOlder;
  }

  /** Somebody has said what stands in no list: a copy of before would not know it. */
  void onlyTheLedgerKnows() {
    copy = Optional.empty();
  }

  /**
   * A day on which the backup of the day before yesterday may be needed.
   *
   * @return whether it was put back
   */
  boolean byDay() throws IOException, SQLException {
    marksCameLate = false;
    if (dice.chance(0.12)) {
      test.loseSeal(ledger);
      events.happened("seal lost");
    }
    boolean restored = copy.isPresent() && dice.chance(0.6);
    if (restored) {
      ledger = test.restoreLedger(copy.orElseThrow(), ledger);
      folder.ledgerIsOlder(ledger);
      ledgerIsOlder = true;
      events.happened("restored");
    }
    copy = Optional.empty();
    return restored;
  }

  /** Lines that a list names which came back to another shop. */
  Set<String> listOfAnotherShop(int night, Staff staff) {
    Set<String> lines = dice.chance(0.12) ? staff.mistakeAnotherShops(night, dice) : Set.of();
    if (!lines.isEmpty()) {
      events.happened("list of another shop");
    }
    return lines;
  }

  /** A night on which a run may die, or somebody may mark meanwhile; or a backup is made before. */
  Published byNight(int night, Staff staff, TenNights.Night run) throws IOException, SQLException {
    if (dice.chance(0.25)) {
      String url = test.ledgerUrl(path.resolve("backup-" + night), night);
      test.copyLedger(ledger, url);
      copy = Optional.of(url);
    } else if (!folder.isRefused() && dice.chance(0.15)) {
      return crash(run);
    } else if (!folder.isRefused() && !folder.hasTwoJobs() && dice.chance(0.25)) {
      return markMeanwhile(night, staff, run);
    }
    return run.pass();
  }

  /**
   * R61: the next run finishes what has died between the ledger's commit and the set's rename. Of
   * two jobs the one that runs first looks at what the other listed (R60), yesterday at first and
   * tonight when both are repeated: so both die twice.
   */
  private Published crash(TenNights.Night run) throws IOException {
    Published lost = die(run);
    if (folder.hasTwoJobs()) {
      lost = die(run);
    }
    Published finished = run.pass();
    finished.isSameAs(lost, "a run that died before");
    events.happened("crashed");
    return finished;
  }

  private Published die(TenNights.Night run) throws IOException {
    folder.keepOutputs();
    Published lost = run.pass();
    folder.outputsAsKept();
    return lost;
  }

  /** R66: what was marked before the list appeared is not on it. */
  private Published markMeanwhile(int night, Staff staff, TenNights.Night run) throws IOException {
    Optional<HandMark> mark = staff.byHand(night, dice);
    if (mark.isEmpty()) {
      return run.pass();
    }
    int delay = dice.between(0, LATEST);
    CompletableFuture<Boolean> appeared =
        CompletableFuture.supplyAsync(
            () -> folder.mark(mark.get(), night),
            CompletableFuture.delayedExecutor(delay, MILLISECONDS));
    Published published = run.pass();
    marksCameLate = appeared.join();
    events.happened("marked meanwhile");
    return published;
  }

  /** Whether marks came when the list had appeared: the night is to run again. */
  boolean marksCameLate() {
    return marksCameLate;
  }
}
