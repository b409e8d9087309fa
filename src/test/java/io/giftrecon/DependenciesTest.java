package io.giftrecon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Whatever the jar holds by our own wish has its line in the README, and no line is left of what it
 * no longer holds. What those libraries bring along is their affair, but for its version: the parts
 * of one library belong together.
 */
class DependenciesTest {
  private static final String HEADING = "| in the jar | what for |";

  /** Libraries whose parts come under several groups. */
  private static final List<String> SPREAD_OUT = List.of("com.fasterxml.jackson", "org.junit");

  /** Groups that hold libraries of their own, each with versions of its own. */
  private static final Set<String> NO_FAMILIES = Set.of("org.apache.commons", "com.google.guava");

  /** Where in a Maven repository a jar is: group, name and version are folders. */
  private static final Pattern JAR = Pattern.compile("(.+)/([^/]+)/([^/]+)/\\2-\\3[^/]*\\.jar!/.*");

  private record Artifact(String group, String name, String version) {
    String family() {
      return SPREAD_OUT.stream().filter(group::startsWith).findFirst().orElse(group);
    }

    /** Some parts leave the last zero out. */
    String release() {
      return version.replaceFirst("\\.0$", "");
    }
  }

  @Test
  void eachHasItsLineInTheReadme() throws Exception {
    List<String> dependencies = ofTheJar();
    assertThat(dependencies).contains("h2", "picocli").doesNotContain("junit-jupiter");
    assertThat(inTheReadme()).containsExactlyInAnyOrderElementsOf(dependencies);
  }

  @Test
  void aLibraryIsThereInOneVersion() throws IOException {
    List<Artifact> artifacts = onTheClassPath();
    assertThat(artifacts)
        .extracting(Artifact::name)
        .contains("h2", "spring-core", "spring-batch-core", "flyway-core", "jackson-core");
    assertThat(inSeveralVersions(artifacts)).isEmpty();
  }

  /** As it was once: Flyway brought an older jackson-databind than the core we asked for. */
  @Test
  void aPartOfAnotherVersionIsFound() {
    assertThat(
            inSeveralVersions(
                List.of(
                    new Artifact("com.fasterxml.jackson.core", "jackson-core", "2.20.1"),
                    new Artifact("com.fasterxml.jackson.core", "jackson-databind", "2.19.1"),
                    new Artifact("com.fasterxml.jackson.dataformat", "jackson-csv", "2.20.1"),
                    new Artifact("org.junit.jupiter", "junit-jupiter", "6.1"),
                    new Artifact("org.junit.platform", "junit-platform-commons", "6.1.0"),
                    new Artifact("org.flywaydb", "flyway-core", "13.12.2"))))
        .containsOnlyKeys("com.fasterxml.jackson");
  }

  /** The families that are there in more than one version, with their parts. */
  private static Map<String, List<Artifact>> inSeveralVersions(List<Artifact> artifacts) {
    Map<String, List<Artifact>> families =
        artifacts.stream()
            .filter(artifact -> !NO_FAMILIES.contains(artifact.group()))
            .collect(Collectors.groupingBy(Artifact::family));
    families
        .values()
        .removeIf(parts -> parts.stream().map(Artifact::release).distinct().count() == 1);
    return families;
  }

  /** Every jar that this test was started with, by its manifest, whoever started it. */
  private static List<Artifact> onTheClassPath() throws IOException {
    String h2 = String.valueOf(Driver.class.getProtectionDomain().getCodeSource().getLocation());
    String repository = h2.substring(0, h2.indexOf("com/h2database/h2/"));
    return Collections.list(
            DependenciesTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))
        .stream()
        .map(manifest -> manifest.toString().replace("jar:" + repository, ""))
        .map(JAR::matcher)
        .filter(Matcher::matches)
        .map(jar -> new Artifact(jar.group(1).replace('/', '.'), jar.group(2), jar.group(3)))
        .toList();
  }

  /** The artifacts of the project's own dependencies that are not for tests. */
  private static List<String> ofTheJar() throws Exception {
    Document pom =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse("pom.xml");
    List<String> artifacts = new ArrayList<>();
    for (Element dependencies : children(pom.getDocumentElement(), "dependencies")) {
      for (Element dependency : children(dependencies, "dependency")) {
        boolean test =
            children(dependency, "scope").stream().anyMatch(s -> s.getTextContent().equals("test"));
        if (!test) {
          artifacts.add(children(dependency, "artifactId").get(0).getTextContent());
        }
      }
    }
    return artifacts;
  }

  private static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getChildNodes();
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  /** The first cells of the table; several names stand in one with commas. */
  private static List<String> inTheReadme() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("README.md"));
    return lines.stream()
        .dropWhile(line -> !line.equals(HEADING))
        .skip(2)
        .takeWhile(line -> line.startsWith("| "))
        .peek(line -> assertThat(line).as("says what it is for").matches("\\| .+ \\| .{10,} \\|"))
        .map(line -> line.substring(2, line.indexOf(" |")))
        .flatMap(cell -> List.of(cell.split(", ", -1)).stream())
        .toList();
  }
}
