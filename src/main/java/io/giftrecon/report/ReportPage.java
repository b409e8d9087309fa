package io.giftrecon.report;

import io.giftrecon.output.Summary;
import io.giftrecon.output.oneyuan.OneYuanFigures;
import io.giftrecon.output.sampling.SamplingFigures;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Joins the page: {@code page.html} with its style, its script, the run in figures, and excerpts of
 * the set's files. Every text of a shop stands in JSON and nowhere else; the script shows it as
 * text. The page's policy lets nothing run but that script, and nothing be fetched.
 */
public final class ReportPage {
  /** The file's name. */
  public static final String NAME = "report.html";

  private final Summary summary;
  private final Path set;

  private ReportPage(Summary summary, Path set) {
    this.summary = summary;
    this.set = set;
  }

  /** Writes the page into the folder of a set, from the files that stand there. */
  public static void write(Summary summary, Path set) throws IOException {
    ReportPage page = new ReportPage(summary, set);
    // Half a character, which a job file may name, becomes a question mark here as in the sheets.
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                Files.newOutputStream(set.resolve(NAME)), StandardCharsets.UTF_8))) {
      page.write(out);
    }
  }

  private void write(Writer out) throws IOException {
    boolean oneYuan = summary.figures() instanceof OneYuanFigures;
    String script = Resources.script();
    String style = Resources.text("report.css");
    String page =
        Resources.text("page.html")
            .replace("{{policy}}", Resources.policy(script, style))
            .replace("{{body}}", Resources.text(oneYuan ? "one-yuan.html" : "u-first.html"));
    // What a script or a fact holds is never searched for a place to fill in.
    for (String piece : page.split("(?=\\{\\{)|(?<=}})", -1)) {
      switch (piece) {
        case "{{style}}" -> out.write(style);
        case "{{script}}" -> out.write(script);
        case "{{facts}}" -> ReportData.write(summary, set, out);
        case "{{tables}}" -> tables(out);
        default -> out.write(piece);
      }
    }
  }

  private void tables(Writer out) throws IOException {
    for (ReportTable excerpt : excerpts()) {
      excerpt.copy(set, out);
    }
  }

  private List<ReportTable> excerpts() {
    if (summary.figures() instanceof SamplingFigures sampling) {
      return sampling.after().isPresent() ? ReportTable.SAMPLING : ReportTable.PRE_CHECK;
    }
    return ReportTable.ONE_YUAN;
  }
}
