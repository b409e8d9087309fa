package io.giftrecon.cli;

import io.giftrecon.nightly.JobTemplate;
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

/** The folder that {@code init} lays out for a kind of job. */
record JobFolder(JobTemplate template) {
  private static final String EXPORTS = "exports";

  String jobFile() {
    return template.jobFile();
  }

  String crontab() {
    return jobFile().replaceFirst("\\.yaml$", ".crontab");
  }

  /** The files that hold examples, for a sentence. */
  List<String> toEdit() {
    List<String> files = new ArrayList<>(List.of(jobFile()));
    smallFiles().forEach(files::add);
    return files;
  }

  /** What lies in the folder afterwards, and what each is for. */
  Map<String, Message> contents() {
    Map<String, Message> contents = new LinkedHashMap<>();
    contents.put(jobFile(), template.aboutJobFile());
    smallFiles().forEach(name -> contents.put(name, template.files().get(name)));
    contents.put(EXPORTS + "/", template.aboutExports());
    contents.put(crontab(), Message.of("init.crontab"));
    return contents;
  }

  /** The first of its files that is there already. */
  Optional<Path> firstInTheWay(Path home) {
    return Stream.concat(Stream.of(jobFile(), crontab()), smallFiles().stream())
        .map(home::resolve)
        .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
        .findFirst();
  }

  /**
   * Writes it all; fails rather than overwrite what came meanwhile.
   *
   * @param runs what the runs of cron shall speak, which has no language of its own
   */
  void layOut(Path home, Language runs) throws IOException {
    Files.createDirectories(home.resolve(EXPORTS));
    for (String name : smallFiles()) {
      copy(name, home);
    }
    Files.writeString(
        home.resolve(crontab()),
        "15 3 * * * "
            + spoken(runs)
            + command(program(), home.resolve(jobFile())).replace("%", "\\%")
            + "\n",
        StandardOpenOption.CREATE_NEW);
    // Last, so that whoever sees the job file sees all of it.
    copy(jobFile(), home);
  }

  private void copy(String name, Path home) throws IOException {
    try (InputStream in = template.open(name)) {
      Files.copy(in, home.resolve(name));
    }
  }

  private List<String> smallFiles() {
    return template.files().keySet().stream().sorted().toList();
  }

  private static String spoken(Language runs) {
    return runs == Language.ENGLISH ? "" : "GIFTRECON_LANG=" + runs.code() + " ";
  }

  /**
   * What cron is to start: the script beside this program, or else the program itself, in a locale
   * that has the names of Chinese folders, which cron's own has not (the script sets it).
   */
  static String command(Path program, Path jobFile) {
    Path script = program.resolveSibling("../jobs/nightly.sh").normalize();
    String job = Shell.quoted(jobFile.toString());
    return Files.isExecutable(script)
        ? Shell.quoted(script.toString()) + " --cron " + job
        : "LC_ALL=C.UTF-8 java -jar %s run %s".formatted(Shell.quoted(program.toString()), job);
  }

  /** The jar, or the folder of classes, that this is. */
  private static Path program() {
    try {
      return Path.of(JobFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class comes from a place that has a name", e);
    }
  }
}
