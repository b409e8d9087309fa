package io.giftrecon.nightly;

import io.giftrecon.campaign.SideFile;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.UnreadFile;
import io.giftrecon.export.scan.RawRows;
import io.giftrecon.export.scan.Reject;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.Times;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.JobFigures;
import io.giftrecon.output.RejectsSheet;
import io.giftrecon.output.Summary;
import io.giftrecon.output.SummaryJson;
import io.giftrecon.output.Table;
import io.giftrecon.report.ReportPage;
import io.giftrecon.rights.ReturnedBreak;
import io.giftrecon.words.Message;
import io.giftrecon.words.OutputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes the whole set aside, after making sure that every row read is accounted for. */
final class WriteStep implements Tasklet {
  private final RunContext run;

  WriteStep(RunContext run) {
    this.run = run;
  }

  @Override
  public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunk)
      throws IOException {
    run.progress.begins(ProgressListener.Stage.WRITE, 0);
    contribution.incrementWriteCount(write(durations(contribution.getStepExecution())));
    return RepeatStatus.FINISHED;
  }

  /**
   * Writes the set; its summary once more when it is published, with what is known only then (R61).
   *
   * @return how many rows the main output has
   */
  long write(Map<String, Long> durations) throws IOException {
    List<Summary.Input> inputs = inputs();
    Table<RejectsSheet.Row> rejects = rejects();
    Path aside = run.set.begin();
    try {
      JobFigures figures = run.handler().write(aside, run.cancellation);
      rejects.writeCsv(aside, new CellFormat(run.job().numbers()));
      Summary summary = summary(inputs, figures, durations);
      SummaryJson.write(summary, Optional.empty(), aside);
      run.cancellation.throwIfCancelled();
      ReportPage.write(summary, run.handler().page(rejects), aside);
      run.summary(summary);
      return figures.rows();
    } catch (IOException e) {
      throw new OutputException(Message.of("run.unwritable", aside, Message.reason(e)), e);
    }
  }

  private Summary summary(
      List<Summary.Input> inputs, JobFigures figures, Map<String, Long> durations) {
    return new Summary(
        run.job().shop(),
        run.date.toString(),
        inputs,
        run.folder.newest(),
        run.handler().told(RunWarnings.and(run.warnings(), run.handler().warnings())),
        figures,
        durations);
  }

  private List<Summary.Input> inputs() {
    List<Summary.Input> inputs = new ArrayList<>();
    List<ScannedFile> files = run.groups().files();
    for (int number = 0; number < files.size(); number++) {
      Summary.Input input = input(files.get(number), number);
      if (!input.addsUp()) {
        throw new RunFailedException(
            Message.of(
                "run.sums",
                input.file(),
                input.rows(),
                input.used(),
                input.notNeeded(),
                input.rejected()));
      }
      inputs.add(input);
    }
    for (UnreadFile unread : run.folder.unread()) {
      if (unread.reason() != UnreadFile.Reason.SYSTEM) {
        inputs.add(input(unread));
      }
    }
    run.prepared.sideFiles().forEach(file -> inputs.add(input(file)));
    return inputs;
  }

  /** R53: of a returned list of breaks the rows are used in which people wrote something. */
  private static Summary.Input input(UnreadFile unread) {
    ExportFile file = unread.file();
    boolean read = unread.reason() == UnreadFile.Reason.RETURNED_BREAKS;
    List<ReturnedBreak> rows = unread.breaks();
    long used = rows.stream().filter(ReturnedBreak::filledIn).count();
    long blank = rows.size() - used;
    return new Summary.Input(
        file.name(),
        read ? "returned breaks" : "unknown",
        "",
        Times.show(file.asOf()),
        file.asOfFrom().label(),
        rows.size(),
        used,
        blank == 0 ? Map.of() : Map.of(RowDisposition.NOT_FILLED_IN.reason(), blank),
        0);
  }

  /** U14: a file of the merchant's own, some of whose rows name nobody. */
  private static Summary.Input input(SideFile file) {
    long rejected = file.rejected().size();
    return new Summary.Input(
        file.name(),
        "side file",
        "",
        "",
        "",
        file.rows(),
        file.rows() - rejected,
        Map.of(),
        rejected);
  }

  private Summary.Input input(ScannedFile scanned, int number) {
    Map<RowDisposition, Long> uses = new TreeMap<>(run.groups().notNeeded(number));
    run.handler()
        .uses(scanned.file().name())
        .forEach((use, rows) -> uses.merge(use, rows, Long::sum));
    uses.merge(RowDisposition.OTHER_SHOP, scanned.otherShop(), Long::sum);
    Map<String, Long> notNeeded = new LinkedHashMap<>();
    uses.forEach(
        (use, rows) -> {
          if (use != RowDisposition.USED && rows > 0) {
            notNeeded.put(use.reason(), rows);
          }
        });
    return new Summary.Input(
        scanned.file().name(),
        scanned.file().knownLayout().kind().label(),
        scanned.file().format(),
        Times.show(scanned.file().asOf()),
        scanned.file().asOfFrom().label(),
        scanned.rows(),
        uses.getOrDefault(RowDisposition.USED, 0L),
        notNeeded,
        scanned.rejects().size());
  }

  private Table<RejectsSheet.Row> rejects() throws IOException {
    Table<RejectsSheet.Row> rejects = new Table<>(RejectsSheet.TABLE);
    List<ScannedFile> files = run.groups().files();
    for (int number = 0; number < files.size(); number++) {
      try (RawRows raw = new RawRows(files.get(number).file())) {
        for (Reject reject : files.get(number).rejects()) {
          rejects.add(
              new RejectsSheet.Row(
                  number,
                  reject.file().name(),
                  reject.line(),
                  reject.column(),
                  reject.reason(),
                  raw.text(reject)));
        }
      }
    }
    int number = files.size();
    for (SideFile file : run.prepared.sideFiles()) {
      for (SideFile.Rejected row : file.rejected()) {
        rejects.add(
            new RejectsSheet.Row(
                number, file.name(), row.line(), row.column(), row.reason(), row.raw()));
      }
      number++;
    }
    return rejects;
  }

  /** Milliseconds of the steps that are done; a partition of the scan is part of the scan. */
  private static Map<String, Long> durations(StepExecution writing) {
    Map<String, Long> durations = new LinkedHashMap<>();
    for (StepExecution step : writing.getJobExecution().getStepExecutions()) {
      LocalDateTime start = step.getStartTime();
      LocalDateTime end = step.getEndTime();
      if (start != null && end != null && !step.getStepName().contains(":")) {
        durations.put(step.getStepName(), Duration.between(start, end).toMillis());
      }
    }
    return durations;
  }
}
