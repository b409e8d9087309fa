package io.giftrecon.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.ledger.store.LedgerBusyException;
import io.giftrecon.ledger.store.LedgerUnwritableException;
import io.giftrecon.order.UnusableInputException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What people are told when a server fails; no server is needed to ask. */
class PostgresStoreTest {
  private final PostgresStore store = new PostgresStore("jdbc:postgresql://nowhere/ledger");

  @Test
  void aServerThatWentAwayIsNoDamage() {
    assertThat(broken("08006"))
        .isInstanceOf(LedgerUnwritableException.class)
        .hasMessageContaining("does not answer");
    assertThat(broken("42P01"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void aServerWithoutCapacityOrAboutToStopIsBusy() {
    assertThat(broken("53300")).isInstanceOf(LedgerBusyException.class);
    assertThat(broken("57P01")).isInstanceOf(LedgerBusyException.class);
  }

  private RuntimeException broken(String state) {
    return store.broken(new IllegalStateException(new SQLException("said the server", state)));
  }
}
