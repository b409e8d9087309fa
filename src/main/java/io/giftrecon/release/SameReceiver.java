package io.giftrecon.release;

import io.giftrecon.order.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * R48: whether two orders go to the same phone, name and address. A part that is masked or blank on
 * either side says nothing, nor does one that the orders of many buyers have (A144).
 */
record SameReceiver(Optional<Boolean> phone, Optional<Boolean> name, Optional<Boolean> address) {
  /**
   * Compares two receivers.
   *
   * @param ofMany tells the phones, and the names with their addresses, that are nobody's (A144)
   */
  static SameReceiver of(Receiver one, Receiver other, Predicate<String> ofMany) {
    boolean commonPlace = one.namedPlace().filter(ofMany).isPresent();
    return new SameReceiver(
        same(one, other, receiver -> receiver.phoneNumber().orElse(""))
            .filter(same -> !same || one.phoneNumber().filter(ofMany).isEmpty()),
        same(one, other, Receiver::name),
        same(one, other, Receiver::address).filter(same -> !same || !commonPlace));
  }

  private static Optional<Boolean> same(
      Receiver one, Receiver other, Function<Receiver, String> part) {
    String here = part.apply(one);
    String there = part.apply(other);
    return Receiver.unhidden(here) && Receiver.unhidden(there)
        ? Optional.of(Receiver.bare(here).equals(Receiver.bare(there)))
        : Optional.empty();
  }

  /** Whether the phone agrees, or name and address do. */
  boolean enough() {
    return phone.orElse(false) || (name.orElse(false) && address.orElse(false));
  }

  /** In words. */
  String words() {
    List<String> agree = new ArrayList<>();
    List<String> differ = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    sort("手机", phone, agree, differ, unknown);
    sort("姓名", name, agree, differ, unknown);
    sort("地址", address, agree, differ, unknown);
    List<String> words = new ArrayList<>();
    add(agree, "相同", words);
    add(differ, "不同", words);
    add(unknown, "看不出", words);
    return "收货人" + String.join("，", words);
  }

  private static void sort(
      String part,
      Optional<Boolean> same,
      List<String> agree,
      List<String> differ,
      List<String> unknown) {
    same.map(yes -> yes ? agree : differ).orElse(unknown).add(part);
  }

  private static void add(List<String> parts, String what, List<String> words) {
    if (!parts.isEmpty()) {
      words.add(String.join("、", parts) + what);
    }
  }
}
