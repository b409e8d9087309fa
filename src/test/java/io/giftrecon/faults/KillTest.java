package io.giftrecon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.tags.StartsProcesses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at seeded moments of a run, spread over all its phases: at a line of ours, or
 * some microseconds after it, in the libraries. Readers find a whole set; the same command again
 * finishes the night; bytes, rights and marks are those of a night without a fault.
 *
 * <p>{@code -Dgiftrecon.kills=200} for more kills than the ordinary build has time for (half as
 * many of a sampling run), {@code -Dgiftrecon.kills.first-seed=N} to begin elsewhere.
 */
@StartsProcesses
class KillTest {
  private static final int KILLS = Integer.getInteger("giftrecon.kills", 40);
  private static final int FIRST_SEED = Integer.getInteger("giftrecon.kills.first-seed", 1);
  private static final int AT_A_TIME = 2;
  private static final String REPOSITORY =
      "org.springframework.batch.core.repository.support.SimpleJobRepository";

  @Test
  void aKilledRunIsFinishedByTheNext(@TempDir Path folder) throws Exception {
    killEachPhase(DemoNight.ONE_YUAN, KILLS, folder);
  }

  /** The steps are the same, what is decided, written and published is not. */
  @Test
  void aKilledSamplingRunIsFinishedByTheNext(@TempDir Path folder) throws Exception {
    killEachPhase(DemoNight.U_FIRST, KILLS / 2, folder);
  }

  private static void killEachPhase(DemoNight night, int kills, Path folder) throws Exception {
    Map<Phase, Integer> hits = new EnumMap<>(Phase.class);
    NightShop rehearsal = new NightShop(folder.resolve("rehearsal"), night);
    List<Spot> spots = Rehearsal.of(rehearsal.says(), rehearsal.run());
    ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Future<Map<Phase, Integer>>> shares = new ArrayList<>();
      for (int worker = 0; worker < AT_A_TIME; worker++) {
        Killer killer = new Killer(folder.resolve("shop" + worker), night, worker, kills, spots);
        shares.add(workers.submit(killer::kill));
      }
      for (Future<Map<Phase, Integer>> share : shares) {
        share.get().forEach((phase, count) -> hits.merge(phase, count, Integer::sum));
      }
    } finally {
      workers.shutdownNow();
    }
    System.out.printf("%s: %d kills from seed %d: %s%n", night, kills, FIRST_SEED, hits);
    assertThat(hits).as("every phase is hit").containsOnlyKeys(Phase.values());
  }

  /** The set is out, Spring Batch has yet to write down that step and job are complete. */
  @Test
  void aRunKilledBetweenPublishingAndItsLastWordIsFinished(@TempDir Path folder) throws Exception {
    NightShop shop = new NightShop(folder).rehearsed();
    boolean there = true;
    for (int words = 0; there; words++) {
      shop.restore();
      try (SteppedRun run = SteppedRun.start(shop.says(), shop.run())) {
        assertThat(run.runTo(Place.PUBLISH)).isTrue();
        for (int word = 0; there && word <= words; word++) {
          there = run.runTo(REPOSITORY, "update");
        }
      }
      shop.expectWholeSets();
      shop.expectTheNextRunToFinish();
      assertThat(there || words > 1).as("the job has some last words").isTrue();
    }
  }

  /** Kills every n-th of the runs, in a shop of its own. */
  private static final class Killer {
    private final Path home;
    private final DemoNight night;
    private final int share;
    private final int kills;
    private final List<Spot> spots;

    Killer(Path home, DemoNight night, int share, int kills, List<Spot> spots) {
      this.home = home;
      this.night = night;
      this.share = share;
      this.kills = kills;
      this.spots = spots;
    }

    Map<Phase, Integer> kill() throws IOException, InterruptedException {
      NightShop shop = new NightShop(home, night).rehearsed();
      Map<Phase, Integer> hits = new EnumMap<>(Phase.class);
      for (int seed = FIRST_SEED + share; seed < FIRST_SEED + kills; seed += AT_A_TIME) {
        Aim aim = Aim.of(spots, seed);
        try {
          shop.restore();
          hits.merge(strike(shop, aim), 1, Integer::sum);
          shop.expectWholeSets();
          shop.expectTheNextRunToFinish();
        } catch (AssertionError | IOException | RuntimeException e) {
          throw new AssertionError("seed %d, %s: %s".formatted(seed, aim, e.getMessage()), e);
        }
      }
      return hits;
    }

    /** Kills one run; returns where it was, which may be past its aim. */
    private static Phase strike(NightShop shop, Aim aim) throws IOException, InterruptedException {
      try (SteppedRun run = SteppedRun.start(shop.says(), shop.run())) {
        if (aim.spot() != null && !run.runTo(aim.spot())) {
          throw new AssertionError("the run never came there: " + run.child().end());
        }
        for (int update = 0; update < aim.updates(); update++) {
          if (!run.runTo(REPOSITORY, "update")) {
            throw new AssertionError("no step ended behind it: " + run.child().end());
          }
        }
        boolean alive = aim.nanos() == 0 || run.goOnFor(aim.nanos());
        return alive ? run.where(shop.isPublished()) : Phase.SHUT_DOWN;
      }
    }
  }

  /**
   * A moment of a run.
   *
   * @param spot null for the first moment of the JVM
   * @param updates how many times Spring Batch is let write down a step behind it
   * @param nanos how long after it
   */
  private record Aim(Spot spot, int updates, long nanos) {
    /** Each phase has its turn; the line in it and the time after it come from the seed. */
    static Aim of(List<Spot> spots, int seed) {
      Random random = new Random(seed);
      List<Phase> phases = List.of(Phase.values());
      Phase phase = phases.get(seed % phases.size());
      long micros =
          switch (random.nextInt(4)) {
            case 0 -> 1 + random.nextInt(1_000);
            case 1 -> 1 + random.nextInt(20_000);
            default -> 0;
          };
      if (phase == Phase.START_UP && random.nextBoolean()) {
        return new Aim(null, 0, 1_000L * random.nextInt(1_500_000));
      }
      List<Spot> choice =
          phase == Phase.STEP_CHANGE
              ? lastOfSteps(spots)
              : spots.stream().filter(spot -> spot.phase() == phase).toList();
      assertThat(choice).as("lines in %s", phase).isNotEmpty();
      if (phase == Phase.SHUT_DOWN) {
        // Of the lines behind the publication the last ones are surely of this phase, and short.
        choice = choice.subList(choice.size() * 3 / 4, choice.size());
        micros = 0;
      }
      int updates = 0;
      if (phase == Phase.STEP_CHANGE) {
        // By its own line: it is over in a moment, and the clock missed it now and then.
        updates = 1 + random.nextInt(2);
        micros = 0;
      }
      return new Aim(choice.get(random.nextInt(choice.size())), updates, 1_000 * micros);
    }

    /** The last new lines of each step: after them Spring Batch is at work. */
    private static List<Spot> lastOfSteps(List<Spot> spots) {
      Map<Phase, Spot> last = new EnumMap<>(Phase.class);
      spots.forEach(spot -> last.put(spot.phase(), spot));
      last.keySet().retainAll(EnumSet.range(Phase.SCAN, Phase.WRITE));
      return List.copyOf(last.values());
    }
  }
}
