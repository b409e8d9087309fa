package io.giftrecon.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A merchant's shop as plain lists: what the generator makes and the plain rules read. */
public record PlainShop(
    long seed,
    String name,
    Policy policy,
    Set<Quirk> quirks,
    List<Activity> activities,
    List<Enrolment> enrolments,
    List<BuyerRow> buyers,
    List<PlainFile> files) {

  /**
   * What the job file and the command line say. The age is in days, absent for {@code off}; where
   * it is 7 the job file says nothing. A small refund of nothing is not said either.
   */
  public record Policy(
      LocalDate date,
      String releaseAfter,
      String allocation,
      Optional<Integer> maxAge,
      BigDecimal smallRefund) {

    Policy on(LocalDate day) {
      return new Policy(day, releaseAfter, allocation, maxAge, smallRefund);
    }

    /** R37: what is older than this may not release. */
    LocalDateTime oldest() {
      LocalDateTime end = date.plusDays(1).atStartOfDay();
      return maxAge.map(end::minusDays).orElse(LocalDateTime.MIN);
    }
  }

  /** A half-open span of payment times (R2). */
  public record Window(LocalDateTime from, LocalDateTime to) {
    public boolean holds(LocalDateTime time) {
      return !time.isBefore(from) && time.isBefore(to);
    }
  }

  /** One campaign of the job file. */
  public record Activity(String id, String name, Window reservation, Window main) {}

  /** One row of the enrolment file; no main items means the whole shop. */
  public record Enrolment(
      String item,
      String title,
      String kind,
      List<String> benefits,
      List<String> activities,
      String review,
      List<String> mainItems,
      String code) {}

  /** One row of the buyers file. */
  public record BuyerRow(String order, String buyer) {}

  /** A shop of which only the exports matter. */
  public PlainShop(
      long seed,
      String name,
      String releaseAfter,
      String allocation,
      List<Activity> activities,
      List<Enrolment> enrolments,
      List<BuyerRow> buyers,
      List<PlainFile> files) {
    this(
        seed,
        name,
        new Policy(
            LocalDate.parse("2023-09-01"),
            releaseAfter,
            allocation,
            Optional.empty(),
            BigDecimal.ZERO),
        Set.of(),
        activities,
        enrolments,
        buyers,
        files);
  }

  /** The same shop with these files more. */
  PlainShop with(List<PlainFile> more) {
    List<PlainFile> all = new ArrayList<>(files);
    all.addAll(more);
    return new PlainShop(
        seed, name, policy, quirks, activities, enrolments, buyers, List.copyOf(all));
  }

  /**
   * The same shop as it stood, and was run, when only the files up to this time had been exported.
   */
  PlainShop upTo(LocalDateTime time) {
    List<PlainFile> early = new ArrayList<>();
    for (PlainFile file : files) {
      if (!file.asOf().isAfter(time)) {
        early.add(file);
      }
    }
    return new PlainShop(
        seed,
        name,
        policy.on(time.toLocalDate()),
        quirks,
        activities,
        enrolments,
        buyers,
        List.copyOf(early));
  }
}
