package io.giftrecon.export.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.csv.CsvFormats;
import io.giftrecon.csv.Encoding;
import io.giftrecon.export.group.SmallShop;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.rights.BuyerGroupRows;
import io.giftrecon.words.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows read in full say what commons-csv says of the same bytes, in whatever dress they come. */
class RowReaderTest {
  private static final long SEED = 20230830L;
  private static final int FILES = 400;
  private static final String DELIMITERS = ",\t;|^，";
  private static final Encoding[] ENCODINGS = Encoding.values();

  /** A header of each kind, the columns that tell it first. */
  /** Of each kind whose rows are read as they stand; those of the platform's sheet never are. */
  private static final Map<FileKind, List<String>> HEADERS = new EnumMap<>(FileKind.class);

  static {
    HEADERS.put(
        FileKind.ORDERS,
        List.of("订单编号", "订单状态", "买家会员名", "buyer_open_uid", "订单付款时间", "买家实际支付金额", "预售订单"));
    HEADERS.put(
        FileKind.LINES,
        List.of(
            "主订单编号",
            "子订单编号",
            "标题",
            "价格",
            "购买数量",
            "商品ID",
            "商家编码",
            "外部系统编号",
            "退款状态",
            "退款金额",
            "订单付款时间",
            "step_trade_status",
            "one_yuan_reservation_orders"));
    HEADERS.put(
        FileKind.COMBINED, List.of("订单编号", "子订单编号", "买家会员昵称", "商品标题", "收货地址", "修改后的收货地址", "联系手机"));
    HEADERS.put(
        FileKind.REFUNDS,
        List.of("订单编号", "退款编号", "商品id", "退款状态", "退款的申请时间", "买家退款金额", "部分退款/全部退款"));
    HEADERS.put(FileKind.RECEIVERS, List.of("订单编号", "收货人姓名", "收货地址", "联系手机"));
    HEADERS.put(FileKind.BUYERS, List.of("订单编号", "买家标识", "买家会员名"));
    HEADERS.put(
        FileKind.WORKLIST,
        List.of(
            "处理建议",
            "1元商品子订单号",
            "1元商品订单号",
            "主商品子订单号",
            "主商品订单号",
            "权益类型",
            "数量",
            "物流公司",
            "物流单号",
            "备注"));
  }

  @TempDir private Path folder;

  @Test
  void rowsSayWhatTheParserOfSmallFilesSaysOfTheSameBytes() throws IOException {
    SmallShop shop = new SmallShop(folder);
    Random random = new Random(SEED);
    int compared = 0;
    for (int round = 0; round < FILES; round++) {
      Path path = folder.resolve(round + ".csv");
      List<FileKind> kinds = List.copyOf(HEADERS.keySet());
      FileKind kind = kinds.get(round % kinds.size());
      Files.write(path, file(random, HEADERS.get(kind)));
      ExportFile file = ExportFolder.recognise(path, SheetFolder.of(folder)).get(0);
      ScannedFile scanned = FileScan.scan(file, shop.campaign(), ByteListener.NONE);
      assertThat(file.knownLayout().kind()).isEqualTo(kind);
      int[] rows = chosen(random, scanned.keys().rows());
      assertThat(read(scanned, rows))
          .as("seed %d file %d", SEED, round)
          .isEqualTo(parsed(scanned, rows));
      compared += rows.length;
    }
    assertThat(compared).isGreaterThan(3000);
  }

  @Test
  void aFileThatWasWrittenToIsTold() throws IOException {
    SmallShop shop = new SmallShop(folder);
    Path path = folder.resolve("b.csv");
    Files.writeString(path, "订单编号,买家会员名\n351,anna\n352,berta\n");
    ExportFile file = ExportFolder.recognise(path, SheetFolder.of(folder)).get(0);
    ScannedFile scanned = FileScan.scan(file, shop.campaign(), ByteListener.NONE);
    for (String other :
        List.of("", "订单编号,买家会员名\n351\n  anna\n", "订单编号,买家会员名\n351,\0nna\n352,berta\n")) {
      Files.writeString(path, other);
      assertThatThrownBy(() -> read(scanned, new int[] {0, 1}))
          .as(other)
          .isInstanceOf(OutputException.class)
          .hasMessageContaining("b.csv");
    }
  }

  private static List<BuyerGroupRows> read(ScannedFile scanned, int[] rows) throws IOException {
    BuyerGroupRows[] groups = new BuyerGroupRows[rows.length];
    Arrays.setAll(groups, i -> BuyerGroupRows.empty());
    try (RowReader reader = new RowReader(scanned)) {
      reader.read(rows, groups);
    }
    return List.of(groups);
  }

  private static List<BuyerGroupRows> parsed(ScannedFile scanned, int[] rows) throws IOException {
    CsvSchema layout = scanned.file().knownLayout();
    byte[] bytes = Files.readAllBytes(scanned.file().table());
    List<BuyerGroupRows> groups = new ArrayList<>();
    for (int row : rows) {
      int from = (int) scanned.keys().offset(row);
      String text = layout.encoding().decode(bytes, from, from + scanned.keys().length(row)) + "\n";
      try (CSVParser parser = CSVParser.parse(text, CsvFormats.read(layout.delimiter()))) {
        CSVRecord csv = parser.getRecords().get(0);
        BuyerGroupRows group = BuyerGroupRows.empty();
        new RowFactory(
                layout,
                scanned.file().source(scanned.keys().line(row)),
                column -> layout.has(column) ? cell(csv, layout, column) : "",
                csv::get)
            .addTo(group);
        groups.add(group);
      }
    }
    return groups;
  }

  private static String cell(CSVRecord csv, CsvSchema layout, Column column) {
    return layout.type(column).clean(csv.get(layout.columns().get(column)));
  }

  private static int[] chosen(Random random, int rows) {
    return IntStream.range(0, rows).filter(row -> random.nextInt(4) > 0).toArray();
  }

  /** A file with columns that nobody asks for among those of its kind, in any order. */
  private static byte[] file(Random random, List<String> columns) {
    Encoding encoding = ENCODINGS[random.nextInt(ENCODINGS.length)];
    char delimiter = random.nextBoolean() ? ',' : DELIMITERS.charAt(random.nextInt(6));
    List<String> header = new ArrayList<>(columns);
    header.addAll(List.of("买家留言", "物流公司编号", "备注标签").subList(0, random.nextInt(4)));
    Collections.shuffle(header, random);
    String end = random.nextBoolean() ? "\r\n" : "\n";
    StringBuilder text = new StringBuilder(encoding == Encoding.UTF_8_BOM ? CsvFormats.BOM : "");
    text.append(one(random, "", "", "导出时间：2023-09-01 10:10:00" + end, "sep=" + delimiter + end));
    text.append(String.join(String.valueOf(delimiter), header)).append(end);
    for (int row = random.nextInt(25); row >= 0; row--) {
      List<String> cells = header.stream().map(title -> dressed(random, title, delimiter)).toList();
      text.append(String.join(String.valueOf(delimiter), cells)).append(end);
      text.append(random.nextInt(9) == 0 ? end : "");
    }
    return text.toString().getBytes(encoding.charset());
  }

  private static String dressed(Random random, String title, char delimiter) {
    String text = text(random, title);
    boolean number = title.contains("编号") || title.contains("订单号");
    String dressed =
        switch (random.nextInt(number ? 9 : 3)) {
          case 3 -> "=\"" + text + "\"";
          case 4 -> "'" + text;
          case 5 -> " " + text + " ";
          case 6 -> text + ".0";
          case 7 -> "号：" + text;
          case 8 -> "\u200b`" + text.replace('1', '１');
          default -> text;
        };
    boolean quoted =
        dressed.indexOf(delimiter) >= 0
            || dressed.indexOf('\n') >= 0
            || dressed.startsWith("\"")
            || random.nextInt(3) == 0;
    return quoted ? "\"" + dressed.replace("\"", "\"\"") + "\"" : dressed;
  }

  private static String text(Random random, String title) {
    if (title.contains("时间")) {
      return one(random, "", "2023-08-23 00:00:01", "2023/8/23 0:00", "2023-08-31 23:59:59");
    }
    if (title.contains("金额") || title.equals("价格")) {
      return one(random, "", "1299", "1,299.00", "0元", "￥1.00", "0.00");
    }
    if (title.contains("数量")) {
      return one(random, "", "1", "2", "12", "3.0");
    }
    if (title.equals("one_yuan_reservation_orders")) {
      return one(random, "", "null", "3512345678900000123,3512345678900000456", "1 2");
    }
    if (title.equals("订单编号") && random.nextInt(4) == 0) {
      return "3512345678900000123," + random.nextInt(1000);
    }
    if (title.contains("编号") || title.contains("订单号") || title.equalsIgnoreCase("商品ID")) {
      return "35123456789" + (10_000_000 + random.nextInt(90_000_000));
    }
    return one(
        random, "", "没有申请退款", "交易成功", "null", "镕𠮷 a", "a,b", "a\tb", "说\"不\"", "两\n行", "'x",
        "t**8");
  }

  private static String one(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
