package io.giftrecon.export.scan;

import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.order.CellText;
import io.giftrecon.rights.ReturnedWord;
import io.giftrecon.rights.ReturnedWords;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * A103: what a returned row says outside the columns that are to be filled in. Whoever sent the
 * gift may have written its number into a column of his own, or over what was published; it marks
 * nothing, but the gift may be out.
 *
 * @param cells the text of a cell by its place in the row
 */
record ElsewhereFilledIn(CsvSchema layout, IntFunction<String> cells) {
  /** Of these the published words are few: any other word is somebody's. */
  private static final Set<String> OF_FIXED_WORDS = Set.of("处理建议", "原因代码", "权益类型");

  private static final Set<String> PUBLISHED =
      Set.of("原因", "依据", "权益内容", "补发内容", "主商品订单状态", "确认收货时间", "1元商品支付时间", "所属活动");

  /** Names and titles may look like anything; numbers are read elsewhere. */
  private static final Set<String> NEVER_ASKED =
      Set.of("主商品标题", "1元商品标题", "买家会员名", "收货人姓名", "收货地址");

  /** No phone: longer than any without a country, or with a carrier's letters. */
  private static final Pattern NO_PHONE =
      Pattern.compile("[A-Za-z]{1,4}\\d{8,}|(?!86)[1-9]\\d{11,}");

  /**
   * What the row says there, the first cell that says anything.
   *
   * @param ownNumbers every number that the row had before it was filled in
   */
  ReturnedWord word(Set<String> ownNumbers) {
    for (int at = 0; at < layout.width(); at++) {
      String text = CellText.clean(cells.apply(at));
      ReturnedWord word = text.isEmpty() ? new ReturnedWord.Nothing() : word(at, text, ownNumbers);
      if (!(word instanceof ReturnedWord.Nothing)) {
        return word;
      }
    }
    return new ReturnedWord.Nothing();
  }

  private ReturnedWord word(int at, String text, Set<String> ownNumbers) {
    String title = layout.header().get(at);
    if (isAt(Column.PHONE, at)) {
      return overPhone(text, ownNumbers);
    }
    if (PUBLISHED.contains(title)) {
      return ReturnedWords.ofPublishedColumn(text, ownNumbers);
    }
    boolean used = layout.columns().containsValue(at) && !OF_FIXED_WORDS.contains(title);
    return used || NEVER_ASKED.contains(title)
        ? new ReturnedWord.Nothing()
        : ReturnedWords.ofAddedColumn(text, ownNumbers);
  }

  private ReturnedWord overPhone(String text, Set<String> ownNumbers) {
    Set<String> others = new HashSet<>(ownNumbers);
    others.remove(text);
    ReturnedWord word = ReturnedWords.ofPublishedColumn(text, others);
    return NO_PHONE.matcher(text).find() ? word : new ReturnedWord.Nothing();
  }

  private boolean isAt(Column column, int at) {
    return Integer.valueOf(at).equals(layout.columns().get(column));
  }
}
