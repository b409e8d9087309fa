package io.giftrecon.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.giftrecon.output.PageContent;
import io.giftrecon.output.Summary;
import io.giftrecon.output.SummaryJson;
import io.giftrecon.output.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Joins the page: {@code page.html} with its style, its script, the run in figures, and tables of
 * the set. Every text of a shop stands in JSON and nowhere else; the script shows it as text. The
 * page's policy lets nothing run but that script, and nothing be fetched.
 */
public final class ReportPage {
  /** The file's name. */
  public static final String NAME = "report.html";

  private final Summary summary;
  private final PageContent content;
  private final Path set;

  private ReportPage(Summary summary, PageContent content, Path set) {
    this.summary = summary;
    this.content = content;
    this.set = set;
  }

  /** Writes the page into the folder of a set whose other files are written. */
  public static void write(Summary summary, PageContent content, Path set) throws IOException {
    ReportPage page = new ReportPage(summary, content, set);
    // Half a character, which a job file may name, becomes a question mark here as in the sheets.
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                Files.newOutputStream(set.resolve(NAME)), StandardCharsets.UTF_8))) {
      page.write(out);
    }
  }

  private void write(Writer out) throws IOException {
    String script = Resources.script(content.script());
    String style = Resources.text("report.css");
    String page =
        Resources.text("page.html")
            .replace("{{policy}}", Resources.policy(script, style))
            .replace("{{body}}", content.body());
    // What a script or a fact holds is never searched for a place to fill in.
    for (String piece : page.split("(?=\\{\\{)|(?<=}})", -1)) {
      switch (piece) {
        case "{{style}}" -> out.write(style);
        case "{{script}}" -> out.write(script);
        case "{{facts}}" -> PageJson.write(facts(), out);
        case "{{tables}}" -> tables(out);
        default -> out.write(piece);
      }
    }
  }

  private Facts facts() throws IOException {
    try (Stream<Path> all = Files.list(set)) {
      List<String> files =
          all.map(file -> file.getFileName().toString())
              .filter(name -> !name.equals(NAME))
              .sorted()
              .toList();
      return new Facts(SummaryJson.figures(summary), files, content.facts());
    }
  }

  private void tables(Writer out) throws IOException {
    for (Table<?> table : content.tables()) {
      PageTable.write(table, out);
    }
  }

  /**
   * The run in figures, as the page has them: {@code summary.json} without its durations, and what
   * the figures need to be understood.
   *
   * @param files those that stand beside the page
   */
  private record Facts(Object summary, List<String> files, @JsonUnwrapped Object ofTheKind) {}
}
