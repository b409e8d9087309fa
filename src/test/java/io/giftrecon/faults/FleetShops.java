package io.giftrecon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.GiftRecon;
import io.giftrecon.ShopNames;
import io.giftrecon.ledger.Ledger;
import io.giftrecon.ledger.ShopRights;
import io.giftrecon.plain.RandomShop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Generated shops of uneven size with their job files in one folder; every third keeps its ledger
 * in PostgreSQL, the others in files of their own.
 */
final class FleetShops {
  static final String DATE = "2023-09-01";

  private final Path home;
  private final int count;
  private final String postgres;

  /**
   * Makes the shops.
   *
   * @param seed of the first
   * @param postgres the database for ledgers
   */
  FleetShops(Path home, int count, long seed, String postgres) throws IOException {
    this.home = home;
    this.count = count;
    this.postgres = postgres;
    Files.createDirectories(jobs());
    for (int i = 0; i < count; i++) {
      Path shop = home.resolve(name(i));
      RandomShop.write(seed + i, shop);
      Path job = shop.resolve("job.yaml");
      ShopNames.rename(job, shop.resolve("exports"), "店铺" + i);
      String text =
          Files.readString(job)
              .replace("exports: exports", "exports: ../" + name(i) + "/exports")
              .replace("enrolments: ", "enrolments: ../" + name(i) + "/")
              .replace("buyers: ", "buyers: ../" + name(i) + "/")
              .replace("outputs: out", "outputs: ../" + name(i) + "/out")
              .replace("jdbc:h2:file:./state/ledger", ledger(i));
      Files.writeString(jobFile(i), text + "reject-limit: 50%\n");
      Files.delete(job);
    }
  }

  private FleetShops(Path home, int count, String postgres) {
    this.home = home;
    this.count = count;
    this.postgres = postgres;
  }

  /**
   * The same shops once more, before any of them has run.
   *
   * @param otherPostgres the database for their ledgers
   */
  FleetShops copy(Path otherHome, String otherPostgres) throws IOException {
    FleetShops copy = new FleetShops(otherHome, count, otherPostgres);
    List<Path> all;
    try (Stream<Path> walk = Files.walk(home)) {
      all = walk.toList();
    }
    for (Path path : all) {
      Path target = otherHome.resolve(home.relativize(path).toString());
      Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
    for (int i = 0; i < count; i++) {
      Path job = copy.jobFile(i);
      Files.writeString(job, Files.readString(job).replace(postgres, otherPostgres));
    }
    return copy;
  }

  Path jobs() {
    return home.resolve("jobs");
  }

  Path jobFile(int shop) {
    return jobs().resolve(name(shop) + ".yaml");
  }

  /** How many shops have a set of the night. */
  long published() {
    return IntStream.range(0, count).filter(i -> Files.exists(set(i))).count();
  }

  /** Runs each by itself, as {@code run} does. Returns the exit codes. */
  List<Integer> runAlone() {
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(
            i -> {
              PrintStream nowhere =
                  new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
              return GiftRecon.run(nowhere, nowhere, "run", jobFile(i).toString(), "--date", DATE);
            })
        .toList();
  }

  /** Sets, rights and words are those of the other shops, which ran alone; each only once. */
  void expectSameAs(FleetShops alone) throws IOException {
    for (int i = 0; i < count; i++) {
      assertThat(differing(Outputs.read(set(i)), Outputs.read(alone.set(i)))).as(name(i)).isEmpty();
      Facts found = facts(i);
      assertThat(found).as(name(i)).isEqualTo(alone.facts(i));
      assertThat(found.published()).as(name(i)).isEqualTo(1);
    }
  }

  /** The names of the files that differ; their bytes would fill pages. */
  private static Set<String> differing(Outputs one, Outputs other) {
    Set<String> names = new TreeSet<>(one.files().keySet());
    names.addAll(other.files().keySet());
    names.removeIf(name -> Objects.equals(one.files().get(name), other.files().get(name)));
    return names;
  }

  /**
   * What a ledger knows of a shop.
   *
   * @param rights by number and unit, with their marks
   * @param words how often something was said of a right
   * @param published how many different sets of the night were entered: whoever dies behind the
   *     last rename leaves a run to recover, which enters the same set once more
   */
  private record Facts(List<String> rights, int words, int published) {}

  private Facts facts(int shop) {
    String url =
        ledger(shop).startsWith("jdbc:h2")
            ? "jdbc:h2:file:" + home.resolve(name(shop)).resolve("state").resolve("ledger")
            : ledger(shop);
    try (Ledger ledger = Ledger.open(url)) {
      Integer published =
          new JdbcTemplate(ledger.dataSource())
              .queryForObject(
                  "SELECT COUNT(DISTINCT inputs || marks) FROM publication WHERE job_file = ? AND run_date = ?",
                  Integer.class,
                  jobFile(shop).toString(),
                  DATE);
      Integer events =
          new JdbcTemplate(ledger.dataSource())
              .queryForObject(
                  "SELECT COUNT(*) FROM right_event WHERE shop = ?", Integer.class, "店铺" + shop);
      return new Facts(
          ShopRights.of(ledger, "店铺" + shop).stream().map(Object::toString).toList(),
          events,
          published);
    }
  }

  private String ledger(int shop) {
    return shop % 3 == 0 ? postgres : "jdbc:h2:file:../" + name(shop) + "/state/ledger";
  }

  private Path set(int shop) {
    return home.resolve(name(shop)).resolve("out").resolve(DATE);
  }

  private static String name(int shop) {
    return "shop-%02d".formatted(shop);
  }
}
