package io.giftrecon.ledger;

import io.giftrecon.ledger.ListedNights.Publication;
import io.giftrecon.order.Times;
import io.giftrecon.rights.LedgerChanges;
import io.giftrecon.rights.ListedRight;
import io.giftrecon.rights.MovedRight;
import io.giftrecon.rights.PairFacts;
import io.giftrecon.rights.RightKey;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables {@code listed_night}, {@code listed_publication}, {@code listed_right} and {@code
 * listed_break}: what each job published, night by night (R51, R52, R53).
 */
final class ListedTables {
  private final JdbcTemplate sql;

  ListedTables(JdbcTemplate sql) {
    this.sql = sql;
  }

  /**
   * What a job has published.
   *
   * @param night before which it is asked
   */
  ListedNights read(String job, LocalDate night) {
    List<LocalDate> nights =
        sql.query(
            "SELECT run_date FROM listed_night WHERE job = ?",
            (row, number) -> LocalDate.parse(row.getString("run_date")),
            job);
    return new ListedNights(
        night,
        new NightHistory<>(nights, rights(job)),
        new NightHistory<>(nights, breaks(job)),
        publications(job));
  }

  private Map<LocalDate, Publication> publications(String job) {
    Map<LocalDate, Publication> nights = new HashMap<>();
    sql.query(
        """
        SELECT run_date, first_number, last_number, first_at FROM listed_publication WHERE job = ?
        """,
        row -> {
          nights.put(
              LocalDate.parse(row.getString("run_date")),
              new Publication(
                  row.getLong("first_number"),
                  row.getLong("last_number"),
                  Optional.ofNullable(Times.parse(row.getString("first_at")))));
        },
        job);
    return nights;
  }

  private List<NightHistory.Change<RightKey, ListedRight>> rights(String job) {
    return sql.query(
        """
        SELECT run_date, one_yuan_sub_order, unit, code, main_sub_order, benefits, facts
        FROM listed_right WHERE job = ? ORDER BY id
        """,
        (row, number) ->
            new NightHistory.Change<>(
                new RightKey(row.getString("one_yuan_sub_order"), row.getInt("unit")),
                LocalDate.parse(row.getString("run_date")),
                row.getString("code").isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                        new ListedRight(
                            row.getString("code"),
                            row.getString("main_sub_order"),
                            row.getString("benefits"),
                            PairFacts.of(row.getString("facts"))))),
        job);
  }

  private List<NightHistory.Change<String, String>> breaks(String job) {
    return sql.query(
        "SELECT run_date, number, facts FROM listed_break WHERE job = ? ORDER BY id",
        (row, number) ->
            new NightHistory.Change<>(
                row.getString("number"),
                LocalDate.parse(row.getString("run_date")),
                Optional.of(row.getString("facts")).filter(facts -> !facts.isEmpty())),
        job);
  }

  /** R62: what was published under a number that a line does not have any more stays with it. */
  void rename(String job, LedgerChanges changes) {
    new MainColumn(sql, "listed_right").rename(changes.renamed(), " AND job = ?", job);
    List<MovedRight> moved =
        changes.moved().stream().filter(right -> right.to().isPresent()).toList();
    Set<RightKey> from =
        moved.stream().map(right -> right.from().key()).collect(Collectors.toSet());
    List<RightKey> to = moved.stream().map(right -> right.to().orElseThrow().key()).toList();
    to.stream().filter(right -> !from.contains(right)).forEach(right -> remove(job, right));
    for (int i = 0; i < to.size(); i++) {
      move(job, moved.get(i).from().key(), onItsWay(to.get(i)));
    }
    to.forEach(right -> move(job, onItsWay(right), right));
  }

  /** The number that one line leaves may be the one that another gets. */
  private static RightKey onItsWay(RightKey right) {
    return new RightKey(MainColumn.onItsWay(right.oneYuanSubOrder()), right.unit());
  }

  private void move(String job, RightKey from, RightKey to) {
    sql.update(
        """
        UPDATE listed_right SET one_yuan_sub_order = ?, unit = ?
        WHERE job = ? AND one_yuan_sub_order = ? AND unit = ?
        """,
        to.oneYuanSubOrder(),
        to.unit(),
        job,
        from.oneYuanSubOrder(),
        from.unit());
  }

  private void remove(String job, RightKey right) {
    sql.update(
        "DELETE FROM listed_right WHERE job = ? AND one_yuan_sub_order = ? AND unit = ?",
        job,
        right.oneYuanSubOrder(),
        right.unit());
  }

  /** Says what a night says from now on. */
  void publish(String job, LocalDate night, ListedNights.Listed set) {
    ListedNights before = read(job, night);
    NightHistory.Rewritten<RightKey, ListedRight> rights =
        before.rights().publish(night, set.rights());
    sql.batchUpdate(
        """
        DELETE FROM listed_right
        WHERE job = ? AND run_date = ? AND one_yuan_sub_order = ? AND unit = ?
        """,
        rights.gone().stream()
            .map(
                change ->
                    new Object[] {
                      job,
                      change.night().toString(),
                      change.key().oneYuanSubOrder(),
                      change.key().unit()
                    })
            .toList());
    sql.batchUpdate(
        """
        INSERT INTO listed_right (job, run_date, one_yuan_sub_order, unit, code, main_sub_order,
          benefits, facts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rights.added().stream().map(change -> values(job, change)).toList());
    NightHistory.Rewritten<String, String> breaks = before.breaks().publish(night, set.breaks());
    sql.batchUpdate(
        "DELETE FROM listed_break WHERE job = ? AND run_date = ? AND number = ?",
        breaks.gone().stream()
            .map(change -> new Object[] {job, change.night().toString(), change.key()})
            .toList());
    sql.batchUpdate(
        "INSERT INTO listed_break (job, run_date, number, facts) VALUES (?, ?, ?, ?)",
        breaks.added().stream()
            .map(
                change ->
                    new Object[] {
                      job, change.night().toString(), change.key(), change.state().orElse("")
                    })
            .toList());
    boolean again = before.rights().has(night);
    sql.update("DELETE FROM listed_night WHERE job = ? AND run_date = ?", job, night.toString());
    sql.update("INSERT INTO listed_night (job, run_date) VALUES (?, ?)", job, night.toString());
    number(job, night, again);
  }

  /** R51: a night that is published again keeps when it was first, if that is known. */
  private void number(String job, LocalDate night, boolean again) {
    Map<LocalDate, Publication> known = publications(job);
    long number = known.values().stream().mapToLong(Publication::last).max().orElse(0) + 1;
    if (known.containsKey(night)) {
      sql.update(
          "UPDATE listed_publication SET last_number = ? WHERE job = ? AND run_date = ?",
          number,
          job,
          night.toString());
    } else {
      sql.update(
          """
          INSERT INTO listed_publication (job, run_date, first_number, last_number, first_at)
          VALUES (?, ?, ?, ?, ?)
          """,
          job,
          night.toString(),
          again ? 0 : number,
          number,
          again ? "" : Times.show(LocalDateTime.now(Times.CHINA).withNano(0)));
    }
  }

  private static Object[] values(String job, NightHistory.Change<RightKey, ListedRight> change) {
    Optional<ListedRight> state = change.state();
    return new Object[] {
      job,
      change.night().toString(),
      change.key().oneYuanSubOrder(),
      change.key().unit(),
      state.map(ListedRight::code).orElse(""),
      state.map(ListedRight::mainSubOrder).orElse(""),
      state.map(ListedRight::benefits).orElse(""),
      state.map(ListedRight::facts).map(PairFacts::text).orElse("")
    };
  }
}
