package io.giftrecon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.tags.StartsProcesses;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code jobs/nightly.sh} as cron starts it: without an environment, from another folder, in a home
 * whose path has blanks and Chinese in it. Where only the script is asked, a stand-in for java says
 * what it was given and ends as told; the lock is tried with flock and without.
 */
@StartsProcesses
class NightlyScriptTest {
  private static final String DATE = "2023-09-01";
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "basename",
          "cat",
          "cp",
          "date",
          "dirname",
          "mkdir",
          "mkfifo",
          "mktemp",
          "mv",
          "rm",
          "sleep",
          "tail",
          "touch",
          "wc");

  @TempDir Path temp;
  private Path home;
  private Path job;
  private Path log;
  private Path fakeJava;

  @BeforeEach
  void layOut() throws IOException {
    home = temp.resolve("gift recon 家");
    Files.createDirectories(home.resolve("target"));
    DemoShop shop = new DemoShop(home);
    Files.copy(
        shop.jobFile(), Files.createDirectory(home.resolve("my jobs")).resolve("一元 job.yaml"));
    job = home.resolve("my jobs").resolve("一元 job.yaml");
    log = home.resolve("my jobs").resolve("logs").resolve("一元 job.log");
    jar(home.resolve("target/giftrecon.jar"));
    Files.createFile(home.resolve("target/giftrecon.jsa"));
    fakeJava = Files.createDirectories(temp.resolve("fake/bin")).resolve("java");
    script(
        fakeJava,
        """
        #!/bin/bash
        echo "java said something"
        if [ -n "${STARTED-}" ]; then
          echo started >"$STARTED"
          cat "$GO" >/dev/null
        fi
        shift $(($# - 1))
        exit "${1#exit-}"
        """);
  }

  @Test
  void aNightUnderCronSaysNothingAndIsInTheLog() throws Exception {
    Done night = run(realJava(), "--cron", job.toString(), "--date", DATE);
    assertThat(night.said()).isEmpty();
    assertThat(night.exit()).isZero();
    assertThat(log).content(UTF_8).contains("示例旗舰店 " + DATE).contains("exit code 0");
    assertThat(home.resolve("out/one-yuan/latest/gift-worklist.csv")).isNotEmptyFile();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
        .isEqualTo("rw-------");
  }

  /** Read as of today, the demo's exports would be too old to release by. */
  @Test
  void withoutAJobFileTheDemoRunsAsOfItsOwnDate() throws Exception {
    Done night = run(realJava());
    assertThat(night.exit()).isZero();
    assertThat(home.resolve("out/one-yuan/" + DATE + "/gift-worklist.csv")).isNotEmptyFile();
    assertThat(run(realJava(), "--date", "2023-09-02").exit()).isZero();
    assertThat(home.resolve("out/one-yuan/2023-09-02/gift-worklist.csv")).isNotEmptyFile();
  }

  @Test
  void aNightThatWasAskedForInChineseFailsInChinese() throws Exception {
    Files.delete(home.resolve("sample-data/one-yuan/enrolments.csv"));
    Map<String, String> chinese = new HashMap<>(realJava());
    chinese.put("GIFTRECON_LANG", "zh");
    Done night = run(chinese, "--cron", job.toString(), "--date", DATE);
    assertThat(night.exit()).isEqualTo(2);
    assertThat(night.said()).contains("没有顺利结束，返回值 2：" + job).contains("enrolments.csv：打不开");
  }

  @Test
  void aFailedNightUnderCronIsPrintedForTheMail() throws Exception {
    Files.delete(home.resolve("sample-data/one-yuan/enrolments.csv"));
    Done night = run(realJava(), "--cron", job.toString(), "--date", DATE);
    assertThat(night.exit()).isEqualTo(2);
    assertThat(night.said())
        .contains("ended with exit code 2: " + job)
        .contains("enrolments.csv: ")
        .contains(log.toString());
  }

  /** R61: a ledger that is gone is told in the mail, and nothing is made or published. */
  @Test
  void aLedgerThatIsMissingIsInTheMail() throws Exception {
    assertThat(run(realJava(), "--cron", job.toString(), "--date", DATE).exit()).isZero();
    Path ledger = home.resolve("state/one-yuan.mv.db");
    Files.delete(ledger);
    Done night = run(realJava(), "--cron", job.toString(), "--date", "2023-09-02");
    assertThat(night.exit()).isEqualTo(2);
    assertThat(night.said())
        .contains("ended with exit code 2: " + job)
        .contains(ledger + ": the ledger is missing")
        .contains("--accept-ledger");
    assertThat(ledger).doesNotExist();
    assertThat(home.resolve("out/one-yuan/2023-09-02")).doesNotExist();
  }

  /** R40: exit code 3 is mailed, with every warning in it. */
  @Test
  void theWarningsOfANightAreInTheMail() throws Exception {
    Path troubled = home.resolve("jobs/one-yuan-troubled.yaml");
    Files.copy(Path.of("jobs/one-yuan-troubled.yaml"), troubled);
    Done night = run(realJava(), "--cron", troubled.toString(), "--date", DATE);
    assertThat(night.exit()).isEqualTo(3);
    Path summary = home.resolve("out/one-yuan-troubled/latest/summary.json");
    List<String> sentences =
        Pattern.compile("\"en\" : \"([^\"]+)\"")
            .matcher(Files.readString(summary))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(sentences).hasSizeGreaterThan(9);
    assertThat(night.said()).contains(sentences).contains("ended with exit code 3");
  }

  @Test
  void withoutCronEverythingIsShown() throws Exception {
    Done night = run(realJava(), job.toString(), "--date", DATE);
    assertThat(night.exit()).isZero();
    // Where the machine is slow, lines of progress stand before the summary.
    assertThat(night.said()).containsPattern("(?m)^示例旗舰店 " + DATE + "$");
    assertThat(log).doesNotExist();
    Done again = run(realJava(), job.toString(), "--date", DATE);
    assertThat(again.said()).containsPattern("(?m)^Nothing has changed");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 75})
  void theExitCodeIsKept(int code) throws Exception {
    assertThat(fake(Map.of(), job.toString(), "exit-" + code).exit()).isEqualTo(code);
    Done quiet = fake(Map.of(), "--cron", job.toString(), "exit-" + code);
    assertThat(quiet.exit()).isEqualTo(code);
    assertThat(quiet.said().isEmpty()).as(quiet.said()).isEqualTo(code == 0);
  }

  @Test
  void theMailHoldsTheEndOfThisNightAlone() throws Exception {
    fake(Map.of(), "--cron", job.toString(), "first", "exit-3");
    Done night = fake(Map.of(), "--cron", job.toString(), "second", "exit-3");
    assertThat(night.said()).containsOnlyOnce("java said something").doesNotContain("first");
    assertThat(log).content(UTF_8).contains("first").contains("second");
  }

  @Test
  void aLogThatHasGrownIsPutAside() throws Exception {
    Files.createDirectories(log.getParent());
    for (int old = 1; old <= 5; old++) {
      Files.writeString(old(old), "old " + old);
    }
    Files.writeString(log, "x".repeat(1_000_000));
    fake(Map.of(), "--cron", job.toString(), "exit-0");
    assertThat(log).content(UTF_8).startsWith("== ").contains("java said something");
    assertThat(old(1)).hasSize(1_000_000);
    assertThat(old(2)).hasContent("old 1");
    assertThat(old(5)).hasContent("old 4");
    assertThat(old(6)).doesNotExist();
  }

  @Test
  void logsGoWhereTheyAreWanted() throws Exception {
    Path logs = temp.resolve("all logs");
    fake(Map.of("GIFTRECON_LOGS", logs.toString()), "--cron", job.toString(), "exit-0");
    assertThat(logs.resolve("一元 job.log")).isNotEmptyFile();
    assertThat(log).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSecondNightOfTheSameJobEndsAtOnce(boolean flock) throws Exception {
    Path started = fifo("started");
    Path go = fifo("go");
    Map<String, String> waits =
        Map.of("STARTED", started.toString(), "GO", go.toString(), "PATH", path(flock));
    Process first = start(waits, "--cron", job.toString(), "exit-0");
    assertThat(Files.readString(started)).isEqualTo("started\n");
    Done second = fake(Map.of("PATH", path(flock)), "--cron", job.toString(), "exit-0");
    assertThat(second.exit()).isEqualTo(75);
    assertThat(second.said()).contains("is not over yet; see " + log);
    Files.writeString(go, "go");
    assertThat(end(first).exit()).isZero();
    Done third = fake(Map.of("PATH", path(flock)), "--cron", job.toString(), "exit-0");
    assertThat(third.exit()).as(third.said()).isZero();
  }

  @Test
  void aLockWhoseHolderHasDiedHoldsNobodyUp() throws Exception {
    Path lock = log.resolveSibling(".一元 job.lock.d");
    Files.createDirectories(lock);
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
    Done night = fake(Map.of("PATH", path(false)), "--cron", job.toString(), "exit-0");
    assertThat(night.exit()).as(night.said()).isZero();
    assertThat(lock).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twoThatFindNoJarBuildItOnce(boolean flock) throws Exception {
    Files.delete(home.resolve("target/giftrecon.jar"));
    Files.delete(home.resolve("target/giftrecon.jsa"));
    Path started = fifo("started");
    Path go = fifo("go");
    script(
        home.resolve("mvnw"),
        """
        #!/bin/bash
        echo built >>builds
        echo started >"$STARTED"
        cat "$GO" >/dev/null
        echo jar >target/giftrecon.jar
        touch target/giftrecon.jsa
        """);
    Map<String, String> waits =
        Map.of("PATH", path(flock), "STARTED", started.toString(), "GO", go.toString());
    script(fakeJava, "#!/bin/bash\ncat target/giftrecon.jar 2>/dev/null\nexit 0\n");
    Process first = start(waits, job.toString(), "exit-0");
    assertThat(Files.readString(started)).isEqualTo("started\n");
    Process second = start(waits, job.toString(), "exit-0");
    Files.writeString(go, "go");
    assertThat(end(first).exit()).isZero();
    assertThat(end(second).exit()).isZero();
    assertThat(home.resolve("builds")).hasContent("built");
  }

  @Test
  void aMachineWithoutJavaIsTold() throws Exception {
    Done night = run(Map.of("PATH", path(true)), job.toString());
    assertThat(night.exit()).isEqualTo(1);
    assertThat(night.said()).contains("no java on the PATH");
  }

  private Path old(int number) {
    return log.resolveSibling(log.getFileName() + "." + number);
  }

  private static Map<String, String> realJava() {
    return Map.of("JAVA_HOME", System.getProperty("java.home"));
  }

  private Done fake(Map<String, String> environment, String... args) throws Exception {
    return end(start(environment, args));
  }

  private Process start(Map<String, String> environment, String... args) throws IOException {
    return process(environment, Map.of("JAVA_HOME", temp.resolve("fake").toString()), args);
  }

  private Done run(Map<String, String> environment, String... args) throws Exception {
    return end(process(environment, Map.of(), args));
  }

  /** Both streams in one, as cron's mail has them. */
  private Process process(Map<String, String> environment, Map<String, String> more, String... args)
      throws IOException {
    List<String> line =
        new ArrayList<>(List.of("bash", home.resolve("jobs/nightly.sh").toString()));
    line.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(line).directory(temp.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", path(true));
    builder.environment().putAll(more);
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).start();
  }

  private static Done end(Process process) throws IOException, InterruptedException {
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Done(process.waitFor(), said);
  }

  /** A folder with the tools that every system has, and flock or not. */
  private String path(boolean flock) throws IOException {
    Path tools = temp.resolve(flock ? "tools" : "tools-without-flock");
    if (!Files.exists(tools)) {
      Files.createDirectories(tools);
      for (String tool : TOOLS) {
        borrow(tools, tool);
      }
      if (flock && !which("flock").isEmpty()) {
        borrow(tools, "flock");
      }
    }
    return tools.toString();
  }

  private static void borrow(Path tools, String tool) throws IOException {
    script(tools.resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(which(tool)));
  }

  private static String which(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse("");
  }

  private Path fifo(String name) throws IOException, InterruptedException {
    Path fifo = temp.resolve(name);
    assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
    return fifo;
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** A jar that holds nothing but the way to the classes under test. */
  private static void jar(Path file) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, GiftRecon.class.getName());
    attributes.put(
        Attributes.Name.CLASS_PATH,
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(file), manifest).close();
  }

  /** How it ended, and all it said. */
  private record Done(int exit, String said) {}
}
