package io.giftrecon.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.ledger.store.LedgerBusyException;
import io.giftrecon.ledger.store.ShopLock;
import io.giftrecon.tags.NeedsServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger on a real PostgreSQL server. */
@NeedsServer
@Isolated("It changes the user by which every other test would connect.")
class PostgresLedgerTest extends LedgerContract {
  @Override
  String newUrl() {
    return PostgresServer.newDatabase("ledger-" + UUID.randomUUID());
  }

  @Test
  void oneRunAtATimeHoldsAShop() {
    String url = newUrl();
    try (Ledger mine = Ledger.open(url);
        Ledger yours = Ledger.open(url)) {
      ShopLock held = mine.lock("甲店");
      assertThatThrownBy(() -> yours.lock("甲店"))
          .isInstanceOf(LedgerBusyException.class)
          .hasMessageContaining("甲店")
          .hasMessageContaining("giftrecon process " + ProcessHandle.current().pid());
      ShopLock other = yours.lock("乙店");
      held.close();
      ShopLock again = yours.lock("甲店");
      assertThat(again).isNotNull();
      again.close();
      other.close();
    }
  }

  /** Nothing is damaged there, and nobody shall put an old copy in its place. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aServerWithoutRoomForUsIsBusy(int room) {
    String url = newUrl();
    String unborn = newUrl();
    try (Ledger admin = Ledger.open(url)) {
      new JdbcTemplate(admin.dataSource())
          .execute(
              "CREATE ROLE guest%d LOGIN CONNECTION LIMIT %d IN ROLE postgres"
                  .formatted(room, room));
    }
    System.setProperty("GIFTRECON_DB_USER", "guest" + room);
    try {
      assertThatThrownBy(() -> Ledger.open(unborn))
          .isInstanceOf(LedgerBusyException.class)
          .hasMessageContaining("takes no more connections");
    } finally {
      System.setProperty("GIFTRECON_DB_USER", PostgresServer.USER);
    }
  }

  /** Else a machine that vanished would hold its shop for two hours. */
  @Test
  void theServerSoonNoticesAHolderThatHasVanished() {
    try (Ledger ledger = Ledger.open(newUrl())) {
      JdbcTemplate sql = new JdbcTemplate(ledger.dataSource());
      assertThat(
              sql.queryForList(
                  """
                  SELECT name || '=' || setting FROM pg_settings
                  WHERE name LIKE 'tcp_keepalives_%' OR name = 'tcp_user_timeout' ORDER BY name
                  """,
                  String.class))
          .containsExactly(
              "tcp_keepalives_count=3",
              "tcp_keepalives_idle=10",
              "tcp_keepalives_interval=5",
              "tcp_user_timeout=25000");
    }
  }
}
