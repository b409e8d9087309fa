package io.giftrecon.plain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is odd about a shop's files; a shop draws some. Without any, its exports are careful. */
public enum Quirk {
  /** R31, R30: line reports of one shop have different columns, and blank cells. */
  MIXED_COLUMNS,
  /** R42, A98: refund reports leave refunds out that line or order reports tell. */
  REFUNDS_LEFT_OUT,
  /** R30, R37: refund reports are missing, older or newer than the line reports. */
  REFUND_REPORTS_APART,
  /**
   * R30, A92: refund rows without a status, or a refund report without that column; lines with an
   * amount of refund and none asked for.
   */
  REFUND_STATUS_BLANK,
  /** R44: refunds name an item or a code that is not that of the line they name. */
  REFUND_OF_ANOTHER_ITEM,
  /** R41: price protection, shipping fees, exchanges, resends, refunds of nothing. */
  REFUND_KINDS,
  /** R36: one order twice in an order report, with two statuses. */
  ORDER_TWICE,
  /** R32: rejected rows of orders, lines and refunds that matter. */
  REJECTED_ROWS,
  /** R37: the run is days later than the exports. */
  STALE,
  /** R38: stamps with counters, dates alone, odd spellings, stamps from the future. */
  STAMPS,
  /** R35: numbers in full width, with invisible characters, quotes, labels, a trailing .0. */
  DRESSED_NUMBERS,
  /** R36: placeholders and odd masks in the buyer columns. */
  PLACEHOLDERS,
  /** R36: one buyer of very many orders with as many receivers. */
  RESELLER,
  /** R45: ids of several kinds for one buyer, renamed buyers, open uids that contradict names. */
  SEVERAL_IDS,
  /** R43: enrolment rows of one item that differ by activity. */
  ACTIVITIES_DIFFER,
  /** R46: tags of more than twelve orders. */
  LONG_TAGS,
  /** R39: odd words in the returned worklists, and marks on rows that were not due. */
  RETURNED_WORDS,
  /** A38: a main line of more than 9,999 pieces. */
  MANY_PIECES,
  /** R37: the cell 数据时间 is compared too. */
  DATA_TIME,
  /** R40: the warnings are compared too. */
  WARNINGS,
  /** R64: returned rows copied, typed otherwise, corrected, re-worded, a column sorted alone. */
  RETURNED_TWICE,
  /**
   * A20, A83: line reports without 子订单编号, some of fewer columns or of a part of the lines, or with
   * other numbers.
   */
  NUMBERS_UNTICKED,
  /** A21: refund reports without 退款编号, some without 退款的申请时间 too. */
  REFUNDS_NAMELESS,
  /** R47, R48: the order and sub-order numbers of one buyer end alike. Drawn by dice of its own. */
  ENDINGS,
  /** A145: files with several columns of one state. Drawn by dice of its own, as ENDINGS is. */
  STATES_APART;

  /** Those that came later: no other throw of the dice is another one for them. */
  private static final Set<Quirk> BY_OWN_DICE = EnumSet.of(ENDINGS, STATES_APART);

  /** Those that the exports of a sampling campaign may draw: U20 lets R30 to R45 hold there too. */
  private static final Set<Quirk> OF_SAMPLING =
      EnumSet.of(
          MIXED_COLUMNS,
          REFUNDS_LEFT_OUT,
          REFUND_REPORTS_APART,
          REFUND_STATUS_BLANK,
          REFUND_OF_ANOTHER_ITEM,
          REFUND_KINDS,
          ORDER_TWICE,
          STAMPS,
          DRESSED_NUMBERS,
          PLACEHOLDERS,
          SEVERAL_IDS,
          REJECTED_ROWS,
          NUMBERS_UNTICKED,
          REFUNDS_NAMELESS);

  private static final double SHARE = 0.4;

  /**
   * Some of the learnt ones; {@code -Dgiftrecon.quirks=A,B} makes it just these, and {@code none}
   * none at all.
   */
  static Set<Quirk> draw(Dice dice, Dice ofEndings, Dice ofStates) {
    Set<Quirk> drawn = draw(dice, EnumSet.allOf(Quirk.class));
    if (System.getProperty("giftrecon.quirks", "").isEmpty()) {
      if (ofEndings.chance(SHARE)) {
        drawn.add(ENDINGS);
      }
      if (ofStates.chance(SHARE)) {
        drawn.add(STATES_APART);
      }
    }
    return drawn;
  }

  /** The same for the exports of a sampling campaign. */
  public static Set<Quirk> drawOfSampling(Dice dice) {
    return draw(dice, OF_SAMPLING);
  }

  private static Set<Quirk> draw(Dice dice, Set<Quirk> some) {
    Set<Quirk> drawn = EnumSet.noneOf(Quirk.class);
    for (Quirk quirk : values()) {
      if (!BY_OWN_DICE.contains(quirk) && dice.chance(SHARE) && some.contains(quirk)) {
        drawn.add(quirk);
      }
    }
    String wanted = System.getProperty("giftrecon.quirks", "");
    if (!wanted.isEmpty()) {
      drawn.clear();
      List<String> names = Arrays.asList(wanted.split(",", -1));
      drawn.addAll(Arrays.stream(values()).filter(quirk -> names.contains(quirk.name())).toList());
    }
    return drawn;
  }
}
