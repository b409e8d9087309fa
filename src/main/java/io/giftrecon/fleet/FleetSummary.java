package io.giftrecon.fleet;

import io.giftrecon.campaign.NumberStyle;
import io.giftrecon.output.AtomicFileWriter;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.Column;
import io.giftrecon.output.CsvRows;
import io.giftrecon.release.Action;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code fleet-summary.csv}: a row for each shop, in the order of the job files. */
public final class FleetSummary {
  public static final String NAME = "fleet-summary.csv";

  private static final List<Column<ShopResult>> COLUMNS = columns();

  private FleetSummary() {}

  /** Writes the file, replacing an older one. */
  public static void write(Path file, List<ShopResult> results) throws IOException {
    AtomicFileWriter.write(file, out -> write(out, results));
  }

  static void write(Writer out, List<ShopResult> results) throws IOException {
    CsvRows.write(out, COLUMNS, new CellFormat(NumberStyle.RAW), results);
  }

  private static List<Column<ShopResult>> columns() {
    List<Column<ShopResult>> columns =
        new ArrayList<>(
            List.of(
                Column.text("shop", ShopResult::shop),
                Column.text("job_file", FleetSummary::fileName),
                Column.text("worker", ShopResult::worker),
                Column.word("status", result -> result.status().name().toLowerCase(Locale.ROOT)),
                Column.count("exit_code", ShopResult::exit),
                Column.count("rows", ShopResult::rows)));
    for (Action advice : Action.values()) {
      columns.add(Column.figure(advice.word(), result -> units(result, advice)));
    }
    columns.add(Column.figure("seconds", ShopResult::seconds));
    columns.add(Column.text("outputs", ShopResult::outputs));
    columns.add(Column.text("error", ShopResult::error));
    return List.copyOf(columns);
  }

  private static String fileName(ShopResult result) {
    return String.valueOf(Path.of(result.jobFile()).getFileName());
  }

  private static String units(ShopResult result, Action advice) {
    Long units = result.rights().get(advice.name());
    return units == null ? "" : String.valueOf(units);
  }
}
