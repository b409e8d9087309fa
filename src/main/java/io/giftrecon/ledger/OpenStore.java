package io.giftrecon.ledger;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.giftrecon.ledger.h2.H2Store;
import io.giftrecon.ledger.postgres.PostgresStore;
import io.giftrecon.ledger.store.LedgerBusyException;
import io.giftrecon.ledger.store.LedgerStore;
import io.giftrecon.ledger.store.LedgerUnwritableException;
import io.giftrecon.ledger.store.Schema;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.Closeable;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;

/** A store that this process has open, with its tables up to date. */
final class OpenStore implements Closeable {
  private static final String MIGRATIONS = "io/giftrecon/ledger/migration";
  private static final String NEWEST = "11";
  private static final int CONNECTIONS = 6;

  private final LedgerStore store;
  private final Runnable endOfClaim;
  private final HikariDataSource dataSource;

  private final Optional<Message> waived;
  private volatile boolean damaged;
  private volatile boolean written;

  private OpenStore(
      LedgerStore store,
      Runnable endOfClaim,
      HikariDataSource dataSource,
      Optional<Message> waived) {
    this.store = store;
    this.endOfClaim = endOfClaim;
    this.dataSource = dataSource;
    this.waived = waived;
  }

  /** The store of a URL. Nothing is opened yet. */
  static LedgerStore of(String url) {
    return url.startsWith(H2Store.PREFIX) ? new H2Store(url) : new PostgresStore(url);
  }

  /**
   * Opens a store, and makes a new one where there is none.
   *
   * @param accepted whether somebody has said that it is the right one, whatever its seal says
   * @throws LedgerBusyException if another process holds it
   * @throws io.giftrecon.order.UnusableInputException if it cannot be opened
   * @throws LedgerUnwritableException if it cannot be written
   */
  static OpenStore open(LedgerStore store, boolean accepted) {
    Runnable endOfClaim = store.claimInProcess();
    try {
      Optional<Message> waived = store.prepare(accepted);
      store.makeNew();
      return new OpenStore(store, endOfClaim, connect(store), waived);
    } catch (RuntimeException e) {
      endOfClaim.run();
      throw e;
    }
  }

  /** The tables of a ledger. */
  static Schema schema(LedgerStore store) {
    return new Schema(MIGRATIONS, NEWEST, "", store.batchTables());
  }

  LedgerStore store() {
    return store;
  }

  HikariDataSource dataSource() {
    return dataSource;
  }

  /** What the seal says against the ledger, which was accepted all the same (R61). */
  Optional<Message> waived() {
    return waived;
  }

  /** Something was committed that nobody may lose. */
  void written() {
    written = true;
  }

  /** The error to throw for a failure of the database. */
  RuntimeException translate(Throwable failure) {
    RuntimeException told = store.failed(failure);
    damaged |= told instanceof UnusableInputException;
    return told;
  }

  /** Damage that was found before anything was written leaves the ledger as it was. */
  @Override
  public void close() {
    try {
      if (damaged && !written) {
        dataSource.close();
        store.restore();
      } else {
        store.withdrawHolder();
        dataSource.close();
        store.sealClosed();
      }
    } finally {
      endOfClaim.run();
    }
  }

  private static HikariDataSource connect(LedgerStore store) {
    HikariDataSource dataSource = pool(store);
    try {
      store.publishHolder();
      schema(store).update(dataSource);
      store.refuseForeignRows(dataSource);
      LedgerProof.identify(dataSource);
      return dataSource;
    } catch (FlywayException | DataAccessException e) {
      dataSource.close();
      store.restore();
      throw store.broken(e);
    } catch (UnusableInputException e) {
      dataSource.close();
      store.restore();
      throw e;
    } catch (LedgerUnwritableException e) {
      dataSource.close();
      throw e;
    }
  }

  private static HikariDataSource pool(LedgerStore store) {
    try {
      return new HikariDataSource(store.pool(CONNECTIONS));
    } catch (PoolInitializationException e) {
      RuntimeException refusal = store.refused(e);
      if (!(refusal instanceof LedgerBusyException)) {
        store.restore();
      }
      throw refusal;
    }
  }
}
