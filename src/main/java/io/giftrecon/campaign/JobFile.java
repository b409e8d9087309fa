package io.giftrecon.campaign;

import io.giftrecon.order.Times;
import io.giftrecon.order.UnusableInput;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One job as the merchant wrote it, checked whole. All paths are absolute.
 *
 * @param file the job file itself
 * @param exports the folder of exports
 * @param buyers the optional buyers file
 * @param outputs the folder that published sets go to
 * @param ledger a JDBC URL
 * @param numbers how outputs write numbers
 */
public record JobFile(
    Path file,
    String shop,
    Path exports,
    Path enrolments,
    Optional<Path> buyers,
    Path outputs,
    String ledger,
    List<Activity> activities,
    ReleaseAfter releaseAfter,
    AllocationPolicy allocation,
    RejectLimit rejectLimit,
    NumberDress numbers) {

  private static final String H2_FILE = "jdbc:h2:file:";
  private static final Pattern END_OF_DAY = Pattern.compile("[0-9/-]+ 24:00(:00)?");
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final RejectLimit DEFAULT_LIMIT = RejectLimit.parse("1%");

  /**
   * Reads and checks a job file.
   *
   * @throws UnusableInput naming file, line and key
   */
  public static JobFile read(Path path) {
    Path file = path.toAbsolutePath().normalize();
    YamlMap root =
        YamlMap.of(
            file,
            compose(file),
            "kind",
            "shop",
            "inputs",
            "outputs",
            "ledger",
            "activities",
            "policy",
            "reject-limit",
            "output");
    if (!root.text("kind").equals("one-yuan")) {
      throw root.wrong("kind", "must be one-yuan");
    }
    YamlMap inputs = root.map("inputs", "exports", "enrolments", "buyers");
    Optional<YamlMap> policy = root.optionalMap("policy", "release-after", "allocation");
    return new JobFile(
        file,
        root.text("shop"),
        path(file, inputs, "exports"),
        path(file, inputs, "enrolments"),
        inputs.optionalText("buyers").map(name -> path(file, inputs, "buyers")),
        path(file, root, "outputs"),
        ledgerUrl(file, root),
        activities(root),
        policy
            .flatMap(keys -> keys.word("release-after", ReleaseAfter.values()))
            .orElse(ReleaseAfter.CONFIRMED),
        policy
            .flatMap(keys -> keys.word("allocation", AllocationPolicy.values()))
            .orElse(AllocationPolicy.ONE_PER_UNIT),
        root.value("reject-limit", RejectLimit::parse).orElse(DEFAULT_LIMIT),
        root.optionalMap("output", "ids")
            .flatMap(output -> output.word("ids", NumberDress.values()))
            .orElse(NumberDress.FORMULA));
  }

  private static Node compose(Path file) {
    try {
      return new Compose(LoadSettings.builder().setLabel(file.toString()).build())
          .composeString(Files.readString(file))
          .orElseThrow(() -> new UnusableInput(file + ":1: the job file is empty"));
    } catch (CharacterCodingException e) {
      throw new UnusableInput(file + ": is not UTF-8; save it again as UTF-8", e);
    } catch (IOException e) {
      throw new UnusableInput(file + ": the job file cannot be read", e);
    } catch (MarkedYamlEngineException e) {
      long line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1L;
      throw new UnusableInput("%s:%d: %s".formatted(file, line, e.getProblem()), e);
    } catch (StackOverflowError e) {
      throw new UnusableInput(file + ": is nested too deeply for a job file", e);
    } catch (YamlEngineException e) {
      throw new UnusableInput("%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static String ledgerUrl(Path file, YamlMap root) {
    String url = root.text("ledger");
    if (url.startsWith(H2_FILE)) {
      if (url.indexOf(';') >= 0) {
        throw root.wrong("ledger", "takes no settings behind a ;");
      }
      return H2_FILE + path(file, root, "ledger", url.substring(H2_FILE.length()));
    }
    if (url.startsWith(POSTGRESQL)) {
      return url;
    }
    throw root.wrong("ledger", "must begin with %s or %s".formatted(H2_FILE, POSTGRESQL));
  }

  private static Path path(Path file, YamlMap keys, String key) {
    return path(file, keys, key, keys.text(key));
  }

  private static Path path(Path file, YamlMap keys, String key, String name) {
    try {
      return file.resolveSibling(name).normalize();
    } catch (InvalidPathException e) {
      throw keys.wrong(key, "cannot be a path here; is LC_ALL=C.UTF-8 set?");
    }
  }

  private static List<Activity> activities(YamlMap root) {
    List<Activity> activities = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap entry : root.maps("activities", "id", "name", "reservation", "main")) {
      String id = entry.text("id");
      if (!ids.add(id)) {
        throw entry.wrong("id", "'%s' stands twice".formatted(id));
      }
      activities.add(
          new Activity(
              id, entry.text("name"), window(entry, "reservation"), window(entry, "main")));
    }
    return List.copyOf(activities);
  }

  private static Window window(YamlMap activity, String key) {
    YamlMap ends = activity.map(key, "from", "to");
    LocalDateTime from = time(ends, "from");
    LocalDateTime to = time(ends, "to");
    if (!from.isBefore(to)) {
      throw ends.wrong("to", "must be later than from");
    }
    return new Window(from, to);
  }

  private static LocalDateTime time(YamlMap ends, String key) {
    return ends.value(key, JobFile::windowEnd)
        .orElseThrow(() -> ends.wrong(key, "is missing; write it as 2023-08-23 00:00"));
  }

  /** A time that may say 24:00 for the end of its day (R2). */
  private static LocalDateTime windowEnd(String text) {
    boolean endOfDay = END_OF_DAY.matcher(text).matches();
    try {
      LocalDateTime time =
          Times.parse(endOfDay ? text.substring(0, text.lastIndexOf(" 24:")) : text);
      if (time != null) {
        return endOfDay ? time.plusDays(1) : time;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(noTime(text), e);
    }
    throw new IllegalArgumentException(noTime(text));
  }

  private static String noTime(String text) {
    return "'%s' is no time; write it as 2023-08-23 00:00".formatted(text);
  }
}
