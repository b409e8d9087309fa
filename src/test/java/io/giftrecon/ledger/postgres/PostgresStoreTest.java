package io.giftrecon.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.ledger.store.LedgerBusyException;
import io.giftrecon.ledger.store.LedgerUnwritableException;
import io.giftrecon.order.UnusableInputException;
import java.sql.SQLException;
import java.util.List;
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

  /** R61: neither while the tables are opened nor later is a failing disk taken for damage. */
  @Test
  void aServerWhoseDiskFailsHasDamagedNothing() {
    SQLException failure = new SQLException("could not read block: Input/output error", "58030");
    for (RuntimeException told : List.of(store.broken(failure), store.failed(failure))) {
      assertThat(told)
          .isInstanceOf(LedgerUnwritableException.class)
          .hasMessageContaining("Input/output error");
      assertThat(told.getMessage()).doesNotContain("copy").doesNotContain("damage");
    }
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
