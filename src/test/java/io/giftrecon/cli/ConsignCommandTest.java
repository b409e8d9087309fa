package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.cli.DemoCommands.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsignCommandTest {
  private static final String SENT =
      """
      {"method":"alibaba.ascp.logistics.offline.send","tid":"3508231074427662238","consign_type":3,\
      "consign_pkgs":[{"company_code":"YTO","out_sid":"YT8800000000117","goods":[\
      {"sub_tid":"3508231074427662238","item_type":1,"num":1}]}]}
      {"method":"alibaba.ascp.logistics.offline.send","tid":"3508231076901662338","consign_type":3,\
      "consign_pkgs":[{"company_code":"YTO","out_sid":"YT8800000000125","goods":[\
      {"sub_tid":"3508231076901662338","item_type":1,"num":1}]}]}
      """;

  @TempDir private Path folder;

  @Test
  void whatTheWarehouseReturnedBecomesRequests() throws IOException {
    DemoCommands shop = new DemoCommands(folder).night();
    assertThat(shop.run("consign")).isEqualTo(new Result(0, SENT, ""));
    Path file = folder.resolve("consign.jsonl");
    assertThat(shop.run("consign", "-o", file.toString())).isEqualTo(new Result(0, "", ""));
    assertThat(Files.readString(file)).isEqualTo(SENT);
    assertThat(shop.runWhileHeld("consign").exit()).isEqualTo(75);
  }

  @Test
  void changedNumberIsASendAndAModify() throws IOException {
    DemoCommands shop = new DemoCommands(folder).night();
    shop.done("unmark", "--one-yuan-line", "3508101073190662238");
    shop.done(
        "mark",
        "--one-yuan-line",
        "3508101073190662238",
        "--carrier",
        "顺丰",
        "--tracking",
        "SF1300000000001");
    assertThat(shop.run("consign").out())
        .isEqualTo(
            SENT.replaceFirst(
                "\n",
                """

                {"method":"alibaba.ascp.logistics.consign.modify","tid":"3508231074427662238",\
                "old_out_sid":"YT8800000000117","new_out_sid":"SF1300000000001",\
                "old_company_code":"YTO","new_company_code":"SF"}
                """));
  }

  @Test
  void unknownCompanyIsReportedAndTheRestIsWritten() throws IOException {
    DemoCommands shop = new DemoCommands(folder).night();
    shop.done(
        "mark", "--one-yuan-line", "3508161036080661438", "--carrier", "飞毛腿", "--tracking", "FM1");
    assertThat(shop.run("consign"))
        .isEqualTo(
            new Result(
                3,
                SENT,
                "giftrecon: left out: one-yuan line 3508161036080661438: logistics company '飞毛腿' is not known\n"));
  }

  @Test
  void withoutALedgerItSaysToRunFirst() throws IOException {
    DemoCommands shop = new DemoCommands(folder);
    Result result = shop.run("consign");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .endsWith("there is no ledger yet; run first: giftrecon run %s%n".formatted(shop.job()))
        .hasLineCount(1);
    assertThat(folder.resolve("state")).doesNotExist();
  }
}
