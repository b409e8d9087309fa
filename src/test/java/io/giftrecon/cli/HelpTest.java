package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.words.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The help of every command is whole in both languages: nothing is left out, nothing stands in the
 * annotations, and the two bundles hold the same keys.
 */
class HelpTest {
  private static final Path BUNDLES = Path.of("src", "main", "resources", "io/giftrecon/cli");

  @Test
  void theTwoBundlesHoldTheSameKeysInTheSameOrderAndEachOnce() throws IOException {
    List<String> english = keysInOrder("help.properties");
    assertThat(english).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    assertThat(keysInOrder("help_zh.properties")).isEqualTo(english);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCommandAndEverythingItTakesIsDescribed(Language language) {
    for (CommandLine each : commands(line(language))) {
      CommandSpec spec = each.getCommandSpec();
      assertDescribed(spec.qualifiedName(), spec.usageMessage().description(), language);
      assertThat(spec.usageMessage().footer()).as(spec.qualifiedName()).isNotEmpty();
      List<ArgSpec> args = new ArrayList<>(spec.options());
      args.addAll(spec.positionalParameters());
      for (ArgSpec arg : args) {
        if (!arg.hidden()) {
          assertDescribed(spec.qualifiedName() + " " + arg, arg.description(), language);
        }
      }
    }
  }

  /** A text in an annotation would be English in every language. */
  @Test
  void noTextStandsInTheAnnotations() {
    for (CommandLine each : commands(new CommandLine(new GiftReconCommand(false)))) {
      CommandSpec spec = each.getCommandSpec();
      assertThat(spec.usageMessage().description()).as(spec.qualifiedName()).isEmpty();
      assertThat(spec.usageMessage().footer()).as(spec.qualifiedName()).isEmpty();
      List<ArgSpec> args = new ArrayList<>(spec.options());
      args.addAll(spec.positionalParameters());
      args.removeIf(arg -> Set.of("help", "version").contains(name(arg)));
      assertThat(args).as(spec.qualifiedName()).allMatch(arg -> arg.description().length == 0);
    }
  }

  /** A key of the bundles that picocli never asks for would be help that nobody sees. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextOfTheBundlesIsShownSomewhere(Language language) {
    StringBuilder shown = new StringBuilder();
    commands(line(language))
        .forEach(each -> shown.append(each.setUsageHelpWidth(2000).getUsageMessage()));
    ResourceBundle bundle = language.bundle("io.giftrecon.cli.help");
    String all = shown.toString().replaceAll("\\s+", " ");
    Set<String> unseen = new TreeSet<>();
    for (String key : bundle.keySet()) {
      String text = String.format(bundle.getString(key)).replaceAll("\\s+", " ").strip();
      if (!all.contains(text)) {
        unseen.add(key);
      }
    }
    assertThat(unseen).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void helpIsAskedForInEitherLanguageWhereverTheOptionStands(String name) {
    String english = help(name, "--help");
    assertThat(english).startsWith("Usage: giftrecon " + name).contains("Example: giftrecon");
    String chinese = help("--lang", "zh", name, "--help");
    assertThat(chinese).startsWith("用法：giftrecon " + name).contains("例如：giftrecon");
    assertThat(help(name, "--help", "--lang", "zh")).isEqualTo(chinese);
    assertThat(help(name, "--lang=zh", "-h")).isEqualTo(chinese);
    assertThat(help(name, "--help", "--lang", "en")).isEqualTo(english);
  }

  @Test
  void theLanguageMayStandInAFileOfArguments(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("arguments"), "--lang\nzh\n");
    assertThat(help("@" + file, "run", "--help")).startsWith("用法：giftrecon run");
  }

  static Stream<String> names() {
    return new CommandLine(new GiftReconCommand(false)).getSubcommands().keySet().stream().sorted();
  }

  private static String help(String... args) {
    StringWriter out = new StringWriter();
    Language language = GiftReconCommand.language(args, Language.ENGLISH);
    int exit =
        new GiftReconCommand(false)
            .commandLine(new PrintWriter(out), new PrintWriter(out), language)
            .execute(args);
    assertThat(exit).as(out.toString()).isZero();
    return out.toString();
  }

  private static void assertDescribed(String what, String[] description, Language language) {
    assertThat(description).as(what).isNotEmpty();
    assertThat(String.join("", description)).as(what).isNotBlank();
    if (language == Language.CHINESE) {
      assertThat(String.join("", description)).as(what).matches("(?s).*\\p{IsHan}.*");
    }
  }

  private static CommandLine line(Language language) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return new GiftReconCommand(false).commandLine(nowhere, nowhere, language);
  }

  private static List<CommandLine> commands(CommandLine root) {
    List<CommandLine> all = new ArrayList<>(List.of(root));
    root.getSubcommands().values().forEach(each -> all.addAll(commands(each)));
    return all;
  }

  private static String name(ArgSpec arg) {
    return arg instanceof CommandLine.Model.OptionSpec option
        ? option.longestName().replaceFirst("^-+", "")
        : arg.paramLabel();
  }

  private static List<String> keysInOrder(String bundle) throws IOException {
    return Files.readAllLines(BUNDLES.resolve(bundle)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }
}
