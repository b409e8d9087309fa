package io.giftrecon.rights;

import io.giftrecon.order.Source;
import java.util.Set;

/**
 * A row of a returned worklist that could not be used (R32): a break, which casts doubt on its
 * right only where something was filled in.
 *
 * @param numbers the numbers it names, as far as they can be read
 * @param column the title of the column that is wrong; empty if the whole row is
 * @param reason what is wrong with it
 * @param filledIn 物流单号, else 备注, else what holds back in 核查结论, as written; empty where none can be
 *     read
 */
public record RejectedReturn(
    Source source, Set<String> numbers, String column, String reason, String filledIn) {
  /** What is wrong, and where. */
  public String detail() {
    return column.isEmpty() ? reason : column + "：" + reason;
  }

  /** The row as one of a one-yuan line, of which nothing else is known. */
  public ReturnedRow of(String oneYuanOrder, String oneYuanSubOrder) {
    return new ReturnedRow(
        source,
        oneYuanOrder,
        oneYuanSubOrder,
        "",
        "",
        "",
        1,
        "",
        "",
        new ReturnedWord.Rejected(detail(), filledIn));
  }
}
