package io.giftrecon.rights;

import io.giftrecon.order.Source;
import io.giftrecon.order.Visible;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One row of a worklist that came back: the warehouse's or finance's word that rights were released
 * (R27, R39).
 *
 * @param mainSubOrder empty where the worklist named no main line
 * @param advice 处理建议 as it was published
 * @param units how many rights the row speaks of
 * @param carrier 物流公司 as written, else as the tracking cell names it
 * @param note 备注
 * @param word what was filled in
 * @param items which items its lines were when it was listed
 * @param verdict what a person has decided about its rights (R50)
 */
public record ReturnedRow(
    Source source,
    String oneYuanOrder,
    String oneYuanSubOrder,
    String mainOrder,
    String mainSubOrder,
    String advice,
    int units,
    String carrier,
    String note,
    ReturnedWord word,
    ReturnedItems items,
    ReturnedVerdict verdict) {
  private static final String GIFT = "赠品";
  private static final String CASH = "红包返现";
  private static final String DUE = "立即补发";

  /** A row that does not say which items its lines are. */
  public ReturnedRow(
      Source source,
      String oneYuanOrder,
      String oneYuanSubOrder,
      String mainOrder,
      String mainSubOrder,
      String advice,
      int units,
      String carrier,
      String note,
      ReturnedWord word) {
    this(
        source,
        oneYuanOrder,
        oneYuanSubOrder,
        mainOrder,
        mainSubOrder,
        advice,
        units,
        carrier,
        note,
        word,
        ReturnedItems.UNSAID);
  }

  /** A row by which nobody decides. */
  public ReturnedRow(
      Source source,
      String oneYuanOrder,
      String oneYuanSubOrder,
      String mainOrder,
      String mainSubOrder,
      String advice,
      int units,
      String carrier,
      String note,
      ReturnedWord word,
      ReturnedItems items) {
    this(
        source,
        oneYuanOrder,
        oneYuanSubOrder,
        mainOrder,
        mainSubOrder,
        advice,
        units,
        carrier,
        note,
        word,
        items,
        ReturnedVerdict.NONE);
  }

  /**
   * Reads what was filled in: for a gift its tracking number, for cash the note, either of them
   * where the column 权益类型 was taken away. A carrier without a number may mean that it is out.
   *
   * @param benefitKind 权益类型 as written
   * @param carrier 物流公司 as written
   * @param ownNumbers every number that the row had before it was filled in
   */
  public static ReturnedWord read(
      String benefitKind, String carrier, String tracking, String note, Set<String> ownNumbers) {
    boolean cash = benefitKind.equals(CASH) || (!benefitKind.equals(GIFT) && tracking.isEmpty());
    ReturnedWord word =
        cash
            ? ReturnedWords.ofCash(tracking, note)
            : ReturnedWords.ofGift(tracking, note, ownNumbers);
    boolean carrierAlone =
        word instanceof ReturnedWord.Nothing && !carrier.isEmpty() && !benefitKind.equals(CASH);
    return carrierAlone ? new ReturnedWord.Unreadable(carrier) : word;
  }

  /** This row and another that says the same: their units together, where the first stands. */
  public ReturnedRow and(ReturnedRow other) {
    ReturnedRow first = source.compareTo(other.source) <= 0 ? this : other;
    return new ReturnedRow(
        first.source,
        oneYuanOrder,
        oneYuanSubOrder,
        mainOrder,
        mainSubOrder,
        first.advice,
        units + other.units,
        carrier,
        note,
        word,
        items,
        verdict);
  }

  /** What it says of which lines, whatever file and line it stands in. */
  public List<Object> statement() {
    return List.of(
        oneYuanOrder, oneYuanSubOrder, mainOrder, mainSubOrder, advice, units, wordKey());
  }

  /** Whether a row with the same statement differs in nothing but what one of the two left out. */
  public boolean agreesWith(ReturnedRow other) {
    return agree(carrier, other.carrier) && agree(note, other.note);
  }

  /** The same with what it left out, as the other row has it. */
  public ReturnedRow completedBy(ReturnedRow other) {
    return new ReturnedRow(
        source,
        oneYuanOrder,
        oneYuanSubOrder,
        mainOrder,
        mainSubOrder,
        advice,
        units,
        carrier.isEmpty() ? other.carrier : carrier,
        note.isEmpty() ? other.note : note,
        word,
        items,
        verdict);
  }

  private static boolean agree(String cell, String other) {
    return cell.isEmpty() || other.isEmpty() || cell.equals(other);
  }

  /** The same without its main order: that is another buyer's. */
  public ReturnedRow withoutMain() {
    return of(oneYuanSubOrder, "", "");
  }

  /** The same of its main order, of which nobody knows the line that it names. */
  public ReturnedRow withoutMainLine() {
    return of(oneYuanSubOrder, mainOrder, "");
  }

  /** The same of lines that are called otherwise now (R62). */
  public ReturnedRow at(String oneYuan, String main) {
    return of(oneYuan, mainOrder, main);
  }

  private ReturnedRow of(String oneYuan, String orderOfMain, String main) {
    return new ReturnedRow(
        source,
        oneYuanOrder,
        oneYuan,
        orderOfMain,
        main,
        advice,
        units,
        carrier,
        note,
        word,
        items,
        verdict);
  }

  /** Who marks what the row says: the file that was returned. */
  public String marker() {
    return "回传 " + source.file();
  }

  /** The tracking numbers, empty where the row tells of none. */
  public String tracking() {
    return word instanceof ReturnedWord.Sent sent ? sent.tracking() : "";
  }

  /** The same for the same word: a parcel's number, or for cash the note, in whatever way typed. */
  public Object wordKey() {
    if (word instanceof ReturnedWord.Sent) {
      return TrackingNumbers.keys(tracking());
    }
    return word instanceof ReturnedWord.Paid ? Visible.plain(note) : word;
  }

  /** Whether anything was filled in, readable or not. */
  public boolean filledIn() {
    return !(word instanceof ReturnedWord.Nothing);
  }

  /** Whether it may speak of a right of this main line: a row that names none may of any. */
  public boolean fits(String mainSubOrder) {
    return this.mainSubOrder.isEmpty() || this.mainSubOrder.equals(mainSubOrder);
  }

  /** Whether any of its four numbers is one of these, in whatever column it stands (A101). */
  public boolean namesOneOf(Set<String> numbers) {
    return Stream.of(oneYuanOrder, oneYuanSubOrder, mainOrder, mainSubOrder)
        .anyMatch(number -> !number.isEmpty() && numbers.contains(number));
  }

  /** Whether it says of this main line just what another row of the one-yuan line says. */
  public boolean repeats(ReturnedRow other, String mainSubOrder) {
    return oneYuanSubOrder.equals(other.oneYuanSubOrder)
        && this.mainSubOrder.equals(mainSubOrder)
        && other.saidWith(tracking(), note);
  }

  /** Whether a mark says just what this row says: the same parcel, or for cash the same note. */
  public boolean saidWith(String tracking, String note) {
    return TrackingNumbers.names(tracking, tracking())
        && (!tracking().isEmpty() || ReturnedWords.sameRemark(note, this.note));
  }

  /** R32: whether it could not be used, so that it counts as a rejected row. */
  public boolean rejected() {
    return word instanceof ReturnedWord.Rejected;
  }

  /** R39: whether the worklist had asked for it. */
  public boolean due() {
    return advice.equals(DUE);
  }
}
