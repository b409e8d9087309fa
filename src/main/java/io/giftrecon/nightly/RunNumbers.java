package io.giftrecon.nightly;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.item.database.support.DefaultDataFieldMaxValueIncrementerFactory;
import org.springframework.jdbc.support.incrementer.AbstractDataFieldMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;

/**
 * Numbers for executions that differ within this process too. Spring Batch keeps what threads are
 * at in static maps, by the numbers of executions; ledgers count each from 1, so two runs at once
 * would take each other's steps for their own. A number is the ledger's next one, and behind it, in
 * twenty bits, how many runs this process began before.
 */
final class RunNumbers extends DefaultDataFieldMaxValueIncrementerFactory {
  private static final int BITS = 20;
  private static final AtomicInteger RUNS = new AtomicInteger();

  private final long run = RUNS.getAndIncrement() & ((1 << BITS) - 1);

  RunNumbers(DataSource ledger) {
    super(ledger);
  }

  @Override
  public DataFieldMaxValueIncrementer getIncrementer(String databaseType, String name) {
    DataFieldMaxValueIncrementer counter = super.getIncrementer(databaseType, name);
    return new AbstractDataFieldMaxValueIncrementer() {
      @Override
      protected long getNextKey() {
        return counter.nextLongValue() << BITS | run;
      }
    };
  }
}
