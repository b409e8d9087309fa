package io.giftrecon.release;

import io.giftrecon.pairing.Line;
import io.giftrecon.pairing.PairedGroup;
import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LedgerRight;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** R62, R63: the lines of a buyer group that are in tonight's exports, and rights whose are not. */
final class ExportedLines {
  private final PairedGroup paired;
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> orders = new HashSet<>();
  private final Set<String> ofCampaign = new HashSet<>();

  ExportedLines(PairedGroup paired) {
    this.paired = paired;
    for (Line line : paired.lines()) {
      numbers.add(line.subOrder());
      orders.add(line.orderNo());
    }
    paired.oneYuan().forEach(line -> ofCampaign.add(line.subOrder()));
    paired.main().forEach(line -> ofCampaign.add(line.subOrder()));
  }

  /** Whether a number is that of a line. */
  boolean contains(String number) {
    return numbers.contains(number);
  }

  /**
   * R63: whether it is an open right whose line is missing and that is bound. It keeps its main
   * line: the line may be back tomorrow, and its gift may be on the way.
   */
  boolean missBound(LedgerRight right) {
    return !right.processed()
        && !right.mainSubOrder().isEmpty()
        && !contains(right.oneYuanSubOrder());
  }

  /** R63: whether it is an open right whose line is missing among those of its order. */
  boolean miss(LedgerRight right) {
    return !right.processed()
        && !contains(right.oneYuanSubOrder())
        && orders.contains(right.oneYuanOrder());
  }

  /**
   * R62: whether it is an open right of an older ledger under a number whose item nobody knows: it
   * has become one of the rights that tonight's lines of its order bring.
   */
  boolean supersede(LedgerRight right) {
    return !right.processed()
        && paired.names().unknown().contains(right.oneYuanSubOrder())
        && paired.oneYuan().stream()
            .filter(line -> line.orderNo().equals(right.oneYuanOrder()))
            .flatMap(line -> line.item().enrolments().stream())
            .anyMatch(row -> right.benefits().isEmpty() || row.words().equals(right.benefits()));
  }

  /**
   * What the ledger shall remember: the lines of rights and those they are bound to, every line of
   * the campaign that no export numbers, and every line that a right may rest on to which something
   * has happened for good (R42): nothing is bound to a dead one, and it must stay dead; and what is
   * told of lines that are missing. Of an order with a made-up number among these every line is
   * remembered: its number may be that of a line like it (A20), and the ledger must tell them
   * apart.
   */
  List<KnownLine> remembered(List<LedgerRight> rights) {
    Set<String> wanted = new HashSet<>();
    for (Line line : paired.lines()) {
      if (isUnnumbered(line) && ofCampaign.contains(line.subOrder())) {
        wanted.add(line.subOrder());
      }
    }
    paired.oneYuan().forEach(line -> addSettled(line.line(), wanted));
    paired.records().forEach(row -> addSettled(row.main().line(), wanted));
    for (LedgerRight right : rights) {
      wanted.add(right.oneYuanSubOrder());
      wanted.add(right.mainSubOrder());
    }
    Set<String> toldByFacts = new HashSet<>();
    for (Line line : paired.lines()) {
      if (isUnnumbered(line) && wanted.contains(line.subOrder())) {
        toldByFacts.add(line.orderNo());
      }
    }
    List<KnownLine> remembered = new ArrayList<>(paired.missing());
    for (Line line : paired.lines()) {
      if (wanted.contains(line.subOrder()) || toldByFacts.contains(line.orderNo())) {
        remembered.add(line.remembered());
      }
    }
    return List.copyOf(remembered);
  }

  private static void addSettled(Line line, Set<String> wanted) {
    if (!line.settled().nothing()) {
      wanted.add(line.subOrder());
    }
  }

  private static boolean isUnnumbered(Line line) {
    return line.row().subOrder().isEmpty();
  }
}
