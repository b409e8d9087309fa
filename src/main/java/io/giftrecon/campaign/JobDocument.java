package io.giftrecon.campaign;

import io.giftrecon.csv.SmallFile;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.InvalidValueException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The text of a job file on its way to a {@link JobFile}: its kind is known, and only keys of that
 * kind are in it.
 */
public final class JobDocument {
  private static final RejectLimit DEFAULT_LIMIT = RejectLimit.parse("1%");
  private static final KeepDays DEFAULT_KEEP = KeepDays.parse("90");
  private static final List<String> COMMON =
      List.of("kind", "shop", "inputs", "outputs", "ledger", "reject-limit", "keep-days", "output");

  private final Path file;
  private final String kind;
  private final YamlMap root;
  private final JobBounds bounds;

  private JobDocument(Path file, String kind, YamlMap root, JobBounds bounds) {
    this.file = file;
    this.kind = kind;
    this.root = root;
    this.bounds = bounds;
  }

  /**
   * Reads the text.
   *
   * @param kinds the keys that job files of a kind alone may have, by kind
   * @param bounds what it may reach
   * @throws UnusableInputException naming file, line and key
   */
  public static JobDocument read(Path path, Map<String, List<String>> kinds, JobBounds bounds) {
    Path file = path.toAbsolutePath().normalize();
    Node node = compose(file);
    YamlMap any = YamlMap.of(file, node, known(kinds.values()));
    any.text("kind");
    String kind = any.oneOf("kind", List.copyOf(kinds.keySet())).orElseThrow();
    List<String> own = kinds.getOrDefault(kind, List.of());
    return new JobDocument(file, kind, YamlMap.of(file, node, known(List.of(own))), bounds);
  }

  /** As it is written there. */
  public String kind() {
    return kind;
  }

  /** The whole document, whose keys the kind looks up. */
  public YamlMap root() {
    return root;
  }

  /**
   * What every job file says.
   *
   * @param inputs the mapping of that name
   * @param outputKeys what the kind allows under {@code output}: {@code ids}, {@code xlsx}
   */
  public JobBasics basics(YamlMap inputs, String... outputKeys) {
    Optional<YamlMap> output = root.optionalMap("output", outputKeys);
    return new JobBasics(
        file,
        root.text("shop"),
        optionalPath(inputs, "buyers"),
        inputs.texts("ignore").map(IgnoredFiles::new).orElse(IgnoredFiles.NONE),
        folder(root, "outputs"),
        ledgerUrl(),
        root.value("reject-limit", RejectLimit::parse).orElse(DEFAULT_LIMIT),
        root.value("keep-days", KeepDays::parse).orElse(DEFAULT_KEEP),
        output.flatMap(keys -> keys.word("ids", NumberStyle.values())).orElse(NumberStyle.FORMULA),
        output.flatMap(keys -> keys.word("xlsx", Answer.values())).orElse(Answer.TRUE)
            == Answer.TRUE);
  }

  private enum Answer {
    TRUE,
    FALSE
  }

  /** A path that must be there, resolved against the folder of the job file. */
  public Path path(YamlMap keys, String key) {
    return path(keys, key, keys.text(key));
  }

  /** A folder that is there, or that will be made. */
  private Path folder(YamlMap keys, String key) {
    Path path = path(keys, key);
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw keys.wrong(key, Message.of("job.no-folder", path));
    }
    return path;
  }

  /** A path that may be there, resolved against the folder of the job file. */
  public Optional<Path> optionalPath(YamlMap keys, String key) {
    return keys.optionalText(key).map(name -> path(keys, key, name));
  }

  /** The files of a key that may be there: one, a list of them, or all of a folder. */
  public List<Path> files(YamlMap keys, String key) {
    List<Path> files = new ArrayList<>();
    for (String name : keys.texts(key).orElse(List.of())) {
      Path path = path(keys, key, name);
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      try (Stream<Path> inside = Files.list(path)) {
        List<Path> seen = inside.filter(JobDocument::isForUs).sorted().toList();
        if (seen.isEmpty()) {
          throw keys.wrong(key, Message.of("job.empty-folder", path));
        }
        files.addAll(seen);
      } catch (IOException e) {
        throw keys.wrong(key, Message.of("table.unreadable", path));
      }
    }
    return List.copyOf(files);
  }

  /** What programs leave beside the files that somebody means is none of them (R33). */
  private static boolean isForUs(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file) && !name.startsWith(".") && !name.startsWith("~$");
  }

  private Path path(YamlMap keys, String key, String name) {
    try {
      Path path = file.resolveSibling(name).normalize();
      bounds.check(path);
      return path;
    } catch (InvalidPathException e) {
      throw keys.wrong(key, Message.of("job.no-path"));
    } catch (InvalidValueException e) {
      throw keys.wrong(key, e.userMessage());
    }
  }

  private static String[] known(Collection<List<String>> keys) {
    Stream<String> own = keys.stream().flatMap(List::stream);
    return Stream.concat(COMMON.stream(), own).toArray(String[]::new);
  }

  private static Node compose(Path file) {
    String text = "";
    try {
      text = text(file);
      return new Compose(LoadSettings.builder().setLabel(file.toString()).build())
          .composeString(text)
          .orElseThrow(() -> new UnusableInputException(Message.of("job.empty", file)));
    } catch (CharacterCodingException e) {
      throw new UnusableInputException(Message.of("job.not-utf-8", file), e);
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("job.unreadable", file), e);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new UnusableInputException(YamlMistake.before(line, text, file), e);
    } catch (StackOverflowError e) {
      throw new UnusableInputException(Message.of("job.nested", file), e);
    } catch (YamlEngineException e) {
      throw new UnusableInputException(
          Message.of("job.no-yaml", file, String.valueOf(e.getMessage())), e);
    }
  }

  private static String text(Path file) throws IOException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(SmallFile.read(file, SmallFile.LARGEST_JOB)))
        .toString();
  }

  private String ledgerUrl() {
    String url = root.text("ledger");
    try {
      return LedgerUrl.parse(url, bounds.hosts(), name -> path(root, "ledger", name).toString());
    } catch (InvalidValueException e) {
      throw root.wrong("ledger", e.userMessage());
    }
  }
}
