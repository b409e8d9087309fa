package io.giftrecon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a process of the program is started: quick to start rather than quick to run. Where {@code
 * -Dgiftrecon.jar} names the jar that the build has just made, that is what runs, with an archive
 * of its classes that one run of the demo has left; else the classes of this JVM.
 */
public final class ChildJvm {
  private static final String JAR = System.getProperty("giftrecon.jar", "");
  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private ChildJvm() {}

  /** The program's command line up to its main class. */
  public static List<String> command(List<String> jvmOptions) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(QUICK);
    command.addAll(jvmOptions);
    if (JAR.isEmpty()) {
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    } else {
      command.addAll(List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + Archive.FILE, "-cp", JAR));
    }
    command.add(GiftRecon.class.getName());
    return command;
  }

  /** The java that runs these tests. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Made once, when the first process needs it. */
  private static final class Archive {
    static final Path FILE = make();

    private static Path make() {
      try {
        Path archive = Path.of(JAR).resolveSibling("giftrecon-tests.jsa");
        Path folder = Files.createTempDirectory("archive");
        DemoShop demo = new DemoShop(folder);
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(QUICK);
        command.add("-XX:ArchiveClassesAtExit=" + archive);
        command.addAll(List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        command.addAll(List.of("-cp", JAR, GiftRecon.class.getName()));
        command.addAll(List.of("run", demo.jobFile().toString(), "--date", DemoShop.DATE));
        ProcessBuilder run = new ProcessBuilder(command).redirectErrorStream(true);
        Path said = folder.resolve("said");
        int exit = run.redirectOutput(said.toFile()).start().waitFor();
        if (exit != 0) {
          throw new IllegalStateException(
              "the demo that archives classes ended with " + exit + ": " + Files.readString(said));
        }
        delete(folder);
        return archive;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void delete(Path folder) throws IOException {
      List<Path> all;
      try (Stream<Path> walk = Files.walk(folder)) {
        all = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : all) {
        Files.delete(path);
      }
    }
  }
}
