package io.giftrecon.cli;

import io.giftrecon.export.group.ReturnedWorklist;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.ledger.Postings;
import io.giftrecon.order.Times;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.release.UnmarkPlan;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code giftrecon unmark}: takes a mark back. A new event; what was said before stays (R27). */
@Command(name = "unmark", mixinStandardHelpOptions = true)
final class UnmarkCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "JOBFILE")
  private Path jobFile;

  @ArgGroup(multiplicity = "1")
  private RightSelector rights = new RightSelector();

  @Option(names = "--by", paramLabel = "WHO")
  private String by = System.getProperty("user.name", "");

  @Option(names = "--note", paramLabel = "TEXT")
  private String note = "";

  @Override
  public Integer call() throws IOException {
    return LedgerByHand.open(jobFile, Console.of(spec), this::unmark);
  }

  private int unmark(LedgerByHand open) throws IOException {
    LocalDateTime now = LocalDateTime.now(Times.CHINA).withNano(0);
    LedgerSnapshot known = open.known();
    UnmarkPlan plan =
        rights.file().isPresent()
            ? UnmarkPlan.of(filledIn(rights.file().get(), open), known.rights())
            : UnmarkPlan.of(
                rights.selection().called(known::calledNow),
                known.rights(),
                known.trail()::isRecordMarked,
                new Mark(now, by, note, "", ""));
    if (plan.marked().isEmpty() && plan.records().isEmpty()) {
      throw new UnusableInputException(Message.of("unmark.nothing"));
    }
    Postings postings = open.ledger().postings();
    postings.appendRecordEvents(open.job().shop(), plan.records());
    List<LedgerRight> won = postings.unmark(open.job(), plan.marked(), now, by, note);
    Console.of(spec).say(Message.of("unmark.done", won.size()));
    return ExitCode.DONE;
  }

  private static List<ReturnedRow> filledIn(Path file, LedgerByHand open) throws IOException {
    return open.rows(ReturnedWorklist.read(file, open.campaign())).stream()
        .filter(ReturnedRow::filledIn)
        .toList();
  }
}
