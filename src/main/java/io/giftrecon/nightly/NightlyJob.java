package io.giftrecon.nightly;

import io.giftrecon.rights.BuyerGroupRows;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/**
 * The nightly job, the same steps for every kind: what a kind does in them is its {@link
 * JobHandler}. What a step hands on lives in memory, so a run that died begins at the beginning
 * (ADR 0003). Every run is an instance of its own under the lock of its shop, so executions need no
 * serializable transactions to be made, which runs of other shops in the same PostgreSQL would
 * break.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(
    isolationLevelForCreate = Isolation.READ_COMMITTED,
    executionContextSerializerRef = "forgottenContexts")
class NightlyJob {
  /** Groups that are read and decided and not yet in the outputs: the collector copies them all. */
  private static final int GROUPS_PER_CHUNK = 250;

  /** By this name Spring Batch finds it. */
  @Bean
  RunNumbers incrementerFactory(DataSource dataSource) {
    return new RunNumbers(dataSource);
  }

  @Bean
  ForgottenContexts forgottenContexts() {
    return new ForgottenContexts();
  }

  @Bean
  Job nightly(
      JobRepository repository,
      RunContext run,
      Step scan,
      Step link,
      Step decide,
      Step write,
      Step publish,
      Step tidy) {
    return new JobBuilder(run.job().kind(), repository)
        .start(scan)
        .next(link)
        .next(decide)
        .next(write)
        .next(publish)
        .next(tidy)
        .build();
  }

  /** Every file is read once, every row checked, its keys kept: a partition a split of a file. */
  @Bean
  Step scan(JobRepository repository, PlatformTransactionManager transactions, RunContext run) {
    ScanStep splits = new ScanStep(run);
    Step scanSplit = new StepBuilder("scanSplit", repository).tasklet(splits, transactions).build();
    return new StepBuilder("scan", repository)
        .partitioner("scanSplit", splits)
        .step(scanSplit)
        .taskExecutor(cores())
        .build();
  }

  /** Keys become buyer groups: the rows of one buyer. */
  @Bean
  Step link(JobRepository repository, PlatformTransactionManager transactions, RunContext run) {
    return new StepBuilder("link", repository).tasklet(new LinkStep(run), transactions).build();
  }

  /**
   * One buyer group at a time: its rows are read in full, the rules asked, the outputs filled. The
   * rules are pure, so that every core asks them; the outputs are filled in the order of the
   * groups.
   */
  @Bean
  Step decide(
      JobRepository repository,
      PlatformTransactionManager transactions,
      RunContext run,
      AsyncTaskExecutor rules) {
    return decide(repository, transactions, run, run.handler(), rules);
  }

  @Bean
  ThreadPoolTaskExecutor rules() {
    ThreadPoolTaskExecutor rules = new ThreadPoolTaskExecutor();
    rules.setThreadNamePrefix("rules-");
    rules.setCorePoolSize(Runtime.getRuntime().availableProcessors());
    return rules;
  }

  private static <G> Step decide(
      JobRepository repository,
      PlatformTransactionManager transactions,
      RunContext run,
      JobHandler<G> handler,
      AsyncTaskExecutor rules) {
    return new StepBuilder("decide", repository)
        .<BuyerGroupRows, G>chunk(GROUPS_PER_CHUNK)
        .transactionManager(transactions)
        .reader(new BuyerGroupReader(run))
        .processor(handler::decide)
        .writer(
            chunk -> {
              chunk.forEach(handler::take);
              run.progress.advances(chunk.size());
            })
        .taskExecutor(rules)
        .interruptionPolicy(step -> run.cancellation.throwIfCancelled())
        .build();
  }

  /** The set is written aside and the sums are checked. */
  @Bean
  Step write(JobRepository repository, PlatformTransactionManager transactions, RunContext run) {
    return new StepBuilder("write", repository).tasklet(new WriteStep(run), transactions).build();
  }

  /** The ledger and the new set appear. */
  @Bean
  Step publish(JobRepository repository, PlatformTransactionManager transactions, RunContext run) {
    return new StepBuilder("publish", repository)
        .tasklet(new PublishStep(run), transactions)
        .build();
  }

  /** Sets that have been kept for long enough go. */
  @Bean
  Step tidy(JobRepository repository, PlatformTransactionManager transactions, RunContext run) {
    return new StepBuilder("tidy", repository).tasklet(new TidyStep(run), transactions).build();
  }

  private static AsyncTaskExecutor cores() {
    SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("scan-");
    executor.setConcurrencyLimit(Runtime.getRuntime().availableProcessors());
    return executor;
  }
}
