package io.giftrecon.output.sampling;

import io.giftrecon.output.Column;
import io.giftrecon.output.TableDefinition;
import io.giftrecon.sampling.CareEntry;
import java.util.List;

/** {@code care-list.csv}: buyers whom the platform's risk control turned away (U6). */
public final class CareSheet {
  /** The table, in the order of the entries. */
  public static final TableDefinition<CareEntry> TABLE =
      TableDefinition.inOrder(
              "care-list",
              List.<Column<CareEntry>>of(
                  Column.text("买家", row -> row.prompt().buyer()),
                  Column.time("时间", row -> row.prompt().at()),
                  Column.text("文案", row -> row.prompt().text()),
                  Column.text("建议", CareEntry::advice)))
          .onPage("care");

  private CareSheet() {}
}
