package io.giftrecon;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.giftrecon.words.GiftReconException;
import io.giftrecon.words.UserMessage;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.PicocliException;

/** The arrows between the rooms. A rule that sees no class, or no arrow at all, fails as well. */
class ArchitectureTest {
  private static final String OURS = "io.giftrecon";
  private static final String FRONT_DOOR = "front door";

  /** What each room may use of ours. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          arrows("words"),
          arrows("order", "words"),
          arrows("rights", "words", "order"),
          arrows("csv", "words", "order"),
          arrows("xlsx", "words"),
          arrows("campaign.board", "words", "csv", "xlsx", "order"),
          arrows("campaign", "campaign.board", "words", "csv", "order"),
          arrows("export.recognise", "words", "campaign", "csv", "xlsx", "rights", "order"),
          arrows("export.scan", "export.recognise", "words", "campaign", "csv", "rights", "order"),
          arrows("export.trades", "export.scan", "export.recognise", "words", "csv", "order"),
          arrows("export.platform", "export.scan", "export.recognise", "csv", "order"),
          arrows(
              "export.group",
              "export.scan",
              "export.recognise",
              "words",
              "campaign",
              "csv",
              "rights",
              "order"),
          arrows("pairing", "campaign", "rights", "order"),
          arrows("release", "pairing", "campaign", "rights", "order"),
          arrows("sampling", "pairing", "campaign", "rights", "order"),
          arrows("explain", "pairing", "release", "sampling", "campaign", "rights", "order"),
          arrows(
              "evidence",
              "export.group",
              "export.scan",
              "export.recognise",
              "words",
              "campaign",
              "order"),
          arrows("ledger.store", "words", "order"),
          arrows("ledger.h2", "ledger.store", "words", "order"),
          arrows("ledger.postgres", "ledger.store", "words", "order"),
          arrows(
              "ledger", "ledger.h2", "ledger.postgres", "ledger.store", "words", "rights", "order"),
          arrows("output", "words", "campaign", "csv", "xlsx", "order"),
          arrows(
              "output.oneyuan",
              "output",
              "words",
              "pairing",
              "release",
              "campaign",
              "xlsx",
              "rights",
              "order"),
          arrows("output.sampling", "output", "words", "pairing", "sampling", "campaign", "order"),
          arrows("view", "output", "output.oneyuan", "words", "campaign", "csv", "order"),
          arrows("consign", "words", "csv", "rights", "order", "campaign"),
          arrows("report", "output", "order"),
          arrows(
              "nightly",
              "evidence",
              "words",
              "export.recognise",
              "export.scan",
              "export.trades",
              "export.platform",
              "export.group",
              "report",
              "ledger",
              "ledger.store",
              "output",
              "campaign",
              "rights",
              "order"),
          arrows(
              "nightly.oneyuan",
              "evidence",
              "nightly",
              "words",
              "export.recognise",
              "export.scan",
              "export.trades",
              "export.platform",
              "export.group",
              "explain",
              "pairing",
              "release",
              "ledger",
              "output",
              "output.oneyuan",
              "campaign",
              "rights",
              "order"),
          arrows(
              "nightly.sampling",
              "evidence",
              "nightly",
              "words",
              "export.recognise",
              "export.scan",
              "export.trades",
              "export.platform",
              "export.group",
              "explain",
              "pairing",
              "sampling",
              "ledger",
              "output",
              "output.sampling",
              "campaign",
              "rights",
              "order"),
          arrows(
              "check",
              "export.group",
              "nightly",
              "words",
              "export.recognise",
              "export.scan",
              "export.trades",
              "export.platform",
              "campaign",
              "order"),
          arrows(
              "fleet",
              "words",
              "nightly",
              "ledger.h2",
              "ledger.postgres",
              "ledger.store",
              "output",
              "release",
              "campaign",
              "csv",
              "order"),
          arrows(
              "cli",
              "words",
              "fleet",
              "check",
              "nightly",
              "nightly.oneyuan",
              "export.scan",
              "export.group",
              "release",
              "ledger",
              "ledger.store",
              "output",
              "output.oneyuan",
              "view",
              "consign",
              "campaign",
              "rights",
              "order",
              "pairing"),
          arrows(FRONT_DOOR, "cli", "words"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(GiftRecon.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void everyRoomIsOnThePlanAndNoRoomIsEmpty() {
    Set<String> rooms = CLASSES.stream().map(ArchitectureTest::room).collect(Collectors.toSet());
    assertThat(rooms).isEqualTo(ARROWS.keySet());
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomUsesOnlyWhatLiesBelowIt(String room) {
    assertThat(used(room)).isSubsetOf(ARROWS.get(room));
  }

  @ParameterizedTest
  @CsvSource({
    "cli,nightly",
    "cli,fleet",
    "cli,check",
    "check,nightly",
    "check,export.scan",
    "fleet,nightly",
    "nightly,export.scan",
    "nightly,ledger",
    "nightly.oneyuan,nightly",
    "nightly,evidence",
    "nightly.oneyuan,evidence",
    "evidence,export.group",
    "nightly.oneyuan,explain",
    "nightly.oneyuan,pairing",
    "nightly.oneyuan,release",
    "nightly.sampling,nightly",
    "nightly.sampling,explain",
    "nightly.sampling,sampling",
    "nightly,output",
    "nightly,report",
    "report,output",
    "export.recognise,xlsx",
    "output,xlsx",
    "release,pairing",
    "sampling,pairing",
    "sampling,campaign",
    "output.oneyuan,pairing",
    "output.oneyuan,release",
    "output.oneyuan,output",
    "output.sampling,output",
    "view,output.oneyuan",
    "output.sampling,sampling",
    "export.recognise,campaign",
    "pairing,campaign",
    "campaign,csv",
    "csv,order",
    "ledger,order",
    "ledger,rights",
    "rights,order",
    "pairing,rights",
    "ledger,ledger.h2",
    "ledger,ledger.postgres",
    "ledger.h2,ledger.store",
    "ledger.postgres,ledger.store",
    "fleet,ledger.postgres",
    "order,words",
    "cli,words"
  })
  void theArrowsOfTheDesignAreReallyThere(String from, String to) {
    assertThat(used(from)).contains(to);
  }

  @Test
  void thereAreNoCyclesBetweenRooms() {
    slices().matching(OURS + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({"order", "rights", "pairing", "release", "sampling", "explain"})
  void theRulesKnowNoSpringNoSqlAndNoFiles(String room) {
    noClasses()
        .that()
        .resideInAPackage(in(room))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.springframework..",
                "java.sql..",
                "javax.sql..",
                "java.nio.file..",
                "java.io..",
                "org.apache..",
                "picocli..",
                "com.fasterxml.."))
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.sql..                    | ledger,ledger.h2,ledger.postgres,ledger.store",
        "javax.sql..                   |"
            + " ledger,ledger.h2,ledger.postgres,ledger.store,nightly,fleet",
        "org.springframework.jdbc..    | ledger,ledger.postgres,ledger.store,nightly,fleet",
        "org.flywaydb..                | ledger,ledger.store,fleet",
        "com.zaxxer..                  | ledger,ledger.h2,ledger.postgres,ledger.store,fleet",
        "org.springframework.batch..   | nightly,fleet",
        "org.springframework.integration.. | fleet",
        "org.springframework..         | ledger,ledger.postgres,ledger.store,nightly,fleet",
        "org.springframework.core.retry.. | fleet",
        "org.h2..                      | ledger.h2",
        "org.snakeyaml..               | campaign",
        "com.fasterxml..               | campaign.board,report,output,output.oneyuan,output.sampling,consign,export.trades",
        "javax.xml..                   | xlsx",
        "java.util.zip..               | xlsx,report,nightly",
        "picocli..                     | cli,front door"
      })
  void aLibraryIsKnownToItsOwnRoomsAlone(String library, String rooms) {
    Set<String> users = new TreeSet<>();
    for (JavaClass each : CLASSES) {
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        if (resideInAPackage(library).test(dependency.getTargetClass())) {
          users.add(room(each));
        }
      }
    }
    assertThat(users).isNotEmpty().isSubsetOf(rooms.split(",", -1));
  }

  /** The compiler copies H2's error codes, so no class file may refer to H2 at all. */
  @Test
  void onlyTheStoreOfH2KnowsH2() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("ledger.h2"))
        .should()
        .dependOnClassesThat(resideInAPackage("org.h2.."))
        .check(CLASSES);
  }

  /**
   * Whoever tells a failure finds message and exit code in one place. The command line's library
   * has to recognise its own kinds; these carry a message of ours, and it ends with exit 2.
   */
  @Test
  void everyFailureThatIsToldGrowsFromOneRoot() {
    List<JavaClass> failures =
        CLASSES.stream().filter(each -> each.isAssignableTo(Throwable.class)).toList();
    assertThat(failures)
        .hasSizeGreaterThan(10)
        .allSatisfy(each -> assertThat(each.getSimpleName()).endsWith("Exception"));
    List<JavaClass> told =
        failures.stream()
            .filter(
                each ->
                    each.isAssignableTo(UserMessage.class)
                        || each.getModifiers().contains(JavaModifier.PUBLIC))
            .toList();
    assertThat(told)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            each ->
                assertThat(
                        each.isAssignableTo(GiftReconException.class)
                            || (each.isAssignableTo(PicocliException.class)
                                && each.isAssignableTo(UserMessage.class)))
                    .as(each.getName())
                    .isTrue());
  }

  @Test
  void onlyTheFrontDoorEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(GiftRecon.class.getName())
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
    assertThat(CLASSES.get(GiftRecon.class).getMethodCallsFromSelf())
        .anyMatch(call -> call.getTarget().getFullName().equals("java.lang.System.exit(int)"));
  }

  /**
   * Whoever prints past the voice speaks English to everybody. explain's lines are Chinese, a
   * script has no language, and the progress line is put in words by {@code ProgressText}.
   */
  @Test
  void peopleHearTheVoiceAlone() {
    Set<String> speakers = new TreeSet<>();
    for (JavaClass each : CLASSES) {
      each.getMethodCallsFromSelf().stream()
          .filter(
              call ->
                  call.getTargetOwner().isAssignableTo(PrintWriter.class)
                      || call.getTargetOwner().isAssignableTo(PrintStream.class))
          .filter(call -> call.getName().startsWith("print") || call.getName().equals("format"))
          .forEach(call -> speakers.add(each.getSimpleName()));
    }
    assertThat(speakers)
        .containsExactly(
            "CompletionCommand", "Console", "ExplainCommand", "GiftRecon", "ProgressDisplay");
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    Path sources = Path.of("src", "main", "java");
    List<Path> folders;
    try (Stream<Path> walk = Files.walk(sources)) {
      folders =
          walk.filter(path -> path.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
    }
    assertThat(folders)
        .hasSize(ARROWS.size())
        .allSatisfy(
            folder ->
                assertThat(folder.resolve("package-info.java"))
                    .content()
                    .contains("/**")
                    .contains("Enters")
                    .containsIgnoringCase("leaves"));
  }

  private static Map.Entry<String, Set<String>> arrows(String room, String... below) {
    return Map.entry(room, Set.of(below));
  }

  static Stream<String> rooms() {
    return ARROWS.keySet().stream().sorted();
  }

  private static String in(String room) {
    return OURS + "." + room + "..";
  }

  /** The rooms whose classes a room refers to, itself left out. */
  private static Set<String> used(String room) {
    Set<String> used = new TreeSet<>();
    int seen = 0;
    for (JavaClass each : CLASSES) {
      if (room(each).equals(room)) {
        seen++;
        for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          if (target.getPackageName().startsWith(OURS)) {
            used.add(room(target));
          }
        }
      }
    }
    assertThat(seen).as("classes in %s", room).isPositive();
    used.remove(room);
    return used;
  }

  private static String room(JavaClass each) {
    String rest = each.getPackageName().substring(OURS.length());
    return rest.isEmpty() ? FRONT_DOOR : rest.substring(1);
  }
}
