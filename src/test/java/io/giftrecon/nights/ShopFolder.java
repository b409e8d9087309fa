package io.giftrecon.nights;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.GiftRecon;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of a shop: its job files, its exports, what was published. A second job may read the
 * same exports into outputs of its own (R60).
 */
final class ShopFolder {
  private static final String FIRST = "one";
  private static final String SECOND = "two";

  /** R40: a small shop may have an item that no export knows yet. */
  private static final Pattern WARNING = Pattern.compile("(?m)^giftrecon: [A-Z_]+: ");

  /** Behind the stamps of all names: a stamp of a day to come is none (R38). */
  private static final Instant SOME_DAY = Instant.parse("2023-09-18T12:00:00Z");

  private final Path folder;
  private final Shop shop;
  private final String ledgerUrl;
  private final Dice clock;
  private final List<String> jobs = new ArrayList<>(List.of(FIRST));
  private final Map<String, byte[]> hidden = new TreeMap<>();
  private String name = Shop.NAME;
  private boolean takesOver;
  private int renames;
  private int moves;

  /** Takes a folder over; the clock dates its files without any sense. */
  ShopFolder(Path folder, Shop shop, String ledgerUrl, Dice clock) {
    this.folder = folder;
    this.shop = shop;
    this.ledgerUrl = ledgerUrl;
    this.clock = clock;
  }

  void open() throws IOException {
    Files.createDirectories(exports());
    writeEnrolments();
    writeJob(FIRST);
  }

  /** R60: somebody sets a second job up beside the first, of the same items. */
  void openSecondJob() throws IOException {
    jobs.add(SECOND);
    writeJob(SECOND);
  }

  boolean hasTwoJobs() {
    return jobs.size() > 1;
  }

  /** R60: the shop is called otherwise, the job files are what they were. */
  void rename() throws IOException {
    renames++;
    name = Shop.NAME + renames;
    writeJobs();
  }

  /** R60: job files and outputs go to other paths, the shop is called what it was. */
  void move() throws IOException {
    Path before = folder.resolve(home());
    for (String job : jobs) {
      Files.delete(jobFile(job));
    }
    moves++;
    Files.move(before, folder.resolve(home()));
    writeJobs();
  }

  private void writeJobs() throws IOException {
    for (String job : jobs) {
      writeJob(job);
    }
  }

  private String home() {
    return "out-" + moves;
  }

  private Path outputs(String job) {
    return folder.resolve(home()).resolve(job);
  }

  private Path jobFile(String job) {
    return folder.resolve("%s-%d.yaml".formatted(job, moves));
  }

  private void writeJob(String job) throws IOException {
    Files.createDirectories(folder.resolve(home()));
    Files.writeString(
        jobFile(job),
        """
        kind: one-yuan
        shop: %s
        inputs:
          exports: exports
          enrolments: enrolments.csv
        outputs: %s
        ledger: %s
        activities:
          - id: autumn
            name: 秋冬新势力周
            reservation: {from: %s, to: %s}
            main: {from: %s, to: %s}
        policy:
          release-after: %s
          allocation: %s
        """
            .formatted(
                name,
                outputs(job),
                ledgerUrl,
                minute(Shop.RESERVATION_FROM),
                minute(Shop.RESERVATION_TO),
                minute(Shop.MAIN_FROM),
                minute(Shop.MAIN_TO),
                shop.releaseAfter(),
                shop.onePerUnit() ? "one-per-unit" : "all"));
  }

  private void writeEnrolments() throws IOException {
    List<String> enrolments = new ArrayList<>();
    enrolments.add("1元商品ID,1元商品标题,权益类型,权益1,权益2,权益3,权益4,活动,审核状态,适用主商品ID");
    for (Item item : shop.items()) {
      if (item.oneYuan()) {
        boolean cash = item.sort() == Item.Sort.CASH;
        enrolments.add(
            "%s,%s,%s,,,,autumn,审核通过,%s"
                .formatted(
                    item.id(),
                    item.title(),
                    cash ? "红包返现,返现10元" : "赠品,帆布袋",
                    String.join(";", item.onlyFor())));
      }
    }
    Files.write(folder.resolve("enrolments.csv"), enrolments);
  }

  /** Another folder with the same exports, before anything else is dropped into either. */
  ShopFolder twin(Path elsewhere, String ledgerUrl) throws IOException {
    ShopFolder twin = new ShopFolder(elsewhere, shop, ledgerUrl, clock);
    twin.takesOver = true;
    twin.name = name;
    twin.moves = moves;
    twin.open();
    if (hasTwoJobs()) {
      twin.openSecondJob();
    }
    for (Path file : filesOf(exports())) {
      twin.write(file.getFileName().toString(), Files.readAllBytes(file));
    }
    for (String job : jobs) {
      Path owner = outputs(job).resolve(".job");
      if (Files.exists(owner)) {
        Files.createDirectories(twin.outputs(job));
        Files.copy(owner, twin.outputs(job).resolve(".job"));
      }
    }
    return twin;
  }

  void drop(List<Parcel> parcels) throws IOException {
    for (Parcel parcel : parcels) {
      write(parcel.name(), parcel.bytes());
    }
  }

  /** R63: an order is in no report any more; worklists that came back still name it. */
  void hide(String order) throws IOException {
    for (Path file : filesOf(exports())) {
      if (file.getFileName().toString().matches("(Erp|Export|Refund).*")) {
        String text = Files.readString(file, ISO_8859_1);
        String rest =
            text.lines().filter(row -> !row.contains(order)).collect(Collectors.joining("\r\n"));
        hidden.put(file.getFileName().toString(), Files.readAllBytes(file));
        write(file.getFileName().toString(), (rest + "\r\n").getBytes(ISO_8859_1));
      }
    }
  }

  /** All that was hidden is exported again. */
  void show() throws IOException {
    for (Map.Entry<String, byte[]> file : hidden.entrySet()) {
      write(file.getKey(), file.getValue());
    }
    hidden.clear();
  }

  /** All jobs, the second one first if it is to be. */
  Published run(int night, boolean secondFirst) {
    String date = "2023-09-%02d".formatted(night);
    List<String> inTurn = new ArrayList<>(jobs);
    if (secondFirst) {
      Collections.reverse(inTurn);
    }
    Map<String, Path> sets = new TreeMap<>();
    for (String job : inTurn) {
      List<String> args = new ArrayList<>(List.of("run", jobFile(job).toString(), "--date", date));
      if (takesOver) {
        args.add("--adopt-outputs");
      }
      Said said = giftrecon(args.toArray(String[]::new));
      assertThat(said.exit()).as(said.text()).isEqualTo(warned(said) ? 3 : 0);
      sets.put(job, outputs(job).resolve(date));
    }
    return Published.read(sets, shop.realNumbers());
  }

  /**
   * R65: takes back the marks that the rows of a list have made, whichever job lists the rights.
   */
  void unmark(Parcel list) throws IOException {
    Path file = folder.resolve(list.name());
    Files.write(file, list.bytes());
    List<Said> said = new ArrayList<>();
    for (String job : jobs) {
      said.add(giftrecon("unmark", jobFile(job).toString(), "--from", file.toString()));
    }
    assertThat(said).as("unmark").anyMatch(one -> one.exit() == 0);
  }

  private record Said(int exit, String text) {}

  private static Said giftrecon(String... args) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8);
    int exit = GiftRecon.run(out, out, args);
    return new Said(exit, log.toString(StandardCharsets.UTF_8));
  }

  private static boolean warned(Said said) {
    return WARNING.matcher(said.text()).find();
  }

  void delete() throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }

  private Path exports() {
    return folder.resolve("exports");
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = exports().resolve(name);
    Files.write(file, bytes);
    Instant modified = SOME_DAY.plus(clock.between(-9000, 9000), ChronoUnit.MINUTES);
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static String minute(LocalDateTime time) {
    return time.toString().replace('T', ' ');
  }
}
