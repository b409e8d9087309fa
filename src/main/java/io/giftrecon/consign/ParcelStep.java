package io.giftrecon.consign;

import io.giftrecon.consign.ConsignRequest.Parcel;
import io.giftrecon.order.Numbers;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.RightEvent;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that the platform has to learn of one unit: its first parcel, or a change of it.
 *
 * @param place 0 for the first parcel, then counting up
 * @param event id of the marking event that names the parcel
 * @param mark what that event says
 * @param before the parcel that the platform knows by then, empty for the first
 * @param told the event of its handing out, empty if that is still to come
 */
record ParcelStep(
    LedgerRight right,
    int place,
    long event,
    Mark mark,
    Optional<Parcel> before,
    Parcel parcel,
    Optional<RightEvent> told) {
  /** A parcel is reported before it is changed, whichever of its rights comes first. */
  static final Comparator<ParcelStep> ORDER =
      Comparator.comparing((ParcelStep step) -> step.right.mainOrder(), Numbers.ORDER)
          .thenComparingInt(ParcelStep::place)
          .thenComparing(step -> step.right.mainSubOrder(), Numbers.ORDER)
          .thenComparing(ParcelStep::right, LedgerRight.ORDER);

  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  /** Steps with the same key are one request; what was handed out together stays together. */
  List<Object> request() {
    if (told.isPresent()) {
      return List.of(told.get().mark().note());
    }
    return before.isPresent()
        ? List.of(right.mainOrder(), place, before.get().key(), parcel.key())
        : List.of(
            right.oneYuanSubOrder(), right.mainOrder(), right.mainSubOrder(), place, parcel.key());
  }

  /**
   * The pair and its marking event. The event's number alone would begin again in a ledger that was
   * set back to an older night; its time does not.
   */
  String id() {
    return told.map(event -> event.mark().note())
        .orElseGet(
            () ->
                "%s-%s-%s-%d"
                    .formatted(
                        right.oneYuanSubOrder(),
                        right.mainSubOrder(),
                        SECOND.format(mark.at()),
                        event));
  }

  /** Whether it was handed out, or marked, at that time or later. */
  boolean since(LocalDateTime time) {
    return !mark.at().isBefore(time)
        || told.filter(event -> !event.mark().at().isBefore(time)).isPresent();
  }

  ParcelStep told(RightEvent event) {
    return new ParcelStep(right, place, this.event, mark, before, parcel, Optional.of(event));
  }

  /** The event that says: the ERP was told of it, in the request of that id. */
  RightEvent toldBy(String request, LocalDateTime at, String by) {
    return new RightEvent(
        0,
        RightEvent.Kind.CONSIGNED,
        right.oneYuanSubOrder(),
        right.unit(),
        right.mainOrder(),
        right.mainSubOrder(),
        new Mark(at, by, request, parcel.companyCode(), parcel.outSid()));
  }
}
