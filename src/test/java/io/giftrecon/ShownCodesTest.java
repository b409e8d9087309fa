package io.giftrecon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.giftrecon.order.WarningCode;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.release.DecisionCode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each code of a decision, break or warning is seen in the published set of a demo, whose README
 * tells of it, or in that of a golden case which the README of a demo names. The sets are those
 * that {@link GoldenCasesTest} holds to what a run publishes.
 */
class ShownCodesTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Path CASES = RESOURCES.resolve("cases");
  private static final List<Demo> DEMOS =
      List.of(
          new Demo("one-yuan", "demo-expected"),
          new Demo("one-yuan-troubled", "demo-expected-one-yuan-troubled"),
          new Demo("u-first", "demo-expected-u-first"),
          new Demo("u-first-troubled", "demo-expected-u-first-troubled"));

  /** The first and the last of the rules on what the job may believe. */
  private static final int FIRST_OF_EVIDENCE = 30;

  private static final int LAST_OF_EVIDENCE = 48;

  /** A demo shop and the folder of its golden set. */
  private record Demo(String name, String expected) {
    String readme() throws IOException {
      return Files.readString(Path.of("sample-data", name, "README.md"), UTF_8);
    }

    Path set() {
      return RESOURCES.resolve(expected);
    }
  }

  /** Where a published set has codes. */
  private enum Kind {
    DECISION {
      @Override
      List<String> codes() {
        return names(DecisionCode.values());
      }

      @Override
      Set<String> in(Path set) throws IOException {
        Set<String> codes = column(set.resolve("gift-worklist.csv"), "原因代码");
        codes.addAll(column(set.resolve("cash-worklist.csv"), "原因代码"));
        return codes;
      }
    },
    BREAK {
      @Override
      List<String> codes() {
        return names(BreakCode.values());
      }

      @Override
      Set<String> in(Path set) throws IOException {
        return column(set.resolve("breaks.csv"), "代码");
      }
    },
    WARNING {
      @Override
      List<String> codes() {
        return names(WarningCode.values());
      }

      @Override
      Set<String> in(Path set) throws IOException {
        Set<String> codes = new TreeSet<>();
        String summary = Files.readString(set.resolve("summary.json"), UTF_8);
        for (JsonNode warning : JsonMapper.builder().build().readTree(summary).get("warnings")) {
          codes.add(warning.get("code").asText());
        }
        return codes;
      }
    };

    abstract List<String> codes();

    abstract Set<String> in(Path set) throws IOException;

    private static List<String> names(Enum<?>... codes) {
      return Arrays.stream(codes).map(Enum::name).toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeIsShown(Kind kind) throws IOException {
    for (String code : kind.codes()) {
      boolean told = false;
      for (Demo demo : DEMOS) {
        told |= kind.in(demo.set()).contains(code) && demo.readme().contains("`" + code + "`");
        told |= isShownByCase(kind, code, demo.readme());
      }
      assertThat(told)
          .as("%s %s stands in a demo, or in a case that a demo names", kind, code)
          .isTrue();
    }
  }

  /** A code that is listed as shown by a case is shown by that case, whatever else shows it. */
  @Test
  void everyCaseThatIsNamedShowsItsCode() throws IOException {
    for (Demo demo : DEMOS) {
      for (MatchResult row : rows(demo.readme(), "[A-Z_]+")) {
        assertThat(Kind.values())
            .as("%s shows %s, as the README of %s says", row.group(2), row.group(1), demo.name())
            .anyMatch(kind -> isIn(kind, row.group(1), row.group(2)));
      }
    }
  }

  @Test
  void everyRuleOfEvidenceIsTold() throws IOException {
    StringBuilder readmes = new StringBuilder();
    for (Demo demo : DEMOS) {
      readmes.append(demo.readme());
    }
    assertThat(IntStream.rangeClosed(FIRST_OF_EVIDENCE, LAST_OF_EVIDENCE))
        .allSatisfy(rule -> assertThat(readmes).containsPattern("\\bR" + rule + "\\b"));
  }

  private static boolean isShownByCase(Kind kind, String code, String readme) {
    return rows(readme, code).stream().anyMatch(row -> isIn(kind, code, row.group(2)));
  }

  /** The rows of a table that name a golden case for a code. */
  private static List<MatchResult> rows(String readme, String code) {
    return Pattern.compile("(?m)^\\| `(" + code + ")` \\| \\[([^]]+)\\]\\(")
        .matcher(readme)
        .results()
        .toList();
  }

  private static boolean isIn(Kind kind, String code, String folder) {
    try (Stream<Path> sets = Files.list(CASES.resolve(folder))) {
      for (Path set : sets.filter(path -> isSet(path)).toList()) {
        if (kind.in(set).contains(code)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new AssertionError("no golden case " + folder, e);
    }
  }

  private static boolean isSet(Path folder) {
    return folder.getFileName().toString().startsWith("expected") && Files.isDirectory(folder);
  }

  /** The values of a column; none where a job publishes no such file. */
  private static Set<String> column(Path file, String title) throws IOException {
    Set<String> values = new TreeSet<>();
    if (Files.exists(file)) {
      CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
      try (Reader reader = Files.newBufferedReader(file);
          CSVParser rows = format.parse(skipMark(reader))) {
        rows.forEach(row -> values.add(row.get(title)));
      }
    }
    return values;
  }

  private static Reader skipMark(Reader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\ufeff') {
      reader.reset();
    }
    return reader;
  }
}
