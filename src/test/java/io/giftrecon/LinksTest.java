package io.giftrecon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link of a page that stays in the repository leads to a file, and to a heading in it. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)|src=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\\n]*`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  static Stream<Path> pages() throws IOException {
    Stream<Path> inside = Stream.empty();
    for (String room : List.of("src/site", "src/adr", "sample-data")) {
      try (Stream<Path> files = Files.walk(Path.of(room))) {
        inside =
            Stream.concat(
                inside, files.filter(file -> file.toString().endsWith(".md")).toList().stream());
      }
    }
    return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), inside);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) throws IOException {
    String text = CODE.matcher(Files.readString(page)).replaceAll("");
    List<MatchResult> links = LINK.matcher(text).results().toList();
    for (MatchResult found : links) {
      String link = found.group(1) == null ? found.group(2) : found.group(1);
      if (!link.contains("://")) {
        leadsSomewhere(page, link);
      }
    }
  }

  private static void leadsSomewhere(Path page, String link) throws IOException {
    int mark = link.indexOf('#');
    String file = mark < 0 ? link : link.substring(0, mark);
    Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    assertThat(target).as("%s in %s", link, page).exists();
    if (mark >= 0) {
      assertThat(HEADING.matcher(Files.readString(target)).results())
          .as("headings for %s in %s", link, page)
          .anyMatch(heading -> anchor(heading.group(1)).equals(link.substring(mark + 1)));
    }
  }

  /** As GitHub makes it of a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }
}
