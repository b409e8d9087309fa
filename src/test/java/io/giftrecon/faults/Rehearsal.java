package io.giftrecon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A run without a fault that tells which lines it passes. */
final class Rehearsal {
  private Rehearsal() {}

  /**
   * Runs a command to its end. Returns every line of ours it passed, in the order of the first
   * passing.
   *
   * @param says the folder for what the process says
   */
  static List<Spot> of(Path says, String... args) throws IOException, InterruptedException {
    Files.createDirectories(says);
    Path passed = says.resolve("passed.txt");
    String agent = "-javaagent:%s=%s".formatted(agent(says.resolve("agent.jar")), passed);
    // The calls stand where a verifier expects the frames of their lines.
    List<String> options =
        List.of(agent, "-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");
    try (Child child = Child.start(says, Child.java(options, List.of(args)), Map.of())) {
      Child.Ended ended = child.end();
      assertThat(ended.exit()).as("%s", ended).isZero();
    }
    try (Stream<String> lines = Files.lines(passed)) {
      return lines.map(Rehearsal::spot).toList();
    }
  }

  private static Spot spot(String line) {
    String[] parts = line.split(" ", -1);
    return new Spot(parts[0], Integer.parseInt(parts[1]), Phase.valueOf(parts[2]));
  }

  /** The agent as the JVM wants it: a jar whose manifest names it. */
  private static Path agent(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(new Attributes.Name("Premain-Class"), LinesPassed.class.getName());
    String folder = LinesPassed.class.getPackageName().replace('.', '/') + "/";
    Path classes =
        Path.of(LinesPassed.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest);
        Stream<Path> files = Files.list(classes.resolve(folder))) {
      for (Path file : files.filter(Rehearsal::isOfTheAgent).toList()) {
        entries.putNextEntry(new JarEntry(folder + file.getFileName()));
        try (InputStream in = Files.newInputStream(file)) {
          in.transferTo(entries);
        }
      }
    }
    return jar;
  }

  private static boolean isOfTheAgent(Path file) {
    return Stream.of(LinesPassed.class, Phase.class)
        .anyMatch(
            type ->
                file.getFileName().toString().matches(type.getSimpleName() + "(\\$.*)?\\.class"));
  }
}
