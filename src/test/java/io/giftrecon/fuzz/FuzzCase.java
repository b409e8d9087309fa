package io.giftrecon.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One seed: a good shop, one to three mutations, a night, and what must hold behind it.
 *
 * @param <T> what a night of this kind of job tells
 */
final class FuzzCase<T> {
  static final String DATE = "2023-09-01";

  /**
   * What a person must look at stands on a line of its own: beginning with its code (R40), or with
   * the sample that its codes keep from running (U20).
   */
  private static final Pattern WARNING =
      Pattern.compile("^giftrecon: ([A-Z_]+: |.*: [A-Z_]+(、[A-Z_]+)*$)");

  private static final int MOST_MUTATIONS = 3;
  private static final Set<Integer> PUBLISHED = Set.of(0, 3);
  private static final Set<Integer> REFUSED = Set.of(2, 4);

  private final FuzzKind<T> kind;
  private final Path folder;
  private final Dice dice;
  private final List<String> mutations = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private boolean columnsKept = true;

  private FuzzCase(FuzzKind<T> kind, long seed, Path folder) {
    this.kind = kind;
    this.folder = folder;
    this.dice = new Dice(seed);
  }

  /**
   * Lays out, spoils, runs and judges.
   *
   * @param emptyLedger a ledger without rights: making one anew takes longer than a night
   * @return what was done and which promises it broke; empty if none
   */
  static <T> List<String> faults(FuzzKind<T> kind, long seed, Path folder, Path emptyLedger)
      throws IOException {
    FuzzCase<T> one = new FuzzCase<>(kind, seed, folder);
    one.play(emptyLedger);
    List<String> said = new ArrayList<>();
    if (!one.faults.isEmpty()) {
      said.add("after " + String.join("; ", one.mutations));
      said.addAll(one.faults);
    }
    return said;
  }

  private void play(Path emptyLedger) throws IOException {
    FuzzShop shop = kind.layOut(folder.resolve("shop"), kind.choose(dice));
    Files.copy(emptyLedger, shop.folder().resolve("ledger.mv.db"));
    Secrets secrets = Secrets.of(shop);
    Map<String, Long> pieces = Promises.pieces(shop);
    boolean nightBefore = dice.chance(0.04);
    Answer before = nightBefore ? night(shop) : Answer.NONE;
    Snapshot standing = Snapshot.of(before.published());
    spoil(shop);
    if (dice.chance(0.3)) {
      saveAsWorkbook(shop);
    }

    Snapshot inputs = Snapshot.of(shop.exports());
    Answer answer =
        dice.chance(0.8) ? night(shop, "--rerun", "--reject-limit", "100%") : night(shop);
    judge(answer, secrets);
    if (REFUSED.contains(answer.exit())) {
      refused(shop, nightBefore, standing, before);
    }
    if (PUBLISHED.contains(answer.exit()) && answer.ran()) {
      faults.addAll(kind.broken(shop, answer.published(), pieces));
      if (columnsKept) {
        faults.addAll(secrets.told(answer.published()));
      }
      if (!shop.isMisled()) {
        T whole = nightBefore ? kind.told(before) : whole(shop.origin(), emptyLedger);
        faults.addAll(kind.inSilence(kind.told(answer), whole));
      }
      if (dice.chance(0.05)) {
        sameAgain(shop, answer);
      }
    }
    if (dice.chance(0.1)) {
      checked(shop, answer, secrets);
    }
    if (!inputs.equals(Snapshot.of(shop.exports()))) {
      faults.add("the exports were changed");
    }
  }

  private void spoil(FuzzShop shop) throws IOException {
    for (int times = 1 + dice.below(MOST_MUTATIONS); times > 0; times--) {
      spoil(shop, kind.choose(() -> dice.pick(level()), dice));
    }
  }

  private void spoil(FuzzShop shop, Mutation mutation) {
    mutations.add(mutation.name());
    columnsKept &= mutation.keepsColumns();
    try {
      shop.spoil(mutation, dice);
    } catch (IOException | InvalidPathException e) {
      mutations.add("(" + e.getMessage() + ")");
    }
  }

  /** One of the exports, spoiled or not, comes as a workbook, which may be spoiled as such. */
  private void saveAsWorkbook(FuzzShop shop) throws IOException {
    if (WorkbookMutations.saveOne(shop, dice)) {
      mutations.add("an export saved as a workbook");
      if (dice.chance(0.6)) {
        spoil(shop, dice.pick(WorkbookMutations.ALL));
      }
    }
  }

  private List<Mutation> level() {
    return dice.pick(
        List.of(
            ByteMutations.ALL,
            ByteMutations.ALL,
            ByteMutations.ALL,
            CellMutations.ALL,
            CellMutations.ALL,
            CellMutations.ALL,
            RowMutations.ALL,
            RowMutations.ALL,
            FileMutations.ALL,
            FileMutations.ALL,
            JobFileMutations.ALL));
  }

  private Answer night(FuzzShop shop, String... options) {
    List<String> args = new ArrayList<>(List.of("run", shop.jobFile().toString(), "--date", DATE));
    args.addAll(Arrays.asList(options));
    return Answer.of(args.toArray(String[]::new));
  }

  /** Exit code and standard error, whatever else came out. */
  private void judge(Answer answer, Secrets secrets) {
    boolean known = PUBLISHED.contains(answer.exit()) || REFUSED.contains(answer.exit());
    List<String> lines = answer.err().lines().toList();
    if (!known) {
      faults.add("exit " + answer.exit());
    }
    if (answer.err().contains("\tat ") || answer.err().contains("Exception")) {
      faults.add("a stack trace");
    }
    long warnings = lines.stream().filter(WARNING.asPredicate()).count();
    boolean said = !lines.isEmpty();
    if (answer.exit() == 0 ? said : !said || lines.size() - warnings > 2) {
      faults.add("exit %d with %d lines of error".formatted(answer.exit(), lines.size()));
    }
    if (answer.exit() != 0 && warnings == 0 && !answer.err().contains(folder.toString())) {
      faults.add("the error names no file");
    }
    if (answer.err().chars().anyMatch(c -> c != '\n' && Character.isISOControl(c))) {
      faults.add("a control character in the error");
    }
    if (secrets.areIn(answer.err()) || secrets.areIn(answer.out())) {
      faults.add("a receiver's phone on the screen");
    }
    if (!faults.isEmpty()) {
      faults.add("standard error: " + answer.err());
    }
  }

  /** What the night tells of the shop before anything was spoiled; each is asked once. */
  private T whole(String origin, Path emptyLedger) throws IOException {
    T known = kind.wholes().get(origin);
    if (known == null) {
      FuzzShop shop = kind.layOut(folder.resolve("whole").resolve("shop"), origin);
      Files.copy(emptyLedger, shop.folder().resolve("ledger.mv.db"));
      known = kind.told(night(shop, "--rerun", "--reject-limit", "100%"));
      kind.wholes().put(origin, known);
    }
    return known;
  }

  private void refused(FuzzShop shop, boolean nightBefore, Snapshot standing, Answer before)
      throws IOException {
    if (nightBefore) {
      if (!standing.equals(Snapshot.of(before.published()))) {
        faults.add("the set of the night before was touched");
      }
    } else if (Snapshot.of(shop.folder()).holds("summary.json")) {
      faults.add("refused, and published all the same");
    }
  }

  /** Equal nights publish equal bytes, the durations aside. */
  private void sameAgain(FuzzShop shop, Answer answer) throws IOException {
    Snapshot first = Snapshot.of(answer.published());
    Answer again = night(shop, "--rerun", "--reject-limit", "100%");
    if (!first.equals(Snapshot.of(again.published()))) {
      faults.add("a second run published other bytes: " + again.err());
    }
  }

  /** {@code check} sees what {@code run} sees. */
  private void checked(FuzzShop shop, Answer run, Secrets secrets) {
    Answer check = Answer.of("check", shop.jobFile().toString(), "--date", DATE);
    int faultsBefore = faults.size();
    judge(check.withErrorIfDone(shop.folder()), secrets);
    if (check.exit() == 2 && run.exit() != 2) {
      faults.add("check refuses what run took: " + check.out());
    }
    if (run.exit() == 0 && run.ran() && check.exit() != 0) {
      faults.add("check ends with %d, run with 0".formatted(check.exit()));
    }
    if (faults.size() > faultsBefore) {
      faults.add(faultsBefore, "of check:");
    }
  }
}
