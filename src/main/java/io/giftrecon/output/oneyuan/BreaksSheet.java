package io.giftrecon.output.oneyuan;

import io.giftrecon.output.Column;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.pairing.Break;
import io.giftrecon.rights.ReturnedBreak;
import java.time.LocalDate;
import java.util.List;

/** {@code breaks.csv}: what does not add up, and which row shows it. */
public final class BreaksSheet {
  private static final int SOME = 100;

  /** Later than any date, so that what is left until then is the smaller the later a date is. */
  private static final long FAR_AHEAD = LocalDate.of(9999, 12, 31).toEpochDay();

  private static final List<Column<Row>> COLUMNS =
      List.of(
          Column.<Row>word("代码", row -> row.found().code().name()).onPageAs("code"),
          Column.<Row>word("说明", row -> row.found().code().meaning()).onPageAs("meaning"),
          Column.<Row>word("依据", row -> row.found().code().rule()).onPageAs("rule"),
          Column.<Row>number("订单号", row -> row.found().orderNo()).onPageAs("order"),
          Column.<Row>number("子订单号", row -> row.found().subOrder()).onPageAs("line"),
          Column.number("商品ID", row -> row.found().itemId()),
          Column.<Row>text("买家会员名", row -> row.found().buyer()).onPageAs("buyer"),
          Column.<Row>text("文件", row -> row.found().source().file()).onPageAs("file"),
          Column.<Row>count("行号", row -> row.found().source().line()).onPageAs("row"),
          Column.<Row>text("详情", row -> row.found().detail()).onPageAs("detail"),
          Column.<Row>word("编号", row -> row.found().id()).onPageAs("id"),
          Column.<Row>word("首次出现", row -> row.firstSeen().toString()).onPageAs("firstSeen"),
          Column.<Row>word("处理", row -> row.known() ? ReturnedBreak.KNOWN : "")
              .onPageAs("handled"));

  /** The table. */
  public static final TableDefinition<Row> TABLE =
      TableDefinition.of("breaks", BreaksSheet::key, COLUMNS).onPage("breaks", SOME);

  private BreaksSheet() {}

  /**
   * A break with what earlier nights say of it (R53).
   *
   * @param firstSeen the first date on which it was published
   * @param known whether a person has said that it is known
   */
  public record Row(Break found, LocalDate firstSeen, boolean known) {}

  /** Of one code what is known stands last, and what was found last stands first (R53). */
  private static SortKey key(Row row) {
    Break found = row.found();
    return new SortKey(
        found.code().ordinal(),
        null,
        List.of(
            row.known() ? ReturnedBreak.KNOWN : "",
            Long.toString(FAR_AHEAD - row.firstSeen().toEpochDay()),
            found.orderNo(),
            found.subOrder(),
            found.detail(),
            found.source().file(),
            Long.toString(found.source().line())));
  }
}
