package io.giftrecon.campaign;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The job of a one-yuan campaign. All paths are absolute.
 *
 * @param exports the folder of exports
 * @param maxAge R37
 * @param endings R48
 * @param smallRefund R41
 */
public record OneYuanJobFile(
    JobBasics basics,
    Path exports,
    Path enrolments,
    List<Activity> activities,
    ReleaseAfter releaseAfter,
    AllocationPolicy allocation,
    MaxAge maxAge,
    EndingPolicy endings,
    SmallRefund smallRefund)
    implements JobFile {
  /** As a job file writes its kind. */
  public static final String KIND = "one-yuan";

  /** The keys that job files of this kind alone may have. */
  public static final List<String> KEYS = List.of("activities", "policy");

  private static final SmallRefund DEFAULT_SMALL = SmallRefund.parse("0");

  @Override
  public Optional<Path> exportsFolder() {
    return Optional.of(exports);
  }

  @Override
  public List<Path> smallFiles() {
    return List.of(enrolments);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean needsExports() {
    return true;
  }

  @Override
  public boolean sendsParcels() {
    return true;
  }

  /**
   * Checks a job file of this kind.
   *
   * @throws UnusableInputException naming file, line and key
   */
  public static OneYuanJobFile of(JobDocument document) {
    YamlMap root = document.root();
    YamlMap inputs = root.map("inputs", "exports", "enrolments", "buyers", "ignore");
    Optional<YamlMap> policy =
        root.optionalMap(
            "policy", "release-after", "allocation", "max-age", "endings", "small-refund");
    return new OneYuanJobFile(
        document.basics(inputs, "ids", "xlsx"),
        document.path(inputs, "exports"),
        document.path(inputs, "enrolments"),
        activities(root),
        policy
            .flatMap(keys -> keys.word("release-after", ReleaseAfter.values()))
            .orElse(ReleaseAfter.CONFIRMED),
        policy
            .flatMap(keys -> keys.word("allocation", AllocationPolicy.values()))
            .orElse(AllocationPolicy.ONE_PER_UNIT),
        policy.flatMap(keys -> keys.value("max-age", MaxAge::parse)).orElse(MaxAge.DEFAULT),
        policy
            .flatMap(keys -> keys.word("endings", EndingPolicy.values()))
            .orElse(EndingPolicy.REVIEW),
        policy
            .flatMap(keys -> keys.value("small-refund", SmallRefund::parse))
            .orElse(DEFAULT_SMALL));
  }

  private static List<Activity> activities(YamlMap root) {
    List<Activity> activities = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap entry : root.maps("activities", "id", "name", "reservation", "main")) {
      String id = entry.text("id");
      if (!ids.add(id)) {
        throw entry.wrong("id", Message.of("job.activity-twice", id));
      }
      activities.add(
          new Activity(
              id, entry.text("name"), window(entry, "reservation"), window(entry, "main")));
    }
    return List.copyOf(activities);
  }

  /** R2: a date alone is its beginning as {@code from} and its end as {@code to} (A90). */
  private static Window window(YamlMap activity, String key) {
    YamlMap ends = activity.map(key, "from", "to");
    LocalDateTime from = time(ends, "from", Window::parseEnd);
    LocalDateTime to = time(ends, "to", Window::parseTo);
    if (!from.isBefore(to)) {
      throw ends.wrong("to", Message.of("job.window-upside-down"));
    }
    return new Window(from, to);
  }

  private static LocalDateTime time(
      YamlMap ends, String key, Function<String, LocalDateTime> parse) {
    return ends.value(key, parse)
        .orElseThrow(() -> ends.wrong(key, Message.of("job.missing-time")));
  }
}
