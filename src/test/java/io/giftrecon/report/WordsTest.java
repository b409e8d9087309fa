package io.giftrecon.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.campaign.BenefitKind;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.output.PageContent;
import io.giftrecon.output.RejectsSheet;
import io.giftrecon.output.oneyuan.BreaksSheet;
import io.giftrecon.output.oneyuan.ChangesSheet;
import io.giftrecon.output.oneyuan.DownloadSheet;
import io.giftrecon.output.oneyuan.OneYuanTables;
import io.giftrecon.output.oneyuan.RecallSheet;
import io.giftrecon.output.oneyuan.Worklist;
import io.giftrecon.output.sampling.BoardSheet;
import io.giftrecon.output.sampling.CareSheet;
import io.giftrecon.output.sampling.ClaimsSheet;
import io.giftrecon.output.sampling.EffectSheet;
import io.giftrecon.output.sampling.PrecheckSheet;
import io.giftrecon.output.sampling.SamplingTables;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.release.Action;
import io.giftrecon.release.DecisionCode;
import io.giftrecon.sampling.Phase;
import io.giftrecon.sampling.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page has a word, in both languages, for everything that it may have to name. */
class WordsTest {
  private static final Pattern WORD =
      Pattern.compile(
          "(?m)^  \"?([^\":]+)\"?: \\[\"((?:[^\"\\\\]|\\\\.)+)\", \"((?:[^\"\\\\]|\\\\.)+)\"],$");
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
  private static final Pattern USED =
      Pattern.compile("\\b(?:t|parts)\\(\"([^\"]+)\"[,)]|data-t(?:-label)?=\"([^\"]+)\"");

  private final String source = Resources.text("words.js");
  private final Map<String, MatchResult> words =
      WORD.matcher(source).results().collect(Collectors.toMap(word -> word.group(1), word -> word));

  @Test
  void everyLineOfWordsIsAWordInTwoLanguages() {
    long lines = source.lines().filter(line -> line.contains("\", \"")).count();
    assertThat((long) words.size()).isGreaterThan(150).isEqualTo(lines);
    words.forEach(
        (key, word) -> assertThat(places(word.group(2))).as(key).isEqualTo(places(word.group(3))));
  }

  @Test
  void everyCodeHasItsWord() {
    Stream.of(BreakCode.values()).forEach(code -> assertKnown("mend." + code));
    Stream.of(BreakCode.values())
        .forEach(
            code ->
                assertThat(words.get("break." + code).group(2))
                    .as("%s", code)
                    .isEqualTo(code.meaning()));
    Stream.of(DecisionCode.values()).forEach(code -> assertKnown("code." + code));
    Stream.of(DecisionCode.values()).forEach(code -> assertKnown("why." + code));
    Stream.of(BenefitKind.values())
        .map(BenefitKind::word)
        .forEach(
            kind ->
                Stream.of("owed.", "kind.owed.", "do.立即补发.").forEach(w -> assertKnown(w + kind)));
    Stream.of(Phase.values()).forEach(phase -> assertKnown("phase." + phase.word()));
    Stream.of(Action.values()).forEach(advice -> assertKnown("advice." + advice.word()));
    Stream.of(Action.values()).forEach(advice -> assertKnown("do." + advice.word()));
    Stream.of(Severity.values()).forEach(severity -> assertKnown("severity." + severity.word()));
    Stream.of(FileKind.values()).forEach(kind -> assertKnown("kind." + kind.label()));
    Stream.of(RowDisposition.values())
        .filter(use -> use != RowDisposition.USED)
        .forEach(use -> assertKnown("reason." + use.reason()));
    Stream.of(
            RecallSheet.TABLE,
            BreaksSheet.TABLE,
            ChangesSheet.TABLE,
            RejectsSheet.TABLE,
            Worklist.GIFTS,
            Worklist.CASH,
            DownloadSheet.TABLE,
            PrecheckSheet.TABLE,
            EffectSheet.TABLE,
            BoardSheet.TABLE,
            CareSheet.TABLE,
            ClaimsSheet.TABLE)
        .peek(table -> assertThat(table.page()).as(table.name()).isNotEmpty())
        .forEach(table -> assertKnown("file." + table.name()));
  }

  @Test
  void everyWordThatIsAskedForIsThere() {
    String page =
        Stream.of(OneYuanTables.class, SamplingTables.class)
            .map(room -> PageContent.beside(room, "", List.of()))
            .map(content -> content.body() + Resources.script(content.script()))
            .collect(Collectors.joining());
    TreeSet<String> used = new TreeSet<>();
    USED.matcher(page)
        .results()
        .forEach(found -> used.add(found.group(1) != null ? found.group(1) : found.group(2)));
    assertThat(used).hasSizeGreaterThan(90).allSatisfy(this::assertKnown);
  }

  private void assertKnown(String key) {
    assertThat(words).containsKey(key);
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(p -> p.group()).collect(Collectors.toSet());
  }
}
