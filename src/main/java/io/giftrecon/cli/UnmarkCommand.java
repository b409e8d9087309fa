package io.giftrecon.cli;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.export.group.ReturnedWorklist;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.nightly.oneyuan.OneYuanKind;
import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.Mark;
import io.giftrecon.order.ReturnedRow;
import io.giftrecon.order.RightEvent;
import io.giftrecon.order.Times;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.release.Selection;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
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
    Campaign campaign = OneYuanKind.campaign(jobFile);
    String shop = campaign.job().shop();
    LocalDateTime now = LocalDateTime.now(Times.CHINA).withNano(0);
    try (Ledger ledger = Ledger.open(campaign.job().ledger())) {
      LedgerSnapshot known = ledger.snapshot(shop);
      List<LedgerRight> marked =
          (rights.file().isPresent()
                  ? ofFile(ReturnedWorklist.read(rights.file().get(), campaign), known)
                  : rights.selection().of(known.rights()))
              .stream().filter(LedgerRight::processed).toList();
      List<String> records = rights.file().isPresent() ? List.of() : records(known, marked);
      if (marked.isEmpty() && records.isEmpty()) {
        throw new UnusableInputException(Message.of("unmark.nothing"));
      }
      Mark withdrawal = new Mark(now, by, note, "", "");
      ledger.tellOfRecords(
          shop,
          records.stream()
              .map(
                  record ->
                      new RightEvent(
                          0, RightEvent.Kind.RECORD_UNMARKED, "", 0, "", record, withdrawal))
              .toList());
      List<LedgerRight> won = ledger.unmark(shop, marked, now, by, note);
      Console.of(spec).say(Message.of("unmark.done", won.size()));
      return ExitCode.DONE;
    }
  }

  private List<String> records(LedgerSnapshot known, List<LedgerRight> marked) {
    Selection selection = rights.selection();
    List<String> records = new ArrayList<>(selection.mainLine().stream().toList());
    if (selection.mainOrder().isPresent() && records.isEmpty()) {
      marked.stream().map(LedgerRight::mainSubOrder).distinct().forEach(records::add);
    }
    records.removeIf(record -> !known.recordMarked(record));
    return records;
  }

  /** The rights that were marked with just the words of the worklist's rows. */
  private static List<LedgerRight> ofFile(ReturnedWorklist worklist, LedgerSnapshot known) {
    List<ReturnedRow> rows = worklist.rows().stream().filter(ReturnedRow::filledIn).toList();
    return known.rights().stream()
        .filter(right -> rows.stream().anyMatch(row -> says(row, right)))
        .toList();
  }

  private static boolean says(ReturnedRow row, LedgerRight right) {
    return row.oneYuanSubOrder().equals(right.oneYuanSubOrder())
        && row.mainSubOrder().equals(right.mainSubOrder())
        && right.mark().filter(mark -> mark.tracking().equals(row.tracking())).isPresent();
  }
}
