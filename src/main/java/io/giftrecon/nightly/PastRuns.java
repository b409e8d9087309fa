package io.giftrecon.nightly;

import io.giftrecon.campaign.JobFile;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.order.Times;
import io.giftrecon.words.Message;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;

/** The runs that the job repository remembers. */
public final class PastRuns {
  private PastRuns() {}

  /**
   * The runs of a job file, oldest first; none if there is no ledger yet.
   *
   * @throws io.giftrecon.ledger.store.LedgerBusyException if a run holds the ledger
   * @throws io.giftrecon.order.UnusableInputException if the ledger is damaged
   */
  public static List<PastRun> of(JobFile job) {
    if (!Ledger.exists(job.ledger())) {
      return List.of();
    }
    try (Ledger ledger = Ledger.open(job.ledger())) {
      try {
        return of(job, repository(ledger));
      } catch (DataAccessException e) {
        throw ledger.translate(e);
      }
    }
  }

  private static List<PastRun> of(JobFile job, JobRepository repository) {
    List<PastRun> runs = new ArrayList<>();
    for (JobInstance instance : repository.getJobInstances(job.kind(), 0, Integer.MAX_VALUE)) {
      repository.getJobExecutions(instance).stream()
          .filter(run -> job.file().toString().equals(run.getJobParameters().getString("jobFile")))
          .map(PastRuns::describe)
          .forEach(runs::add);
    }
    runs.sort(Comparator.comparing(PastRun::started));
    return runs;
  }

  private static JobRepository repository(Ledger ledger) {
    try {
      JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
      factory.setDataSource(ledger.dataSource());
      factory.setTransactionManager(ledger.transactions());
      factory.setSerializer(new ForgottenContexts());
      factory.afterPropertiesSet();
      return factory.getObject();
    } catch (Exception e) {
      throw new RunFailedException(Message.of("runs.no-history", Message.reason(e)), e);
    }
  }

  /** The job repository has the time of the machine. */
  private static LocalDateTime inChina(LocalDateTime time) {
    return time.atZone(ZoneId.systemDefault()).withZoneSameInstant(Times.CHINA).toLocalDateTime();
  }

  private static PastRun describe(JobExecution run) {
    LocalDateTime started = run.getStartTime() == null ? run.getCreateTime() : run.getStartTime();
    LocalDateTime ended = run.getEndTime() == null ? started : run.getEndTime();
    String date = run.getJobParameters().getString("date");
    List<PastRun.Step> steps =
        run.getStepExecutions().stream()
            .filter(step -> !step.getStepName().contains(":"))
            .sorted(Comparator.comparing(StepExecution::getId))
            .map(
                step ->
                    new PastRun.Step(step.getStepName(), step.getReadCount(), step.getWriteCount()))
            .toList();
    return new PastRun(
        date == null ? "" : date,
        run.getStatus().name(),
        inChina(started),
        Duration.between(started, ended),
        steps);
  }
}
