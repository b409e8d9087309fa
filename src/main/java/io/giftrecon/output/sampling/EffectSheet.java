package io.giftrecon.output.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.output.Column;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.sampling.Effect;
import io.giftrecon.sampling.Figures;
import io.giftrecon.sampling.Horizon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** {@code effect.csv}: what came of each sample, and of all of them together. */
public final class EffectSheet {
  /** The table: the samples in their order, the total last. */
  public static final TableDefinition<Row> TABLE =
      TableDefinition.inOrder("effect", columns()).onPage("effect");

  private EffectSheet() {}

  /** The figures of one sample, or of all. */
  public record Row(String activity, String item, Figures figures) {
    /** The rows of a campaign. */
    static List<Row> of(Effect effect) {
      List<Row> rows = new ArrayList<>();
      effect.bySample().forEach((sample, figures) -> rows.add(of(sample, figures)));
      rows.add(total(effect.total()));
      return rows;
    }

    static Row of(Sample sample, Figures figures) {
      return new Row(sample.activityId(), sample.itemId(), figures);
    }

    /** People counted once. */
    static Row total(Figures figures) {
      return new Row("合计", "", figures);
    }
  }

  private static List<Column<Row>> columns() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(Column.<Row>text("活动ID", Row::activity).onPageAs("activity"));
    columns.add(Column.<Row>number("商品ID", Row::item).onPageAs("item"));
    columns.add(
        Column.<Row>figure("派样单量", row -> Figures.shown(row.figures().countedClaims()))
            .onPageAs("claims"));
    columns.add(
        Column.<Row>figure("派样人次", row -> Figures.shown(row.figures().countedClaimers()))
            .onPageAs("people"));
    columns.add(
        Column.<Row>figure("新会员数", row -> Figures.shown(row.figures().countedNewMembers()))
            .onPageAs("newMembers"));
    columns.add(
        Column.<Row>figure("新会员占比", row -> row.figures().newMemberShare()).onPageAs("newShare"));
    for (Horizon horizon : Horizon.values()) {
      String days = horizon.days() + "日";
      columns.add(
          people(days + "回购人数", figures -> figures.returned(horizon))
              .onPageAs("returned" + horizon.days()));
      columns.add(
          people(days + "成熟人数", figures -> figures.mature(horizon))
              .onPageAs("mature" + horizon.days()));
      columns.add(
          Column.<Row>figure(days + "回购率", row -> row.figures().returnRate(horizon))
              .onPageAs("rate" + horizon.days()));
      columns.add(
          people(days + "待定人数", figures -> figures.pending(horizon))
              .onPageAs("pending" + horizon.days()));
    }
    columns.add(
        Column.<Row>figure("正装转化人数", row -> row.figures().shownConverted()).onPageAs("converted"));
    columns.add(
        Column.<Row>figure("正装转化率", row -> row.figures().conversionRate())
            .onPageAs("conversionRate"));
    return columns;
  }

  private static Column<Row> people(String title, ToLongFunction<Figures> count) {
    return Column.figure(title, row -> row.figures().shown(count.applyAsLong(row.figures())));
  }
}
