package io.giftrecon.plain;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A merchant's shop as plain lists: what the generator makes and the plain rules read. */
public record PlainShop(
    long seed,
    String name,
    String releaseAfter,
    String allocation,
    List<Activity> activities,
    List<Enrolment> enrolments,
    List<BuyerRow> buyers,
    List<PlainFile> files) {

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

  /** The same shop with these files more. */
  PlainShop with(List<PlainFile> more) {
    List<PlainFile> all = new ArrayList<>(files);
    all.addAll(more);
    return new PlainShop(
        seed, name, releaseAfter, allocation, activities, enrolments, buyers, List.copyOf(all));
  }

  /** The same shop as it stood when only the files up to this time had been exported. */
  PlainShop upTo(LocalDateTime time) {
    List<PlainFile> early = new ArrayList<>();
    for (PlainFile file : files) {
      if (!file.asOf().isAfter(time)) {
        early.add(file);
      }
    }
    return new PlainShop(
        seed, name, releaseAfter, allocation, activities, enrolments, buyers, List.copyOf(early));
  }
}
