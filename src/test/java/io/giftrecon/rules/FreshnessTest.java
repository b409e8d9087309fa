package io.giftrecon.rules;

import static io.giftrecon.rules.Rows.main;
import static io.giftrecon.rules.Rows.oneYuan;
import static io.giftrecon.rules.Rows.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.release.DecisionCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R37: a release rests on fresh data. */
class FreshnessTest {
  @TempDir private Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder).bought("101", "901").add(oneYuan("101", "101"));
    shop.add(main("901", "901"));
  }

  /** The exports are of 2023-09-01 10:00. */
  @ParameterizedTest
  @CsvSource({"2023-09-01, RELEASE", "2023-09-07, RELEASE", "2023-09-08, DATA_STALE"})
  void dataMayBeSevenDaysOld(String date, DecisionCode code) {
    assertThat(shop.on(date).code()).isEqualTo(code);
  }

  @Test
  void theReportToExportAgainIsNamed() {
    assertThat(shop.on("2023-09-20").decision().reason())
        .contains("lines.csv 是 2023-09-01 10:00:00 导出的", "7d");
    assertThat(shop.decision().basis()).isEqualTo("R37、R26；lines.csv（2023-09-01 10:00:00）");
  }

  @Test
  void maxAgeMayBeLongerOrOff() throws IOException {
    for (String age : new String[] {"30d", "off"}) {
      SmallShop other = new SmallShop(folder, "  max-age: " + age + "\n");
      other.bought("101", "901").add(oneYuan("101", "101")).add(main("901", "901"));
      assertThat(other.on("2023-09-20").code()).isEqualTo(DecisionCode.RELEASE);
    }
  }

  @Test
  void aFinishedLineIsAsOfTheNewestRefundReport() {
    shop.report("refunds.csv", "2023-09-19 10:00:00");
    assertThat(shop.on("2023-09-20").code()).isEqualTo(DecisionCode.RELEASE);
    assertThat(shop.pair().records().get(0).asOf()).isEqualTo(Rows.time("2023-09-19 10:00:00"));
  }

  @Test
  void anOldRefundStateAges() {
    shop.add(refund("901", "1", "退款关闭").in("r.csv", "2023-08-20 10:00:00"));
    assertThat(shop.decision().code()).isEqualTo(DecisionCode.DATA_STALE);
    assertThat(shop.decision().reason()).contains("r.csv");
  }

  /** 数据时间 is the oldest evidence of a record. */
  @Test
  void theDataTimeOfARecordIsItsOldestEvidence() {
    shop.add(refund("901", "1", "退款关闭").in("r.csv", "2023-08-30 10:00:00"));
    assertThat(shop.pair().records().get(0).asOf()).isEqualTo(Rows.time("2023-08-30 10:00:00"));
  }
}
