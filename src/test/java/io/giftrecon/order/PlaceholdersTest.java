package io.giftrecon.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R36: placeholders and masks identify nobody. */
class PlaceholdersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NULL",
        "null",
        "Null",
        "ＮＵＬＬ",
        "None",
        "NaN",
        "nan",
        "N/A",
        "n/a",
        "Ｎ／Ａ",
        "#N/A",
        "-",
        "--",
        "－",
        "——",
        "'null'",
        "“NULL”",
        "`null`",
        "null'",
        "\u200bnull",
        "null\u200b",
        "undefined",
        "匿名买家",
        "暂无",
        "不详",
        "无",
        "空",
        "未知",
        "匿名",
        "匿名用户",
        "0",
        "０",
        "?",
        "??",
        "？？？",
        "?？",
        "/",
        ".",
        "已注销",
        "账号已注销",
        "已脱敏",
        "隐私保护",
        "淘宝用户",
        "unknown",
        "UNKNOWN",
        "NA",
        "nil",
        "(null)",
        "（NULL）",
        "[null]",
        "<NA>",
        "<null>",
        "\\N",
        "#REF!",
        "#VALUE!",
        "#NAME?",
        "#DIV/0!",
        "00",
        "0.00"
      })
  void aPlaceholderNamesNobody(String text) {
    assertThat(Placeholders.isPlaceholder(text)).isTrue();
    assertThat(Placeholders.identifies(text)).isFalse();
    assertThat(new BuyerIds(text, text, text, text, text)).isEqualTo(BuyerIds.NOBODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t**8", "＊", "甲＊乙", "●●8", "a•b", "t…8", "t??8", "张？", "what?", "t××8", "○○", "张○", "□8",
        "﹡甲", "∗8", "t✱8", "＊＊a"
      })
  void aNamePartlyHiddenOrLostNamesNobody(String name) {
    assertThat(Placeholders.isMasked(name)).isTrue();
    assertThat(Placeholders.identifies(name)).isFalse();
    assertThat(new BuyerIds(name, name, name, name, name)).isEqualTo(BuyerIds.NOBODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.20061E+12", "2.2E+12", "2E+12", "2.20061234567E+12", "'2.20061e+12'"})
  void aNumberThatLostItsDigitsNamesNobody(String id) {
    assertThat(Placeholders.identifies(id)).isFalse();
    assertThat(new BuyerIds(id, id, id, id, id)).isEqualTo(BuyerIds.NOBODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nullable",
        "2E12",
        "A2E+12",
        "AAHT+2E+3",
        "1.2.3E+4",
        "007",
        "100",
        "tom8",
        "nana",
        "注销",
        "(甲)",
        "xx8",
        "[tom]",
        "空空",
        "无名氏",
        "t-8",
        "AAFx-_9",
        "匿名用户2",
        "𠮷"
      })
  void anythingElseMayBeSomebody(String name) {
    assertThat(Placeholders.identifies(name)).isTrue();
  }
}
