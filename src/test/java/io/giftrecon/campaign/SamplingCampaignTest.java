package io.giftrecon.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.nightly.JobKinds;
import io.giftrecon.nightly.oneyuan.OneYuanKind;
import io.giftrecon.order.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The job file and the small files of a sampling campaign: every mistake names its place. */
class SamplingCampaignTest {
  private static final String JOB =
      """
      kind: u-first
      shop: 店铺A
      inputs:
        samples: samples.csv
        items: items.csv
        members: members.csv
        full-size: full-size.csv
        board: board.csv
      outputs: out
      ledger: jdbc:h2:file:state/ledger
      live: {whitelisted: true, slot: 4}
      """;
  private static final String SAMPLES =
      """
      活动ID,商品ID,商品标题,渠道,人群,报名时间,展示开始时间,展示结束时间,活动库存,U先价,每人限购,记录状态,人群状态
      A1,801,样品,日常,新会员,2023-08-01 10:00,2023-08-10 00:00,2023-08-20 24:00,100,1.00,,已发布,已生成
      A2,801,样品,直播,通投,,2023-09-10 00:00,2023-09-20 24:00,100,1.00,2,草稿,
      """;
  private static final String ITEMS =
      """
      商品ID,商品状态,上架时间,实际库存,日销价,会员优先购
      801,上架,2023-08-01 00:00,120,19.90,否
      """;
  private static final String MEMBERS =
      """
      买家标识,入会时间
      甲,2023-08-12 10:00:00
      甲,2020-01-01 00:00:00
      uid-1,2023-08-11 00:00:00
      """;
  private static final String FULL_SIZE =
      """
      样品商品ID,正装商品ID
      801,901
      801,902
      """;
  private static final String BOARD =
      """
      活动ID,商品ID,派样单量,派样人次,新会员数
      A1,801,3,3,2
      """;

  @TempDir Path folder;

  @BeforeEach
  void layOut() throws IOException {
    write("job.yaml", JOB);
    write("samples.csv", SAMPLES);
    write("items.csv", ITEMS);
    write("members.csv", MEMBERS);
    write("full-size.csv", FULL_SIZE);
    write("board.csv", BOARD);
  }

  @Test
  void readsWhatIsThereAndFillsInTheRest() {
    SamplingCampaign campaign = read();
    Sample sample = campaign.samples().get(0);
    assertThat(sample.limit()).isEqualTo(1);
    assertThat(sample.window().to()).isEqualTo(LocalDateTime.of(2023, 8, 21, 0, 0));
    assertThat(sample.item().stock()).contains(120);
    assertThat(campaign.samples().get(1).enrolledAt()).isEmpty();
    assertThat(campaign.claimable()).containsExactly(sample);
    assertThat(campaign.fullSizes().get("801")).containsExactlyInAnyOrder("901", "902");
    assertThat(campaign.job().exportsFolder()).isEmpty();
    assertThat(campaign.job().live().slot()).hasValue(4);
    assertThat(campaign.scope().concerns("801", "")).isTrue();
    assertThat(campaign.scope().concerns("901", "")).isFalse();
  }

  @Test
  void theEarliestJoiningCountsWhicheverWayTheBuyerIsNamed() {
    Members members = read().members();
    assertThat(members.joined(Set.of("甲"))).contains(LocalDateTime.of(2020, 1, 1, 0, 0));
    assertThat(members.joined(Set.of("uid-1", "甲"))).contains(LocalDateTime.of(2020, 1, 1, 0, 0));
    assertThat(members.joined(Set.of("uid-1", "乙"))).contains(LocalDateTime.of(2023, 8, 11, 0, 0));
    assertThat(members.joined(Set.of("乙", "丙"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void everyMistakeNamesFileLineColumnAndWhatToDo(
      String file, String text, String right, String wrong, String complaint) throws IOException {
    assertThat(text).contains(right);
    write(file, text.replace(right, wrong));
    assertThatThrownBy(this::read)
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(folder.resolve(file) + complaint.replace("<folder>", folder.toString()));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        job(
            "live: {whitelisted: true",
            "live: {whitelisted: maybe",
            ":11: live.whitelisted: 'maybe' is not one of: true, false"),
        job(
            "slot: 4",
            "slot: 0",
            ":11: live.slot: '0' is no place in the row of components; write 1, 2, …"),
        job("slot: 4", "slots: 4", ":11: live.slots: is not a known key; did you mean 'slot'?"),
        job(
            "  members:",
            "  member:",
            ":6: inputs.member: is not a known key; did you mean 'members'?"),
        job("  items: items.csv\n", "", ":4: inputs.items: is missing"),
        job(
            "live:",
            "policy: {allocation: all}\nlive:",
            ":11: policy.allocation: is not a known key; did you mean 'max-age'?"),
        samples("A1,801", ",801", ":2: column 活动ID: is blank; fill it in"),
        samples(
            "A1,801", "A1,888", ":2: column 商品ID: 888 is not in <folder>/items.csv; add its row"),
        samples("日常", "电视", ":2: column 渠道: '电视' is not one of: 直播, 日常"),
        samples("新会员", "会员", ":2: column 人群: '会员' is not one of: 新会员, 店铺新客, 通投"),
        samples("已发布", "已结束", ":2: column 记录状态: '已结束' is not one of: 草稿, 已报名, 已发布"),
        samples("2023-08-01 10:00", "", ":2: column 报名时间: is blank; only a 草稿 may leave it out"),
        samples(
            "2023-08-10 00:00",
            "明天",
            ":2: column 展示开始时间: '明天' is no time; write it as 2023-08-23 00:00"),
        samples(
            "2023-08-20 24:00", "2023-08-10 00:00", ":2: column 展示结束时间: must be later than 展示开始时间"),
        samples(
            "100,1.00,,已发布",
            "-1,1.00,,已发布",
            ":2: column 活动库存: '-1' is no whole number; write 0, 1, 2, …"),
        samples(
            "100,1.00,,已发布", "100,一元,,已发布", ":2: column U先价: '一元' is no amount; write it as 9.90"),
        samples("1.00,,已发布", "1.00,0,已发布", ":2: column 每人限购: must be 1 or more"),
        samples(
            "A2,801,样品,直播,通投,,2023-09-10 00:00,2023-09-20 24:00,100,1.00,2,草稿",
            "A1,801,样品,直播,通投,2023-09-01 00:00,2023-09-10 00:00,2023-09-20 24:00,100,1.00,2,已报名",
            ":3: column 商品ID: 801 stands twice in activity A1; keep one row"),
        samples(
            "人群状态\n",
            "人群\n",
            ":1: column 人群状态 is missing; found: 活动ID, 商品ID, 商品标题, 渠道, 人群, 报名时间, 展示开始时间, 展示结束时间,"
                + " 活动库存, U先价, 每人限购, 记录状态, 人群"),
        Arguments.of(
            "items.csv", ITEMS, "上架,2023", "在售,2023", ":2: column 商品状态: '在售' is neither 上架 nor 下架"),
        Arguments.of(
            "items.csv",
            ITEMS,
            "否\n",
            "否\n801,下架,,1,1.00,否\n",
            ":3: column 商品ID: 801 stands twice; keep one row"),
        Arguments.of(
            "members.csv",
            MEMBERS,
            "2023-08-11 00:00:00",
            "",
            ":4: column 入会时间: is blank; fill it in"),
        Arguments.of(
            "full-size.csv",
            FULL_SIZE,
            "801,902",
            "801,801",
            ":3: column 正装商品ID: 801 is itself a sample item"),
        Arguments.of(
            "board.csv",
            BOARD,
            "A1,801",
            "A9,801",
            ":2: column 商品ID: 801 in activity A9 is not among the samples"),
        Arguments.of(
            "board.csv",
            BOARD,
            "3,2\n",
            "3,2\nA1,801,1,1,1\n",
            ":3: column 商品ID: stands twice in activity A1"));
  }

  @Test
  void commandsOnRightsRefuseThisKindOfJob() {
    Path file = folder.resolve("job.yaml");
    assertThatThrownBy(() -> OneYuanKind.jobFile(file))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(file + ":1: kind: this command works on one-yuan jobs alone");
  }

  private static Arguments job(String right, String wrong, String complaint) {
    return Arguments.of("job.yaml", JOB, right, wrong, complaint);
  }

  private static Arguments samples(String right, String wrong, String complaint) {
    return Arguments.of("samples.csv", SAMPLES, right, wrong, complaint);
  }

  private SamplingCampaign read() {
    return SamplingCampaign.read((UFirstJobFile) JobKinds.read(folder.resolve("job.yaml")).file());
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
