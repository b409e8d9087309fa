package io.giftrecon.rights;

import java.util.regex.Pattern;

/**
 * Which items the lines of a returned row were when it was listed (R62): a made-up line number may
 * be another line's by now. Empty where the row does not say.
 *
 * @param oneYuan 1元商品ID
 * @param main 主商品ID
 */
public record ReturnedItems(String oneYuan, String main) {
  /** A row that says neither. */
  public static final ReturnedItems UNSAID = new ReturnedItems("", "");

  private static final Pattern ID = Pattern.compile("\\d+");

  /** Reads the cells; what is no id says nothing. */
  public static ReturnedItems of(String oneYuan, String main) {
    return new ReturnedItems(id(oneYuan), id(main));
  }

  private static String id(String cell) {
    return ID.matcher(cell).matches() ? cell : "";
  }
}
