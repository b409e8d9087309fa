package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.cli.DemoCommands.Result;
import io.giftrecon.published.StrictCsv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sheet} and {@code buyer} on a set of a version that knew fewer columns. */
class OlderSetTest {
  /** One of a record, one of each one-yuan line. */
  private static final Set<String> UNKNOWN_THEN = Set.of("标记", "1元商品权益");

  @TempDir private Path folder;
  private DemoCommands shop;
  private List<Map<String, String>> present;

  @BeforeEach
  void publish() throws IOException {
    shop = new DemoCommands(folder).night();
    present = DemoCommands.rows(shop.published());
    present.forEach(row -> UNKNOWN_THEN.forEach(column -> row.put(column, "")));
  }

  @Test
  void columnsThatTheOlderSetLacksAreBlank() throws IOException {
    rewrite(UNKNOWN_THEN);
    Result sheet = shop.run("sheet");
    assertThat(sheet.exit()).as(sheet.err()).isZero();
    assertThat(sheet.rows()).isEqualTo(present).hasSizeGreaterThan(20);
    assertThat(shop.run("sheet", "--main-status", "交易成功").rows())
        .isEqualTo(present.stream().filter(row -> row.get("主商品订单状态").equals("交易成功")).toList())
        .isNotEmpty();
  }

  @Test
  void pairsOfAnOlderSetAreDividedAllTheSame() throws IOException {
    List<Map<String, String>> pairs = new ArrayList<>();
    for (Map<String, String> pair : shop.run("sheet", "--layout", "pair").rows()) {
      Map<String, String> older = new LinkedHashMap<>(pair);
      UNKNOWN_THEN.forEach(column -> older.put(column, ""));
      pairs.add(older);
    }
    rewrite(UNKNOWN_THEN);
    assertThat(shop.run("sheet", "--layout", "pair").rows()).isEqualTo(pairs);
  }

  @Test
  void aBuyerIsFoundInAnOlderSet() throws IOException {
    rewrite(UNKNOWN_THEN);
    String order = present.get(0).get("主商品订单号");
    Result buyer = shop.run("buyer", "--order", order);
    assertThat(buyer.exit()).as(buyer.err()).isZero();
    assertThat(buyer.rows()).contains(present.get(0));
  }

  @Test
  void withoutItsNumbersItIsNoDownloadSheet() throws IOException {
    rewrite(Set.of("主商品子订单号"));
    Result sheet = shop.run("sheet");
    assertThat(sheet.exit()).isEqualTo(2);
    assertThat(sheet.err()).contains("row 1 does not name the columns of a download sheet");
  }

  @Test
  void aColumnThatNobodyKnowsIsRefused() throws IOException {
    Path file = file();
    Files.writeString(file, Files.readString(file).replace("数据时间", "数据时辰"));
    Result sheet = shop.run("sheet");
    assertThat(sheet.exit()).isEqualTo(2);
    assertThat(sheet.err()).contains("row 1 does not name the columns of a download sheet");
  }

  /** The published sheet without some of its columns, the others the other way round. */
  private void rewrite(Set<String> without) throws IOException {
    List<List<String>> rows = StrictCsv.read(Files.readAllBytes(file()));
    List<String> header = rows.get(0);
    StringBuilder older = new StringBuilder("\ufeff");
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>();
      for (int i = row.size() - 1; i >= 0; i--) {
        if (!without.contains(header.get(i))) {
          cells.add(row.get(i));
        }
      }
      older.append(CSVFormat.RFC4180.format(cells.toArray())).append("\r\n");
    }
    Files.writeString(file(), older, StandardCharsets.UTF_8);
  }

  private Path file() throws IOException {
    return folder.resolve("out/one-yuan/latest/download-sheet.csv").toRealPath();
  }
}
