package io.giftrecon.export.recognise;

import io.giftrecon.order.NameStamp;
import io.giftrecon.order.Times;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * When an export was made, and how that is known (R38): by the last stamp of date and time in the
 * file's name, else by the last date there, else by what it tells itself (trades as JSON do), else
 * by the file's modification time.
 */
public record AsOf(LocalDateTime time, From from) {
  /** How the time of an export is known. */
  public enum From {
    NAME("name"),
    /** By the newest change that its trades tell of. */
    CONTENTS("contents"),
    FILE_TIME("file-time");

    private final String label;

    From(String label) {
      this.label = label;
    }

    /** As {@code summary.json} has it, in every language. */
    public String label() {
      return label;
    }
  }

  /**
   * Tells when an export was made.
   *
   * @param name of the file; a stamp more than a day after the modification time is none
   */
  static AsOf of(String name, Instant modified) {
    LocalDateTime fileTime = LocalDateTime.ofInstant(modified, Times.CHINA).withNano(0);
    return NameStamp.of(name, fileTime)
        .map(time -> new AsOf(time, From.NAME))
        .orElse(new AsOf(fileTime, From.FILE_TIME));
  }

  /**
   * The same where the name tells it; else by what the file tells itself.
   *
   * @param newest change in it; one later than a day after the file was written is none
   */
  AsOf orFromContents(LocalDateTime newest) {
    return from == From.FILE_TIME && NameStamp.isPlausible(newest, time)
        ? new AsOf(newest, From.CONTENTS)
        : this;
  }
}
