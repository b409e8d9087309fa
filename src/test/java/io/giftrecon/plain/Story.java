package io.giftrecon.plain;

import io.giftrecon.plain.Catalogue.Item;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What really happens to an order over time; every export tells it as of its own time. */
public record Story(
    String number,
    Person person,
    World world,
    LocalDateTime created,
    Optional<LocalDateTime> paid,
    boolean paymentTimeLost,
    List<Step> steps,
    Presale presale,
    List<LineStory> lines) {

  /** Which kind of files usually carries an order. */
  public enum World {
    SEPARATE,
    COMBINED,
    OLD
  }

  /** How exports know a buyer. */
  public enum Known {
    BY_ID,
    BY_NAME,
    BY_NICK,
    BY_FILE,
    BY_NOTHING
  }

  /** A buyer. */
  public record Person(
      String id,
      String name,
      String newName,
      LocalDateTime renamed,
      String nick,
      Known known,
      boolean named) {

    String nameAt(LocalDateTime time) {
      return time.isBefore(renamed) ? name : newName;
    }

    String masked() {
      return name.charAt(0) + "**" + name.charAt(name.length() - 1);
    }
  }

  /** From this time on the order has this status. */
  public record Step(LocalDateTime at, String status) {}

  /** Whether an order is a presale, and when its final payment is made. */
  public record Presale(boolean presale, Optional<LocalDateTime> finalPaid, boolean stepBlank) {
    public static final Presale NONE = new Presale(false, Optional.empty(), false);
  }

  /** A line of an order. */
  public record LineStory(
      String sub,
      Item item,
      String code,
      int quantity,
      BigDecimal payable,
      Optional<LocalDateTime> closed,
      List<RefundStory> refunds,
      boolean titleBlank,
      boolean quantityBlank) {}

  /** A refund, and what the refund report says about whose it is. */
  public record RefundStory(
      String number,
      String sentOrder,
      String item,
      String code,
      BigDecimal amount,
      String extent,
      LocalDateTime applied,
      boolean timeLost,
      String first,
      LocalDateTime ended,
      String last,
      boolean reported,
      String service,
      String reason) {

    String statusAt(LocalDateTime time) {
      return time.isBefore(ended) ? first : last;
    }
  }

  boolean single() {
    return lines.size() == 1;
  }

  /** Whether no export could show anything of it but its one and only state of payment. */
  boolean settledBy(LocalDateTime time) {
    return !presale.presale() && paid.map(at -> !at.isAfter(time)).orElse(true);
  }

  String statusAt(LocalDateTime time) {
    if (lines.stream().allMatch(line -> closedAt(line, time))) {
      return PlainWords.CLOSED;
    }
    String status = steps.get(0).status();
    for (Step step : steps) {
      status = step.at().isAfter(time) ? status : step.status();
    }
    return status;
  }

  String statusAt(LineStory line, LocalDateTime time) {
    return closedAt(line, time) ? PlainWords.CLOSED : statusAt(time);
  }

  private static boolean closedAt(LineStory line, LocalDateTime time) {
    return line.closed().map(at -> !at.isAfter(time)).orElse(false);
  }
}
