package io.giftrecon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The command line as a process of its own, with settings that a process is born with. */
public final class Child {
  private static final Pattern PROGRESS =
      Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d  .*\\n", Pattern.MULTILINE);

  private final List<String> java = new ArrayList<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private String umask = "";

  /** Adds a system property. */
  public Child property(String name, String value) {
    java.add("-D" + name + "=" + value);
    return this;
  }

  /** Bounds the memory for objects, such as {@code 512m}. */
  public Child heap(String most) {
    java.add("-Xmx" + most);
    return this;
  }

  /** Sets a variable of the environment. */
  public Child variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Sets the permissions that new files do not get, such as {@code 027}. */
  public Child umask(String mask) {
    umask = "umask " + mask + "; ";
    return this;
  }

  /** Runs one command to its end. */
  public Result run(String... args) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("sh", "-c", umask + "exec \"$@\"", "sh"));
    line.addAll(ChildJvm.command(java));
    line.addAll(List.of(args));
    Path out = Files.createTempFile("child", ".out");
    Path err = Files.createTempFile("child", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(line);
      builder.environment().putAll(environment);
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      int exit = builder.start().waitFor();
      return new Result(
          exit,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Without the lines that tell how far a run is: their number depends on the machine's pace. */
  public static String withoutProgress(String err) {
    return PROGRESS.matcher(err).replaceAll("");
  }

  /**
   * How it ended, and what it said, in UTF-8.
   *
   * @param err without progress
   */
  public record Result(int exit, String out, String err) {
    public Result {
      err = withoutProgress(err);
    }
  }
}
