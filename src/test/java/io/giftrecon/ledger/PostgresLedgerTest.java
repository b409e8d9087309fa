package io.giftrecon.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The ledger on a real PostgreSQL server. */
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
          .isInstanceOf(LedgerBusy.class)
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
}
