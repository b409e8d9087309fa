package io.giftrecon.ordinary;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The orders of a shop from a month before a campaign to two months behind it: a fifth of them for
 * ¥1 in the reservation window, three of ten in the main window, the rest on any day. Numbers of
 * one buyer end alike, as the platform's do (R47); all but a few orders end well.
 */
final class OrdinaryShop {
  static final String NAME = "寻常旗舰店";
  static final String ONE_YUAN_ITEM = "720000000001";

  private static final LocalDateTime OPENS = LocalDateTime.of(2023, 7, 10, 0, 0);
  private static final int DAYS = 110;
  private static final LocalDateTime RESERVATION = LocalDateTime.of(2023, 8, 9, 0, 0);
  private static final int RESERVATION_DAYS = 13;
  private static final LocalDateTime MAIN = LocalDateTime.of(2023, 8, 23, 0, 0);
  private static final int MAIN_DAYS = 4;
  private static final int MINUTES = 24 * 60;
  private static final long FIRST_NUMBER = 3_508_000_000_000L;
  private static final int ENDINGS = 1_000_000;
  private static final int STRIDE = 618_033;

  private final Random random = new Random(20230901);
  private final List<OrdinaryOrder> orders = new ArrayList<>();
  private final Map<Integer, List<OrdinaryOrder>> reserved = new HashMap<>();
  private final int buyers;

  OrdinaryShop(int size) {
    buyers = Math.max(8, size * 2 / 3);
    for (int i = 0; i < size / 5; i++) {
      reserve();
    }
    for (int i = 0; i < size * 3 / 10; i++) {
      LocalDateTime paid = within(MAIN, MAIN_DAYS);
      add(random.nextInt(buyers), paid, true);
    }
    while (orders.size() < size) {
      LocalDateTime paid = within(OPENS, DAYS);
      add(random.nextInt(buyers), paid, false);
    }
    orders.sort(Comparator.comparing(OrdinaryOrder::paid).thenComparing(OrdinaryOrder::number));
  }

  List<OrdinaryOrder> orders() {
    return orders;
  }

  /** A gift that is reserved: no parcel, so it is done within the hour. */
  private void reserve() {
    int buyer = random.nextInt(Math.max(3, buyers / 3));
    OrdinaryOrder order =
        new OrdinaryOrder(
            number(buyer),
            buyer,
            ONE_YUAN_ITEM,
            "1元预约新品礼",
            "1.00",
            within(RESERVATION, RESERVATION_DAYS),
            1,
            0,
            List.of());
    orders.add(order);
    reserved.computeIfAbsent(buyer, key -> new ArrayList<>()).add(order);
  }

  private void add(int buyer, LocalDateTime paid, boolean tagged) {
    int item = random.nextInt(20);
    boolean refunded = random.nextInt(33) == 0;
    List<String> tag =
        reserved.getOrDefault(buyer, List.of()).stream()
            .filter(order -> order.paid().isBefore(paid))
            .sorted(Comparator.comparing(OrdinaryOrder::paid))
            .limit(12)
            .map(OrdinaryOrder::number)
            .toList();
    orders.add(
        new OrdinaryOrder(
            number(buyer),
            buyer,
            "61000000%04d".formatted(item),
            "秋冬新品" + item,
            "%d.00".formatted(99 + item * 10),
            paid,
            24 * (3 + random.nextInt(7)),
            refunded ? 3 + random.nextInt(3) : 0,
            tagged ? tag : List.of()));
  }

  private String number(int buyer) {
    long ending = (long) buyer * STRIDE % ENDINGS;
    return "%d%06d".formatted(FIRST_NUMBER + orders.size() * 1_237L, ending);
  }

  private LocalDateTime within(LocalDateTime from, int days) {
    return from.plusMinutes(random.nextInt(days * MINUTES)).plusSeconds(random.nextInt(60));
  }
}
