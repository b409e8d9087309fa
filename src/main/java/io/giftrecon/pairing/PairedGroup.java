package io.giftrecon.pairing;

import io.giftrecon.order.RowDisposition;
import io.giftrecon.order.SheetRow;
import io.giftrecon.order.Source;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LineNames;
import java.util.List;
import java.util.Map;

/**
 * What R1 to R13 make of one buyer group.
 *
 * @param records one per main line that pairs
 * @param lines every line of the buyer group, whatever it is
 * @param oneYuan every paid one-yuan line, paired or not
 * @param main every main line in a main window, paired or not
 * @param notReturned one-yuan lines that no main line could pair with (R3, A4)
 * @param dispositions what became of each row of the buyer group, each row once
 * @param missing what is told tonight of lines that the ledger knows and nobody exports (R42)
 * @param names what the ledger's numbers of its orders are called tonight (R62)
 * @param sheet rows of the platform's own sheets
 */
public record PairedGroup(
    List<PairedRecord> records,
    List<Line> lines,
    List<OneYuanLine> oneYuan,
    List<MainLine> main,
    List<OneYuanLine> notReturned,
    List<Break> breaks,
    Map<Source, RowDisposition> dispositions,
    List<KnownLine> missing,
    LineNames names,
    List<SheetRow> sheet) {}
