package io.giftrecon.cli;

import io.giftrecon.campaign.NumberStyle;
import io.giftrecon.campaign.OneYuanJobFile;
import io.giftrecon.nightly.oneyuan.OneYuanKind;
import io.giftrecon.nightly.oneyuan.OtherShopsOrder;
import io.giftrecon.order.CellText;
import io.giftrecon.order.OrderNumbers;
import io.giftrecon.output.CellFormat;
import io.giftrecon.view.BuyerRecords;
import io.giftrecon.view.PublishedSheet;
import io.giftrecon.view.RecordFilter;
import io.giftrecon.view.SheetLayout;
import io.giftrecon.view.SheetRecord;
import io.giftrecon.view.SheetWriter;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code giftrecon buyer}: all records of one buyer (S1 Q9). */
@Command(name = "buyer", mixinStandardHelpOptions = true, sortOptions = false)
final class BuyerCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.ParentCommand private GiftReconCommand root;

  @Parameters(paramLabel = "JOBFILE")
  private Path jobFile;

  @ArgGroup(multiplicity = "1")
  private Who who = new Who();

  @Mixin private RecordFilters filters;

  @Mixin private TableText text;

  @Override
  public Integer call() throws IOException {
    if (who.text().isEmpty()) {
      throw new UsageException(spec.commandLine(), Message.of("buyer.blank"));
    }
    OneYuanJobFile job = OneYuanKind.jobFile(jobFile);
    PublishedSheet sheet = PublishedSheet.latest(job);
    BuyerRecords buyer = who.records(sheet);
    UnaryOperator<SheetRecord> present = PresentStates.of(job, Console.of(spec));
    Writer out = root.standardOutput().text(spec.commandLine().getOut(), text.mark());
    boolean found = write(sheet, buyer, present, text.numbers(job), out);
    out.flush();
    if (!found) {
      Console.of(spec).warn(nothing(buyer, job));
    }
    return found || buyer.areKnown() ? ExitCode.DONE : ExitCode.FAILED;
  }

  /** Whether anything was found. */
  private boolean write(
      PublishedSheet sheet,
      BuyerRecords buyer,
      UnaryOperator<SheetRecord> present,
      NumberStyle numbers,
      Writer out)
      throws IOException {
    RecordFilter filter = filters.filter();
    SheetWriter writer =
        SheetWriter.begin(out, sheet.columns(), new CellFormat(numbers), SheetLayout.RECORD);
    sheet.read(
        published -> {
          SheetRecord record = present.apply(published);
          if (buyer.include(record) && filter.matches(record)) {
            writer.write(record);
          }
        });
    return writer.records() > 0;
  }

  /** Why there is nothing: the filters, another shop's order, or a number that nobody knows. */
  private Message nothing(BuyerRecords buyer, OneYuanJobFile job) throws IOException {
    if (buyer.areKnown()) {
      return Message.of("buyer.nothing", who.text());
    }
    List<String> named = OtherShopsOrder.named(who.text(), job);
    return named.isEmpty()
        ? Message.of("buyer.unknown", who.text())
        : Message.of("buyer.other-shop", who.text(), named.get(0), job.shop());
  }

  /** One buyer, by name or by any order. */
  private static final class Who {
    @Option(names = "--buyer", paramLabel = "NAME")
    private String buyer = "";

    @Option(names = "--order", paramLabel = "NO")
    private String order = "";

    String text() {
      return buyer.isEmpty() ? OrderNumbers.clean(order) : CellText.clean(buyer);
    }

    BuyerRecords records(PublishedSheet sheet) throws IOException {
      return buyer.isEmpty() ? BuyerRecords.ofOrder(text(), sheet) : BuyerRecords.named(text());
    }
  }
}
