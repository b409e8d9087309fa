package io.giftrecon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.giftrecon.published.PublishedReport;
import io.giftrecon.published.StrictXlsx;
import io.giftrecon.tags.Examples;
import io.giftrecon.tags.TakesExamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Golden cases: small shops whose published sets are known to the byte.
 *
 * <p>Every directory under {@code src/test/resources/cases} is a case, and each job of {@code
 * sample-data} is one more. A case holds {@code README} (what it shows, and what the rules say must
 * come out), {@code job.yaml} with {@code outputs: out}, its inputs, and what is expected:
 *
 * <ul>
 *   <li>{@code expected/}: the published set of 2023-09-01, file by file and byte by byte; its
 *       workbooks are not kept, they must hold the cells of their CSV files;
 *   <li>{@code exit}: the exit code, 0 if there is no such file; after 2 and 4 nothing may be
 *       published;
 *   <li>{@code stderr}: what is written to standard error, the case's folder as {@code <case>};
 *   <li>{@code args}: more arguments of {@code run};
 *   <li>{@code another-job.yaml}: another job of the same ledger, which publishes each night first;
 *   <li>{@code then/}: files laid over the case for a second night, and {@code expected-then/}, the
 *       set of 2023-09-02; {@code after/} and {@code expected-after/} likewise for the third. The
 *       ledger stays.
 * </ul>
 *
 * <p>Each night is run twice (in the fast loop once), the second time with {@code --rerun}: the
 * same bytes must come out. Only the {@code durations} of {@code summary.json} may differ. {@code
 * report.html} is compared with the files beside it, in every case; of the demos' pages, what
 * differs from night to night is kept as {@code report-data.txt}. All inputs get one modification
 * time, so that a clone reads the same as the folder it came from.
 *
 * <p>{@code -Dgiftrecon.bless=true} rewrites {@code expected/}, {@code expected-then/}, {@code
 * expected-after/} and {@code stderr} from what came out. Read the diff before you commit it: the
 * README of a case was written from the rules, and is right until proven wrong. {@code
 * -Dgiftrecon.cases=r43-.*} runs only the cases whose names match, the demos being called {@code
 * demo-one-yuan} and the like.
 */
@TakesExamples
class GoldenCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final int FEWEST_CASES = 30;
  private static final boolean BLESS = Boolean.getBoolean("giftrecon.bless");
  private static final String ONLY = System.getProperty("giftrecon.cases", ".*");
  private static final List<Boolean> RERUNS =
      Examples.few() ? List.of(false) : List.of(false, true);
  private static final FileTime MODIFIED = FileTime.from(Instant.parse("2023-09-01T02:00:00Z"));
  private static final List<LaterNight> LATER_NIGHTS =
      List.of(new LaterNight("then", "2023-09-02"), new LaterNight("after", "2023-09-03"));
  private static final Set<String> NOT_INPUT =
      Set.of(
          "expected",
          "expected-then",
          "expected-report.txt",
          "then",
          "expected-after",
          "after",
          "README",
          "exit",
          "args",
          "stderr");
  private static final List<Demo> DEMOS =
      List.of(
          new Demo("one-yuan", "demo-expected", 0),
          new Demo("one-yuan-troubled", "demo-expected-one-yuan-troubled", 3),
          new Demo("u-first", "demo-expected-u-first", 0),
          new Demo("u-first-troubled", "demo-expected-u-first-troubled", 3));

  private static final String THE_CASE = "<case>";
  private static final String ANOTHER_JOB = "another-job.yaml";
  private static final String SUMMARY = "summary.json";
  private static final String REPORT = "report.html";
  private static final String BOOK = ".xlsx";

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> publishesWhatTheCaseExpects(@TempDir Path temp) throws IOException {
    List<Path> cases = foldersIn(CASES);
    assertThat(cases).as("cases in %s", CASES).hasSizeGreaterThanOrEqualTo(FEWEST_CASES);
    Stream<DynamicTest> golden =
        cases.stream()
            .filter(folder -> folder.getFileName().toString().matches(ONLY))
            .map(
                folder ->
                    DynamicTest.dynamicTest(
                        folder.getFileName().toString(),
                        folder.toUri(),
                        () -> tryCase(folder, temp.resolve(folder.getFileName()))));
    Stream<DynamicTest> demos =
        DEMOS.stream()
            .filter(demo -> ("demo-" + demo.job()).matches(ONLY))
            .map(
                demo ->
                    DynamicTest.dynamicTest(
                        "the demo shop, " + demo.job(),
                        () -> tryDemo(demo, temp.resolve("the-demo-shop-" + demo.job()))));
    return Stream.concat(golden, demos);
  }

  private static void tryCase(Path folder, Path work) throws IOException {
    Files.createDirectories(work);
    for (Path input : entriesIn(folder)) {
      if (!NOT_INPUT.contains(input.getFileName().toString())) {
        copy(input, work.resolve(input.getFileName()));
      }
    }
    Golden golden =
        new Golden(
            folder.getFileName().toString(),
            work,
            work.resolve("job.yaml"),
            work.resolve("out"),
            Arrays.asList(text(folder.resolve("args"), "").strip().split("\\s+")),
            Integer.parseInt(text(folder.resolve("exit"), "0").strip()),
            folder.resolve("stderr"),
            new HashMap<>());
    golden.night("2023-09-01", folder.resolve("expected"));
    for (LaterNight later : LATER_NIGHTS) {
      Path laid = folder.resolve(later.folder());
      if (Files.isDirectory(laid)) {
        copy(laid, work);
        golden.night(later.date(), folder.resolve("expected-" + later.folder()));
      }
    }
  }

  private static void tryDemo(Demo demo, Path work) throws IOException {
    Path job = Path.of("jobs", demo.job() + ".yaml");
    Path inputs = Path.of("sample-data", demo.job());
    copy(job, work.resolve(job));
    copy(inputs, work.resolve(inputs));
    Path resources = Path.of("src/test/resources");
    new Golden(
            "the demo shop, " + demo.job(),
            work,
            work.resolve(job),
            work.resolve("out").resolve(demo.job()),
            List.of(),
            demo.exit(),
            resources.resolve(demo.expected() + "-stderr.txt"),
            new HashMap<>())
        .night("2023-09-01", resources.resolve(demo.expected()));
  }

  /** What is laid over a case for another night, and its date. */
  private record LaterNight(String folder, String date) {}

  /**
   * A job of the demo.
   *
   * @param job the name of its job file and of its folder of sample data
   * @param expected the folder of its published set; its page's data and what is written to
   *     standard error stand beside it
   */
  private record Demo(String job, String expected, int exit) {}

  /** One case, laid out in a folder of its own. */
  private record Golden(
      String name,
      Path work,
      Path job,
      Path outputs,
      List<String> args,
      int exit,
      Path stderr,
      Map<String, byte[]> books) {

    void night(String date, Path expected) throws IOException {
      anotherJob(date);
      boolean publishes = exit != 2 && exit != 4;
      assertThat(Files.isDirectory(expected) || BLESS)
          .as("%s: a run that ends with %d and has a folder %s", name, exit, expected)
          .isEqualTo(publishes || BLESS);
      Set<String> pages = new HashSet<>();
      for (boolean rerun : RERUNS) {
        String written = run(date, rerun);
        if (BLESS && !rerun) {
          bless(date, expected, publishes, written);
        }
        if (Files.isRegularFile(stderr)) {
          sameText("stderr", Files.readString(stderr), written);
        }
        if (publishes) {
          sameFiles(setIn(expected), published(date));
          pages.add(samePage(date, expected));
          sameCells(outputs.resolve(date));
        } else {
          assertThat(List.of(outputs.resolve(date), outputs.resolve("latest")))
              .as("%s: after exit %d nothing is published", name, exit)
              .noneMatch(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS));
        }
      }
      assertThat(pages).as("%s: pages of equal runs", name).hasSizeLessThan(2);
    }

    /** R60: what another job of the same ledger lists is not listed twice. */
    private void anotherJob(String date) {
      Path other = work.resolve(ANOTHER_JOB);
      if (Files.exists(other)) {
        PrintStream unheard = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
        assertThat(GiftRecon.run(unheard, unheard, "run", other.toString(), "--date", date))
            .as("%s: exit code of %s", name, other)
            .isZero();
      }
    }

    private String samePage(String date, Path expected) throws IOException {
      PublishedReport report = new PublishedReport(outputs.resolve(date));
      assertThat(report.faults()).as("%s: the page and the files beside it", name).isEmpty();
      Path known = expected.resolveSibling(expected.getFileName() + "-report.txt");
      if (Files.isRegularFile(known)) {
        if (BLESS) {
          Files.writeString(known, report.data());
        }
        sameText(REPORT, Files.readString(known), report.data());
      }
      return Files.readString(outputs.resolve(date).resolve(REPORT));
    }

    /** Runs the job; what it wrote to standard error, with the folder's path taken out. */
    private String run(String date, boolean rerun) {
      List<String> line = new ArrayList<>(List.of("run", job.toString(), "--date", date));
      args.stream().filter(arg -> !arg.isEmpty()).forEach(line::add);
      if (rerun) {
        line.add("--rerun");
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int code =
          GiftRecon.run(
              new PrintStream(out, true, UTF_8),
              new PrintStream(err, true, UTF_8),
              line.toArray(String[]::new));
      String written = err.toString(UTF_8);
      assertThat(code)
          .as("%s: exit code of %s\n%s", name, String.join(" ", line), written)
          .isEqualTo(exit);
      return written.replace(work.toString(), THE_CASE);
    }

    /** The set of a night, with the folder's path taken out: another job is called by its file. */
    private SortedMap<String, byte[]> published(String date) throws IOException {
      SortedMap<String, byte[]> files = setIn(outputs.resolve(date));
      files.replaceAll(
          (file, bytes) ->
              new String(bytes, UTF_8).replace(work.toString(), THE_CASE).getBytes(UTF_8));
      return files;
    }

    private void bless(String date, Path expected, boolean publishes, String written)
        throws IOException {
      if (publishes) {
        Files.createDirectories(expected);
        for (Path old : entriesIn(expected)) {
          Files.delete(old);
        }
        for (var file : published(date).entrySet()) {
          Files.write(expected.resolve(file.getKey()), file.getValue());
        }
      }
      if (Files.isRegularFile(stderr) || exit != 0) {
        Files.writeString(stderr, written);
      }
    }

    private void sameFiles(SortedMap<String, byte[]> expected, SortedMap<String, byte[]> actual) {
      assertThat(actual.keySet())
          .as("%s: the files of the published set", name)
          .containsExactlyElementsOf(expected.keySet());
      expected.forEach(
          (file, bytes) -> {
            if (!Arrays.equals(bytes, actual.get(file))) {
              sameText(file, new String(bytes, UTF_8), new String(actual.get(file), UTF_8));
              fail("%s: %s differs in bytes that are no text", name, file);
            }
          });
    }

    /** A workbook says what its CSV file says, cell by cell, and the same bytes each time. */
    private void sameCells(Path set) throws IOException {
      for (Path book : entriesIn(set)) {
        String file = book.getFileName().toString();
        if (file.endsWith(BOOK)) {
          byte[] bytes = Files.readAllBytes(book);
          Path csv = set.resolve(file.replace(BOOK, ".csv"));
          assertThat(StrictXlsx.read(bytes))
              .as("%s: %s", name, file)
              .isEqualTo(StrictXlsx.meant(Files.readAllBytes(csv)));
          byte[] before = books.put(set.getFileName() + "/" + file, bytes);
          assertThat(before == null || Arrays.equals(before, bytes))
              .as("%s: %s has the same bytes when it is made again", name, file)
              .isTrue();
        }
      }
    }

    private void sameText(String file, String expected, String actual) {
      if (expected.equals(actual)) {
        return;
      }
      List<String> wanted = lines(expected);
      List<String> found = lines(actual);
      int at = 0;
      while (at < wanted.size() && at < found.size() && wanted.get(at).equals(found.get(at))) {
        at++;
      }
      fail(
          "%s: %s, line %d\nexpected: %s\nactual:   %s",
          name, file, at + 1, lineAt(wanted, at), lineAt(found, at));
    }

    private static List<String> lines(String text) {
      return Arrays.asList(text.replace("\r", "\\r").replace("\ufeff", "\\ufeff").split("\n", -1));
    }

    private static String lineAt(List<String> lines, int at) {
      return at < lines.size() ? lines.get(at) : "(no line)";
    }
  }

  /** The files of a set by name but page and workbooks; the durations of the summary are out. */
  private static SortedMap<String, byte[]> setIn(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Path file : entriesIn(folder)) {
      String name = file.getFileName().toString();
      byte[] bytes = Files.readAllBytes(file);
      if (!name.equals(REPORT) && !name.endsWith(BOOK)) {
        files.put(name, name.equals(SUMMARY) ? withoutDurations(bytes) : bytes);
      }
    }
    return files;
  }

  private static byte[] withoutDurations(byte[] json) {
    return new String(json, UTF_8)
        .replaceFirst("(\"durations\"\\s*:\\s*)\\{[^{}]*}", "$1{ }")
        .getBytes(UTF_8);
  }

  /** Copies a file or a folder, over what is there; every file gets the same modification time. */
  private static void copy(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      Files.createDirectories(to);
      for (Path entry : entriesIn(from)) {
        copy(entry, to.resolve(entry.getFileName()));
      }
    } else {
      Files.createDirectories(to.getParent());
      Files.write(to, Files.readAllBytes(from));
      Files.setLastModifiedTime(to, MODIFIED);
    }
  }

  private static List<Path> foldersIn(Path folder) throws IOException {
    return entriesIn(folder).stream().filter(Files::isDirectory).toList();
  }

  private static List<Path> entriesIn(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted(Comparator.comparing(Path::toString)).toList();
    }
  }

  private static String text(Path file, String otherwise) throws IOException {
    return Files.isRegularFile(file) ? Files.readString(file) : otherwise;
  }
}
