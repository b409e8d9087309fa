package io.giftrecon.cli;

import io.giftrecon.nightly.ProgressListener.Stage;
import io.giftrecon.words.Language;
import io.giftrecon.words.Message;

/** How far a stage of a run has come, in words: how much of what, how fast, how long still. */
final class ProgressText {
  private static final double NANOS = 1e9;
  private static final long MEGABYTE = 1_000_000;
  private static final int MINUTE = 60;
  private static final int FIRST_WIDE = 0x2e80;

  private final Language language;

  ProgressText(Language language) {
    this.language = language;
  }

  /**
   * The words, with what matters least left out where there is no room.
   *
   * @param done bytes of a scan, cases of a decision, shops of a fleet
   * @param total 0 where nobody counts
   * @param nanos since the stage began
   * @param room columns
   */
  String of(Stage stage, long done, long total, long nanos, int room) {
    String name = name(stage).in(language);
    if (total <= 0) {
      return firstThatFits(room, name + " …");
    }
    long part = Math.min(done, total);
    String brief = name + " ".repeat(Math.max(1, 8 - columns(name))) + 100 * part / total + " %";
    String amount = "  " + amount(stage, part, total).in(language);
    double seconds = nanos / NANOS;
    if (part == 0 || seconds < 1) {
      return firstThatFits(room, brief + amount, brief);
    }
    double rate = part / seconds;
    String left = "  " + left((total - part) / rate).in(language);
    return firstThatFits(
        room,
        brief + amount + "  " + speed(stage, rate).in(language) + left,
        brief + amount + left,
        brief + left,
        brief);
  }

  /** How long a stage took that is over. */
  String took(Stage stage, long nanos) {
    return Message.of("progress.took", name(stage), minutes((long) (nanos / NANOS))).in(language);
  }

  /** Hours only where there are any. */
  static String minutes(long seconds) {
    return seconds < 3600
        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** How many columns a terminal takes for a text; Chinese is twice as wide. */
  static int columns(String text) {
    return text.codePoints().map(character -> character < FIRST_WIDE ? 1 : 2).sum();
  }

  private static Message name(Stage stage) {
    return switch (stage) {
      case TRADES -> Message.of("progress.trades");
      case SCAN -> Message.of("progress.scan");
      case LINK -> Message.of("progress.link");
      case DECIDE -> Message.of("progress.decide");
      case WRITE -> Message.of("progress.write");
      case PUBLISH -> Message.of("progress.publish");
      case SHOPS -> Message.of("progress.shops");
    };
  }

  private static Message amount(Stage stage, long part, long total) {
    return switch (stage) {
      case TRADES, SCAN -> Message.of("progress.megabytes", part / MEGABYTE, total / MEGABYTE);
      case SHOPS -> Message.of("progress.shop-count", part, total);
      default -> Message.of("progress.cases", part, total);
    };
  }

  private static Message speed(Stage stage, double rate) {
    return switch (stage) {
      case TRADES, SCAN -> Message.of("progress.megabytes-a-second", Math.round(rate) / MEGABYTE);
      case SHOPS -> Message.of("progress.shops-a-minute", Math.round(rate * MINUTE));
      default -> Message.of("progress.cases-a-second", Math.round(rate));
    };
  }

  private static Message left(double seconds) {
    return Message.of("progress.left", minutes(Math.round(seconds)));
  }

  /** The first text that fits; of the last one as much as fits. */
  private static String firstThatFits(int room, String... texts) {
    for (String text : texts) {
      if (columns(text) <= room) {
        return text;
      }
    }
    String last = texts[texts.length - 1];
    while (columns(last) > room) {
      last = last.substring(0, last.length() - 1);
    }
    return last;
  }
}
