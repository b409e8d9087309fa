package io.giftrecon.fleet;

import io.giftrecon.ledger.FleetDatabase;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.transaction.annotation.Isolation;

/** The job repository in the database of a fleet. */
final class Repositories {
  private Repositories() {}

  static JobRepository of(FleetDatabase database) {
    try {
      JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
      factory.setDataSource(database.dataSource());
      factory.setTransactionManager(database.transactions());
      // Fleets of other folders may begin at the same moment; no two make one instance.
      factory.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
      factory.afterPropertiesSet();
      return factory.getObject();
    } catch (Exception e) {
      throw new IllegalStateException("the job repository has all it needs", e);
    }
  }
}
