package io.giftrecon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.tags.StartsProcesses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A ledger that somebody holds, or that is damaged: said at once, and never written to. */
@StartsProcesses
class LedgerFaultTest {
  private static final int HARMED_BLOCKS = 30;
  private static final int LAST_BLOCKS = 16;
  private static final int BLOCK = 4096;

  @TempDir private static Path home;
  private static NightShop shop;

  @BeforeAll
  static void makeShop() throws IOException {
    shop = new NightShop(home).rehearsed();
  }

  @BeforeEach
  void nothingHasHappened() throws IOException {
    shop.restore();
  }

  @Test
  void whoeverFindsTheLedgerHeldIsToldByWhomAndADeadHolderHoldsNothing() throws Exception {
    try (SteppedRun holder = SteppedRun.start(shop.says(), shop.run())) {
      assertThat(holder.runTo(Place.SCAN)).isTrue();
      String pid = String.valueOf(holder.child().process().pid());
      List<String[]> commands =
          List.of(
              shop.run(),
              new String[] {"runs", shop.job()},
              new String[] {"mark", shop.job(), "--main-order", "3508221001444660138"});
      for (String[] command : commands) {
        assertThat(shop.demo().command(command)).as("%s", List.of(command)).isEqualTo(75);
        assertThat(shop.demo().err().lines()).hasSizeBetween(1, 2);
        assertThat(shop.demo().err())
            .contains(shop.ledgerFile().toString())
            .containsPattern("\\b" + pid + "\\b")
            .containsPattern("since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
      }
    }
    shop.expectOldSets();
    shop.expectTheNextRunToFinish();
    assertThat(NightShop.names(shop.ledgerFile().getParent()))
        .containsOnly("one-yuan.mv.db", "one-yuan.closed");
  }

  /** Nothing was published yet, so an empty file is no lost ledger. */
  @Test
  void aFirstNightKilledAtTheBirthOfItsLedgerIsFinishedByTheNext(@TempDir Path folder)
      throws Exception {
    DemoShop first = new DemoShop(folder);
    String[] run = {"run", first.jobFile().toString(), "--date", DemoShop.DATE};
    try (SteppedRun stepped = SteppedRun.start(folder.resolve("says"), run)) {
      assertThat(stepped.runTo("org.h2.mvstore.SingleFileStore", "writeFully")).isTrue();
    }
    assertThat(first.run()).as(first.err()).isZero();
  }

  /** A way in which a file goes bad. */
  enum Damage {
    EMPTY {
      @Override
      byte[] of(byte[] whole) {
        return new byte[0];
      }
    },
    CUT_IN_HALF {
      @Override
      byte[] of(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
      }
    },
    HEADER_ALONE {
      @Override
      byte[] of(byte[] whole) {
        return Arrays.copyOf(whole, 2 * BLOCK);
      }
    },
    TEXT {
      @Override
      byte[] of(byte[] whole) {
        return "这是另一个文件\n".repeat(5000).getBytes(StandardCharsets.UTF_8);
      }
    },
    ZEROES {
      @Override
      byte[] of(byte[] whole) {
        return new byte[whole.length];
      }
    },
    HEADER_FLIPPED {
      @Override
      byte[] of(byte[] whole) {
        byte[] bytes = whole.clone();
        flip(bytes, 0, 2 * BLOCK);
        return bytes;
      }
    },
    BODY_FLIPPED {
      @Override
      byte[] of(byte[] whole) {
        byte[] bytes = whole.clone();
        flip(bytes, 2 * BLOCK, bytes.length);
        return bytes;
      }
    };

    abstract byte[] of(byte[] whole);

    static void flip(byte[] bytes, int from, int to) {
      for (int i = from; i < to; i++) {
        bytes[i] ^= (byte) 0xFF;
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedLedgerIsNamedAndLeftAsItIs(Damage damage) throws Exception {
    byte[] damaged = damage.of(Files.readAllBytes(shop.ledgerFile()));
    Files.write(shop.ledgerFile(), damaged);
    Child.Ended ended = Child.run(shop.says(), shop.run());
    shop.expectFailure(ended, 2, shop.ledgerFile());
    assertThat(Files.readAllBytes(shop.ledgerFile())).isEqualTo(damaged);
    shop.restore();
    shop.expectTheNextRunToFinish();
  }

  /** One bad block of the disk: found and refused, or nothing of ours was in it. */
  @Test
  void aBadBlockNeverMakesForAnotherNight() throws Exception {
    byte[] whole = Files.readAllBytes(shop.ledgerFile());
    int refused = 0;
    for (int seed = 1; seed <= HARMED_BLOCKS; seed++) {
      shop.restore();
      byte[] bytes = whole.clone();
      int from = harmed(seed, bytes.length / BLOCK) * BLOCK;
      Damage.flip(bytes, from, Math.min(from + BLOCK, bytes.length));
      Files.write(shop.ledgerFile(), bytes);
      String where = "seed %d, bytes from %d of %d".formatted(seed, from, bytes.length);
      if (shop.demo().command(shop.run()) == 0) {
        try {
          shop.expectPublished();
        } catch (AssertionError e) {
          throw new AssertionError(where + " were not missed, but were needed", e);
        }
        expectHistoryOrItsDamage(where);
      } else {
        refused++;
        Child.Ended ended = new Child.Ended(2, "", shop.demo().err());
        shop.expectFailure(ended, 2, shop.ledgerFile());
        assertThat(Files.readAllBytes(shop.ledgerFile())).as(where).isEqualTo(bytes);
      }
    }
    assertThat(refused).isBetween(1, HARMED_BLOCKS);
  }

  /** Any block, or one of the last: most of the file is history, the newest state stands behind. */
  private static int harmed(int seed, int blocks) {
    int last = Math.min(blocks, LAST_BLOCKS);
    return seed % 2 == 0
        ? new Random(seed).nextInt(blocks)
        : blocks - last + new Random(seed).nextInt(last);
  }

  /** What no run reads, {@code runs} does: it tells the history, or that the file is damaged. */
  private void expectHistoryOrItsDamage(String where) {
    if (shop.demo().command("runs", shop.job()) == 0) {
      shop.expectHistory();
      return;
    }
    assertThat(shop.demo().err().lines().toList()).as(where).hasSizeBetween(1, 2);
    assertThat(shop.demo().err())
        .as(where)
        .startsWith("giftrecon: ")
        .contains(shop.ledgerFile().toString())
        .doesNotContain("SELECT");
  }
}
