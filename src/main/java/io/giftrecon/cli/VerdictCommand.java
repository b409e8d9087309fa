package io.giftrecon.cli;

import io.giftrecon.export.group.ReturnedWorklist;
import io.giftrecon.export.scan.Reject;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.order.Times;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.order.WarningCode;
import io.giftrecon.release.ReturnedBreakWords;
import io.giftrecon.release.ReturnedVerdicts;
import io.giftrecon.release.VerdictPlan;
import io.giftrecon.release.VerdictSources;
import io.giftrecon.rights.KnownWord;
import io.giftrecon.rights.ReturnedBreak;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.Verdict;
import io.giftrecon.rights.VerdictWord;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code giftrecon verdict}: a person's word on rights that wait for one (R50, R51), and on breaks
 * and warnings (R53).
 */
@Command(name = "verdict", mixinStandardHelpOptions = true)
final class VerdictCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(index = "0", paramLabel = "JOBFILE")
  private Path jobFile;

  @Parameters(index = "1", paramLabel = "WORD", arity = "0..1")
  private @Nullable Word word;

  @ArgGroup(multiplicity = "1")
  private Subject subject = new Subject();

  @Option(names = "--until", paramLabel = "D", converter = DateConverter.class)
  private @Nullable LocalDate until;

  @Option(names = "--by", paramLabel = "WHO")
  private String by = System.getProperty("user.name", "");

  @Option(names = "--note", paramLabel = "TEXT")
  private String note = "";

  /** What may be said. */
  enum Word {
    release(VerdictWord.RELEASE),
    refuse(VerdictWord.REFUSE),
    wait(VerdictWord.WAIT),
    known(null),
    withdraw(VerdictWord.WITHDRAWN);

    /** Of a right; null where it is said of breaks and warnings alone. */
    private final @Nullable VerdictWord means;

    Word(@Nullable VerdictWord means) {
      this.means = means;
    }
  }

  /** What it is said of: just one of these. */
  static final class Subject {
    @ArgGroup(exclusive = false)
    private @Nullable OfLine line;

    @Option(names = "--break", paramLabel = "ID")
    private @Nullable String foundBreak;

    @Option(names = "--warning", paramLabel = "CODE")
    private @Nullable String warning;

    @Option(names = "--from", paramLabel = "FILE")
    private @Nullable Path file;

    /** R53: whether it is said of a break or of a warning. */
    boolean isOfKnown() {
      return foundBreak != null || warning != null;
    }

    /** What may be known. */
    Optional<String> known() {
      return Optional.ofNullable(foundBreak)
          .or(() -> Optional.ofNullable(warning))
          .map(name -> name.strip().toUpperCase(Locale.ROOT));
    }

    /** Whether something may be known that is called so: a code is no number of a break. */
    boolean fits(String name) {
      return Arrays.stream(WarningCode.values()).anyMatch(code -> code.name().equals(name))
          == (warning != null);
    }
  }

  /** The rights of a one-yuan line, or one of them. */
  static final class OfLine {
    @Option(
        names = "--one-yuan-line",
        paramLabel = "NO",
        required = true,
        converter = NumberConverter.class)
    private String number = "";

    @Option(names = "--unit", paramLabel = "N")
    private @Nullable Integer unit;
  }

  @Override
  public Integer call() throws IOException {
    refuseWordsThatDoNotFit();
    return LedgerByHand.open(jobFile, Console.of(spec), this::decide);
  }

  private int decide(LedgerByHand open) throws IOException {
    if (subject.isOfKnown()) {
      return decideKnown(open);
    }
    Path file = subject.file;
    return file == null ? decideLine(open) : decideFile(file, open);
  }

  private void refuseWordsThatDoNotFit() {
    if ((word == null) != (subject.file != null)) {
      throw new UsageException(spec.commandLine(), Message.of("usage.verdict-word"));
    }
    boolean ofKnown = word == Word.known || word == Word.withdraw;
    if (subject.isOfKnown() ? !ofKnown : word == Word.known) {
      throw new UsageException(spec.commandLine(), Message.of("usage.verdict-known"));
    }
    if ((word == Word.wait) != (until != null)) {
      throw new UsageException(spec.commandLine(), Message.of("usage.verdict-until"));
    }
  }

  /** R53: a break or a warning of the newest set, as it stands there. */
  private int decideKnown(LedgerByHand open) {
    LedgerSnapshot known = open.known();
    String name = subject.known().orElse("");
    String facts =
        known
            .nights()
            .facts(name)
            .filter(there -> subject.fits(name))
            .orElseThrow(() -> new UnusableInputException(Message.of("verdict.not-there", name)));
    boolean holds = word == Word.known;
    if (!holds && !known.trail().isKnown(name, facts)) {
      throw new UnusableInputException(Message.of("verdict.not-known", name));
    }
    LocalDateTime now = LocalDateTime.now(Times.CHINA).withNano(0);
    KnownWord said = new KnownWord(open.job().id(), name, facts, holds, now, by, note);
    open.ledger().postings().appendRecordEvents(open.job().shop(), List.of(said.event()));
    Console.of(spec)
        .say(
            holds
                ? Message.of("verdict.known", name)
                : Message.of("verdict.known-withdrawn", name));
    return ExitCode.DONE;
  }

  private int decideLine(LedgerByHand open) {
    LedgerSnapshot known = open.known();
    OfLine line = subject.line;
    Word said = word;
    VerdictWord means = said == null ? null : said.means;
    if (line == null || means == null) {
      throw new IllegalStateException("picocli lets nobody leave these out");
    }
    LocalDate newest = known.nights().newest().orElse(LocalDate.MIN);
    LocalDate day = until;
    if (day != null && !day.isAfter(newest)) {
      throw new UsageException(spec.commandLine(), Message.of("verdict.day-over", day, newest));
    }
    LocalDateTime now = LocalDateTime.now(Times.CHINA).withNano(0);
    Integer unit = line.unit;
    VerdictPlan plan =
        VerdictPlan.of(
            known.rights().stream()
                .filter(right -> right.oneYuanSubOrder().equals(known.calledNow(line.number)))
                .filter(right -> unit == null || right.unit() == unit)
                .toList(),
            known.trail().verdicts(),
            known.nights()::newest,
            newest,
            new VerdictPlan.Said(means, Optional.ofNullable(day), now, by, note));
    plan.refused()
        .ifPresent(
            refused -> {
              throw new UnusableInputException(
                  Message.of(
                      "verdict.not-releasable",
                      refused.right().oneYuanSubOrder(),
                      refused.right().unit(),
                      refused.advice(),
                      refused.code()));
            });
    if (plan.verdicts().isEmpty()) {
      throw new UnusableInputException(Message.of("verdict.nothing"));
    }
    open.ledger().postings().recordVerdicts(open.job().shop(), plan.verdicts());
    tell(plan.verdicts());
    return ExitCode.DONE;
  }

  private int decideFile(Path file, LedgerByHand open) throws IOException {
    List<ReturnedBreak> breaks = ReturnedWorklist.breaks(file);
    if (!breaks.isEmpty()) {
      return decideBreaks(file, breaks, open);
    }
    LedgerSnapshot known = open.known();
    ReturnedWorklist worklist = ReturnedWorklist.read(file, open.campaign());
    List<ReturnedRow> rows = open.rows(worklist);
    ReturnedVerdicts read =
        new ReturnedVerdicts(
            rows,
            known.rights(),
            new VerdictSources(
                known.trail().verdicts(),
                known.trail().unmarked(),
                known.nights()::of,
                right -> false,
                line -> false,
                row -> Optional.empty(),
                LocalDate.MAX));
    List<Verdict> verdicts = read.fresh();
    open.ledger().postings().recordVerdicts(open.job().shop(), verdicts);
    List<ReturnedRow> filledIn = rows.stream().filter(ReturnedRow::filledIn).toList();
    Console console = Console.of(spec);
    console.point(file, read.breaks());
    for (ReturnedRow row : filledIn) {
      console.point(Message.of("verdict.mark", file, row.source().line(), row.oneYuanSubOrder()));
    }
    for (Reject reject : worklist.rejects()) {
      console.point(reject.userMessage());
    }
    tell(verdicts);
    boolean clean = read.breaks().isEmpty() && worklist.rejects().isEmpty() && filledIn.isEmpty();
    return clean ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
  }

  /** R53: the words of a list of breaks are said now, by whoever hands it over. */
  private int decideBreaks(Path file, List<ReturnedBreak> rows, LedgerByHand open) {
    LedgerSnapshot known = open.known();
    LocalDateTime now = LocalDateTime.now(Times.CHINA).withNano(0);
    ReturnedBreakWords words =
        new ReturnedBreakWords(
            open.job().id(),
            known.nights()::hadFacts,
            (number, facts) -> known.trail().lastWord(number, facts).filter(KnownWord::known));
    words.read(rows);
    List<KnownWord> said = words.fresh().stream().map(word -> word.saidBy(by, note, now)).toList();
    open.ledger()
        .postings()
        .appendRecordEvents(open.job().shop(), said.stream().map(KnownWord::event).toList());
    Console console = Console.of(spec);
    console.point(file, words.breaks());
    said.forEach(word -> console.say(Message.of("verdict.known", word.subject())));
    console.say(Message.of("verdict.done", said.size()));
    return words.breaks().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
  }

  private void tell(List<Verdict> verdicts) {
    Console console = Console.of(spec);
    for (Verdict verdict : verdicts) {
      console.say(
          Message.of(
              "verdict.right",
              verdict.right().oneYuanSubOrder(),
              verdict.right().unit(),
              verdict.words()));
    }
    console.say(Message.of("verdict.done", verdicts.size()));
  }
}
