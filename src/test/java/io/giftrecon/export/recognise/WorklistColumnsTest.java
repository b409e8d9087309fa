package io.giftrecon.export.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.order.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R39: a worklist that has lost a column is refused, whatever is left of it. */
class WorklistColumnsTest {
  private static final String PUBLISHED =
      "处理建议,原因代码,原因,依据,权益类型,权益内容,数量,主商品订单号,主商品子订单号,主商品ID,主商品标题,主商品订单状态,确认收货时间,"
          + "1元商品订单号,1元商品子订单号,1元商品ID,1元商品标题,1元商品支付时间,所属活动,买家会员名,收货人姓名,联系手机,收货地址,物流公司,物流单号,备注";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"处理建议", "数量", "主商品订单号", "主商品子订单号", "1元商品子订单号", "物流单号", "备注"})
  void aNeededColumnIsMissed(String title) {
    assertThatThrownBy(() -> look(without(title)))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("list.csv:1: column " + title + " is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"原因", "权益类型", "权益内容", "主商品标题", "1元商品订单号", "1元商品ID", "联系手机", "物流公司"})
  void otherColumnsMayBeTakenAway(String title) throws IOException {
    assertThat(look(without(title)).get(0).isOf(FileKind.WORKLIST)).isTrue();
  }

  /** A73: what a warehouse calls a column of its own that says what was sent. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "单号",
        "快递",
        "运单",
        "快递信息",
        "物流信息",
        "tracking no",
        "Tracking",
        "发货状态",
        "是否已发",
        "寄出日期"
      })
  void aColumnThatSaysWhatWasSentIsRefused(String title) {
    assertThatThrownBy(() -> look(PUBLISHED + "," + title))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining(title + ": a second column beside 物流单号");
  }

  /** A103: what stands in it is read row by row. */
  @ParameterizedTest
  @ValueSource(strings = {"备注2", "仓库", "", "内部订单号"})
  void anyOtherColumnMayBeAdded(String title) throws IOException {
    assertThat(look(PUBLISHED + "," + title).get(0).isOf(FileKind.WORKLIST)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1元商品订单号,单号", "收货人姓名,1元商品子订单号,物流单号", "补发清单\n1元商品子订单号,快递"})
  void whateverIsLeftOfIt(String header) {
    assertThatThrownBy(() -> unread(header))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("is missing, without which a returned worklist cannot be read");
  }

  @Test
  void aListOfWhoDidNotReturnIsNone() throws IOException {
    assertThat(unread("买家会员名,1元商品订单号,1元商品子订单号,1元商品ID,1元商品标题,1元商品支付时间,1元商品订单状态,所属活动,权益内容").reason())
        .isEqualTo(UnreadFile.Reason.OWN_OUTPUT);
  }

  private static String without(String title) {
    return Arrays.stream(PUBLISHED.split(","))
        .filter(column -> !column.equals(title))
        .collect(Collectors.joining(","));
  }

  private List<ExportFile> look(String header) throws IOException {
    List<ExportFile> files = recognised(header);
    if (files.get(0).layout().isEmpty()) {
      UnreadCheck.of(files.get(0));
    }
    return files;
  }

  private UnreadFile unread(String header) throws IOException {
    return UnreadCheck.of(recognised(header).get(0));
  }

  private List<ExportFile> recognised(String header) throws IOException {
    Path path = Files.writeString(folder.resolve("list.csv"), header + "\n");
    return FileRecognition.of(path, "list.csv", SheetFolder.of(folder));
  }
}
