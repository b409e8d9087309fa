package io.giftrecon.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R39: what the warehouse and finance fill in. */
class ReturnedWordsTest {
  private static final Set<String> OWN =
      Set.of("3508241018762660738", "720400002003", "0571-88888888");

  @ParameterizedTest
  @CsvSource({
    "YT1234567890123,          YT1234567890123, ''",
    "圆通速递YT1234567890123,  YT1234567890123, 圆通速递",
    "圆通：YT1234567890123,    YT1234567890123, 圆通",
    "圆通快递单号:YT1234567890123, YT1234567890123, 圆通快递",
    "运单号 YT1234567890123,   YT1234567890123, ''",
    "SF1234567890123,          SF1234567890123, ''",
    "SF 1234567890123,         1234567890123,   SF",
    "顺丰 SF1234567890123,     SF1234567890123, 顺丰",
    "极兔JT1234567890123,      JT1234567890123, 极兔",
    "ＹＴ１２３４５６７８９０１２３, YT1234567890123, ''",
    "75-1234-5678,             75-1234-5678,    ''",
    "12345678,                 12345678,        ''",
    "EMS 1234567890123,        1234567890123,   EMS"
  })
  void aTrackingNumberWithWhatStandsBesideIt(String cell, String number, String carrier) {
    assertThat(gift(cell)).isEqualTo(new ReturnedWord.Sent(List.of(number), carrier));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "YT1234567890123/YT1234567890124",
        "YT1234567890123、YT1234567890124",
        "YT1234567890123,YT1234567890124",
        "YT1234567890123，YT1234567890124",
        "YT1234567890123  YT1234567890124",
        "YT1234567890123\nYT1234567890124",
        "圆通YT1234567890123 圆通YT1234567890124"
      })
  void severalNumbers(String cell) {
    assertThat(gift(cell))
        .isInstanceOfSatisfying(
            ReturnedWord.Sent.class,
            sent -> assertThat(sent.tracking()).isEqualTo("YT1234567890123、YT1234567890124"));
  }

  @Test
  void upToFiveNumbers() {
    String five = "YT12345671 YT12345672 YT12345673 YT12345674 YT12345675";
    assertThat(gift(five).marks()).isTrue();
    assertThat(gift(five + " YT12345676")).isEqualTo(unreadable(five + " YT12345676"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "-", "/", "缺货", "没货", "待发", "暂无", "／", " 缺货 "})
  void wordsForNotSent(String cell) {
    assertThat(gift(cell)).isEqualTo(new ReturnedWord.NotSent(cell));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "已发",
        "同上",
        "自提",
        "圆通",
        "2023-08-30",
        "2023-8-30",
        "20230830",
        "23-08-30",
        "30-08-2023",
        "08-30-2023",
        "2023/8/30",
        "2023083015",
        "202308301530",
        "20230830153000",
        "13800001001",
        "138-0000-1001",
        "3508241018762660738",
        "720400002003",
        "0571-88888888",
        "YT12345",
        "YTABCDEFGHIJ",
        "YT1234567890123 已发",
        "YT1234567890123.1",
        "YT123456789012345678901234567890123"
      })
  void anythingElseMayMeanThatItIsOut(String cell) {
    assertThat(gift(cell)).isEqualTo(unreadable(cell));
  }

  @Test
  void aGiftWithoutNumberMayBeOutIfTheRemarkSaysSo() {
    assertThat(ReturnedWords.ofGift("", "", OWN)).isEqualTo(new ReturnedWord.Nothing());
    assertThat(ReturnedWords.ofGift("", "客户要红色", OWN)).isEqualTo(new ReturnedWord.Nothing());
    assertThat(ReturnedWords.ofGift("", "已发圆通", OWN)).isEqualTo(unreadable("已发圆通"));
    assertThat(ReturnedWords.ofGift("", "已发放", OWN)).isEqualTo(unreadable("已发放"));
    for (String out : List.of("发了", "昨天寄出", "仓库已处理", "搞定")) {
      assertThat(ReturnedWords.ofGift("", out, OWN)).isEqualTo(unreadable(out));
    }
    assertThat(ReturnedWords.ofGift("", "圆通YT1234567890123", OWN))
        .isEqualTo(unreadable("圆通YT1234567890123"));
    assertThat(ReturnedWords.ofGift("", "3508241018762660738", OWN))
        .isEqualTo(new ReturnedWord.Nothing());
  }

  /** A72: a gift that went out with other goods has no number of its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {"与主商品一起寄", "随货发", "随主单", "跟大货走了", "合包", "已打单", "已交仓", "圆通揽收", "done", "sent"})
  void aRemarkThatTellsThatItWentOut(String note) {
    assertThat(ReturnedWords.ofGift("", note, OWN)).isEqualTo(unreadable(note));
  }

  /** A72: said as people say it, the gift went out all the same. */
  @ParameterizedTest
  @ValueSource(strings = {"补过了", "上周送过", "给过了", "昨天发的", "寄过一次", "处理好了", "已安排", "安排了"})
  void aRemarkInEverydayWords(String note) {
    assertThat(ReturnedWords.ofGift("", note, OWN)).isEqualTo(unreadable(note));
  }

  /** A72: wherever it stands in the remark, and whatever became of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://t.example/?n=YT2023083100001",
        "和 3508241018762660739 一起寄",
        "7.35E+13",
        "735E+11",
        "YT****0001",
        "99999999999999999999999999999999999999",
        "YT20 2309010001",
        "√",
        "✅",
        "同上",
        "Y"
      })
  void aRemarkThatMayHoldANumber(String note) {
    assertThat(ReturnedWords.ofGift("", note, OWN)).isEqualTo(unreadable(note));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "电话 13800001001",
        "2023-09-05 再看",
        "2件",
        "Yellow",
        "3508241018762660738 改地址",
        "**"
      })
  void aRemarkThatHoldsNone(String note) {
    assertThat(ReturnedWords.ofGift("", note, OWN)).isEqualTo(new ReturnedWord.Nothing());
  }

  @Test
  void aCarrierWithoutNumberMayMeanThatItIsOut() {
    assertThat(ReturnedRow.read("赠品", "圆通", "", "", OWN)).isEqualTo(unreadable("圆通"));
    assertThat(ReturnedRow.read("红包返现", "圆通", "", "", OWN)).isEqualTo(new ReturnedWord.Nothing());
    assertThat(ReturnedRow.read("赠品", "圆通", "缺货", "", OWN))
        .isEqualTo(new ReturnedWord.NotSent("缺货"));
    assertThat(ReturnedRow.read("赠品", "圆通YT1234567890123", "", "", OWN))
        .isEqualTo(unreadable("圆通YT1234567890123"));
  }

  @Test
  void cashHasNoTrackingNumber() {
    assertThat(ReturnedWords.ofCash("-", "")).isEqualTo(new ReturnedWord.NotSent("-"));
    assertThat(ReturnedWords.ofCash("-", "已发放")).isEqualTo(new ReturnedWord.Paid());
    assertThat(ReturnedWords.ofCash("", "-")).isEqualTo(unreadable("-"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"已发放", "已打款", "已返现", "已付款", "已转账", "ok", "OK", "ok 8.30", "9月1日已发放", "已发放。"})
  void cashThatWasPaid(String note) {
    assertThat(ReturnedWords.ofCash("", note)).isEqualTo(new ReturnedWord.Paid());
    assertThat(ReturnedWords.ofCash(note, "")).isEqualTo(new ReturnedWord.Paid());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "尚未已发放",
        "未已打款",
        "没有已转账",
        "not ok",
        "已发放失败",
        "打款失败，已付款退回",
        "已转账被驳回",
        "book",
        "token",
        "稍后处理",
        "无",
        "YT1234567890123"
      })
  void cashOfWhichNobodyKnows(String note) {
    assertThat(ReturnedWords.ofCash("", note)).isEqualTo(unreadable(note));
  }

  @Test
  void theKindOfBenefitSaysWhichColumnCounts() {
    assertThat(ReturnedRow.read("赠品", "", "YT1234567890123", "", OWN).marks()).isTrue();
    assertThat(ReturnedRow.read("红包返现", "", "", "已发放", OWN)).isEqualTo(new ReturnedWord.Paid());
    assertThat(ReturnedRow.read("", "", "YT1234567890123", "", OWN).marks()).isTrue();
    assertThat(ReturnedRow.read("", "", "", "已发放", OWN)).isEqualTo(new ReturnedWord.Paid());
    assertThat(ReturnedRow.read("", "", "", "", OWN)).isEqualTo(new ReturnedWord.Nothing());
  }

  @Test
  void theNumbersOfACellThatWasMarkedBefore() {
    assertThat(ReturnedWords.numbers("圆通：YT1234567890123")).containsExactly("YT1234567890123");
    assertThat(ReturnedWords.numbers("YT1")).containsExactly("YT1");
    assertThat(ReturnedWords.numbers("")).containsExactly("");
  }

  private static ReturnedWord gift(String cell) {
    return ReturnedWords.ofGift(cell, "", OWN);
  }

  private static ReturnedWord unreadable(String cell) {
    return new ReturnedWord.Unreadable(cell);
  }

  /** A103: only what nothing else can be has taken the place of what was published. */
  @ParameterizedTest
  @CsvSource({
    "YT7512345678901, true",
    "已发 YT7512345678901, true",
    "中通 75123456789012, true",
    "主商品订单“交易成功”，可以补发, false",
    "回传的 w.csv 第 2 行写着“YT7512345678901”，东西可能已经发出, false",
    "2023-08-31 08:00:00, false",
    "R24、R25、R26, false",
    "3508100100000660138, false"
  })
  void aNumberInAPublishedColumn(String text, boolean out) {
    assertThat(
            ReturnedWords.ofPublishedColumn(text, Set.of("3508100100000660138"))
                instanceof ReturnedWord.Unreadable)
        .isEqualTo(out);
  }
}
