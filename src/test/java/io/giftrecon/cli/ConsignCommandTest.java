package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.GiftRecon;
import io.giftrecon.cli.DemoCommands.Result;
import io.giftrecon.order.Times;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsignCommandTest {
  private static final String SENT =
      """
      {"method":"alibaba.ascp.logistics.offline.send",\
      "id":"3508101073190662238-3508231074427662238-20230830180000-1","tid":"3508231074427662238","consign_type":3,\
      "consign_pkgs":[{"company_code":"YTO","out_sid":"YT8800000000117","goods":[\
      {"sub_tid":"3508231074427662238","item_type":1,"num":1}]}]}
      {"method":"alibaba.ascp.logistics.offline.send",\
      "id":"3508101075664662338-3508231076901662338-20230830180000-2","tid":"3508231076901662338","consign_type":3,\
      "consign_pkgs":[{"company_code":"YTO","out_sid":"YT8800000000125","goods":[\
      {"sub_tid":"3508231076901662338","item_type":1,"num":1}]}]}
      """;

  @TempDir private Path folder;

  @Test
  void whatTheWarehouseReturnedBecomesRequests() throws IOException {
    DemoCommands shop = new DemoCommands(folder).night();
    assertThat(shop.run("consign")).isEqualTo(new Result(0, SENT, ""));
    Path file = folder.resolve("consign.jsonl");
    assertThat(shop.run("consign", "--all", "-o", file.toString()))
        .isEqualTo(new Result(0, "", ""));
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
    assertThat(shop.run("consign").out().replaceAll("-\\d{14}-5\"", "-5\""))
        .isEqualTo(
            SENT.replaceFirst(
                "\n",
                """

                {"method":"alibaba.ascp.logistics.consign.modify",\
                "id":"3508101073190662238-3508231074427662238-5","tid":"3508231074427662238",\
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
  void whatWasHandedOutIsToldByExplainAndMakesNoNewNight() throws IOException {
    DemoCommands shop = new DemoCommands(folder).night();
    shop.done("consign");
    assertThat(shop.run("explain", "3508231074427662238").out())
        .containsPattern(
            "R27  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d 第 1 份已交给 ERP（.*）YTO YT8800000000117"
                + " 请求 3508101073190662238-3508231074427662238-20230830180000-1")
        .doesNotContain("又有标记");
    assertThat(shop.run("run", "--date", DemoShop.DATE).out()).contains("Nothing has changed");
  }

  @Test
  void sinceRepeatsFromThatTimeOnAndIsNotSaidTogetherWithAll() throws IOException {
    DemoCommands shop = new DemoCommands(folder).night();
    String today = LocalDate.now(Times.CHINA).toString();
    assertThat(shop.run("consign", "--since", today).out()).isEqualTo(SENT);
    assertThat(shop.run("consign", "--since", today).out()).isEqualTo(SENT);
    assertThat(shop.run("consign", "--since", today + " 00:00").out()).isEqualTo(SENT);
    assertThat(shop.run("consign", "--since", "2999-01-01").out()).isEmpty();
    assertThat(shop.run("consign", "--since", "yesterday"))
        .extracting(Result::exit, Result::out)
        .containsExactly(2, "");
    assertThat(shop.run("consign", "--since", today, "--all").exit()).isEqualTo(2);
  }

  /** R67: what nobody could read was not handed out. */
  @Test
  void aFileThatCannotBeWrittenIsHandedOutTheNextTime() throws IOException {
    DemoCommands shop = new DemoCommands(folder).night();
    Path nowhere = folder.resolve("nowhere/consign.jsonl");
    assertThat(shop.run("consign", "-o", nowhere.toString()).exit()).isEqualTo(2);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        GiftRecon.run(
            new PrintStream(full), new PrintStream(err), "consign", shop.job().toString());
    assertThat(exit).isOne();
    assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1);
    assertThat(shop.run("consign").out()).isEqualTo(SENT);
    assertThat(shop.run("consign").out()).isEmpty();
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
