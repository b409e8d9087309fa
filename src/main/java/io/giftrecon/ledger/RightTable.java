package io.giftrecon.ledger;

import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.Mark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code gift_right}: each right of a shop with its main line and its mark (R20). */
final class RightTable {
  private static final String UPDATE =
      """
      UPDATE gift_right SET activity = ?, one_yuan_order = ?, benefits = ?, main_order = ?,
        main_sub_order = ?, marked_at = ?, marked_by = ?, note = ?, carrier = ?, tracking = ?,
        shop = ?, job = ?
      WHERE one_yuan_sub_order = ? AND unit = ?""";

  private static final String UPDATE_UNMARKED = UPDATE + " AND marked_at IS NULL";
  private static final String UPDATE_MARKED = UPDATE + " AND marked_at IS NOT NULL";

  private final JdbcTemplate sql;

  RightTable(JdbcTemplate sql) {
    this.sql = sql;
  }

  /** A right with who listed it last. */
  record Row(LedgerRight right, String shop, String job) {}

  /** All of the ledger, by sub-order number and unit. */
  List<Row> all() {
    return sql.query(
        """
        SELECT one_yuan_sub_order, unit, activity, one_yuan_order, benefits, main_order,
               main_sub_order, marked_at, marked_by, note, carrier, tracking, shop, job
        FROM gift_right ORDER BY one_yuan_sub_order, unit
        """,
        (row, number) -> new Row(right(row), row.getString("shop"), row.getString("job")));
  }

  /**
   * Adds rights.
   *
   * @throws org.springframework.dao.DuplicateKeyException if one of them is there already
   */
  void insert(LedgerJob job, List<LedgerRight> rights) {
    sql.batchUpdate(
        """
        INSERT INTO gift_right (activity, one_yuan_order, benefits, main_order, main_sub_order,
          marked_at, marked_by, note, carrier, tracking, shop, job, one_yuan_sub_order, unit)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        values(job, rights));
  }

  /**
   * Changes rights that nobody has marked.
   *
   * @throws ConcurrentMarkException if one of them is marked
   */
  void updateUnmarked(LedgerJob job, List<LedgerRight> rights) {
    int[] updated = sql.batchUpdate(UPDATE_UNMARKED, values(job, rights));
    for (int i = 0; i < updated.length; i++) {
      if (updated[i] == 0) {
        throw new ConcurrentMarkException(rights.get(i));
      }
    }
  }

  /**
   * Changes rights that are marked (R64).
   *
   * @throws ConcurrentMarkException if one of them is not marked any more
   */
  void correct(LedgerJob job, List<LedgerRight> rights) {
    for (LedgerRight right : rights) {
      if (!updateMarked(job, right)) {
        throw new ConcurrentMarkException(right);
      }
    }
  }

  /** Changes a right; false, and nothing is changed, if it is marked. */
  boolean updateUnmarked(LedgerJob job, LedgerRight right) {
    return sql.update(UPDATE_UNMARKED, values(job, right)) == 1;
  }

  /** Changes a right; false, and nothing is changed, if it is not marked. */
  boolean updateMarked(LedgerJob job, LedgerRight right) {
    return sql.update(UPDATE_MARKED, values(job, right)) == 1;
  }

  /** Says which job lists rights, an empty id that none does. */
  void list(String job, List<LedgerRight> rights) {
    sql.batchUpdate(
        "UPDATE gift_right SET job = ? WHERE one_yuan_sub_order = ? AND unit = ?",
        rights.stream()
            .map(right -> new Object[] {job, right.oneYuanSubOrder(), right.unit()})
            .toList());
  }

  /** R60: the rights that no job lists go with the shop when its name changes. */
  void renameShop(String former, String shop) {
    if (!former.equals(shop)) {
      sql.update("UPDATE gift_right SET shop = ? WHERE shop = ? AND job = ''", shop, former);
    }
  }

  /**
   * R62: removes rights whose line has another number from now on.
   *
   * @throws ConcurrentMarkException if somebody has marked one of them, or taken its mark back
   */
  void remove(List<LedgerRight> gone) {
    for (LedgerRight right : gone) {
      String asItWas = right.processed() ? " AND marked_at IS NOT NULL" : " AND marked_at IS NULL";
      int removed =
          sql.update(
              "DELETE FROM gift_right WHERE one_yuan_sub_order = ? AND unit = ?" + asItWas,
              right.oneYuanSubOrder(),
              right.unit());
      if (removed == 0) {
        throw new ConcurrentMarkException(right);
      }
    }
  }

  /** R62: rights that are bound to a line stay bound to it whatever it is called. */
  void renameMain(Map<String, String> numbers) {
    new MainColumn(sql, "gift_right").rename(numbers, "");
  }

  /** How many rights an older ledger had under several shop names, and nobody was told yet. */
  int untoldMerged() {
    Integer merged =
        sql.queryForObject("SELECT COUNT(*) FROM merged_right WHERE NOT told", Integer.class);
    return merged == null ? 0 : merged;
  }

  void mergedTold() {
    sql.update("UPDATE merged_right SET told = TRUE WHERE NOT told");
  }

  private static List<Object[]> values(LedgerJob job, List<LedgerRight> rights) {
    return rights.stream().map(right -> values(job, right)).toList();
  }

  private static Object[] values(LedgerJob job, LedgerRight right) {
    Optional<Mark> mark = right.mark();
    return new @Nullable Object[] {
      right.activityId(),
      right.oneYuanOrder(),
      right.benefits(),
      right.mainOrder(),
      right.mainSubOrder(),
      mark.map(Mark::at).orElse(null),
      mark.map(Mark::by).orElse(null),
      mark.map(Mark::note).orElse(null),
      mark.map(Mark::carrier).orElse(null),
      mark.map(Mark::tracking).orElse(null),
      job.shop(),
      job.id(),
      right.oneYuanSubOrder(),
      right.unit()
    };
  }

  private static LedgerRight right(ResultSet row) throws SQLException {
    LocalDateTime markedAt = row.getObject("marked_at", LocalDateTime.class);
    return new LedgerRight(
        row.getString("one_yuan_sub_order"),
        row.getInt("unit"),
        row.getString("activity"),
        row.getString("one_yuan_order"),
        row.getString("benefits"),
        row.getString("main_order"),
        row.getString("main_sub_order"),
        markedAt == null ? Optional.empty() : Optional.of(mark(row, markedAt)));
  }

  /** The mark in a row whose columns are named as those of this table. */
  static Mark mark(ResultSet row, LocalDateTime at) throws SQLException {
    return new Mark(
        at,
        row.getString("marked_by"),
        row.getString("note"),
        row.getString("carrier"),
        row.getString("tracking"));
  }
}
