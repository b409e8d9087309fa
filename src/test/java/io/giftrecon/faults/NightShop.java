package io.giftrecon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.ShopRights;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.xlsx.CsvAsBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The demo shop on the evening before a fault. Yesterday's set is published; of a one-yuan job a
 * right was marked by hand; tonight's set is published too, from part of the exports; then the rest
 * of them came in, filled-in worklists among them. The next run replaces tonight's set and marks
 * rights.
 */
final class NightShop {
  static final String TONIGHT = DemoShop.DATE;

  private static final String SHOP = "示例旗舰店";

  private final Path home;
  private final DemoNight night;
  private final DemoShop demo;
  private final Outputs yesterday;
  private final Outputs old;
  private Outputs fresh;
  private Facts facts;

  /**
   * Makes the shop, and learns from an undisturbed run what the night must come to.
   *
   * @param home a folder of its own
   */
  NightShop(Path home) throws IOException {
    this(home, DemoNight.ONE_YUAN);
  }

  /** The same of whichever demo. */
  NightShop(Path home, DemoNight night) throws IOException {
    this(home, night, demo -> {});
  }

  /**
   * The same on a changed demo.
   *
   * @param change made before the first night
   */
  NightShop(Path home, Change change) throws IOException {
    this(home, DemoNight.ONE_YUAN, change);
  }

  private NightShop(Path home, DemoNight night, Change change) throws IOException {
    this.home = home;
    this.night = night;
    demo = new DemoShop(Files.createDirectories(home.resolve("shop")));
    change.make(demo);
    for (String name : night.workbooks()) {
      CsvAsBook.replace(exports().resolve(name + ".csv"));
    }
    Path late = Files.createDirectories(home.resolve("late"));
    for (String name : night.late()) {
      Files.move(exports().resolve(name), late.resolve(name));
    }
    done("run", job(), "--date", night.yesterday());
    if (!night.between().isEmpty()) {
      List<String> command = new ArrayList<>(night.between());
      command.add(1, job());
      done(command.toArray(String[]::new));
    }
    done("run", job(), "--date", night.tonight());
    yesterday = Outputs.read(outputs().resolve(night.yesterday()));
    old = Outputs.read(outputs().resolve(night.tonight()));
    for (String name : night.late()) {
      Files.move(late.resolve(name), exports().resolve(name));
    }
    keep();
  }

  /** What a test changes of the demo. */
  @FunctionalInterface
  interface Change {
    void make(DemoShop demo) throws IOException;
  }

  /** Runs the night once without a fault, and puts everything back. */
  NightShop rehearsed() throws IOException {
    done(run());
    fresh = Outputs.read(outputs().resolve(night.tonight()));
    facts = facts();
    assertThat(fresh).isNotEqualTo(old);
    assertThat(facts.words()).hasSizeGreaterThanOrEqualTo(night.fewestWords());
    restore();
    return this;
  }

  String job() {
    return demo.jobFile().resolveSibling(night.job() + ".yaml").toString();
  }

  private Path exports() {
    return demo.exports().getParent().resolveSibling(night.job()).resolve("exports");
  }

  DemoShop demo() {
    return demo;
  }

  Path outputs() {
    return home.resolve("shop").resolve("out").resolve(night.job());
  }

  /** The ledger's file. */
  Path ledgerFile() {
    return home.resolve("shop").resolve("state").resolve(night.job() + ".mv.db");
  }

  /** A folder for what processes say. */
  Path says() {
    return home.resolve("says");
  }

  /** The command of the night. */
  String[] run() {
    return new String[] {"run", job(), "--date", night.tonight()};
  }

  /** Remembers outputs and ledger as they are. */
  void keep() throws IOException {
    for (String folder : List.of("out", "state")) {
      copy(home.resolve("shop").resolve(folder), home.resolve("kept").resolve(folder));
    }
  }

  /** Puts outputs and ledger back as they were. */
  void restore() throws IOException {
    for (String folder : List.of("out", "state")) {
      empty(home.resolve("shop").resolve(folder));
      copy(home.resolve("kept").resolve(folder), home.resolve("shop").resolve(folder));
    }
  }

  /** Whether tonight's new set is there. */
  boolean isPublished() throws IOException {
    return Outputs.read(outputs().resolve(night.tonight())).equals(fresh);
  }

  /** A reader finds yesterday's set as it was, and of tonight's sets one, whole. */
  void expectWholeSets() throws IOException {
    assertThat(Outputs.read(outputs().resolve(night.yesterday()))).isEqualTo(yesterday);
    assertThat(Outputs.read(outputs().resolve(night.tonight()))).isIn(old, fresh);
    assertThat(outputs().resolve("latest").toRealPath())
        .isEqualTo(outputs().resolve(night.tonight()).toRealPath());
  }

  /** Nothing was published since {@link #keep}. */
  void expectOldSets() throws IOException {
    expectWholeSets();
    assertThat(isPublished()).as("nothing is published").isFalse();
  }

  /** The same command again finishes the night as if nothing had happened, and leaves no trace. */
  void expectTheNextRunToFinish() throws IOException {
    done(run());
    expectFinished();
    done(run());
    assertThat(demo.out()).contains("Nothing has changed");
  }

  /** The night is as an undisturbed one, and its history can be told. */
  void expectFinished() throws IOException {
    expectPublished();
    expectHistory();
  }

  /** The outputs and the ledger are as after an undisturbed night. */
  void expectPublished() throws IOException {
    assertThat(Outputs.read(outputs().resolve(night.yesterday()))).isEqualTo(yesterday);
    assertThat(Outputs.read(outputs().resolve(night.tonight()))).isEqualTo(fresh);
    List<String> names =
        new ArrayList<>(List.of(".job", ".sets", night.yesterday(), night.tonight(), "latest"));
    names.addAll(List.of("metrics.prom", "notify.md", "notify.json"));
    if (!night.between().isEmpty()) {
      names.add(".by-hand");
    }
    assertThat(names(outputs())).containsExactlyInAnyOrderElementsOf(names);
    assertThat(names(outputs().resolve(".sets"))).hasSizeBetween(2, 3);
    Facts found = facts();
    assertThat(found.rights()).isEqualTo(facts.rights());
    assertThat(found.words()).isEqualTo(facts.words());
    assertThat(found.statuses()).isSubsetOf("COMPLETED", "FAILED", "STOPPED");
  }

  /** What {@code runs} tells: every run has ended. */
  void expectHistory() {
    assertThat(demo.command("runs", job())).as(demo.err()).isZero();
    assertThat(demo.out()).doesNotContain("STARTED").doesNotContain("UNKNOWN");
  }

  /** A run that failed: short, without a stack trace, naming a path; nothing was published. */
  void expectFailure(Child.Ended ended, int exit, Path named) throws IOException {
    assertThat(ended.exit()).as("%s", ended).isEqualTo(exit);
    assertThat(ended.err().lines().toList()).as("%s", ended).hasSizeBetween(1, 2);
    assertThat(ended.err()).startsWith("giftrecon: ").contains(named.toString());
    assertThat(ended.err() + ended.out()).doesNotContain("\tat ").doesNotContain("Exception");
    expectOldSets();
  }

  /** How tonight's executions ended, as the ledger has it. */
  List<String> statuses() {
    return facts().statuses();
  }

  /** Runs a command that must succeed. */
  void done(String... command) {
    int exit = demo.command(command);
    assertThat(exit).as("%s: %s", List.of(command), demo.err()).isZero();
  }

  /**
   * What the ledger knows.
   *
   * @param rights by number and unit, with their marks
   * @param words everything that was ever said, in order; their ids may have gaps
   * @param statuses of every execution and step
   */
  record Facts(List<String> rights, List<String> words, List<String> statuses) {}

  Facts facts() {
    try (Ledger ledger = Ledger.open(ledgerUrl())) {
      JdbcTemplate sql = new JdbcTemplate(ledger.dataSource());
      List<String> statuses =
          new ArrayList<>(sql.queryForList("SELECT status FROM batch_job_execution", String.class));
      statuses.addAll(sql.queryForList("SELECT status FROM batch_step_execution", String.class));
      return new Facts(
          ShopRights.of(ledger, SHOP).stream().map(Object::toString).toList(),
          ledger.events().stream().map(NightShop::withoutId).toList(),
          statuses);
    }
  }

  private String ledgerUrl() {
    String file = ledgerFile().toString();
    return "jdbc:h2:file:" + file.substring(0, file.length() - ".mv.db".length());
  }

  private static String withoutId(RightEvent event) {
    return new RightEvent(
            0,
            event.kind(),
            event.oneYuanSubOrder(),
            event.unit(),
            event.mainOrder(),
            event.mainSubOrder(),
            event.mark())
        .toString();
  }

  /** The names in a folder. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(path -> path.getFileName().toString()).toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path path : walk(from)) {
      Path target = to.resolve(from.relativize(path).toString());
      if (!target.equals(to)) {
        Files.copy(path, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** Empties a folder, which may be a file system of its own. */
  private static void empty(Path folder) throws IOException {
    List<Path> all = new ArrayList<>(walk(folder));
    all.remove(folder);
    all.sort(Comparator.reverseOrder());
    for (Path path : all) {
      Files.delete(path);
    }
  }

  private static List<Path> walk(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.toList();
    }
  }
}
