package io.giftrecon.cli;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.campaign.NumberDress;
import io.giftrecon.campaign.OneYuanJobFile;
import io.giftrecon.order.UnusableInput;
import io.giftrecon.sheet.Dress;
import io.giftrecon.sheet.PublishedSheet;
import io.giftrecon.sheet.RecordFilter;
import io.giftrecon.sheet.SheetLayout;
import io.giftrecon.sheet.SheetRecord;
import io.giftrecon.sheet.SheetWriter;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code giftrecon sheet}: the download sheet of the last completed run, whole or filtered. */
@Command(name = "sheet", mixinStandardHelpOptions = true, sortOptions = false)
final class SheetCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "JOBFILE")
  private Path jobFile;

  @Mixin private RecordFilters filters;

  @Mixin private Destination destination;

  @Option(
      names = "--layout",
      paramLabel = "record|pair",
      converter = LayoutChoice.class,
      completionCandidates = LayoutChoice.class)
  private SheetLayout layout = SheetLayout.RECORD;

  @Option(
      names = "--ids",
      paramLabel = "formula|raw",
      converter = NumberDressChoice.class,
      completionCandidates = NumberDressChoice.class)
  private @Nullable NumberDress ids;

  @Option(names = "--format", paramLabel = "csv")
  private String format = "csv";

  @Override
  public Integer call() throws IOException {
    if (!format.equals("csv")) {
      throw new UnusableInput(Message.of("sheet.format", format));
    }
    JobFile job = OneYuanJobFile.read(jobFile);
    PublishedSheet sheet = PublishedSheet.latest(job);
    if (destination.is(sheet.file())) {
      throw new UnusableInput(Message.of("sheet.itself", sheet.file()));
    }
    UnaryOperator<SheetRecord> present = PresentStates.of(job, Voice.of(spec));
    Dress dress = new Dress(ids == null ? job.numbers() : ids);
    destination.write(spec.commandLine().getOut(), out -> write(sheet, present, dress, out));
    return ExitCode.DONE;
  }

  private void write(
      PublishedSheet sheet, UnaryOperator<SheetRecord> present, Dress dress, Writer out)
      throws IOException {
    RecordFilter filter = filters.filter();
    SheetWriter writer = SheetWriter.begin(out, dress, layout);
    sheet.read(
        published -> {
          SheetRecord record = present.apply(published);
          if (filter.matches(record)) {
            writer.write(record);
          }
        });
  }

  private static final class LayoutChoice extends Choice<SheetLayout> {
    LayoutChoice() {
      super(Map.of("record", SheetLayout.RECORD, "pair", SheetLayout.PAIR));
    }
  }

  private static final class NumberDressChoice extends Choice<NumberDress> {
    NumberDressChoice() {
      super(Map.of("formula", NumberDress.FORMULA, "raw", NumberDress.RAW));
    }
  }
}
