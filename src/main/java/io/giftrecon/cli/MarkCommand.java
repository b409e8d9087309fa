package io.giftrecon.cli;

import io.giftrecon.campaign.Nearest;
import io.giftrecon.export.group.ReturnedContents;
import io.giftrecon.export.group.ReturnedWorklist;
import io.giftrecon.export.scan.Reject;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.ledger.Postings;
import io.giftrecon.order.Times;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.release.MarkPlan;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LogisticsCompanies;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.TrackingNumbers;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code giftrecon mark}: the merchant's word that rights have been released (R27). */
@Command(name = "mark", mixinStandardHelpOptions = true)
final class MarkCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "JOBFILE")
  private Path jobFile;

  @ArgGroup(multiplicity = "1")
  private RightSelector rights = new RightSelector();

  @Option(names = "--by", paramLabel = "WHO")
  private String by = System.getProperty("user.name", "");

  @Option(names = "--note", paramLabel = "TEXT")
  private String note = "";

  @Option(names = "--carrier", paramLabel = "C")
  private String carrier = "";

  @Option(names = "--tracking", paramLabel = "T")
  private String tracking = "";

  @Override
  public Integer call() throws IOException {
    refuseMistyped(carrier);
    return LedgerByHand.open(
        jobFile,
        Console.of(spec),
        open ->
            rights.file().isPresent() ? markFile(rights.file().get(), open) : markSelected(open));
  }

  /**
   * A carrier that nobody knows but for a slip is asked about before anything is marked: no ERP
   * would be told of the parcel. One that is like none may be a small one of the town.
   */
  private void refuseMistyped(String name) {
    LogisticsCompanies companies = LogisticsCompanies.load();
    if (name.isBlank() || companies.code(name).isPresent()) {
      return;
    }
    String typed = name.strip();
    String nearest = Nearest.of(typed, List.copyOf(companies.names()));
    if (Nearest.edits(typed, nearest) * 2 <= Math.max(2, typed.length())) {
      throw new UsageException(spec.commandLine(), Message.of("mark.carrier", typed, nearest));
    }
    Console.of(spec).warn(Message.of("mark.carrier-unknown", typed));
  }

  private int markSelected(LedgerByHand open) {
    LedgerSnapshot known = open.known();
    LocalDateTime now = LocalDateTime.now(Times.CHINA).withNano(0);
    MarkPlan plan =
        MarkPlan.of(
            rights.selection().called(known::calledNow),
            known.rights(),
            known.trail()::isRecordMarked,
            new Mark(now, by, note, carrier, TrackingNumbers.shown(tracking)));
    if (plan.meansNothing()) {
      throw new UnusableInputException(Message.of("mark.nothing"));
    }
    Postings postings = open.ledger().postings();
    postings.appendRecordEvents(open.job().shop(), plan.records());
    return report(open, plan, postings.mark(open.job(), plan.marks()));
  }

  private int markFile(Path file, LedgerByHand open) throws IOException {
    ReturnedWorklist worklist = ReturnedWorklist.read(file, open.campaign());
    List<ReturnedRow> filledIn =
        open.rows(worklist).stream().filter(ReturnedRow::filledIn).toList();
    MarkPlan plan = MarkPlan.of(filledIn, open.known().rights());
    Postings postings = open.ledger().postings();
    List<LedgerRight> won = new ArrayList<>(postings.mark(open.job(), plan.marks()));
    won.addAll(postings.correct(open.job(), plan.corrected()));
    open.ledger()
        .recordContents(List.of(ReturnedContents.checksum(file)), open.known().trail().lastEvent());
    Console console = Console.of(spec);
    console.point(file, plan.breaks());
    for (Reject reject : worklist.rejects()) {
      console.point(reject.userMessage());
    }
    console.say(Message.of("mark.file", won.size(), worklist.filledIn(), worklist.leftBlank()));
    boolean clean =
        plan.breaks().isEmpty()
            && worklist.rejects().isEmpty()
            && won.size() == plan.marks().size() + plan.corrected().size();
    return clean ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
  }

  /** Says what was marked, and of what was not, who was faster. */
  private int report(LedgerByHand open, MarkPlan plan, List<LedgerRight> won) {
    Console console = Console.of(spec);
    for (LedgerRight right : won) {
      console.say(
          Message.of("mark.right", right.oneYuanSubOrder(), right.unit(), right.mainSubOrder()));
    }
    console.say(Message.of("mark.done", won.size(), plan.records().size()));
    Set<String> wonKeys = new HashSet<>();
    won.forEach(right -> wonKeys.add(key(right)));
    List<LedgerRight> lost =
        plan.meant().stream().filter(right -> !wonKeys.contains(key(right))).toList();
    boolean allSaid = true;
    Set<String> lostKeys = new HashSet<>();
    lost.forEach(right -> lostKeys.add(key(right)));
    LedgerSnapshot now = open.ledger().snapshot(open.job(), LocalDate.now(Times.CHINA));
    for (LedgerRight right : now.rights()) {
      if (lostKeys.contains(key(right))) {
        boolean same = right.mark().filter(this::saysTheSame).isPresent();
        console.warn(alreadyMarked(right, same));
        allSaid &= same;
      }
    }
    boolean nothingDone = won.isEmpty() && !lost.isEmpty() && !allSaid;
    return nothingDone && plan.records().isEmpty() ? ExitCode.FAILED : ExitCode.DONE;
  }

  /** Whether a mark holds all that was said now: marking twice is no mistake then. */
  private boolean saysTheSame(Mark mark) {
    LogisticsCompanies companies = LogisticsCompanies.load();
    boolean sameCarrier =
        carrier.isBlank()
            || carrier.strip().equals(mark.carrier())
            || (companies.code(carrier).isPresent()
                && companies.code(carrier).equals(companies.code(mark.carrier())));
    return sameCarrier
        && (tracking.isBlank()
            || TrackingNumbers.keys(tracking).equals(TrackingNumbers.keys(mark.tracking())))
        && (note.isBlank() || note.equals(mark.note()));
  }

  private static Message alreadyMarked(LedgerRight right, boolean same) {
    Optional<Message> already =
        right
            .mark()
            .map(
                mark ->
                    Message.of(
                        "mark.already",
                        right.oneYuanSubOrder(),
                        right.unit(),
                        Times.show(mark.at()),
                        mark.by(),
                        mark.carrier(),
                        mark.tracking()));
    return already
        .map(told -> same ? told : Message.of("mark.otherwise", told))
        .orElse(Message.of("mark.not-marked", right.oneYuanSubOrder(), right.unit()));
  }

  private static String key(LedgerRight right) {
    return right.oneYuanSubOrder() + " " + right.unit();
  }
}
