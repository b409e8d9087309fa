package io.giftrecon.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.order.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentsTest {
  private static final String HEADER = "1元商品ID,1元商品标题,权益类型,权益1,权益2,权益3,权益4,活动,审核状态,适用主商品ID,商家编码\n";
  private static final Window WINDOW =
      new Window(LocalDateTime.of(2023, 8, 9, 0, 0), LocalDateTime.of(2023, 8, 22, 0, 0));
  private static final Activity AUTUMN = new Activity("autumn", "秋冬", WINDOW, WINDOW);
  private static final Activity WINTER = new Activity("winter", "冬季", WINDOW, WINDOW);

  @TempDir Path folder;

  @Test
  void readsAnItem() throws IOException {
    Enrolments enrolments = read("101,围巾权益,赠品,围巾,手套,,,winter;autumn,审核通过,201；202;,WJ-1\n");
    assertThat(enrolments.items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.itemId()).isEqualTo("101");
              assertThat(item.title()).isEqualTo("围巾权益");
              assertThat(item.benefits()).containsExactly("围巾", "手套");
              assertThat(item.activities()).containsExactly(AUTUMN, WINTER);
              assertThat(item.enrolments())
                  .allSatisfy(
                      enrolment -> {
                        assertThat(enrolment.kind()).isEqualTo(BenefitKind.GIFT);
                        assertThat(enrolment.benefits()).containsExactly("围巾", "手套");
                        assertThat(enrolment.appliesTo("201")).isTrue();
                        assertThat(enrolment.appliesTo("203")).isFalse();
                      });
            });
  }

  /** R43: what a row says holds for the activities of that row only. */
  @Test
  void severalRowsOfAnItemJoinEachForItsOwnActivities() throws IOException {
    Enrolments enrolments =
        read(
            """
            101,,赠品,围巾,,,,winter,审核通过,202,
            101,返现,红包返现,10元,,,,autumn,审核通过,201,FX
            """);
    OneYuanItem item = enrolments.find("101", "").orElseThrow();
    assertThat(item.title()).isEqualTo("返现");
    assertThat(item.enrolments())
        .containsExactly(
            new Enrolment(AUTUMN, BenefitKind.CASH, List.of("10元"), Set.of("201")),
            new Enrolment(WINTER, BenefitKind.GIFT, List.of("围巾"), Set.of("202")));
    assertThat(enrolments.find("", "FX")).contains(item);
  }

  /** R1, A119: read as not approved, the item would be owed to nobody without a word. */
  @ParameterizedTest
  @ValueSource(strings = {"已审核", "已通过", "审核成功", "审核通过（自动）", "报名成功", "生效中", "APPROVED", "是", "√"})
  void aWordThatSoundsLikeApprovedIsRefused(String word) {
    assertThatThrownBy(() -> read("101,,赠品,围巾,,,,winter,%s,,\n".formatted(word)))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("审核状态")
        .hasMessageContaining(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "审核中",
        "待审核",
        "审核不通过",
        "审核未通过",
        "未通过",
        "已驳回",
        "审核失败",
        "报名不成功",
        "草稿",
        "无效",
        "not approved",
        "rejected",
        "0",
        "否"
      })
  void anyOtherWordIsNotApproved(String word) throws IOException {
    assertThat(read("101,,赠品,围巾,,,,winter,%s,,\n".formatted(word)).items()).isEmpty();
  }

  /** A119: a dash is no gift. */
  @Test
  void placeholdersAreNoBenefits() throws IOException {
    assertThat(read("101,,赠品,围巾,无,-,/,winter,审核通过,,\n").items())
        .singleElement()
        .satisfies(item -> assertThat(item.benefits()).containsExactly("围巾"));
    assertThatThrownBy(() -> read("101,,赠品,无,-,,,winter,审核通过,,\n"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("without a benefit");
  }

  /** R21: a limit that is not read would release a right with any main item. */
  @ParameterizedTest
  @ValueSource(strings = {"适用商品ID", "主商品", "适用主商品ID,适用主商品ID"})
  void aLimitUnderAnotherTitleIsRefused(String title) throws IOException {
    Path file = folder.resolve("enrolments.csv");
    Files.writeString(
        file, "1元商品ID,1元商品标题,权益类型,权益1,活动,审核状态," + title + "\n101,,赠品,围巾,winter,审核通过,202\n");
    assertThatThrownBy(() -> Enrolments.read(file, List.of(AUTUMN, WINTER)))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("适用主商品ID");
  }

  /** R43: one activity said twice is no difference; the order of benefits is none either. */
  @Test
  void rowsOfOneActivityThatSayTheSameAreOne() throws IOException {
    OneYuanItem item =
        read("""
                101,围巾,赠品,围巾,手套,,,autumn,审核通过,全店,
                101,围巾,赠品,手套,围巾,,,autumn;winter,审核通过,,
                """)
            .find("101", "")
            .orElseThrow();
    assertThat(item.activities()).containsExactly(AUTUMN, WINTER);
    assertThat(item.benefits()).containsExactly("围巾", "手套");
  }

  @ParameterizedTest
  @MethodSource("everyMainItem")
  void blankOrWholeShopMeansEveryMainItem(String mainItems) throws IOException {
    OneYuanItem item =
        read("101,围巾,赠品,围巾,,,,autumn,审核通过," + mainItems + ",\n").find("101", "").orElseThrow();
    assertThat(item.enrolments()).allMatch(enrolment -> enrolment.appliesTo("999"));
  }

  static Stream<String> everyMainItem() {
    return Stream.of("", "全店", " ", "201;全店");
  }

  @Test
  void onlyApprovedItemsCount() throws IOException {
    Enrolments enrolments =
        read(
            """
            101,围巾,赠品,围巾,,,,autumn,审核不通过,,
            102,手套,赠品,手套,,,,autumn,待审核,,
            103,帽子,赠品,帽子,,,,autumn,审核通过,,
            """);
    assertThat(enrolments.items()).extracting(OneYuanItem::itemId).containsExactly("103");
    assertThat(enrolments.find("101", "")).isEmpty();
  }

  @Test
  void theCodeCountsOnlyWhereTheExportGivesNoId() throws IOException {
    Enrolments enrolments = read("101,围巾,赠品,围巾,,,,autumn,审核通过,,WJ\n");
    assertThat(enrolments.find("", "WJ")).isPresent();
    assertThat(enrolments.find("999", "WJ")).isEmpty();
    assertThat(enrolments.find("101", "OTHER")).isPresent();
    assertThat(enrolments.find("", "")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void everyMistakeNamesFileLineAndColumn(String rows, String complaint) throws IOException {
    assertThatThrownBy(() -> read(rows))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(folder.resolve("enrolments.csv") + complaint);
  }

  static Stream<Arguments> mistakes() {
    String fine = "101,围巾,赠品,围巾,,,,autumn,审核通过,,\n";
    return Stream.of(
        Arguments.of(
            fine + ",手套,赠品,手套,,,,autumn,审核通过,,\n",
            ":3: column 1元商品ID: is blank; every row names its one-yuan item"),
        Arguments.of(
            fine + "102,手套,赠品,手套,,,,autum,审核通过,,\n",
            ":3: column 活动: 'autum' is no activity of the job file; did you mean 'autumn'?"),
        Arguments.of(
            fine + "102,手套,赠品,手套,,,,,审核通过,,\n",
            ":3: column 活动: is blank; name the ids of its activities, separated by ;"),
        Arguments.of(
            fine + "102,手套,礼品,手套,,,,autumn,审核通过,,\n",
            ":3: column 权益类型: '礼品' is neither 赠品 nor 红包返现"),
        Arguments.of(
            fine + "101,围巾,红包返现,10元,,,,winter;autumn,审核通过,,\n",
            ":3: column 权益类型: item 101 is 赠品 in one row and 红包返现 in another for activity autumn"
                + " (line 2): one activity gives one kind of benefit"),
        Arguments.of(
            fine + "102,手套,赠品,手套,,,,autumn,审核通过,,\n101,围巾,赠品,帽子,,,,autumn,审核通过,,\n",
            ":4: column 权益1: item 101 says something else for activity autumn here than in line 2;"
                + " one row of an item holds for an activity"),
        Arguments.of(
            fine + "101,围巾,赠品,围巾,,,,autumn,审核通过,201,\n",
            ":3: column 适用主商品ID: item 101 says something else for activity autumn here than in line"
                + " 2; one row of an item holds for an activity"),
        Arguments.of(
            fine + "101,围巾,赠品,围巾,,,,autumn,审核不通过,,\n",
            ":3: column 审核状态: item 101 says something else for activity autumn here than in line"
                + " 2; one row of an item holds for an activity"),
        Arguments.of(
            "101,围巾,赠品,围巾,,,,autumn,已撤销,,\n" + fine,
            ":3: column 审核状态: item 101 says something else for activity autumn here than in line"
                + " 2; one row of an item holds for an activity"),
        Arguments.of(
            fine + "102,手套,赠品,,,,,autumn,审核通过,,\n",
            ":3: column 权益1: item 102 is approved without a benefit"),
        Arguments.of(
            fine + "102,手套,赠品,手套,,,,autumn,审核通过,201;101,\n",
            ":3: column 适用主商品ID: 101 is itself an approved one-yuan item"));
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    Path file = folder.resolve("enrolments.csv");
    Files.writeString(file, "1元商品ID,1元商品标题\n");
    assertThatThrownBy(() -> Enrolments.read(file, List.of(AUTUMN)))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(file + ":1: column 权益类型 is missing; found: 1元商品ID, 1元商品标题");
  }

  @Test
  void anUnapprovedItemMayBeAMainItem() throws IOException {
    Enrolments enrolments =
        read(
            """
            101,围巾,赠品,围巾,,,,autumn,审核不通过,,
            102,手套,赠品,手套,,,,autumn,审核通过,101,
            """);
    assertThat(enrolments.find("102", "").orElseThrow().enrolments())
        .singleElement()
        .matches(enrolment -> enrolment.appliesTo("101"));
  }

  private Enrolments read(String rows) throws IOException {
    Path file = folder.resolve("enrolments.csv");
    Files.writeString(file, HEADER + rows);
    return Enrolments.read(file, List.of(AUTUMN, WINTER));
  }
}
