package io.giftrecon.output.sampling;

import io.giftrecon.campaign.Sample;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.SortKey;
import io.giftrecon.output.SortedCsv;
import io.giftrecon.sampling.Effect;
import io.giftrecon.sampling.Figures;
import io.giftrecon.sampling.Horizon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code effect.csv}: what came of each sample, and of all of them together. */
public final class EffectSheet {
  private final CellFormat dress;
  private final SortedCsv csv = new SortedCsv("effect.csv", header());

  public EffectSheet(CellFormat dress) {
    this.dress = dress;
  }

  /** Writes a row for each sample and the total into a folder. */
  public void write(Effect effect, Path folder) throws IOException {
    int rank = 0;
    for (Map.Entry<Sample, Figures> entry : effect.bySample().entrySet()) {
      Sample sample = entry.getKey();
      add(
          rank,
          CellFormat.text(sample.activityId()),
          dress.number(sample.itemId()),
          entry.getValue());
      rank++;
    }
    add(rank, "合计", "", effect.total());
    csv.write(folder);
  }

  private void add(int rank, String activity, String item, Figures of) {
    List<String> cells = new ArrayList<>();
    cells.add(activity);
    cells.add(item);
    cells.add(Long.toString(of.claims()));
    cells.add(Long.toString(of.claimers()));
    cells.add(of.shownNewMembers());
    cells.add(of.newMemberShare());
    for (Horizon horizon : Horizon.values()) {
      cells.add(Long.toString(of.returned(horizon)));
      cells.add(Long.toString(of.mature(horizon)));
      cells.add(of.returnRate(horizon));
    }
    cells.add(of.shownConverted());
    cells.add(of.conversionRate());
    csv.add(new SortKey(rank, null, List.of()), cells);
  }

  private static String[] header() {
    List<String> header = new ArrayList<>(List.of("活动ID", "商品ID", "派样单量", "派样人次", "新会员数", "新会员占比"));
    for (Horizon horizon : Horizon.values()) {
      header.add(horizon.days() + "日回购人数");
      header.add(horizon.days() + "日成熟人数");
      header.add(horizon.days() + "日回购率");
    }
    header.add("正装转化人数");
    header.add("正装转化率");
    return header.toArray(String[]::new);
  }
}
