package io.giftrecon.faults;

import io.giftrecon.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of the program; what it says is kept in two files. */
final class Child implements AutoCloseable {
  /** Longer than any run of a test takes; a process that is still there hangs. */
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path out;
  private final Path err;

  private Child(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * How a process ended, and what it said.
   *
   * @param err without the lines that tell how far a slow run has come; whether there are any
   *     depends on the pace of the machine
   */
  record Ended(int exit, String out, String err) {
    Ended {
      err = io.giftrecon.Child.withoutProgress(err);
    }
  }

  /** The command line of a JVM that runs the program in little memory. */
  static List<String> java(List<String> jvmOptions, List<String> args) {
    List<String> options = new ArrayList<>(List.of("-Xmx256m"));
    options.addAll(jvmOptions);
    List<String> command = ChildJvm.command(options);
    command.addAll(args);
    return command;
  }

  /**
   * Starts a process.
   *
   * @param says the folder for what it says
   * @param environment on top of ours
   */
  static Child start(Path says, List<String> command, Map<String, String> environment)
      throws IOException {
    Files.createDirectories(says);
    Path out = says.resolve("out.txt");
    Path err = says.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    return new Child(builder.start(), out, err);
  }

  /** Runs a command of the program to its end. */
  static Ended run(Path says, String... args) throws IOException, InterruptedException {
    try (Child child = start(says, java(List.of(), List.of(args)), Map.of())) {
      return child.end();
    }
  }

  /**
   * Sends a signal.
   *
   * @param name as {@code kill} knows it
   */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  Process process() {
    return process;
  }

  /** Waits for the end. */
  Ended end() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the process hangs; it said: " + Files.readString(err));
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** {@code kill -9}, unless it has ended. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
