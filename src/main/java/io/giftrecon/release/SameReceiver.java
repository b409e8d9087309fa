package io.giftrecon.release;

import io.giftrecon.order.Placeholders;
import io.giftrecon.order.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * R48: whether two orders go to the same phone, name and address. A part that is masked or blank on
 * either side says nothing.
 */
record SameReceiver(Optional<Boolean> phone, Optional<Boolean> name, Optional<Boolean> address) {
  private static final Pattern PHONE = Pattern.compile("\\d{7,}");

  static SameReceiver of(Receiver one, Receiver other) {
    return new SameReceiver(
        same(one, other, SameReceiver::phone),
        same(one, other, Receiver::name),
        same(one, other, Receiver::address));
  }

  private static Optional<Boolean> same(
      Receiver one, Receiver other, Function<Receiver, String> part) {
    String here = part.apply(one);
    String there = part.apply(other);
    return isClear(here) && isClear(there)
        ? Optional.of(bare(here).equals(bare(there)))
        : Optional.empty();
  }

  /** R36: nobody pairs by a part of which signs hide a letter, whichever signs these are. */
  private static boolean isClear(String part) {
    return Receiver.clear(part) && !Placeholders.isMasked(part);
  }

  /** Digits, and enough of them to be a phone's; a word or an extension alone says nothing. */
  private static String phone(Receiver receiver) {
    String phone = bare(receiver.phone());
    return PHONE.matcher(phone).matches() ? phone : "";
  }

  private static String bare(String part) {
    return part.replaceAll("[\\s\\u00a0\\u3000]+", "");
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
