package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain} answers from the inputs of the last run, and says first where they changed. */
class ExplainAfterChangesTest {
  private static final String ORDER = "3508101000207660138";

  @Test
  void whatHasChangedSinceThePublicationIsSaidFirst(@TempDir Path folder) throws IOException {
    DemoShop shop = new DemoShop(folder);
    String job = shop.jobFile().toString();
    assertThat(shop.run()).as(shop.err()).isZero();
    assertThat(explain(shop, job).get(0)).startsWith("订单 " + ORDER);

    shop.command("mark", job, "--one-yuan-line", ORDER, "--by", "甲");
    assertThat(explain(shop, job).get(0)).isEqualTo("2023-09-01 发布以后，又有标记或取消标记：以下按现在的标记回答。");

    try (Stream<Path> exports = Files.list(shop.exports())) {
      Files.setLastModifiedTime(
          exports.findFirst().orElseThrow(), FileTime.from(Instant.parse("2023-09-02T02:00:00Z")));
    }
    assertThat(explain(shop, job).subList(0, 2))
        .containsExactly(
            "2023-09-01 发布以后，导出文件、任务文件或它列出的文件有了变化：以下按现在的文件回答。",
            "2023-09-01 发布以后，又有标记或取消标记：以下按现在的标记回答。");

    assertThat(shop.run()).as(shop.err()).isZero();
    assertThat(explain(shop, job).get(0)).startsWith("订单 " + ORDER);
  }

  private static List<String> explain(DemoShop shop, String job) {
    assertThat(shop.command("explain", job, ORDER)).as(shop.err()).isZero();
    return shop.out().lines().toList();
  }
}
