package io.giftrecon.nights;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.nights.Known.Pair;
import io.giftrecon.nights.Rights.RightKey;
import io.giftrecon.nights.Rights.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The promises of R20 to R29 after one night. */
final class NightCheck {
  private final Shop shop;
  private final Known known;
  private final Published published;
  private final Rights rights;
  private final Set<String> missing;
  private final Set<String> foreign;
  private final Set<Pair> records;
  private final Map<Pair, Integer> allocated;
  private final Map<Pair, Integer> marked = new HashMap<>();
  private final List<String> named = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final Set<String> markedLate = new HashSet<>();

  /**
   * Prepares the check of a night.
   *
   * @param readOn what went out and stands in returned files that have arrived, and since when
   * @param published what the job made of it
   * @param rights the ledger afterwards
   * @param missing known lines that tonight's reports do not have (R63)
   * @param foreign lines of other shops that returned lists name
   */
  NightCheck(
      Shop shop,
      Known known,
      Map<Sent, Integer> readOn,
      Published published,
      Rights rights,
      Set<String> missing,
      Set<String> foreign) {
    this.missing = missing;
    this.foreign = foreign;
    this.shop = shop;
    this.known = known;
    this.published = published;
    this.rights = rights;
    records = published.records();
    allocated = published.allocations();
    readOn.forEach(
        (one, night) -> {
          if (!one.main().isEmpty()) {
            tell(one, one.main(), one.units(), named);
          }
          if (one.listNight() < night - 1) {
            markedLate.add(one.main());
          }
        });
    told.addAll(named);
    readOn.keySet().stream().filter(one -> one.main().isEmpty()).forEach(this::tellWhereBound);
  }

  private void tell(Sent one, String main, int units, List<String> words) {
    marked.merge(new Pair(one.oneYuan(), main), units, Integer::sum);
    words.addAll(Collections.nCopies(units, unit(one.oneYuan(), main, one.word())));
  }

  /** A29: a row that names no main line leaves its marks where the rights are bound. */
  private void tellWhereBound(Sent one) {
    List<String> mains = new ArrayList<>();
    rights
        .rights()
        .forEach(
            (key, state) -> {
              if (key.oneYuan().equals(one.oneYuan()) && state.hasWord(one.word())) {
                mains.add(state.main());
              }
            });
    for (String done : told) {
      mains.stream()
          .filter(main -> done.equals(unit(one.oneYuan(), main, one.word())))
          .findFirst()
          .ifPresent(mains::remove);
    }
    int found = Math.min(mains.size(), one.units());
    mains.subList(0, found).forEach(main -> tell(one, main, 1, told));
    tell(one, "", one.units() - found, told);
  }

  /** R3 to R5: otherwise the other checks would ask too little. */
  void everyPairIsRecorded(Rights before) {
    Set<Pair> wanted = new HashSet<>(known.records(order -> hasItsPlace(order, before)));
    wanted.removeIf(pair -> missing.contains(pair.oneYuan()) || missing.contains(pair.main()));
    assertThat(records).as("records").isEqualTo(wanted);
  }

  /** R63: a right whose line is missing waits where it was, and its unit with it. */
  void whatIsMissingIsHeld(Rights before) {
    Map<Pair, Integer> wanted = new HashMap<>();
    before
        .rights()
        .forEach(
            (key, was) -> {
              if (waits(key, was, before) && !rights.rights().get(key).marked()) {
                wanted.merge(new Pair(key.oneYuan(), was.main()), 1, Integer::sum);
              }
            });
    Map<Pair, Integer> held = new HashMap<>(allocated);
    held.keySet().removeIf(pair -> !isMissing(pair));
    assertThat(held).as("rights of missing lines").isEqualTo(wanted);
    assertThat(published.worklistRows())
        .filteredOn(row -> isMissing(published.pair(row)))
        .allMatch(row -> row.get("处理建议").equals("暂缓"))
        .allMatch(row -> row.get("原因代码").equals("NOT_EXPORTED"));
  }

  /**
   * R63: bound or listed, and R25 where the main order is missing; but what is refunded itself is
   * refused.
   */
  private boolean waits(RightKey key, State was, Rights before) {
    boolean keepsItsPlace = !was.main().isEmpty() || before.listed().contains(key);
    return (missing.contains(key.oneYuan()) && keepsItsPlace)
        || (missing.contains(was.main()) && !known.isVoid(key.oneYuan()));
  }

  /** R63: whether an order counts among the twelve; a missing one by what the ledger knows. */
  private boolean hasItsPlace(Order order, Rights before) {
    return order.lines().stream()
        .anyMatch(
            line ->
                !missing.contains(line.sub())
                    || before.rights().entrySet().stream()
                        .filter(right -> right.getKey().oneYuan().equals(line.sub()))
                        .anyMatch(right -> hasItsPlace(right.getKey(), right.getValue(), before)));
  }

  private static boolean hasItsPlace(RightKey key, State was, Rights before) {
    return was.marked() || !was.main().isEmpty() || before.listed().contains(key);
  }

  private boolean isMissing(Pair pair) {
    return missing.contains(pair.oneYuan()) || missing.contains(pair.main());
  }

  /** R20: as often as the worklists are worked through, a right goes out once. */
  void nothingWentOutTwice(List<Sent> sent) {
    Map<String, Integer> units = new HashMap<>();
    sent.forEach(one -> units.merge(one.oneYuan(), one.units(), Integer::sum));
    units.forEach(
        (oneYuan, count) ->
            assertThat(count)
                .as("units of %s that ever went out", oneYuan)
                .isLessThanOrEqualTo(shop.line(oneYuan).quantity()));
  }

  /** R20: what went out and came back is marked with just its word, and nothing else is. */
  void exactlyWhatWasReturnedIsMarked() {
    List<String> marks = new ArrayList<>();
    rights
        .rights()
        .forEach(
            (key, state) -> {
              if (state.marked()) {
                marks.add(unit(key.oneYuan(), state.main(), state.word()));
              }
            });
    assertThat(without(told, marks)).as("returned as sent, but not marked").isEmpty();
    assertThat(without(marks, told)).as("marked, but never returned as sent").isEmpty();
    Set<String> fitNothing = new HashSet<>(missing);
    fitNothing.addAll(foreign);
    assertThat(published.breaksOf("RETURN_FITS_NO_RIGHT"))
        .as("another shop's list is told of")
        .containsAll(foreign);
    assertThat(published.breaksOf("RETURN_FITS_NO_RIGHT"))
        .as("every returned row fits a right, of what its job lists or has in its reports (R60)")
        .isSubsetOf(fitNothing);
  }

  /** A29: only a row that names a main line moves a right to it. */
  void aRowWithoutMainLineMovesNoRight(Rights before) {
    before
        .rights()
        .forEach(
            (key, was) -> {
              State is = rights.rights().get(key);
              if (!was.marked()
                  && is.marked()
                  && !named.contains(unit(key.oneYuan(), is.main(), is.word()))) {
                assertThat(is.main()).as("main line of %s", key).isEqualTo(was.main());
              }
            });
  }

  /** R20: every unit of a recorded one-yuan line is on a worklist or marked, and once only. */
  void noRightIsLostOrListedAgain(Rights before) {
    Map<String, Integer> wanted = new HashMap<>();
    Map<String, Integer> found = new HashMap<>();
    records.forEach(pair -> wanted.put(pair.oneYuan(), shop.line(pair.oneYuan()).quantity()));
    missing.stream()
        .filter(line -> shop.line(line).item().oneYuan())
        .forEach(line -> wanted.put(line, keepingTheirPlace(line, before)));
    allocated.forEach(
        (pair, units) -> {
          found.merge(pair.oneYuan(), units, Integer::sum);
          if (isMissing(pair)) {
            wanted.putIfAbsent(pair.oneYuan(), allocatedOrMarked(pair.oneYuan()));
          }
        });
    marked.forEach(
        (pair, units) -> {
          if (wanted.containsKey(pair.oneYuan())) {
            found.merge(pair.oneYuan(), units, Integer::sum);
          }
        });
    wanted.values().removeIf(units -> units == 0);
    assertThat(found).as("units on worklists and marked").isEqualTo(wanted);
  }

  /** R63: the units of a missing line that were bound, marked or listed. */
  private int keepingTheirPlace(String line, Rights before) {
    return (int)
        rights.rights().entrySet().stream()
            .filter(right -> right.getKey().oneYuan().equals(line))
            .filter(
                right ->
                    right.getValue().marked()
                        || !right.getValue().main().isEmpty()
                        || before.listed().contains(right.getKey()))
            .count();
  }

  private boolean keepsItsPlace(RightKey key, State is) {
    return !is.main().isEmpty() || rights.listed().contains(key);
  }

  /** Without any record only the rights that wait for a main line are listed. */
  private int allocatedOrMarked(String oneYuan) {
    int units = 0;
    for (Map<Pair, Integer> some : List.of(allocated, marked)) {
      for (Map.Entry<Pair, Integer> one : some.entrySet()) {
        units += one.getKey().oneYuan().equals(oneYuan) ? one.getValue() : 0;
      }
    }
    return units;
  }

  /** What people see and what the job remembers is the same. */
  void worklistsAgreeWithTheLedger() {
    Set<String> recorded = new HashSet<>();
    records.forEach(pair -> recorded.add(pair.oneYuan()));
    Map<Pair, Integer> inLedger = new HashMap<>();
    rights
        .rights()
        .forEach(
            (key, state) -> {
              if (!state.marked()
                  && (recorded.contains(key.oneYuan())
                      || missing.contains(state.main())
                      || (missing.contains(key.oneYuan()) && keepsItsPlace(key, state)))) {
                inLedger.merge(new Pair(key.oneYuan(), state.main()), 1, Integer::sum);
              }
            });
    assertThat(inLedger).as("unmarked rights and their main lines").isEqualTo(allocated);
  }

  /** R24, R26: no right waits on a line that takes none; who has no line is refused. */
  void rightsStandOnLivingLines() {
    for (Map<String, String> row : published.worklistRows()) {
      if (isMissing(published.pair(row))) {
        continue;
      }
      String main = published.real(row.get("主商品子订单号"));
      assertThat(row.get("处理建议").equals("不予补发")).as("refused: %s", row).isEqualTo(main.isEmpty());
      assertThat(main.isEmpty() || known.takesRights(main)).as("takes rights: %s", row).isTrue();
    }
  }

  /**
   * R22: no main line has more rights than units. Only a row that came back late may have marked a
   * unit that was given to somebody else meanwhile; then nothing more is allocated.
   */
  void noMainLineFulfilsMoreThanItsUnits() {
    if (!shop.onePerUnit()) {
      return;
    }
    Map<String, Integer> open = byMain(allocated);
    Map<String, Integer> taken = byMain(marked);
    Set<String> mains = new HashSet<>(open.keySet());
    mains.addAll(taken.keySet());
    for (String main : mains) {
      int quantity = shop.line(main).quantity();
      int gone = taken.getOrDefault(main, 0);
      int most = markedLate.contains(main) ? Math.max(quantity, gone) : quantity;
      assertThat(open.getOrDefault(main, 0) + gone)
          .as("allocated and marked rights of main line %s", main)
          .isLessThanOrEqualTo(most);
    }
  }

  /**
   * R28: the marked rights whose main line is dead by the newest exports that have it (R63).
   *
   * @param deadBefore the lines that were, by the exports of earlier nights
   */
  void recallsAreTheMarkedRightsOfDeadLines(Set<String> deadBefore) {
    Map<Pair, Integer> wanted = new HashMap<>(marked);
    wanted
        .keySet()
        .removeIf(
            pair ->
                missing.contains(pair.main())
                    ? !deadBefore.contains(pair.main())
                    : pair.main().isEmpty() || !known.dead(pair.main()));
    assertThat(published.recalls()).as("recalls").isEqualTo(wanted);
  }

  /** R27, R64: once marked, a right stays where it is, and its number only ever is corrected. */
  void markedRightsStay(Rights before, Map<String, String> corrected) {
    before
        .rights()
        .forEach(
            (key, state) -> {
              if (state.marked()) {
                assertThat(rights.rights().get(key))
                    .as("marked right %s", key)
                    .isIn(state, state.corrected(corrected));
              }
            });
  }

  /**
   * R25, A17: an unmarked right keeps a main line that can still take it, and leaves one that died.
   * Where marks came back late, the line may have fewer units left than rights.
   */
  void unmarkedRightsStayWhereTheyCan(Rights before) {
    Map<String, List<RightKey>> left = new HashMap<>();
    Map<String, Integer> kept = new HashMap<>();
    before
        .rights()
        .forEach(
            (key, was) -> {
              State is = rights.rights().get(key);
              assertThat(is).as("right %s is still known", key).isNotNull();
              if (!is.marked() && couldStay(key, was.main())) {
                boolean stayed = is.main().equals(was.main());
                kept.merge(was.main(), stayed ? 1 : 0, Integer::sum);
                left.computeIfAbsent(was.main(), main -> new ArrayList<>())
                    .addAll(stayed ? List.of() : List.of(key));
              }
            });
    Map<String, Integer> taken = byMain(marked);
    left.forEach(
        (main, gone) -> {
          int room = Math.max(0, shop.line(main).quantity() - taken.getOrDefault(main, 0));
          boolean crowded = shop.onePerUnit() && kept.getOrDefault(main, 0) == room;
          boolean excused = crowded && markedLate.contains(main);
          assertThat(gone.isEmpty() || excused)
              .as("rights %s left main line %s", gone, main)
              .isTrue();
        });
  }

  private static String unit(String oneYuan, String main, String word) {
    return "%s on %s with %s".formatted(oneYuan, main.isEmpty() ? "nothing" : main, word);
  }

  private static List<String> without(List<String> all, List<String> some) {
    List<String> rest = new ArrayList<>(all);
    some.forEach(rest::remove);
    return rest;
  }

  private boolean couldStay(RightKey key, String main) {
    return !main.isEmpty()
        && records.contains(new Pair(key.oneYuan(), main))
        && !known.isVoid(key.oneYuan())
        && known.takesRights(main);
  }

  private static Map<String, Integer> byMain(Map<Pair, Integer> units) {
    Map<String, Integer> byMain = new HashMap<>();
    units.forEach((pair, count) -> byMain.merge(pair.main(), count, Integer::sum));
    byMain.remove("");
    return byMain;
  }
}
