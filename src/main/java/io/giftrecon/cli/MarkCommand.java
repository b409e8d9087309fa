package io.giftrecon.cli;

import io.giftrecon.campaign.Campaign;
import io.giftrecon.export.group.ReturnedWorklist;
import io.giftrecon.export.scan.Reject;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.LedgerSnapshot;
import io.giftrecon.nightly.oneyuan.OneYuanKind;
import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.Mark;
import io.giftrecon.order.ReturnedRow;
import io.giftrecon.order.RightEvent;
import io.giftrecon.order.Times;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.pairing.Break;
import io.giftrecon.release.Selection;
import io.giftrecon.release.WorklistMarks;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    Campaign campaign = OneYuanKind.campaign(jobFile);
    String shop = campaign.job().shop();
    try (Ledger ledger = Ledger.open(campaign.job().ledger())) {
      LedgerSnapshot known = ledger.snapshot(shop);
      return rights.file().isPresent()
          ? markFile(rights.file().get(), campaign, ledger, known)
          : markSelected(rights.selection(), shop, ledger, known);
    }
  }

  private int markSelected(Selection selection, String shop, Ledger ledger, LedgerSnapshot known) {
    List<LedgerRight> meant = selection.of(known.rights());
    List<String> records = records(selection, meant);
    if (meant.isEmpty() && records.isEmpty()) {
      throw new UnusableInputException(Message.of("mark.nothing"));
    }
    LocalDateTime now = LocalDateTime.now(Times.CHINA).withNano(0);
    Mark mark = new Mark(now, by, note, carrier, tracking);
    String order = selection.mainOrder().orElse("");
    List<String> openRecords =
        records.stream().filter(record -> !known.recordMarked(record)).toList();
    ledger.tellOfRecords(
        shop,
        openRecords.stream()
            .map(
                record ->
                    new RightEvent(0, RightEvent.Kind.RECORD_MARKED, "", 0, order, record, mark))
            .toList());
    List<LedgerRight> open = meant.stream().filter(right -> !right.processed()).toList();
    List<LedgerRight> won =
        ledger.mark(
            shop,
            open.stream()
                .map(right -> right.release(right.mainOrder(), right.mainSubOrder(), mark))
                .toList());
    return tell(shop, ledger, meant, won, openRecords.size());
  }

  /** The records that are marked themselves: of the main line named, or all the rights name. */
  private static List<String> records(Selection selection, List<LedgerRight> meant) {
    if (selection.mainOrder().isEmpty()) {
      return List.of();
    }
    return selection
        .mainLine()
        .map(List::of)
        .orElseGet(() -> meant.stream().map(LedgerRight::mainSubOrder).distinct().toList());
  }

  private int markFile(Path file, Campaign campaign, Ledger ledger, LedgerSnapshot known)
      throws IOException {
    ReturnedWorklist worklist = ReturnedWorklist.read(file, campaign);
    List<ReturnedRow> filledIn = worklist.rows().stream().filter(ReturnedRow::filledIn).toList();
    WorklistMarks returns = new WorklistMarks(known.rights(), List.of(), filledIn);
    Set<LedgerRight> before = new HashSet<>(known.rights());
    List<LedgerRight> marked = new ArrayList<>(returns.rights());
    marked.removeIf(before::contains);
    List<LedgerRight> won = ledger.mark(campaign.job().shop(), marked);
    Console voice = Console.of(spec);
    for (Break found : returns.breaks()) {
      voice.point(
          Message.of(
              "export.rejected-cell",
              file,
              found.source().line(),
              found.code().meaning(),
              found.detail()));
    }
    for (Reject reject : worklist.rejects()) {
      voice.point(reject.userMessage());
    }
    voice.say(
        Message.of(
            "mark.file", won.size(), filledIn.size(), worklist.rows().size() - filledIn.size()));
    boolean clean =
        returns.breaks().isEmpty() && worklist.rejects().isEmpty() && won.size() == marked.size();
    return clean ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
  }

  /** Tells what was marked, and of what was not, who was faster. */
  private int tell(
      String shop, Ledger ledger, List<LedgerRight> meant, List<LedgerRight> won, int records) {
    Console voice = Console.of(spec);
    for (LedgerRight right : won) {
      voice.say(
          Message.of("mark.right", right.oneYuanSubOrder(), right.unit(), right.mainSubOrder()));
    }
    voice.say(Message.of("mark.done", won.size(), records));
    Set<String> wonKeys = new HashSet<>();
    won.forEach(right -> wonKeys.add(key(right)));
    List<LedgerRight> lost = meant.stream().filter(right -> !wonKeys.contains(key(right))).toList();
    Set<String> lostKeys = new HashSet<>();
    lost.forEach(right -> lostKeys.add(key(right)));
    for (LedgerRight right : ledger.snapshot(shop).rights()) {
      if (lostKeys.contains(key(right))) {
        voice.warn(alreadyMarked(right));
      }
    }
    boolean nothingDone = won.isEmpty() && !lost.isEmpty();
    return nothingDone && records == 0 ? ExitCode.FAILED : ExitCode.DONE;
  }

  private static Message alreadyMarked(LedgerRight right) {
    return right
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
                    mark.tracking()))
        .orElse(Message.of("mark.not-marked", right.oneYuanSubOrder(), right.unit()));
  }

  private static String key(LedgerRight right) {
    return right.oneYuanSubOrder() + " " + right.unit();
  }
}
