package io.giftrecon.cli;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code init} lays out for a kind of job. As it stands, it runs on the demo's exports. */
@SuppressWarnings("ImmutableEnumChecker") // maps and messages are never changed
enum JobTemplate {
  ONE_YUAN(
      "one-yuan",
      Message.of("init.job-file"),
      Message.of("init.exports"),
      Map.of("enrolments.csv", Message.of("init.enrolments"))),
  U_FIRST(
      "u-first",
      Message.of("init.sampling-job-file"),
      Message.of("init.sampling-exports"),
      Map.of("samples.csv", Message.of("init.samples"), "items.csv", Message.of("init.items")));

  private static final String EXPORTS = "exports";

  private final String kind;
  private final Message aboutJobFile;
  private final Message aboutExports;
  private final Map<String, Message> templates;

  JobTemplate(
      String kind, Message aboutJobFile, Message aboutExports, Map<String, Message> templates) {
    this.kind = kind;
    this.aboutJobFile = aboutJobFile;
    this.aboutExports = aboutExports;
    this.templates = templates;
  }

  String jobFile() {
    return kind + ".yaml";
  }

  String crontab() {
    return kind + ".crontab";
  }

  /** The files that hold examples, for a sentence. */
  List<String> toEdit() {
    List<String> files = new ArrayList<>(List.of(jobFile()));
    templates.keySet().stream().sorted().forEach(files::add);
    return files;
  }

  /** What lies in the folder afterwards, and what each is for. */
  Map<String, Message> contents() {
    Map<String, Message> contents = new LinkedHashMap<>();
    contents.put(jobFile(), aboutJobFile);
    templates.keySet().stream().sorted().forEach(name -> contents.put(name, templates.get(name)));
    contents.put(EXPORTS + "/", aboutExports);
    contents.put(crontab(), Message.of("init.crontab"));
    return contents;
  }

  /** The first of its files that is there already. */
  Optional<Path> firstInTheWay(Path home) {
    return Stream.concat(Stream.of(jobFile(), crontab()), templates.keySet().stream().sorted())
        .map(home::resolve)
        .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
        .findFirst();
  }

  /**
   * Writes it all; fails rather than overwrite what came meanwhile.
   *
   * @param nights what the nights shall speak; cron has no language of its own
   */
  void layOut(Path home, Language nights) throws IOException {
    Files.createDirectories(home.resolve(EXPORTS));
    for (String name : templates.keySet()) {
      Files.copy(template(name), home.resolve(name));
    }
    Files.writeString(
        home.resolve(crontab()),
        "15 3 * * * " + spoken(nights) + command(home).replace("%", "\\%") + "\n",
        StandardOpenOption.CREATE_NEW);
    // Last, so that whoever sees the job file sees all of it.
    Files.copy(template(jobFile()), home.resolve(jobFile()));
  }

  private static String spoken(Language nights) {
    return nights == Language.ENGLISH ? "" : "GIFTRECON_LANG=" + nights.code() + " ";
  }

  /** What cron is to start: the script beside this program, or else the program itself. */
  private String command(Path home) {
    Path program = program();
    Path script = program.resolveSibling("../jobs/nightly.sh").normalize();
    String job = Shell.quoted(home.resolve(jobFile()).toString());
    return Files.isExecutable(script)
        ? Shell.quoted(script.toString()) + " --cron " + job
        : "java -jar %s run %s".formatted(Shell.quoted(program.toString()), job);
  }

  /** The jar, or the folder of classes, that this is. */
  private static Path program() {
    try {
      return Path.of(JobTemplate.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class comes from a place that has a name", e);
    }
  }

  private static InputStream template(String name) {
    InputStream in = JobTemplate.class.getResourceAsStream("init/" + name);
    if (in == null) {
      throw new IllegalStateException("this program lacks its template " + name);
    }
    return in;
  }
}
