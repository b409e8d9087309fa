package io.giftrecon.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.Child;
import io.giftrecon.DemoShop;
import io.giftrecon.published.PublishedSet;
import io.giftrecon.tags.StartsProcesses;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A campaign's worth of lines in one workbook is read in 512 MB: texts in cells and shared ones.
 */
@StartsProcesses
class LargeWorkbookTest {
  private static final int LINES = 300_000;
  private static final int ORDERS = 50_000;
  private static final long FIRST = 3_508_300_000_000_000_000L;

  @Test
  void threeHundredThousandRowsFitIntoHalfAGigabyte(@TempDir Path folder) throws Exception {
    DemoShop shop = new DemoShop(folder);
    write(shop.exports().resolve("店铺202309011030.xlsx"));
    Child.Result run =
        new Child().heap("512m").run("run", shop.jobFile().toString(), "--date", DemoShop.DATE);
    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    assertThat(new PublishedSet(shop.published()).inputs())
        .filteredOn(input -> input.file().startsWith("店铺"))
        .extracting(PublishedSet.Input::rows)
        .containsExactly((long) ORDERS, (long) LINES);
  }

  /** The parts of a small workbook, with the rows of both sheets and their texts written anew. */
  private static void write(Path file) throws IOException {
    Path small =
        new RawWorkbook()
            .sheet("订单报表", "")
            .sheet("销售明细", "")
            .shared()
            .write(file.resolveSibling("small.tmp"));
    try (ZipFile parts = new ZipFile(small.toFile());
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (ZipEntry part : parts.stream().toList()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        String xml = new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        int rows = xml.indexOf("</sheetData>");
        int texts = xml.indexOf("</sst>");
        if (part.getName().endsWith("sheet1.xml")) {
          out.write(xml.substring(0, rows));
          orders(out);
          out.write(xml.substring(rows));
        } else if (part.getName().endsWith("sheet2.xml")) {
          out.write(xml.substring(0, rows));
          lines(out);
          out.write(xml.substring(rows));
        } else if (texts > 0) {
          out.write(xml.substring(0, texts));
          texts(out);
          out.write(xml.substring(texts));
        } else {
          out.write(xml);
        }
        out.flush();
      }
    }
    Files.delete(small);
  }

  private static void orders(Writer out) throws IOException {
    for (int row = 0; row <= ORDERS; row++) {
      out.write("<row>");
      for (int cell = 0; cell < 3; cell++) {
        out.write("<c t=\"s\"><v>" + (row * 3 + cell) + "</v></c>");
      }
      out.write("</row>");
    }
  }

  private static void texts(Writer out) throws IOException {
    write(out, List.of("订单编号", "买家会员名", "订单状态"));
    for (int row = 0; row < ORDERS; row++) {
      write(out, List.of("" + (FIRST + row), "大表买家" + row, "交易成功"));
    }
  }

  private static void write(Writer out, List<String> texts) throws IOException {
    for (String text : texts) {
      out.write("<si><t>" + text + "</t></si>");
    }
  }

  private static void lines(Writer out) throws IOException {
    row(
        out,
        "子订单编号",
        "主订单编号",
        "标题",
        "价格",
        "购买数量",
        "买家应付货款",
        "买家实际支付金额",
        "订单状态",
        "订单付款时间",
        "商品ID",
        "退款状态",
        "商家备注");
    for (int row = 0; row < LINES; row++) {
      row(
          out,
          "" + (FIRST + row * 1_000L + 7),
          "" + (FIRST + row % ORDERS),
          "大表里的一件商品",
          "199.00",
          "1",
          "199.00",
          "199.00",
          "交易成功",
          "2023-08-24 10:" + (10 + row / 50 % 50) + ":" + (10 + row % 50),
          "720499990001",
          "没有申请退款",
          "");
    }
  }

  private static void row(Writer out, String... cells) throws IOException {
    out.write("<row>");
    for (String cell : cells) {
      out.write(RawWorkbook.inline(cell));
    }
    out.write("</row>");
  }
}
