package io.giftrecon.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Ten nights of one shop, and what must be true after each. */
final class TenNights {
  private static final int NIGHTS = 10;

  private final NightsTest test;
  private final Path path;
  private final long seed;
  private final Events events;
  private final Dice dice;
  private final Dice upheavals;
  private final Shop shop;
  private final Assistant assistant;
  private final Staff staff;
  private final ShopFolder folder;
  private final Troubles troubles;
  private final Set<String> foreign = new TreeSet<>();

  /** Lines that are dead by the exports that had them, as far as the ledger has read them. */
  private final Set<String> dead = new HashSet<>();

  /** Those that were before the last night: a ledger that is put back knows no others. */
  private Set<String> deadBefore = Set.of();

  private Published published = new Published(Map.of(), Map.of());
  private Rights rights = Rights.NONE;

  TenNights(NightsTest test, Path temp, long seed, Events events) throws IOException, SQLException {
    this.test = test;
    this.seed = seed;
    this.events = events;
    path = temp.resolve("seed-" + seed);
    dice = new Dice(seed);
    upheavals = new Dice(seed + 2_000_000);
    shop = ShopMaker.make(dice);
    assistant = new Assistant(shop, dice, Dice.apart(seed, 3));
    staff = new Staff(dice, new Dice(seed + 1_000_000));
    String ledger = test.ledgerUrl(path, seed);
    folder = new ShopFolder(path, shop, ledger, dice);
    troubles = new Troubles(test, folder, path, ledger, Dice.apart(seed, 4), events);
  }

  void pass() throws IOException, SQLException {
    folder.open();
    int replayed = dice.between(2, NIGHTS);
    for (int night = 1; night <= NIGHTS; night++) {
      try {
        pass(night, night == replayed);
      } catch (AssertionError e) {
        throw new AssertionError("seed %d, night %d: %s".formatted(seed, night, e.getMessage()), e);
      }
    }
    if (assistant.hasNumberedInPart()) {
      events.happened("numbered in part");
    }
    folder.delete();
  }

  private void pass(int night, boolean replayed) throws IOException, SQLException {
    if (night > 1) {
      upheavals(night);
      if (troubles.byDay()) {
        dead.retainAll(deadBefore);
      }
      rights = read(troubles.ledger());
      staff.work(night, published);
      staff.sayOtherwise(night, published);
      foreign.addAll(troubles.listOfAnotherShop(night, staff));
    }
    List<Parcel> arrived = new ArrayList<>(assistant.evening(night));
    arrived.addAll(staff.arrive(night));
    Path elsewhere = path.resolveSibling("seed-%d-night-%d".formatted(seed, night));
    String otherLedger = replayed ? test.ledgerUrl(elsewhere, seed) : "";
    if (replayed) {
      test.copyLedger(troubles.ledger(), otherLedger);
    }
    List<ShopFolder> twins = replayed ? List.of(folder.twin(elsewhere, otherLedger)) : List.of();
    boolean secondFirst = upheavals.chance(0.4) && !folder.isSecondTakenForTheFirst();
    Optional<Order> hidden = hidden();
    folder.drop(dice.shuffled(arrived));
    Night run = () -> run(folder, night, secondFirst, hidden);
    published = night == 1 || replayed ? run.pass() : troubles.byNight(night, staff, run);
    if (troubles.marksCameLate()) {
      rights = read(troubles.ledger());
      published = run.pass();
    }
    Rights before = rights;
    rights = read(troubles.ledger());
    try (Connection connection = test.connect(troubles.ledger())) {
      published = new Published(published.files(), realNumbers(connection));
    }
    assistant.ledgerKnows(ordersIn(troubles.ledger()));
    check(night, before, hidden);
    for (ShopFolder twin : twins) {
      twin.drop(dice.shuffled(arrived));
      run(twin, night, secondFirst, hidden).isSameAs(published, "another order");
      assertThat(read(otherLedger)).as("rights in another order").isEqualTo(rights);
      twin.delete();
    }
  }

  /** All jobs of a night run. */
  @FunctionalInterface
  interface Night {
    Published pass() throws IOException;
  }

  /** R63: an order of which the ledger knows a line and which tonight's reports do not have. */
  private Optional<Order> hidden() {
    List<Order> known =
        shop.orders().stream()
            .filter(order -> order.lines().stream().anyMatch(line -> rights.know(line.sub())))
            .toList();
    return known.isEmpty() || !upheavals.chance(0.25)
        ? Optional.empty()
        : Optional.of(upheavals.pick(known));
  }

  private static Published run(
      ShopFolder folder, int night, boolean secondFirst, Optional<Order> hidden)
      throws IOException {
    if (hidden.isPresent()) {
      folder.hide(hidden.get().number());
    }
    Published published = folder.run(night, secondFirst);
    folder.show();
    return published;
  }

  /** What merchants do by day: a second job, a move, and marks that were a mistake. */
  private void upheavals(int night) throws IOException {
    if (!folder.hasTwoJobs() && upheavals.chance(0.08)) {
      folder.openSecondJob();
    } else if (upheavals.chance(0.08)) {
      folder.rename();
      events.happened("renamed");
    } else if (upheavals.chance(0.08)) {
      folder.move();
      events.happened("moved");
    } else if (upheavals.chance(0.05)) {
      folder.renameAndMove();
      events.happened("adopted");
    }
    Optional<Parcel> mistake =
        !folder.isRefused() && upheavals.chance(0.3)
            ? staff.takeBack(night, upheavals)
            : Optional.empty();
    if (mistake.isPresent()) {
      folder.unmark(mistake.get());
      troubles.onlyTheLedgerKnows();
      events.happened("taken back");
    }
  }

  private void check(int night, Rights before, Optional<Order> hidden) {
    events.ofNight(before, rights, published, staff.corrected());
    staff
        .readOn()
        .forEach((one, since) -> events.read(since == night, one.listNight() < since - 1));
    Set<String> missing = new HashSet<>();
    hidden.ifPresent(order -> order.lines().forEach(line -> missing.add(line.sub())));
    if (troubles.ledgerIsOlder()) {
      staff.nobodyKnowsTheMainOf(published.breaksOf("RETURN_MAIN_UNKNOWN"));
    }
    NightCheck check =
        new NightCheck(
            shop, assistant.known(), staff.readOn(), published, rights, missing, foreign);
    check.whatIsMissingIsHeld(before);
    hidden.ifPresent(order -> events.happened("missing"));
    check.everyPairIsRecorded(before);
    check.nothingWentOutTwice(staff.sent());
    check.exactlyWhatWasReturnedIsMarked();
    check.aRowWithoutMainLineMovesNoRight(before);
    check.noRightIsLostOrListedAgain(before);
    check.worklistsAgreeWithTheLedger();
    check.rightsStandOnLivingLines();
    check.noMainLineFulfilsMoreThanItsUnits();
    check.recallsAreTheMarkedRightsOfDeadLines(dead);
    deadBefore = Set.copyOf(dead);
    assistant.known().dead().stream().filter(line -> !missing.contains(line)).forEach(dead::add);
    check.markedRightsStay(before, staff.corrected());
    check.unmarkedRightsStayWhereTheyCan(before);
  }

  private Set<String> ordersIn(String url) throws SQLException {
    Set<String> numbers = new HashSet<>();
    try (Connection connection = test.connect(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT DISTINCT order_no FROM known_line")) {
      while (row.next()) {
        numbers.add(row.getString(1));
      }
    }
    return numbers;
  }

  private Rights read(String url) throws SQLException {
    try (Connection connection = test.connect(url)) {
      return Rights.read(connection, realNumbers(connection));
    }
  }

  /**
   * What made-up numbers stand for. A ledger that was lost when some of an order's lines had their
   * numbers makes others up for the rest; it says of which item each is, which an order has once.
   */
  private Map<String, String> realNumbers(Connection connection) throws SQLException {
    Map<String, String> real = new HashMap<>(shop.realNumbers());
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT line_number, order_no, item_id FROM known_line WHERE made_up")) {
      while (row.next()) {
        Optional<Line> line = shop.line(row.getString(2), row.getString(3));
        if (line.isPresent()) {
          real.put(row.getString(1), line.get().sub());
        }
      }
    }
    return real;
  }
}
