package io.giftrecon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.GiftRecon;
import io.giftrecon.published.StrictCsv;
import io.giftrecon.tags.NeedsServer;
import io.giftrecon.tags.StartsProcesses;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fleet of thirty shops on three workers while everything dies that can: a worker in the middle
 * of a shop, PostgreSQL, another worker, the manager, and a worker that has published and not yet
 * said so; one more is asked to stop. What a worker leaves is taken over without anybody's help;
 * the fleet that follows a dead manager finishes; every shop is published once, as by {@code run}
 * alone, and no right is doubled. {@code -Dgiftrecon.fleet-seed=N} throws other shops and other
 * moments.
 */
@NeedsServer
@StartsProcesses
class FleetCrashTest {
  private static final int SHOPS = 30;
  private static final long SEED = Long.getLong("giftrecon.fleet-seed", 8);
  private static final Map<String, String> USER = Map.of("GIFTRECON_DB_USER", "postgres");

  @TempDir private Path folder;

  private final Random dice = new Random(SEED);
  private final List<Child> children = new ArrayList<>();
  private CrashingPostgres server;
  private String fleetUrl;
  private FleetShops shops;
  private FleetShops alone;

  @BeforeEach
  void open() throws Exception {
    server = CrashingPostgres.start(folder.resolve("data"));
    try (Connection connection = server.database().getConnection();
        Statement statement = connection.createStatement()) {
      for (String name : List.of("fleet", "alone")) {
        statement.execute("CREATE DATABASE " + name);
      }
    }
    fleetUrl = server.url("fleet");
    shops = new FleetShops(folder.resolve("fleet"), SHOPS, SEED, fleetUrl);
    alone = shops.copy(folder.resolve("alone"), server.url("alone"));
  }

  @AfterEach
  void close() throws IOException {
    children.forEach(Child::close);
    server.close();
  }

  @Test
  void theNextFleetFinishesWhatAnyDeathHasLeft() throws Exception {
    Child manager = fleet();
    String[] worker = worker("doomed");
    Deque<Child> workers = new ArrayDeque<>();
    try (SteppedRun doomed = SteppedRun.start(says("doomed"), USER, worker)) {
      Place step = List.of(Place.SCAN, Place.WRITE, Place.PUBLISH).get(dice.nextInt(3));
      assertThat(doomed.runTo(step)).isTrue();
      workers.add(child("second", worker("second")));
      workers.add(child("third", worker("third")));
    }
    workers.add(child("fourth", worker("fourth")));

    await(5 + dice.nextInt(3), manager);
    server.crash();
    server.startAgain();

    await(11 + dice.nextInt(3), manager);
    workers.remove().close();
    workers.add(child("fifth", worker("fifth")));

    await(14 + dice.nextInt(2), manager);
    leaves(workers.remove());
    workers.add(child("relief", worker("relief")));

    await(17 + dice.nextInt(3), manager);
    manager.close();
    workers.remove().close();
    Child next = fleet();
    try (SteppedRun published =
        SteppedRun.start(says("sixth"), USER, worker("sixth", "--idle", "30"))) {
      assertThat(published.runTo(Place.FLEET_RESULT)).isTrue();
    }

    Child.Ended end = next.end();
    List<Integer> exits = alone.runAlone();
    int worst = exits.contains(3) ? 3 : 0;
    assertThat(end.exit()).as("%s", end).isEqualTo(worst);
    assertThat(summary()).hasSize(SHOPS);
    assertThat(summary().stream().map(row -> Integer.valueOf(row.get(4))).toList())
        .isEqualTo(exits);

    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    assertThat(GiftRecon.run(nowhere, nowhere, fleetCommand())).isEqualTo(worst);
    assertThat(summary()).hasSize(SHOPS).allMatch(row -> row.get(3).equals("unchanged"));
    for (Child each : workers) {
      leaves(each);
    }
    shops.expectSameAs(alone);
  }

  /** A worker that is asked to stop goes without a word, at a shop or not. */
  private static void leaves(Child worker) throws IOException, InterruptedException {
    worker.signal("TERM");
    Child.Ended ended = worker.end();
    assertThat(ended.exit()).as("%s", ended).isZero();
    assertThat(ended.err()).isEmpty();
  }

  private List<List<String>> summary() throws IOException {
    List<List<String>> rows =
        StrictCsv.read(Files.readAllBytes(shops.jobs().resolve("fleet-summary.csv")));
    return rows.subList(1, rows.size());
  }

  /** Waits until so many shops are published. */
  private void await(int count, Child manager) throws InterruptedException {
    while (shops.published() < count) {
      assertThat(manager.process().isAlive()).as("the manager waits").isTrue();
      Thread.sleep(20);
    }
  }

  private Child fleet() throws IOException {
    String name = "fleet-" + children.size();
    return child(name, fleetCommand());
  }

  private String[] fleetCommand() {
    return new String[] {
      "fleet", shops.jobs().toString(), "--date", FleetShops.DATE, "--repository", fleetUrl
    };
  }

  private String[] worker(String name, String... more) {
    List<String> command =
        new ArrayList<>(List.of("worker", "--repository", fleetUrl, "--name", name));
    command.addAll(List.of(more));
    return command.toArray(String[]::new);
  }

  private Child child(String name, String... command) throws IOException {
    Child child = Child.start(says(name), Child.java(List.of(), List.of(command)), USER);
    children.add(child);
    return child;
  }

  private Path says(String name) {
    return folder.resolve("says").resolve(name);
  }
}
