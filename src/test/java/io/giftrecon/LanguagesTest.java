package io.giftrecon;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.tags.StartsProcesses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * People are spoken to in their language, by {@code --lang} or by the locale they work in; exit
 * codes, published files and data on standard output are the same in both.
 */
class LanguagesTest {
  private static final String ENGLISH = "giftrecon: name a command\nTry: giftrecon --help\n";
  private static final String CHINESE =
      "giftrecon: 请写明要做什么，例如 giftrecon run\n看用法：giftrecon --help\n";

  @ParameterizedTest
  @ValueSource(strings = {"one-yuan", "u-first"})
  void everyPublishedFileIsTheSameInBothLanguages(String kind, @TempDir Path folder)
      throws IOException {
    DemoShop shop = new DemoShop(folder);
    Path job = folder.resolve("jobs").resolve(kind + ".yaml");
    Path published = folder.resolve("out").resolve(kind).resolve(DemoShop.DATE);
    List<Map<String, String>> sets = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (String language : List.of("en", "zh")) {
      assertThat(
              shop.command(
                  "run", job.toString(), "--date", DemoShop.DATE, "--rerun", "--lang", language))
          .as(shop.err())
          .isZero();
      sets.add(files(published));
      told.add(shop.out());
    }
    assertThat(sets.get(0)).hasSizeGreaterThan(4);
    assertThat(sets.get(1)).isEqualTo(sets.get(0));
    assertThat(told.get(0)).contains("  read ").doesNotContain("读取");
    assertThat(told.get(1)).contains("  读取 ").doesNotContain("  read ");
  }

  @Test
  void dataOnStandardOutputIsTheSameInBothLanguages(@TempDir Path folder) throws IOException {
    DemoShop shop = new DemoShop(folder);
    assertThat(shop.run()).isZero();
    String job = shop.jobFile().toString();
    for (List<String> command :
        List.of(
            List.of("sheet", job),
            List.of("buyer", job, "--order", "3508221001444660138"),
            List.of("consign", job, "--all"),
            List.of("explain", job, "3508221001444660138"))) {
      int english = shop.command(command.toArray(String[]::new));
      String data = shop.out();
      List<String> inChinese = new ArrayList<>(command);
      inChinese.addAll(0, List.of("--lang", "zh"));
      assertThat(shop.command(inChinese.toArray(String[]::new))).isEqualTo(english);
      assertThat(shop.out()).as(command.get(0)).isEqualTo(data).isNotEmpty();
    }
  }

  @Test
  void langStandsBeforeOrBehindTheCommand(@TempDir Path folder) throws IOException {
    DemoShop shop = new DemoShop(folder);
    String nowhere = folder.resolve("nowhere.yaml").toString();
    List<String> told = new ArrayList<>();
    for (String[] line :
        new String[][] {
          {"--lang", "zh", "run", nowhere},
          {"--lang=zh", "run", nowhere},
          {"run", "--lang", "zh", nowhere},
          {"run", nowhere, "--lang", "zh"}
        }) {
      assertThat(shop.command(line)).isEqualTo(2);
      told.add(shop.err());
    }
    assertThat(told)
        .containsOnly("giftrecon: %s：打不开任务文件，请检查文件名和权限\n".formatted(nowhere))
        .hasSize(4);
    assertThat(shop.command("run", nowhere)).isEqualTo(2);
    assertThat(shop.err())
        .isEqualTo("giftrecon: %s: the job file cannot be read\n".formatted(nowhere));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--lang zh                                     | 请写明要做什么，例如 giftrecon run",
        "run --lang zh                                 | 缺少 JOBFILE",
        "explain x --lang zh                           | 缺少 ORDER_NO",
        "--lang zh buyer x                             | 这几个要写一个：--buyer=NAME、--order=NO",
        "--lang zh mark x                              |"
            + " 这几个要写一个：--main-order=NO、--one-yuan-line=NO、--from=FILE",
        "buyer x --order --lang zh                     | 缺少 --order=NO",
        "--lang zh mark x --main-line 5                | 缺少 --main-order=NO",
        "run x --datum 1 --lang zh                     | 没有这个选项：--datum、1",
        "--lang zh runs x y                            | 多了这些内容：y",
        "--lang zh rnu                                 | 没有命令 rnu，是不是 run？",
        "--lang zh run x --now 1 --now 2               | --now 的值不对：“1”不是时间，写法如 \"2023-08-23"
            + " 09:30\"",
        "--lang zh run x --rerun --rerun               | --rerun 只能写一次",
        "--lang zh run x --date 2023-13-01             | --date 的值不对：“2023-13-01”不是日期，写法如"
            + " 2023-09-01",
        "--lang zh run x --rerun=5                     | --rerun 的值“5”不对",
        "--lang zh run x --reject-limit many           | --reject-limit 的值不对：“many”既不是行数也不是百分比，写法如"
            + " 20 或 1%",
        "--lang zh sheet x --main-paid 2023            | --main-paid 的值不对：“2023”里没有“..”，写法如"
            + " 2023-08-23..2023-08-27",
        "--lang zh sheet x --layout wide               | --layout 的值不对：“wide”不对，只能是：pair、record",
        "--lang zh buyer x --order ' '                 | 买家或订单号是空的"
      })
  void usageErrorsAreToldInChineseToo(String line, String told, @TempDir Path folder)
      throws IOException {
    DemoShop shop = new DemoShop(folder);
    String[] args =
        Stream.of(line.split(" +(?=[^']*(?:'[^']*'[^']*)*$)"))
            .map(arg -> arg.replace("'", ""))
            .toArray(String[]::new);
    assertThat(shop.command(args)).isEqualTo(2);
    assertThat(shop.err().lines().toList()).hasSize(2).first().isEqualTo("giftrecon: " + told);
    assertThat(shop.err()).contains("\n看用法：giftrecon");
  }

  @Test
  void exclusiveOptionsAreNamedInChineseToo(@TempDir Path folder) throws IOException {
    DemoShop shop = new DemoShop(folder);
    assertThat(shop.command("--lang", "zh", "buyer", "x", "--order", "1", "--buyer", "2"))
        .isEqualTo(2);
    assertThat(shop.err()).startsWith("giftrecon: 写了互相冲突的选项，只能留一个").contains("--buyer=NAME");
  }

  @StartsProcesses
  @Test
  void anUnknownLanguageIsAUsageErrorInTheOneThatWasThereBefore(@TempDir Path folder)
      throws Exception {
    DemoShop shop = new DemoShop(folder);
    assertThat(shop.command("run", "x", "--lang", "fr")).isEqualTo(2);
    assertThat(shop.err())
        .isEqualTo(
            """
            giftrecon: Invalid value for option '--lang': 'fr' is none of en, zh
            Try: giftrecon run --help
            """);
    Child.Result chinese = inTheLocale("zh_CN.UTF-8").run("--lang", "fr", "run", "x");
    assertThat(chinese.exit()).isEqualTo(2);
    assertThat(chinese.err())
        .isEqualTo("giftrecon: --lang 的值不对：“fr”不对，只能是：en、zh\n看用法：giftrecon --help\n");
  }

  @StartsProcesses
  @Test
  void theLocaleOfTheProcessChooses() throws Exception {
    assertThat(inTheLocale("zh_CN.UTF-8").run().err()).isEqualTo(CHINESE);
    assertThat(inTheLocale("en_US.UTF-8").run().err()).isEqualTo(ENGLISH);
    assertThat(inTheLocale("zh_CN.UTF-8").run("--lang", "en").err()).isEqualTo(ENGLISH);
    Child cron = inTheLocale("C.UTF-8").variable("GIFTRECON_LANG", "zh");
    assertThat(cron.run().err()).isEqualTo(CHINESE);
  }

  /** The locale of file names is the script's own; the language stays that of the caller. */
  @Test
  void theNightlyScriptKeepsTheLanguageOfItsCaller() throws IOException {
    String script = Files.readString(Path.of("jobs", "nightly.sh"));
    assertThat(script.indexOf("export GIFTRECON_LANG="))
        .isPositive()
        .isLessThan(script.indexOf("export LC_ALL="));
  }

  /** A process of somebody with this locale, wherever these tests run. */
  private static Child inTheLocale(String locale) {
    return new Child()
        .variable("GIFTRECON_LANG", "")
        .variable("LC_ALL", "")
        .variable("LC_MESSAGES", "")
        .variable("LANG", locale);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        files.put(
            file.getFileName().toString(),
            bytes.replaceFirst("(\"durations\"\\s*:\\s*)\\{[^{}]*}", "$1{ }"));
      }
    }
    return files;
  }
}
