package io.giftrecon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Whatever the jar holds by our own wish has its line in the README, and no line is left of what it
 * no longer holds. What those libraries bring along is their affair.
 */
class DependenciesTest {
  private static final String HEADING = "| in the jar | what for |";

  @Test
  void eachHasItsLineInTheReadme() throws Exception {
    List<String> dependencies = ofTheJar();
    assertThat(dependencies).contains("h2", "picocli").doesNotContain("junit-jupiter");
    assertThat(inTheReadme()).containsExactlyInAnyOrderElementsOf(dependencies);
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
