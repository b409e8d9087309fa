package io.giftrecon.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.PostgresServer;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.tags.NeedsServer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A server lets others mark while a run decides. */
@NeedsServer
class PostgresMarksMeanwhileTest extends MarksMeanwhileContract {
  private static final long LONG_ENOUGH_TO_MARK = 1500;

  private String url = "";

  @Override
  String ledgerUrl() {
    url = PostgresServer.newDatabase("marks-" + UUID.randomUUID());
    return url;
  }

  @Test
  void aRunDecidesTwiceFreelyAndTheThirdTimeMarksWait() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Meddler meddler = new Meddler(other);
      NightlyRun.run(
          new RunRequest(shop().jobFile(), LocalDate.parse(DemoShop.DATE), null, true, null, false),
          new CancellationToken(),
          meddler);
      assertThat(meddler.decided).isEqualTo(3);
      assertThat(meddler.third).isNotNull();
      assertThat(meddler.third.get()).isZero();
    } finally {
      other.shutdownNow();
    }
    assertThat(lists(FIRST)).isFalse();
    assertThat(lists(SECOND)).isFalse();
    assertThat(lists(THIRD)).as("marked after the list appeared").isTrue();
    assertThat(shop().run()).as(shop().err()).isZero();
    assertThat(shop().out())
        .as("the third mark was not seen")
        .doesNotContain("Nothing has changed");
    assertThat(lists(THIRD)).isFalse();
    assertThat(shop().run()).isZero();
    assertThat(shop().out()).contains("Nothing has changed");
  }

  /** What bears on no right of the job is no reason to decide again. */
  @Test
  void marksOfAnotherShopDisturbNobody() {
    int[] decided = {0};
    NightlyRun.run(
        new RunRequest(shop().jobFile(), LocalDate.parse(DemoShop.DATE), null, true, null, false),
        new CancellationToken(),
        new ProgressListener() {
          @Override
          public void begins(Stage stage, long total) {
            if (stage == Stage.DECIDE && decided[0]++ == 0) {
              otherShopMarks();
            }
          }
        });
    assertThat(decided[0]).isEqualTo(1);
  }

  private void otherShopMarks() {
    Mark mark = new Mark(LocalDateTime.of(2023, 9, 1, 12, 0), "小李", "", "", "");
    try (Ledger ledger = Ledger.open(url)) {
      ledger
          .postings()
          .appendRecordEvents(
              "别的店",
              List.of(new RightEvent(0, RightEvent.Kind.RECORD_MARKED, "", 0, "77", "77", mark)));
    }
  }

  /** Marks whenever the run has decided, until it waits for no more marks. */
  private final class Meddler implements ProgressListener {
    private final ExecutorService other;
    private int decided;
    private boolean published;
    private Future<Integer> third;

    Meddler(ExecutorService other) {
      this.other = other;
    }

    @Override
    public void begins(Stage stage, long total) {
      if (stage == Stage.DECIDE) {
        decided++;
      }
      if (stage == Stage.PUBLISH && !published) {
        published = true;
        assertThat(command("mark", job(), "--main-order", FIRST)).isZero();
      } else if (stage == Stage.DECIDE && decided == 2) {
        assertThat(command("mark", job(), "--main-order", SECOND)).isZero();
      } else if (stage == Stage.DECIDE && decided == 3) {
        third = other.submit(() -> command("mark", job(), "--main-order", THIRD));
        pause();
        assertThat(third.isDone()).as("the mark waits").isFalse();
      }
    }

    private static void pause() {
      try {
        Thread.sleep(LONG_ENOUGH_TO_MARK);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
