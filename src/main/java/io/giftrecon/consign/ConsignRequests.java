package io.giftrecon.consign;

import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LogisticsCompanies;
import io.giftrecon.rights.Mark;
import io.giftrecon.rights.ReturnedWord;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.words.Message;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the platform shall learn of released rights: each parcel of a pair, then each change of its
 * number, once (R67).
 */
public final class ConsignRequests {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** A right with a tracking number that no request can be made of, and why. */
  public record LeftOut(LedgerRight right, Message reason) {}

  private final List<ConsignRequest> requests = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final Map<ConsignRequest, List<ParcelStep>> untold = new LinkedHashMap<>();

  private ConsignRequests() {}

  /**
   * Makes the requests, by main order: parcels first, then changes of them.
   *
   * @param rights of a shop, as they are now
   * @param events of that shop, oldest first
   * @param repeatSince what was handed out or marked then or later is repeated: {@link
   *     LocalDateTime#MIN} for everything, {@link LocalDateTime#MAX} for nothing
   */
  public static ConsignRequests of(
      List<LedgerRight> rights,
      List<RightEvent> events,
      LogisticsCompanies companies,
      LocalDateTime repeatSince) {
    List<LedgerRight> marked = rights.stream().filter(LedgerRight::processed).toList();
    ParcelHistory history = new ParcelHistory(marked, events, companies);
    ConsignRequests made = new ConsignRequests();
    List<ParcelStep> steps = new ArrayList<>();
    for (LedgerRight right : marked.stream().sorted(LedgerRight.ORDER).toList()) {
      Mark mark = right.mark().orElseThrow();
      if (mark.tracking().isBlank()) {
        continue;
      }
      Optional<Message> reason = unfit(right, mark, companies);
      reason.ifPresent(why -> made.leftOut.add(new LeftOut(right, why)));
      if (reason.isEmpty()) {
        steps.addAll(history.steps(right));
      }
    }
    grouped(steps).stream()
        .filter(group -> isUntold(group) || group.stream().anyMatch(s -> s.since(repeatSince)))
        .forEach(made::add);
    return made;
  }

  /** The requests, each to be written as a line. */
  public List<ConsignRequest> requests() {
    return requests;
  }

  /** Rights with a tracking number that no request can be made of. */
  public List<LeftOut> leftOut() {
    return leftOut;
  }

  /**
   * What the ledger shall remember once the requests have been written: those that were handed out
   * for the first time.
   */
  public List<RightEvent> handedOut(LocalDateTime at, String by) {
    return untold.entrySet().stream()
        .flatMap(
            request ->
                request.getValue().stream().map(step -> step.toldBy(request.getKey().id(), at, by)))
        .toList();
  }

  private static Optional<Message> unfit(
      LedgerRight right, Mark mark, LogisticsCompanies companies) {
    if (mark.carrier().isBlank()) {
      return Optional.of(Message.of("consign.no-carrier"));
    }
    if (mark.tracking().contains(ReturnedWord.Sent.SEPARATOR)) {
      return Optional.of(Message.of("consign.several-numbers", mark.tracking()));
    }
    if (companies.code(mark.carrier()).isEmpty()) {
      return Optional.of(Message.of("consign.carrier", mark.carrier()));
    }
    boolean onPlatform =
        DIGITS.matcher(right.mainOrder()).matches()
            && DIGITS.matcher(right.mainSubOrder()).matches();
    return onPlatform
        ? Optional.empty()
        : Optional.of(Message.of("consign.no-platform-line", right.mainSubOrder()));
  }

  private static Collection<List<ParcelStep>> grouped(List<ParcelStep> steps) {
    Map<List<Object>, List<ParcelStep>> groups = new LinkedHashMap<>();
    for (ParcelStep step : steps.stream().sorted(ParcelStep.ORDER).toList()) {
      groups.computeIfAbsent(step.request(), key -> new ArrayList<>()).add(step);
    }
    return groups.values();
  }

  private static boolean isUntold(List<ParcelStep> group) {
    return group.get(0).told().isEmpty();
  }

  private void add(List<ParcelStep> group) {
    ParcelStep named =
        group.stream().min(Comparator.comparingLong(ParcelStep::event)).orElseThrow();
    ConsignRequest request = request(named, group.size());
    requests.add(request);
    if (isUntold(group)) {
      untold.put(request, group);
    }
  }

  private static ConsignRequest request(ParcelStep named, int units) {
    LedgerRight right = named.right();
    return named
        .before()
        .<ConsignRequest>map(
            before ->
                new ConsignRequest.Modify(named.id(), right.mainOrder(), before, named.parcel()))
        .orElseGet(
            () ->
                new ConsignRequest.Send(
                    named.id(), right.mainOrder(), right.mainSubOrder(), named.parcel(), units));
  }
}
