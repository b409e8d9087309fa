package io.giftrecon.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose language is found, and how sentences are put together in it. */
class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "zh_CN.UTF-8, CHINESE",
    "zh_TW,       CHINESE",
    "zh,          CHINESE",
    "ZH_cn.gbk,   CHINESE",
    "zh-Hans-CN,  CHINESE",
    "en_US.UTF-8, ENGLISH",
    "C,           ENGLISH",
    "C.UTF-8,     ENGLISH",
    "POSIX,       ENGLISH",
    "de_DE@euro,  ENGLISH"
  })
  void everyVariableIsUnderstood(String value, Language language) {
    for (String variable : List.of("GIFTRECON_LANG", "LC_ALL", "LC_MESSAGES", "LANG")) {
      assertThat(Language.of(Map.of(variable, value), "zh")).as(variable).isEqualTo(language);
    }
  }

  @Test
  void theFirstVariableThatSaysAnythingDecides() {
    Map<String, String> cron = Map.of("GIFTRECON_LANG", "zh_CN.UTF-8", "LC_ALL", "C.UTF-8");
    assertThat(Language.of(cron, "en")).isEqualTo(Language.CHINESE);
    Map<String, String> overruled = Map.of("LC_ALL", "en_US.UTF-8", "LANG", "zh_CN.UTF-8");
    assertThat(Language.of(overruled, "zh")).isEqualTo(Language.ENGLISH);
    Map<String, String> mixed =
        Map.of("LC_ALL", "", "LC_MESSAGES", "zh_CN.UTF-8", "LANG", "en_US.UTF-8");
    assertThat(Language.of(mixed, "en")).isEqualTo(Language.CHINESE);
  }

  @Test
  void whereNoVariableSaysAnythingTheMachineDoes() {
    assertThat(Language.of(Map.of(), "zh")).isEqualTo(Language.CHINESE);
    assertThat(Language.of(Map.of("LANG", " "), "de")).isEqualTo(Language.ENGLISH);
  }

  @Test
  void whatASentenceSpeaksOfIsShownInItsLanguage() {
    Message why = Message.of("job.not-one-of", "x{1}$1", List.of("a", "b"));
    Message message = Message.of("job.key", "job.yaml", 1234, "shop", why);
    assertThat(message.in(Language.ENGLISH))
        .isEqualTo("job.yaml:1234: shop: 'x{1}$1' is not one of: a, b");
    assertThat(message.in(Language.CHINESE)).isEqualTo("job.yaml 第 1234 行，shop：“x{1}$1”不对，只能是：a、b");
  }

  @Test
  void countsHaveTheirThousandsApart() {
    assertThat(Message.of("report.records", 1234567L).in(Language.ENGLISH))
        .isEqualTo("  records   1,234,567 in the download sheet");
  }

  @Test
  void aFailureIsToldInOurWordsOrTheSystems() {
    Message ours = Message.of("ledger.empty");
    assertThat(Message.reason(new OutputException(ours))).isEqualTo(ours);
    assertThat(Message.reason(new IllegalStateException("theirs"))).isEqualTo("theirs");
    assertThat(new OutputException(ours)).hasMessage("the file is empty");
  }
}
