package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.ledger.PostgresServer;
import io.giftrecon.tags.NeedsServer;
import io.giftrecon.tags.StartsProcesses;
import io.giftrecon.words.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/**
 * Each command's help has an example that works on the demo shop, and completion knows them all.
 */
class ExamplesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("^(?:Example: |例如：)giftrecon ((?:.*\\\\\n)*.*)$", Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private static final AtomicInteger DATABASES = new AtomicInteger();

  @TempDir private Path folder;
  private DemoShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new DemoShop(folder);
    assertThat(shop.run()).isZero();
  }

  @NeedsServer
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCommandHasAnExampleThatWorks(Language language) {
    List<String> commands = new ArrayList<>(root().getSubcommands().keySet());
    assertThat(commands).contains("run", "check", "init", "completion").hasSizeGreaterThan(9);
    for (String command : commands) {
      assertThat(shop.command(command, "--help", "--lang", language.code())).isZero();
      String help = shop.out();
      assertThat(help.lines()).as(command).allMatch(line -> line.length() <= 80);
      Matcher example = EXAMPLE.matcher(help);
      assertThat(example.find()).as(help).isTrue();
      String[] words = words(example.group(1));
      assertThat(words[0]).isEqualTo(command);
      assertThat(shop.command(words)).as("%s%n%s", example.group(), shop.err()).isZero();
    }
  }

  @Test
  void theFrontPageNamesThemAll() {
    assertThat(shop.command("--help")).isZero();
    assertThat(shop.out()).contains(root().getSubcommands().keySet());
    assertThat(shop.out()).contains("giftrecon init");
  }

  @StartsProcesses
  @Test
  void bashCompletesCommandsOptionsAndFiles() throws Exception {
    assertThat(shop.command("completion")).isZero();
    Path script = Files.writeString(folder.resolve("giftrecon_completion"), shop.out());
    assertThat(completed(script, "", "ini")).containsExactly("init");
    assertThat(completed(script, "", "un")).containsExactly("unmark");
    assertThat(completed(script, "init --kind ", "u")).containsExactly("u-first");
    assertThat(completed(script, "sheet --gift-status ", "p"))
        .containsExactly("pending", "processed");
    assertThat(completed(script, "sheet ", "--main-p")).containsExactly("--main-paid");
    assertThat(completed(script, "run ", folder.resolve("jobs") + "/one"))
        .containsExactly(shop.jobFile().toString());
  }

  /** What bash offers behind a line that ends with a word half typed. */
  private List<String> completed(Path script, String before, String word) throws Exception {
    String bash =
        """
        compopt() { :; }  # bash has it only while somebody presses the tab key
        source '%s'
        COMP_LINE='giftrecon %s%s'
        COMP_POINT=${#COMP_LINE}
        read -ra COMP_WORDS <<<"$COMP_LINE"
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _complete_giftrecon
        printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted(script, before, word);
    Process process = new ProcessBuilder("bash", "-c", bash).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.lines().map(String::strip).toList();
  }

  /** The words of an example, its files those of this shop; a worker does not wait for work. */
  private String[] words(String example) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(example.replace("\\\n", " "));
    while (word.find()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      boolean path = text.contains(".yaml") || text.endsWith(".csv") || text.endsWith(".jsonl");
      boolean dir = text.equals("my-shop") || text.equals("jobs");
      if (text.startsWith("jdbc:postgresql:")) {
        text = PostgresServer.newDatabase("example" + DATABASES.incrementAndGet());
      } else if (words.contains("--idle")) {
        text = "0";
      }
      words.add(path || dir ? folder.resolve(text).toString() : text);
    }
    return words.toArray(String[]::new);
  }

  private static CommandLine root() {
    PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
    return new GiftReconCommand(false).commandLine(nowhere, nowhere, Language.ENGLISH);
  }
}
