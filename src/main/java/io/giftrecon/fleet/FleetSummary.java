package io.giftrecon.fleet;

import io.giftrecon.csv.CsvFormats;
import io.giftrecon.output.AtomicFileWriter;
import io.giftrecon.output.CellFormat;
import io.giftrecon.release.Action;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVPrinter;

/** {@code fleet-summary.csv}: a row for each shop, in the order of the job files. */
public final class FleetSummary {
  public static final String NAME = "fleet-summary.csv";

  private FleetSummary() {}

  /** Writes the file, in the place of an older one. */
  public static void write(Path file, List<ShopResult> results) throws IOException {
    AtomicFileWriter.write(file, out -> write(out, results));
  }

  @SuppressWarnings("resource") // closing the printer would close the caller's writer
  static void write(Writer out, List<ShopResult> results) throws IOException {
    out.write(CsvFormats.BOM);
    CSVPrinter printer = new CSVPrinter(out, CsvFormats.WRITTEN);
    printer.printRecord(header());
    for (ShopResult result : results) {
      printer.printRecord(cells(result));
    }
  }

  private static List<String> header() {
    List<String> titles =
        new ArrayList<>(List.of("shop", "job_file", "worker", "status", "exit_code", "rows"));
    for (Action advice : Action.values()) {
      titles.add(advice.word());
    }
    titles.addAll(List.of("seconds", "outputs", "error"));
    return titles;
  }

  private static List<String> cells(ShopResult result) {
    List<String> cells = new ArrayList<>();
    cells.add(CellFormat.text(result.shop()));
    cells.add(CellFormat.text(String.valueOf(Path.of(result.jobFile()).getFileName())));
    cells.add(CellFormat.text(result.worker()));
    cells.add(result.status().name().toLowerCase(Locale.ROOT));
    cells.add(String.valueOf(result.exit()));
    cells.add(String.valueOf(result.rows()));
    for (Action advice : Action.values()) {
      Long units = result.rights().get(advice.name());
      cells.add(units == null ? "" : String.valueOf(units));
    }
    cells.add(result.seconds());
    cells.add(CellFormat.text(result.outputs()));
    cells.add(CellFormat.text(result.error()));
    return cells;
  }
}
