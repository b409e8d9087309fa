import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures the nightly job against iconv and DuckDB on seeded shops, and prints a table in
 * Markdown. Started by {@code run.sh}, which says how.
 *
 * <p>One process each, taken in turn, after a warm-up that is also the proof that the work is the
 * same: both sheets are compared row by row, then and after every round, and nothing is printed of
 * a shop where they differ. The job starts with neither outputs nor ledger; the shop's pages are in
 * the file cache for all three.
 */
final class Bench {
  private static final String DATE = "2023-09-01";
  private static final String NEXT_DATE = "2023-09-02";
  private static final int SMALL_SHOP = 1_000;

  /** Of so small a shop not every enrolled item is in the exports, of which the job warns. */
  private static final int DONE_WITH_WARNINGS = 3;

  /** Exports, their copies and what is written: a shop takes this much at most. */
  private static final long BYTES_PER_ORDER = 2_400;

  private static final long SPARE_BYTES = 1L << 30;

  private final Path home;
  private final Path work;
  private final Path build;
  private final int rounds;

  private Bench(Path home, int rounds) {
    this.home = home;
    this.work = home.resolve("target/bench");
    this.build = work.resolve("build");
    this.rounds = rounds;
  }

  /** Arguments: the project's folder, how many rounds, and the numbers of orders. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Bench bench = new Bench(Path.of(args[0]).toAbsolutePath(), Integer.parseInt(args[1]));
    List<String> busy = new ArrayList<>();
    System.out.printf(
        "%nMedians of %d rounds (least–most) on %d cores; memory is the maximum resident set.%n%n",
        bench.rounds, Runtime.getRuntime().availableProcessors());
    System.out.println(
        "| orders | exports | iconv | DuckDB | giftrecon | without workbooks | giftrecon ÷ DuckDB | "
            + "giftrecon ÷ (iconv + DuckDB) | memory DuckDB | memory giftrecon |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    for (String orders : Arrays.asList(args).subList(2, args.length)) {
      System.out.println(bench.against(Integer.parseInt(orders), busy));
    }
    System.out.printf(
        "%n| seconds of processor time | iconv | DuckDB | giftrecon | without workbooks |%n"
            + "|---|---|---|---|---|%n");
    busy.forEach(System.out::println);
    bench.smallNights();
  }

  /**
   * One row of the table.
   *
   * @param busy gets the row of the table of processor times
   */
  private String against(int orders, List<String> busy) throws IOException, InterruptedException {
    Path shop = shop(orders);
    iconv(shop);
    duckDb(shop);
    night(shop, DATE, true);
    compare(shop);
    String sheetsAlone = withoutWorkbooks(shop);
    List<Run> iconvs = new ArrayList<>();
    List<Run> peers = new ArrayList<>();
    List<Run> ours = new ArrayList<>();
    List<Run> plain = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      iconvs.add(iconv(shop));
      peers.add(duckDb(shop));
      ours.add(night(shop, DATE, true));
      compare(shop);
      plain.add(night(shop, sheetsAlone, DATE, true));
      compare(shop);
      System.err.printf(
          Locale.ROOT,
          "%,d orders, round %d: iconv %s, DuckDB %s, giftrecon %s, without workbooks %s%n",
          orders,
          round + 1,
          iconvs.get(round),
          peers.get(round),
          ours.get(round),
          plain.get(round));
    }
    double[] toDuckDb = new double[rounds];
    double[] toBoth = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      double own = ours.get(round).seconds();
      double peer = peers.get(round).seconds();
      toDuckDb[round] = own / peer;
      toBoth[round] = own / (iconvs.get(round).seconds() + peer);
    }
    busy.add(
        "| %,d orders | %s | %s | %s | %s |"
            .formatted(
                orders, spread(busy(iconvs)), spread(busy(peers)), spread(busy(ours)),
                spread(busy(plain))));
    return "| %,d | %,d MB | %s s | %s s | %s s | %s s | %s | %s | %,d MB | %,d MB |"
        .formatted(
            orders,
            size(exports(shop)) / 1_000_000,
            spread(seconds(iconvs)),
            spread(seconds(peers)),
            spread(seconds(ours)),
            spread(seconds(plain)),
            spread(toDuckDb),
            spread(toBoth),
            peak(peers),
            peak(ours));
  }

  /** What a night costs that has hardly anything to do. */
  private void smallNights() throws IOException, InterruptedException {
    Path shop = shop(SMALL_SHOP);
    List<Run> first = new ArrayList<>();
    List<Run> next = new ArrayList<>();
    List<Run> unchanged = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      Run onNoLedger = night(shop, DATE, true);
      Run onItsLedger = night(shop, NEXT_DATE, false);
      Run again = night(shop, NEXT_DATE, false);
      if (round > 0) {
        first.add(onNoLedger);
        next.add(onItsLedger);
        unchanged.add(again);
      }
    }
    System.out.printf("%n| %,d orders | whole process | memory |%n|---|---|---|%n", SMALL_SHOP);
    smallRow("the first night, no ledger yet", first);
    smallRow("the next night", next);
    smallRow("nothing has changed", unchanged);
  }

  private static void smallRow(String what, List<Run> runs) {
    System.out.printf("| %s | %s s | %,d MB |%n", what, spread(seconds(runs)), peak(runs));
  }

  /** The shop of so many orders, made if it is not there yet. */
  private Path shop(int orders) throws IOException, InterruptedException {
    Path shop = work.resolve("shop-" + orders);
    if (!Files.exists(shop.resolve("job.yaml"))) {
      long needed = orders * BYTES_PER_ORDER + SPARE_BYTES;
      long free = Files.getFileStore(work).getUsableSpace();
      if (free < needed) {
        System.err.printf(
            "bench: a shop of %,d orders needs %,d MB, and %s has %,d MB left%n",
            orders, needed / 1_000_000, work, free / 1_000_000);
        System.exit(1);
      }
      String count = Integer.toString(orders);
      run(
          "java",
          "-cp",
          build.resolve("classes").toString(),
          "GenerateShop",
          count,
          shop.toString());
    }
    return shop;
  }

  /** The same job for those who want no .xlsx, as DuckDB writes none; the name of its file. */
  private static String withoutWorkbooks(Path shop) throws IOException {
    String name = "job-without-workbooks.yaml";
    String job = Files.readString(shop.resolve("job.yaml"));
    Files.writeString(shop.resolve(name), job + "output: {xlsx: false}\n");
    return name;
  }

  /** The UTF-8 copies, one file after the other, as one does it by hand. */
  private Run iconv(Path shop) throws IOException, InterruptedException {
    Path copies = Files.createDirectories(shop.resolve("utf8"));
    Run all = new Run(0, 0, 0);
    for (Path export : exports(shop)) {
      String copy = copies.resolve(export.getFileName()).toString();
      all = all.then(run("iconv", "-f", "GBK", "-t", "UTF-8", "-o", copy, export.toString()));
    }
    return all;
  }

  /** DuckDB in a Java process that does nothing else: its library is not unpacked each time. */
  private Run duckDb(Path shop) throws IOException, InterruptedException {
    return run(
        "java",
        "-Xmx64m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djava.library.path=" + build.resolve("lib"),
        "-cp",
        build.resolve("classes") + ":" + build.resolve("duckdb"),
        "DuckDbSheet",
        home.resolve("src/bench/duckdb-sheet.sql").toString(),
        shop.resolve("utf8").toString(),
        shop.resolve("enrolments.csv").toString(),
        shop.resolve("duckdb-sheet.csv").toString());
  }

  /** The nightly job as cron starts it, with every setting of its script. */
  private Run night(Path shop, String date, boolean fromNothing)
      throws IOException, InterruptedException {
    return night(shop, "job.yaml", date, fromNothing);
  }

  private Run night(Path shop, String job, String date, boolean fromNothing)
      throws IOException, InterruptedException {
    if (fromNothing) {
      delete(shop.resolve("out"));
      delete(shop.resolve("state"));
    }
    String script = home.resolve("jobs/nightly.sh").toString();
    return run(script, shop.resolve(job).toString(), "--date", date);
  }

  /** Ends the benchmark at the first row that differs. */
  private static void compare(Path shop) throws IOException {
    Path ours = shop.resolve("out").resolve(DATE).resolve("download-sheet.csv");
    Path theirs = shop.resolve("duckdb-sheet.csv");
    if (Files.mismatch(ours, theirs) < 0) {
      return;
    }
    try (BufferedReader left = Files.newBufferedReader(ours);
        BufferedReader right = Files.newBufferedReader(theirs)) {
      String own = left.readLine();
      String peer = right.readLine();
      int row = 1;
      while (own != null && own.equals(peer)) {
        own = left.readLine();
        peer = right.readLine();
        row++;
      }
      System.err.printf(
          "bench: the sheets differ in row %d%n  %s%n  %s%n  %s%n  %s%n",
          row, ours, own, theirs, peer);
    }
    System.exit(1);
  }

  /** Runs one process to its end; a process that fails ends the benchmark. */
  private Run run(String... command) throws IOException, InterruptedException {
    Path log = work.resolve("last.log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    Peak peak = new Peak(process);
    peak.start();
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    peak.join();
    if (exit != 0 && exit != DONE_WITH_WARNINGS) {
      System.err.printf(
          "bench: exit %d of %s%n%s", exit, String.join(" ", command), Files.readString(log));
      System.exit(1);
    }
    return new Run(seconds, peak.busy.toMillis() / 1e3, peak.kilobytes);
  }

  private static double[] seconds(List<Run> runs) {
    return runs.stream().mapToDouble(Run::seconds).toArray();
  }

  private static double[] busy(List<Run> runs) {
    return runs.stream().mapToDouble(Run::busy).toArray();
  }

  private static long peak(List<Run> runs) {
    return runs.stream().mapToLong(Run::kilobytes).max().orElseThrow() / 1000;
  }

  /** Median, least and most. */
  private static String spread(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return String.format(
        Locale.ROOT, "%.2f (%.2f–%.2f)", median, sorted[0], sorted[sorted.length - 1]);
  }

  private static List<Path> exports(Path shop) throws IOException {
    try (Stream<Path> files = Files.list(shop.resolve("exports"))) {
      return files.toList();
    }
  }

  private static long size(List<Path> files) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /**
   * What one whole process took.
   *
   * @param seconds on the wall
   * @param busy seconds of processor time, of all threads
   * @param kilobytes maximum resident set
   */
  private record Run(double seconds, double busy, long kilobytes) {
    Run then(Run next) {
      return new Run(seconds + next.seconds, busy + next.busy, Math.max(kilobytes, next.kilobytes));
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.2f s (busy %.2f s)", seconds, busy);
    }
  }

  /** Reads processor time and the high-water mark of a process every 10 ms until it is gone. */
  private static final class Peak extends Thread {
    private static final String MARK = "VmHWM:";

    private final Process process;
    private final Path status;
    private Duration busy = Duration.ZERO;
    private long kilobytes;

    Peak(Process process) {
      this.process = process;
      status = Path.of("/proc/" + process.pid() + "/status");
    }

    @Override
    public void run() {
      while (process.isAlive()) {
        try (Stream<String> lines = Files.lines(status, StandardCharsets.UTF_8)) {
          lines
              .filter(line -> line.startsWith(MARK))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .forEach(now -> kilobytes = Math.max(kilobytes, now));
          busy = process.info().totalCpuDuration().orElse(busy);
          Thread.sleep(10);
        } catch (IOException | UncheckedIOException e) {
          return; // the process has just ended
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }
}
