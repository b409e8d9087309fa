package io.giftrecon.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogisticsCompaniesTest {
  private static final LogisticsCompanies COMPANIES = LogisticsCompanies.load();

  /** The list of the domain page, and a short name of each. */
  @ParameterizedTest
  @CsvSource({
    "YTO, 圆通速递, 圆通",
    "YUNDA, 韵达快递, 韵达",
    "STO, 申通快递, 申通",
    "ZTO, 中通快递, 中通",
    "SF, 顺丰速运, 顺丰",
    "EMS, EMS, 邮政EMS",
    "EYB, EMS经济快递, E邮宝",
    "POST, 中国邮政, 平邮",
    "POSTB, 邮政快递包裹, 邮政包裹",
    "DBKD, 德邦快递, 德邦",
    "DBL, 德邦物流, 德邦货运",
    "TTKDEX, 天天快递, 天天",
    "UC, 优速快递, 优速",
    "ZJS, 宅急送, 宅急送快递",
    "HTKY, 百世快递, 百世",
    "BEST, 百世物流, 百世货运",
    "GTO, 国通快递, 国通",
    "FAST, 快捷快递, 快捷",
    "QFKD, 全峰快递, 全峰",
    "OTHER, 其他, 其它"
  })
  void codeNameAndShortNameMeanTheCompany(String code, String name, String shortName) {
    assertThat(COMPANIES.code(code)).contains(code);
    assertThat(COMPANIES.code(name)).contains(code);
    assertThat(COMPANIES.code(shortName)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"yto, YTO", "' Yto ', YTO", "ＹＴＯ, YTO", "ems经济快递, EYB", "e邮宝, EYB"})
  void caseWidthAndBlanksDoNotMatter(String text, String code) {
    assertThat(COMPANIES.code(text)).contains(code);
  }

  @Test
  void whatNobodyOrSeveralAreCalledIsUnknown() {
    assertThat(COMPANIES.code("")).isEmpty();
    assertThat(COMPANIES.code("飞毛腿")).isEmpty();
    assertThat(COMPANIES.code("邮政")).isEmpty();
  }
}
