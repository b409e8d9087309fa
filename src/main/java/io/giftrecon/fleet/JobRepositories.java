package io.giftrecon.fleet;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.transaction.annotation.Isolation;

/** The job repository in the database of a fleet. */
final class JobRepositories {
  private JobRepositories() {}

  static JobRepository of(FleetDatabase database) {
    try {
      JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
      factory.setDataSource(database.dataSource());
      factory.setTransactionManager(database.transactions());
      // Fleets of other folders may start at the same moment; no two create the same instance.
      factory.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
      factory.afterPropertiesSet();
      return factory.getObject();
    } catch (Exception e) {
      throw new IllegalStateException("the job repository has all it needs", e);
    }
  }
}
