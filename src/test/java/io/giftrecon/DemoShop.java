package io.giftrecon;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the demo shop in a folder of its own, and the command line on it. */
public final class DemoShop {
  /** The date the demo is run for. */
  public static final String DATE = "2023-09-01";

  private final Path folder;
  private String out = "";
  private String err = "";

  /** Copies job files and sample data, all but those of the troubled shops, which are others. */
  public DemoShop(Path folder) throws IOException {
    this.folder = folder;
    copy(Path.of("sample-data"), folder.resolve("sample-data"));
    copy(Path.of("jobs"), folder.resolve("jobs"));
    Files.delete(folder.resolve("jobs").resolve("one-yuan-troubled.yaml"));
    Files.delete(folder.resolve("jobs").resolve("u-first-troubled.yaml"));
  }

  public Path jobFile() {
    return folder.resolve("jobs").resolve("one-yuan.yaml");
  }

  public Path exports() {
    return folder.resolve("sample-data").resolve("one-yuan").resolve("exports");
  }

  /** The set published for the demo's date. */
  public Path published() {
    return folder.resolve("out").resolve("one-yuan").resolve(DATE);
  }

  /** Puts another ledger into the job file. */
  public void ledger(String url) throws IOException {
    String job = Files.readString(jobFile());
    Files.writeString(jobFile(), job.replaceFirst("(?m)^ledger: \\S+", "ledger: " + url));
  }

  /** Runs the nightly job. */
  public int run(String... options) {
    return command(
        Stream.concat(Stream.of("run", jobFile().toString(), "--date", DATE), Stream.of(options))
            .toArray(String[]::new));
  }

  /** Runs any command and keeps what it says. */
  public int command(String... args) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    int exit =
        GiftRecon.run(
            new PrintStream(said, true, StandardCharsets.UTF_8),
            new PrintStream(complained, true, StandardCharsets.UTF_8),
            args);
    out = said.toString(StandardCharsets.UTF_8);
    err = complained.toString(StandardCharsets.UTF_8);
    return exit;
  }

  /** Standard output of the last command. */
  public String out() {
    return out;
  }

  /** Standard error of the last command. */
  public String err() {
    return err;
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (Path path : all) {
      Path target = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(target);
      } else {
        Files.copy(path, target);
      }
    }
  }
}
