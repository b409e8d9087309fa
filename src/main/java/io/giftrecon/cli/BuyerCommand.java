package io.giftrecon.cli;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.campaign.NumberDress;
import io.giftrecon.campaign.OneYuanJobFile;
import io.giftrecon.order.CellText;
import io.giftrecon.sheet.BuyerRecords;
import io.giftrecon.sheet.Dress;
import io.giftrecon.sheet.PublishedSheet;
import io.giftrecon.sheet.RecordFilter;
import io.giftrecon.sheet.SheetLayout;
import io.giftrecon.sheet.SheetRecord;
import io.giftrecon.sheet.SheetWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code giftrecon buyer}: all records of one buyer (S1 Q9). */
@Command(
    name = "buyer",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "All records of one buyer, in the columns of the download sheet.",
      "A filter given twice lets either value through; different filters must all fit."
    },
    footer = {"", "Example: giftrecon buyer jobs/one-yuan.yaml --order 3508221001444660138"})
final class BuyerCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "JOBFILE", description = "The job file.")
  private Path jobFile;

  @ArgGroup(multiplicity = "1")
  private Who who = new Who();

  @Mixin private RecordFilters filters;

  @Override
  public Integer call() throws IOException {
    if (who.text().isEmpty()) {
      throw new ParameterException(spec.commandLine(), "the buyer or order is blank");
    }
    JobFile job = OneYuanJobFile.read(jobFile);
    PublishedSheet sheet = PublishedSheet.latest(job);
    BuyerRecords buyer = who.records(sheet);
    UnaryOperator<SheetRecord> present = PresentStates.of(job, spec.commandLine().getErr());
    write(sheet, buyer, present, job.numbers(), spec.commandLine().getOut());
    return ExitCode.DONE;
  }

  private void write(
      PublishedSheet sheet,
      BuyerRecords buyer,
      UnaryOperator<SheetRecord> present,
      NumberDress numbers,
      Writer out)
      throws IOException {
    RecordFilter filter = filters.filter();
    SheetWriter writer = SheetWriter.begin(out, new Dress(numbers), SheetLayout.RECORD);
    sheet.read(
        published -> {
          SheetRecord record = present.apply(published);
          if (buyer.include(record) && filter.matches(record)) {
            writer.write(record);
          }
        });
    if (writer.records() == 0) {
      spec.commandLine()
          .getErr()
          .printf("giftrecon: nothing was found of %s within the filters%n", who.text());
    }
  }

  /** One buyer, by name or by any order. */
  private static final class Who {
    @Option(names = "--buyer", paramLabel = "NAME", description = "买家会员名.")
    private String buyer = "";

    @Option(
        names = "--order",
        paramLabel = "NO",
        description = "Whoever placed this order; a main or a one-yuan order number.")
    private String order = "";

    String text() {
      return CellText.clean(buyer.isEmpty() ? order : buyer);
    }

    BuyerRecords records(PublishedSheet sheet) throws IOException {
      return buyer.isEmpty() ? BuyerRecords.ofOrder(text(), sheet) : BuyerRecords.named(text());
    }
  }
}
