package io.giftrecon.consign;

import io.giftrecon.consign.ConsignRequest.Parcel;
import io.giftrecon.order.LedgerRight;
import io.giftrecon.order.LogisticsCompanies;
import io.giftrecon.order.Mark;
import io.giftrecon.order.Numbers;
import io.giftrecon.order.ReturnedWord;
import io.giftrecon.order.RightEvent;
import io.giftrecon.words.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the platform shall learn of released rights: for each that has a tracking number and a main
 * order the first number it was sent with, then each change of it.
 *
 * @param leftOut rights with a tracking number that no request can be made of
 */
public record ConsignRequests(List<ConsignRequest> requests, List<LeftOut> leftOut) {
  private static final Comparator<LedgerRight> ORDER =
      Comparator.comparing(LedgerRight::mainOrder, Numbers.ORDER)
          .thenComparing(LedgerRight::mainSubOrder, Numbers.ORDER)
          .thenComparing(LedgerRight.ORDER);
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** A right without request, and why. */
  public record LeftOut(LedgerRight right, Message reason) {}

  /**
   * Makes the requests, by main order, main line, one-yuan line and unit.
   *
   * @param rights of a shop, as they are now
   * @param events of that shop, oldest first
   */
  public static ConsignRequests of(
      List<LedgerRight> rights, List<RightEvent> events, LogisticsCompanies companies) {
    Map<List<Object>, List<Mark>> history = new HashMap<>();
    for (RightEvent event : events) {
      if (event.kind() == RightEvent.Kind.MARKED) {
        history.computeIfAbsent(key(event), key -> new ArrayList<>()).add(event.mark());
      }
    }
    ConsignRequests made = new ConsignRequests(new ArrayList<>(), new ArrayList<>());
    for (LedgerRight right : rights.stream().sorted(ORDER).toList()) {
      Optional<Mark> mark = right.mark().filter(word -> !word.tracking().isBlank());
      if (mark.isPresent()) {
        List<Mark> marks = new ArrayList<>(history.getOrDefault(key(right), List.of()));
        marks.add(mark.get());
        made.add(right, marks, companies);
      }
    }
    return made;
  }

  /**
   * Adds the requests of one right.
   *
   * @param marks every mark it ever had for its main line, the present one last
   */
  private void add(LedgerRight right, List<Mark> marks, LogisticsCompanies companies) {
    Mark present = marks.get(marks.size() - 1);
    if (present.carrier().isBlank()) {
      leftOut.add(new LeftOut(right, Message.of("consign.no-carrier")));
    } else if (present.tracking().contains(ReturnedWord.Sent.SEPARATOR)) {
      leftOut.add(new LeftOut(right, Message.of("consign.several-numbers", present.tracking())));
    } else if (companies.code(present.carrier()).isEmpty()) {
      leftOut.add(new LeftOut(right, Message.of("consign.carrier", present.carrier())));
    } else if (!DIGITS.matcher(right.mainOrder()).matches()
        || !DIGITS.matcher(right.mainSubOrder()).matches()) {
      leftOut.add(new LeftOut(right, Message.of("consign.no-platform-line", right.mainSubOrder())));
    } else {
      List<Parcel> parcels = parcels(marks, companies);
      requests.add(
          new ConsignRequest.Send(right.mainOrder(), right.mainSubOrder(), parcels.get(0)));
      for (int i = 1; i < parcels.size(); i++) {
        requests.add(
            new ConsignRequest.Modify(right.mainOrder(), parcels.get(i - 1), parcels.get(i)));
      }
    }
  }

  /** The parcels that could be reported, one after the other, each differing from the last. */
  private static List<Parcel> parcels(List<Mark> marks, LogisticsCompanies companies) {
    List<Parcel> parcels = new ArrayList<>();
    for (Mark mark : marks) {
      String tracking = mark.tracking().strip();
      companies
          .code(mark.carrier())
          .filter(code -> !tracking.isEmpty())
          .map(code -> new Parcel(code, tracking))
          .filter(parcel -> parcels.isEmpty() || !parcels.get(parcels.size() - 1).equals(parcel))
          .ifPresent(parcels::add);
    }
    return parcels;
  }

  /** A mark for another main line was another parcel to another order: no change of this one. */
  private static List<Object> key(RightEvent event) {
    return List.of(event.oneYuanSubOrder(), event.unit(), event.mainOrder(), event.mainSubOrder());
  }

  private static List<Object> key(LedgerRight right) {
    return List.of(right.oneYuanSubOrder(), right.unit(), right.mainOrder(), right.mainSubOrder());
  }
}
