package io.giftrecon.order;

/**
 * Rows of orders and lines that stand under numbers which a program has altered, and may be of
 * orders that other exports have under their own.
 *
 * @param rounded those of reports all of whose numbers look rounded (A146)
 * @param dressed those to whose number something was written, and that tell of a refund (A155)
 */
public record AlteredRows(RoundedRows rounded, DressedRows dressed) {
  /** A night without such rows. */
  public static final AlteredRows NONE = new AlteredRows(RoundedRows.NONE, DressedRows.NONE);
}
