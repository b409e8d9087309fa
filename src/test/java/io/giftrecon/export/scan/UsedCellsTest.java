package io.giftrecon.export.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.csv.Encoding;
import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.CsvSchema;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Used cells leave their rows as they are dressed, and the layout says where they stand then. */
class UsedCellsTest {
  private static final List<String> HEADER =
      List.of("备注标签", "订单编号", "买家留言", "买家会员名", "订单状态", "物流单号 ", "标签");

  @Test
  void takesTheUsedCellsInTheirOrder() throws IOException {
    UsedCells used = used(Encoding.UTF_8, ',');
    assertThat(used.layout().header()).containsExactly("订单编号", "买家会员名", "订单状态");
    assertThat(used.layout().columns())
        .containsOnlyKeys(Column.ORDER_NO, Column.MEMBER, Column.STATUS)
        .containsEntry(Column.ORDER_NO, 0)
        .containsEntry(Column.MEMBER, 1)
        .containsEntry(Column.STATUS, 2);
    assertThat(narrow(used, "x,=\"351\",\"a,b\nc\",\"安\n\"\"娜\"\"\",,1,\n,352,,,'=x,2,y\n", UTF_8))
        .isEqualTo("=\"351\",\"安\n\"\"娜\"\"\",\n352,,'=x\n");
  }

  @Test
  void keepsTheBytesOfEveryEncoding() throws IOException {
    Charset gb = Encoding.GB18030.charset();
    assertThat(narrow(used(Encoding.GB18030, '\t'), "\t351\t\t镕𠮷,|\t\"\t\"\t\t\n", gb))
        .isEqualTo("351\t镕𠮷,|\t\"\t\"\n");
  }

  private static UsedCells used(Encoding encoding, char delimiter) {
    return new UsedCells(CsvSchema.of(encoding, delimiter, HEADER).orElseThrow());
  }

  private static String narrow(UsedCells used, String rows, Charset charset) throws IOException {
    return new String(used.of(rows.getBytes(charset)), charset);
  }
}
