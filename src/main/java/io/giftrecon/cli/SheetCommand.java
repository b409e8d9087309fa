package io.giftrecon.cli;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.nightly.oneyuan.OneYuanKind;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.output.CellFormat;
import io.giftrecon.view.DownloadWorkbook;
import io.giftrecon.view.PublishedSheet;
import io.giftrecon.view.RecordFilter;
import io.giftrecon.view.SheetLayout;
import io.giftrecon.view.SheetRecord;
import io.giftrecon.view.SheetWriter;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.io.OutputStream;
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
  @CommandLine.ParentCommand private GiftReconCommand root;

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

  @Mixin private TableText text;

  @Option(
      names = "--format",
      paramLabel = "csv|xlsx",
      converter = FormatChoice.class,
      completionCandidates = FormatChoice.class)
  private @Nullable Format fileFormat;

  private long found;

  @Override
  public Integer call() throws IOException {
    JobFile job = OneYuanKind.jobFile(jobFile);
    PublishedSheet sheet = PublishedSheet.latest(job);
    if (destination.is(sheet.file())) {
      throw new UnusableInputException(Message.of("sheet.itself", sheet.file()));
    }
    UnaryOperator<SheetRecord> present = PresentStates.of(job, Console.of(spec));
    if (isBook()) {
      destination.writeBytes(
          "--format xlsx", root.standardOutput(), out -> writeBook(sheet, present, out));
      return done();
    }
    CellFormat format = new CellFormat(text.numbers(job));
    destination.writeTable(
        spec.commandLine().getOut(),
        root.standardOutput(),
        text.mark(),
        out ->
            select(sheet, present, SheetWriter.begin(out, sheet.columns(), format, layout)::write));
    return done();
  }

  /** An empty sheet is an answer; that nothing fits may also be a slip in a filter. */
  private int done() {
    if (found == 0) {
      Console.of(spec).warn(Message.of("sheet.nothing"));
    }
    return ExitCode.DONE;
  }

  /** As --format says, else as the file is called; Excel opens neither under the other's name. */
  private boolean isBook() {
    if (fileFormat == null) {
      return destination.isCalled(".xlsx");
    }
    boolean book = fileFormat == Format.XLSX;
    if (destination.isCalled(book ? ".csv" : ".xlsx")) {
      throw new UnusableInputException(Message.of("sheet.format-name", book ? "xlsx" : "csv"));
    }
    return book;
  }

  private void writeBook(PublishedSheet sheet, UnaryOperator<SheetRecord> present, OutputStream out)
      throws IOException {
    try (DownloadWorkbook book = new DownloadWorkbook(out, sheet.columns(), layout)) {
      select(sheet, present, book::write);
      book.finish();
    }
  }

  private void select(
      PublishedSheet sheet, UnaryOperator<SheetRecord> present, PublishedSheet.Sink sink)
      throws IOException {
    RecordFilter filter = filters.filter();
    sheet.read(
        published -> {
          SheetRecord record = present.apply(published);
          if (filter.matches(record)) {
            found++;
            sink.take(record);
          }
        });
  }

  private enum Format {
    CSV,
    XLSX
  }

  private static final class FormatChoice extends Choice<Format> {
    FormatChoice() {
      super(Map.of("csv", Format.CSV, "xlsx", Format.XLSX));
    }
  }

  private static final class LayoutChoice extends Choice<SheetLayout> {
    LayoutChoice() {
      super(Map.of("record", SheetLayout.RECORD, "pair", SheetLayout.PAIR));
    }
  }
}
