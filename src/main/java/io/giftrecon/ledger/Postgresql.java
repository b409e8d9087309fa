package io.giftrecon.ledger;

import io.giftrecon.order.UnusableInput;
import io.giftrecon.words.Message;
import java.util.Map;
import java.util.Optional;

/** A PostgreSQL database, shared with others. */
record Postgresql(String url) implements LedgerPlace {
  private static final String USER = "GIFTRECON_DB_USER";
  private static final String PASSWORD = "GIFTRECON_DB_PASSWORD";

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public void prepare() {
    if (user().isEmpty()) {
      throw new UnusableInput(Message.of("ledger.no-user", url, USER, PASSWORD));
    }
  }

  @Override
  public Optional<LedgerPlace> cradle() {
    return Optional.empty();
  }

  @Override
  public void adopt(LedgerPlace cradle) {
    throw new IllegalStateException("a database has no cradle");
  }

  @Override
  public String connectionUrl() {
    return url;
  }

  @Override
  public String user() {
    return setting(USER);
  }

  @Override
  public String password() {
    return setting(PASSWORD);
  }

  /** The name under which {@link ShopLock} finds who holds a shop. */
  @Override
  public Map<String, String> properties() {
    return Map.of("ApplicationName", "giftrecon " + Holder.us());
  }

  @Override
  public void take() {}

  @Override
  public void leave() {}

  @Override
  public void seal() {}

  @Override
  public void restore() {}

  @Override
  public RuntimeException refused(Throwable failure) {
    String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return new UnusableInput(
        Message.of("ledger.unreachable", url, reason, USER, PASSWORD), failure);
  }

  @Override
  public String name() {
    return url;
  }

  private static String setting(String name) {
    String value = System.getenv(name);
    return value == null ? System.getProperty(name, "") : value;
  }
}
