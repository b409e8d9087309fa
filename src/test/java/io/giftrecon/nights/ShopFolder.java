package io.giftrecon.nights;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
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

  /** Behind the stamps of all names: a stamp of a day to come is none (R38). */
  private static final Instant SOME_DAY = Instant.parse("2023-09-18T12:00:00Z");

  private static final int NEVER = -1;
  private static final String ADOPT = "--adopt-outputs";
  private static final String ACCEPT = "--accept-ledger";

  private final Path folder;
  private final Shop shop;
  private final Dice clock;
  private final List<String> jobs = new ArrayList<>(List.of(FIRST));
  private final Map<String, byte[]> hidden = new TreeMap<>();

  /** What the next night is refused without, in the order in which it is asked for. */
  private final TreeSet<String> cures = new TreeSet<>();

  private String ledgerUrl;
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

  /** R60: on one day both: nobody can tell it from another shop's job file on this folder. */
  void renameAndMove() throws IOException {
    rename();
    move();
    cures.add(ADOPT);
  }

  /** R61: the ledger is an older one from now on, and nobody has said yet that it is the one. */
  void ledgerIsOlder(String url) throws IOException {
    ledgerUrl = url;
    writeJobs();
    cures.add(ACCEPT);
  }

  /** Whether nothing goes until somebody says what has happened. */
  boolean isRefused() {
    return !cures.isEmpty();
  }

  /** R61: keeps the outputs as they are. */
  void keepOutputs() throws IOException {
    Tree.copy(folder.resolve(home()), folder.resolve("before"));
  }

  /** R61: nothing has appeared in the outputs since they were kept. */
  void outputsAsKept() throws IOException {
    Tree.delete(folder.resolve(home()));
    Files.move(folder.resolve("before"), folder.resolve(home()));
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

  /**
   * R63: an order is in no report any more; worklists that came back still name it. Its number may
   * be part of a longer one.
   */
  void hide(String order) throws IOException {
    Predicate<String> named = Pattern.compile("(?<!\\d)%s(?!\\d)".formatted(order)).asPredicate();
    for (Path file : filesOf(exports())) {
      if (file.getFileName().toString().matches("(Erp|Export|Refund).*")) {
        String text = Files.readString(file, ISO_8859_1);
        String rest = text.lines().filter(named.negate()).collect(Collectors.joining("\r\n"));
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
    List<String> inTurn = new ArrayList<>(jobs);
    if (secondFirst) {
      Collections.reverse(inTurn);
    }
    Map<String, Path> sets = new TreeMap<>();
    List<String> published = inTurn.stream().filter(this::hasPublished).toList();
    for (String job : inTurn) {
      run(job, night, published.contains(job) ? published.indexOf(job) : NEVER);
      sets.put(job, set(job, night));
    }
    cures.clear();
    return Published.read(sets, shop.realNumbers());
  }

  /**
   * R60: a ledger of before a move has the first job at a path where it is no more, and so takes a
   * job of the same shop that it has never seen for that one. Nobody can tell, unless the first
   * runs first.
   */
  boolean isSecondTakenForTheFirst() {
    return cures.contains(ACCEPT) && !hasPublished(SECOND);
  }

  /**
   * R61: only what must be refused is, with its cure; everything else is published at once. What
   * one job has accepted of the ledger may hold for the other.
   *
   * @param place among the jobs that have published
   */
  private void run(String job, int night, int place) {
    List<String> args =
        new ArrayList<>(
            List.of("run", jobFile(job).toString(), "--date", "2023-09-%02d".formatted(night)));
    if (takesOver) {
      args.add(ADOPT);
    }
    Program said = Program.patiently(args.toArray(String[]::new));
    for (String cure : cures) {
      if (said.isRefused(cure)) {
        args.add(cure);
        said = Program.giftrecon(args.toArray(String[]::new));
      } else {
        assertThat(place).as("%s without %s: %s", job, cure, said.text()).isNotZero();
      }
      if (cure.equals(ADOPT)) {
        assertThat(args.contains(cure)).as("%s of %s", cure, job).isEqualTo(place != NEVER);
      }
    }
    assertThat(said.isDone()).as(said.text()).isTrue();
  }

  private boolean hasPublished(String job) {
    return Files.exists(outputs(job).resolve(".job"));
  }

  private Path set(String job, int night) {
    return outputs(job).resolve("2023-09-%02d".formatted(night));
  }

  /**
   * R65: takes back the marks that the rows of a list have made, whichever job lists the rights.
   */
  void unmark(Parcel list) throws IOException {
    Path file = folder.resolve(list.name());
    Files.write(file, list.bytes());
    List<Program> said = new ArrayList<>();
    for (String job : jobs) {
      said.add(Program.giftrecon("unmark", jobFile(job).toString(), "--from", file.toString()));
    }
    assertThat(said).as("unmark").anyMatch(one -> one.exit() == 0);
  }

  /**
   * R66: a mark by hand, as soon as no run holds the ledger. Says whether the night's list had
   * appeared by then.
   */
  boolean mark(Staff.HandMark mark, int night) {
    Program said =
        Program.patiently(
            "mark",
            jobFile(FIRST).toString(),
            "--one-yuan-line",
            mark.listed(),
            "--carrier",
            "圆通",
            "--tracking",
            mark.tracking());
    boolean appeared = Files.exists(set(FIRST, night));
    assertThat(said.exit()).as(said.text()).isZero();
    return appeared;
  }

  void delete() throws IOException {
    Tree.delete(folder);
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
