package io.giftrecon.output.oneyuan;

import io.giftrecon.campaign.BenefitKind;
import io.giftrecon.campaign.Campaign;
import io.giftrecon.order.Endings;
import io.giftrecon.order.RowDisposition;
import io.giftrecon.output.CellFormat;
import io.giftrecon.output.PageContent;
import io.giftrecon.output.Table;
import io.giftrecon.pairing.Break;
import io.giftrecon.pairing.BreakCode;
import io.giftrecon.pairing.OneYuanLine;
import io.giftrecon.pairing.PairedRecord;
import io.giftrecon.release.DecidedGroup;
import io.giftrecon.release.Decision;
import io.giftrecon.release.Recall;
import io.giftrecon.rights.ChangedRight;
import io.giftrecon.rights.RejectedReturn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All tables of a one-yuan job: filled group by group, then written, then shown on the page. */
public final class OneYuanTables {
  private final Campaign campaign;
  private final Table<DownloadSheet.Row> sheet =
      new Table<>(DownloadSheet.TABLE, ErpOrders.CARRIED);
  private final Table<Decision> gifts = new Table<>(Worklist.GIFTS);
  private final Table<Decision> cash = new Table<>(Worklist.CASH);
  private final Table<Recall> recall = new Table<>(RecallSheet.TABLE);
  private final Table<OneYuanLine> notReturned = new Table<>(NotReturnedSheet.TABLE);
  private final Table<BreaksSheet.Row> breaks = new Table<>(BreaksSheet.TABLE);
  private final Table<ChangedRight> changes = new Table<>(ChangesSheet.TABLE);
  private final List<Table<?>> all =
      List.of(sheet, gifts, cash, recall, notReturned, breaks, changes);
  private final Map<String, Long> changed = new TreeMap<>();
  private final ErpOrders erp = new ErpOrders();
  private final RunStatistics statistics;

  /** Empty tables of a campaign. */
  public OneYuanTables(Campaign campaign) {
    this.campaign = campaign;
    this.statistics = new RunStatistics(campaign);
  }

  /** R47: takes what endings of order numbers tell tonight. */
  public void tell(Endings endings) {
    statistics.tell(endings);
  }

  /** Takes what the tables show of one buyer group. */
  public void add(DecidedGroup decided) {
    Map<String, List<Decision>> rights = new HashMap<>();
    for (Decision decision : decided.decisions()) {
      decision.main().ifPresent(main -> listAt(main.subOrder(), rights).add(decision));
    }
    for (PairedRecord record : decided.paired().records()) {
      String main = record.main().subOrder();
      sheet.add(
          new DownloadSheet.Row(
              record,
              decided.processedRecords().contains(main) ? GiftStatus.PROCESSED : GiftStatus.PENDING,
              rights.getOrDefault(main, List.of())));
    }
    for (Decision decision : decided.decisions()) {
      (decision.enrolment().kind() == BenefitKind.GIFT ? gifts : cash).add(decision);
    }
    addRecalls(decided.recalls());
    decided.paired().notReturned().forEach(notReturned::add);
    statistics.add(decided);
  }

  /** R63: takes the rights whose one-yuan line is not in tonight's exports. */
  public void addMissing(List<Decision> decisions) {
    for (Decision decision : decisions) {
      (decision.enrolment().kind() == BenefitKind.GIFT ? gifts : cash).add(decision);
      statistics.add(decision);
      erp.addMissing(decision);
    }
  }

  /** R28: takes released rights whose main line has died. */
  public void addRecalls(List<Recall> recalls) {
    recalls.forEach(recall::add);
  }

  /** R32: takes a returned row that cannot be used and names no line of the exports. */
  public Break addRejected(RejectedReturn row) {
    Break found =
        new Break(BreakCode.RETURN_UNREADABLE, "", "", "", "", row.source(), row.detail());
    statistics.addReturned(found);
    return found;
  }

  /** Counts a break that belongs to no group. */
  public void count(Break found) {
    statistics.add(found);
  }

  /** R53: takes the breaks, once all of them are known. */
  public void addBreaks(List<BreaksSheet.Row> rows) {
    rows.forEach(breaks::add);
    rows.stream().filter(BreaksSheet.Row::known).forEach(row -> statistics.known(row.found()));
  }

  /** R52: takes the rights that are not as they were in the newest set of an earlier date. */
  public void addChanges(List<ChangedRight> rows) {
    for (ChangedRight row : rows) {
      changes.add(row);
      changed.merge(ChangesSheet.kind(row), 1L, Long::sum);
    }
  }

  /** What became of the rows of a file that belong to buyer groups. */
  public Map<RowDisposition, Long> uses(String file) {
    return statistics.uses(file);
  }

  /**
   * Writes the tables into a folder.
   *
   * @param checkpoint called again and again meanwhile; it throws where the run shall stop
   */
  public OneYuanFigures write(Path folder, Runnable checkpoint) throws IOException {
    CellFormat format = new CellFormat(campaign.job().numbers());
    for (Table<?> table : all) {
      checkpoint.run();
      table.writeCsv(folder, format);
    }
    if (campaign.job().workbooks()) {
      for (Table<?> table : all) {
        table.writeWorkbook(folder, checkpoint);
      }
    }
    erp.write(sheet, folder, checkpoint);
    return figures();
  }

  /** What the page shows, with the rejected rows of all inputs. */
  public PageContent page(Table<?> rejects) {
    return PageContent.beside(
        OneYuanTables.class,
        OneYuanFacts.of(figures(), changed),
        List.of(recall, changes, breaks, rejects, gifts, cash, sheet));
  }

  private static List<Decision> listAt(String main, Map<String, List<Decision>> lists) {
    return lists.computeIfAbsent(main, key -> new ArrayList<>());
  }

  private OneYuanFigures figures() {
    return statistics.figures(sheet.size());
  }
}
