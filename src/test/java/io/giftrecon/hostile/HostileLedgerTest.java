package io.giftrecon.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.tags.Slow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of a ledger file from elsewhere are words, and nothing is made of them. */
@Slow
class HostileLedgerTest {
  private static final String A_RUN_THAT_GOES_ON =
      "UPDATE batch_job_execution SET status = 'STARTED', end_time = NULL";

  @TempDir private Path folder;
  private HostileShop shop;

  @BeforeEach
  void aShopWithOneNight() throws Exception {
    shop = new HostileShop(folder, "店", "字");
    assertThat(shop.run()).as(shop.err()).isEqualTo(3);
  }

  @Test
  void noClassIsLoadedThatTheRowOfAPastRunNames() throws Exception {
    change(
        "INSERT INTO batch_job_execution_params SELECT job_execution_id, 'x', ?, 'y', 'N'"
            + " FROM batch_job_execution",
        "io.giftrecon.hostile.Trap");
    change(A_RUN_THAT_GOES_ON);
    byte[] before = Files.readAllBytes(file());
    for (String command : new String[] {"runs", "run", "consign", "sheet"}) {
      assertThat(command.equals("run") ? shop.run() : shop.command(command))
          .as(command + shop.err())
          .isEqualTo(2);
      assertThat(shop.err()).contains("io.giftrecon.hostile.Trap").contains("ledger.mv.db");
    }
    assertThat(System.getProperty(Trap.SPRUNG)).isNull();
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void noObjectIsMadeOfTheContextOfAPastRun() throws Exception {
    for (String table : new String[] {"job", "step"}) {
      change(
          "UPDATE batch_" + table + "_execution_context SET short_context = ?",
          serialized(new HashMap<>(Map.of("x", new Sprung()))));
    }
    assertThat(shop.command("runs")).as(shop.err()).isZero();
    assertThat(shop.out()).contains(HostileShop.DATE);
    change(A_RUN_THAT_GOES_ON);
    assertThat(shop.command("run", "--date", HostileShop.DATE, "--rerun"))
        .as(shop.err())
        .isEqualTo(3);
    assertThat(Sprung.made).isFalse();
  }

  private void change(String sql, String... texts) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("state/ledger"), "giftrecon", "");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < texts.length; i++) {
        statement.setString(i + 1, texts[i]);
      }
      assertThat(statement.executeUpdate()).as(sql).isPositive();
    }
  }

  private Path file() {
    return folder.resolve("state/ledger.mv.db");
  }

  private static String serialized(Serializable object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** Tells when it is made of bytes. */
  private static final class Sprung implements Serializable {
    private static final long serialVersionUID = 1L;
    private static volatile boolean made;

    private Object readResolve() {
      made = true;
      return this;
    }
  }
}
