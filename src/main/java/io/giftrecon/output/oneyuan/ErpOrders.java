package io.giftrecon.output.oneyuan;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.Column;
import io.giftrecon.output.Table;
import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.release.Decision;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code erp-orders.jsonl}: the records of the download sheet for an ERP, a JSON object a line, as
 * the platform will tag them (R13). It leaves the house, so that a number which was made up (A20)
 * is null here. A right stands at the main line that serves it, and nowhere if none does.
 */
final class ErpOrders {
  private static final String NAME = "erp-orders.jsonl";
  private static final int LINES_PER_CHECKPOINT = 1 << 12;
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private static final Column<DownloadSheet.Row> OID =
      Column.number("oid", row -> row.main().row().subOrder());
  private static final Column<DownloadSheet.Row> RIGHTS =
      Column.word("rights", row -> rights(row.rights()));

  /** What a row of the sheet carries for this file. */
  static final List<Column<DownloadSheet.Row>> CARRIED = List.of(OID, RIGHTS);

  private static final List<Column<DownloadSheet.Row>> VALUES =
      Stream.concat(DownloadSheet.COLUMNS.stream(), CARRIED.stream()).toList();

  /** Of rights whose one-yuan line is not in tonight's exports, by main line (R63). */
  private final Map<String, String> missing = new HashMap<>();

  /** Takes a decision that came without its buyer group. */
  void addMissing(Decision decision) {
    decision
        .main()
        .ifPresent(
            main -> missing.merge(main.subOrder(), rights(List.of(decision)), ErpOrders::joined));
  }

  /**
   * Writes the file, a line a row of the sheet.
   *
   * @param checkpoint called again and again meanwhile; it throws where the run shall stop
   */
  void write(Table<DownloadSheet.Row> sheet, Path folder, Runnable checkpoint) throws IOException {
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                Files.newOutputStream(folder.resolve(NAME)), StandardCharsets.UTF_8),
            1 << 16)) {
      long[] written = {0};
      sheet.forEachWhole(
          values -> {
            if (written[0]++ % LINES_PER_CHECKPOINT == 0) {
              checkpoint.run();
            }
            out.write(json(order(values)) + "\n");
          });
    }
  }

  private Order order(List<String> row) {
    String late = missing.getOrDefault(value(row, DownloadSheet.MAIN_LINE), "");
    return new Order(
        value(row, DownloadSheet.MAIN_ORDER),
        known(value(row, OID)),
        known(value(row, DownloadSheet.MAIN_ITEM)),
        tag(value(row, DownloadSheet.ONE_YUAN_ORDER)),
        value(row, DownloadSheet.GIFT_STATUS),
        "[" + joined(value(row, RIGHTS), late) + "]");
  }

  private static String value(List<String> row, Column<DownloadSheet.Row> column) {
    return row.get(VALUES.indexOf(column));
  }

  /** Each order number once, in R4's order: the lines of a record stand in the order of payment. */
  private static String tag(String ordersOfLines) {
    return String.join(",", new LinkedHashSet<>(Arrays.asList(ordersOfLines.split("\\|"))));
  }

  private static String rights(List<Decision> decisions) {
    return decisions.stream()
        .sorted(
            Comparator.comparing(Decision::oneYuan, OneYuanLine.BY_PAYMENT)
                .thenComparing(Decision::code))
        .map(Right::of)
        .map(ErpOrders::json)
        .collect(Collectors.joining(","));
  }

  private static String joined(String some, String others) {
    return some.isEmpty() || others.isEmpty() ? some + others : some + "," + others;
  }

  private static @Nullable String known(String number) {
    return number.isEmpty() ? null : number;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A line of the file.
   *
   * @param oid null where no export numbers the line
   * @param numIid null where no export names the item
   * @param oneYuanReservationOrders as the platform's tag, joined by commas
   * @param rights as JSON
   */
  private record Order(
      String tid,
      @Nullable String oid,
      @Nullable String numIid,
      String oneYuanReservationOrders,
      String giftStatus,
      @JsonRawValue String rights) {}

  /**
   * Some units of a one-yuan line that the main line serves, and what is decided for them.
   *
   * @param oid null where no export numbers the line
   * @param decision its code
   * @param benefit as workbook and page show it (ADR 0014)
   * @param kind 赠品 or 红包返现
   */
  private record Right(
      String tid, @Nullable String oid, int units, String decision, String benefit, String kind) {
    static Right of(Decision decision) {
      Line line = decision.oneYuan().line();
      return new Right(
          line.orderNo(),
          known(line.row().subOrder()),
          decision.units(),
          decision.code().name(),
          CellFormat.shown(String.join("、", decision.enrolment().benefits())),
          decision.enrolment().kind().word());
    }
  }
}
