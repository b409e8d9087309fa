package io.giftrecon.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the program says and what the bundles hold are the same: every message of the source stands
 * in both languages with places for what it speaks of, nothing in the bundles is never said, and
 * nobody throws words of their own past them. The source is read as the compiler reads it.
 */
class MessagesTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path BUNDLES = Path.of("src", "main", "resources", "io/giftrecon/words");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(,number)?\\}");

  /**
   * What may be thrown with words in it: mistakes of programmers, and what is wrong with a cell,
   * which is data of {@code rejects.csv} and the same in every language.
   */
  private static final Set<String> NOT_TOLD =
      Set.of(
          "IllegalStateException",
          "IllegalArgumentException",
          "InterruptedIOException",
          "BadRowException");

  private static final List<Said> SAID = new ArrayList<>();
  private static final List<String> THROWN = new ArrayList<>();

  /** A message in the source; the key is empty where it is no plain text. */
  private record Said(String place, String key, int args) {}

  @BeforeAll
  static void readTheSource() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      files = walk.filter(file -> file.toString().endsWith(".java")).toList();
    }
    SAID.clear();
    THROWN.clear();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      task.parse()
          .forEach(
              unit ->
                  new Reader(Path.of(unit.getSourceFile().getName()).getFileName().toString())
                      .scan(unit, null));
    }
    assertThat(files).hasSizeGreaterThan(200);
    assertThat(SAID).hasSizeGreaterThan(150);
  }

  @Test
  void everyKeyStandsInTheSourceAsItIs() {
    assertThat(SAID).extracting(Said::key).doesNotContain("");
  }

  @Test
  void theTwoBundlesHoldTheSameKeysInTheSameOrderAndEachOnce() throws IOException {
    List<String> english = keysInOrder("messages.properties");
    assertThat(english).doesNotHaveDuplicates().isNotEmpty();
    assertThat(keysInOrder("messages_zh.properties")).isEqualTo(english);
  }

  @Test
  void whatIsSaidAndWhatTheBundlesHoldIsTheSame() {
    Set<String> said = SAID.stream().map(Said::key).collect(Collectors.toCollection(TreeSet::new));
    assertThat(sentences(Language.ENGLISH).keySet()).isEqualTo(said);
  }

  @Test
  void aSentenceHasPlacesForWhatItSpeaksOfAndForNothingElse() {
    Map<String, String> english = sentences(Language.ENGLISH);
    Map<String, String> chinese = sentences(Language.CHINESE);
    for (Said said : SAID) {
      Set<Integer> inEnglish = places(english.get(said.key()));
      Set<Integer> inChinese = places(chinese.get(said.key()));
      Set<Integer> spokenOf =
          IntStream.range(0, said.args()).boxed().collect(Collectors.toCollection(TreeSet::new));
      Set<Integer> either = new TreeSet<>(inEnglish);
      either.addAll(inChinese);
      assertThat(either).as("%s: %s", said.place(), said.key()).isEqualTo(spokenOf);
      // The parser's own words are English; the Chinese sentence is made of their parts.
      if (!said.key().startsWith("usage.")) {
        assertThat(inChinese).as("%s: %s", said.place(), said.key()).isEqualTo(inEnglish);
      }
    }
  }

  @Test
  void theChineseIsChineseAndTheEnglishSaysSomething() {
    sentences(Language.ENGLISH).forEach((key, text) -> assertThat(text).as(key).isNotBlank());
    sentences(Language.CHINESE)
        .forEach(
            (key, text) -> {
              boolean onlyPlaces = PLACE.matcher(text).replaceAll("").matches("[\\s→：/A-Z]*");
              assertThat(onlyPlaces || text.codePoints().anyMatch(MessagesTest::isHan))
                  .as("%s=%s", key, text)
                  .isTrue();
            });
  }

  /** A quote is shown as it stands: nothing here asks for it twice. */
  @Test
  void noQuoteStandsTwice() {
    for (Language language : Language.values()) {
      sentences(language).forEach((key, text) -> assertThat(text).as(key).doesNotContain("''"));
    }
  }

  @Test
  void nobodyThrowsWordsOfTheirOwn() {
    assertThat(THROWN).isEmpty();
  }

  private static boolean isHan(int character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }

  private static Map<String, String> sentences(Language language) {
    Map<String, String> sentences = new TreeMap<>();
    language
        .bundle("io.giftrecon.words.messages")
        .keySet()
        .forEach(key -> sentences.put(key, language.sentence(key)));
    return sentences;
  }

  private static List<String> keysInOrder(String bundle) throws IOException {
    return Files.readAllLines(BUNDLES.resolve(bundle)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }

  private static Set<Integer> places(String sentence) {
    return PLACE
        .matcher(sentence)
        .results()
        .map(place -> Integer.valueOf(place.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Collects what one file says, and what it throws. */
  private static final class Reader extends TreeScanner<Void, Void> {
    private final String file;

    Reader(String file) {
      this.file = file;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      if (call.getMethodSelect().toString().equals("Message.of")) {
        ExpressionTree key = call.getArguments().get(0);
        SAID.add(
            new Said(
                file,
                key instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : "",
                call.getArguments().size() - 1));
      }
      return super.visitMethodInvocation(call, null);
    }

    @Override
    public Void visitThrow(ThrowTree thrown, Void unused) {
      if (thrown.getExpression() instanceof NewClassTree made
          && !NOT_TOLD.contains(made.getIdentifier().toString())
          && made.getArguments().stream().anyMatch(Reader::isText)) {
        THROWN.add(file + ": " + made);
      }
      return super.visitThrow(thrown, null);
    }

    /** Text by itself; text within a message is what the message speaks of. */
    private static boolean isText(ExpressionTree argument) {
      return !argument.toString().startsWith("Message.") && argument.toString().contains("\"");
    }
  }
}
