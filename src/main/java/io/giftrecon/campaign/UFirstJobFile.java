package io.giftrecon.campaign;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.InvalidValueException;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The job of a U先 sampling campaign. All paths are absolute.
 *
 * @param exportsFolder empty while there are no exports yet: then there is a pre-check alone
 * @param samples the enrolments, activity by item
 * @param items how the items stand in the shop
 * @param board the files of the platform's board; empty without one
 * @param maxAge R37
 */
public record UFirstJobFile(
    JobBasics basics,
    Optional<Path> exportsFolder,
    Path samples,
    Path items,
    Optional<Path> promotions,
    Optional<Path> members,
    Optional<Path> fullSize,
    Optional<Path> prompts,
    List<Path> board,
    LiveRoom live,
    MaxAge maxAge)
    implements JobFile {

  /** As a job file writes its kind. */
  public static final String KIND = "u-first";

  /** The keys that job files of this kind alone may have. */
  public static final List<String> KEYS = List.of("live", "policy");

  /**
   * What the merchant says of the shop's live room (U3).
   *
   * @param whitelisted whether the live console offers the sampling component
   * @param slot where the component stands, from 1; empty if nobody said
   */
  public record LiveRoom(boolean whitelisted, OptionalInt slot) {
    /** Nothing said: nothing to rely on (S12). */
    static final LiveRoom UNSTATED = new LiveRoom(false, OptionalInt.empty());
  }

  @Override
  public List<Path> smallFiles() {
    return Stream.of(
            Stream.of(samples, items),
            Stream.of(promotions, members, fullSize, prompts).flatMap(Optional::stream),
            board.stream())
        .flatMap(files -> files)
        .toList();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean needsExports() {
    return false;
  }

  @Override
  public boolean sendsParcels() {
    return false;
  }

  /**
   * Checks a job file of this kind.
   *
   * @throws UnusableInputException naming file, line and key
   */
  public static UFirstJobFile of(JobDocument document) {
    YamlMap root = document.root();
    YamlMap inputs =
        root.map(
            "inputs",
            "exports",
            "buyers",
            "ignore",
            "samples",
            "items",
            "promotions",
            "members",
            "full-size",
            "prompts",
            "board");
    return new UFirstJobFile(
        document.basics(inputs, "ids"),
        document.optionalPath(inputs, "exports"),
        document.path(inputs, "samples"),
        document.path(inputs, "items"),
        document.optionalPath(inputs, "promotions"),
        document.optionalPath(inputs, "members"),
        document.optionalPath(inputs, "full-size"),
        document.optionalPath(inputs, "prompts"),
        document.files(inputs, "board"),
        root.optionalMap("live", "whitelisted", "slot")
            .map(UFirstJobFile::live)
            .orElse(LiveRoom.UNSTATED),
        root.optionalMap("policy", "max-age")
            .flatMap(keys -> keys.value("max-age", MaxAge::parse))
            .orElse(MaxAge.DEFAULT));
  }

  private static LiveRoom live(YamlMap keys) {
    boolean whitelisted = keys.value("whitelisted", UFirstJobFile::truth).orElse(false);
    Optional<Integer> slot = keys.value("slot", UFirstJobFile::slot);
    return new LiveRoom(whitelisted, slot.map(OptionalInt::of).orElseGet(OptionalInt::empty));
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new InvalidValueException(
              Message.of("job.not-one-of", text, List.of("true", "false")));
    };
  }

  private static int slot(String text) {
    if (!text.matches("[1-9]\\d?")) {
      throw new InvalidValueException(Message.of("job.live-slot", text));
    }
    return Integer.parseInt(text);
  }
}
