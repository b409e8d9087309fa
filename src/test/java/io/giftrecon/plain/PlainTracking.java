package io.giftrecon.plain;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R39: what a returned cell says. */
final class PlainTracking {

  /** What the cell means for its rights. */
  enum Meaning {
    NOT_FILLED_IN,
    SENT,
    NOT_SENT,
    UNREADABLE
  }

  private static final List<String> NOT_SENT = List.of("无", "-", "/", "缺货", "没货", "待发", "暂无", "未发");
  private static final List<String> PAID = List.of("已发放", "已打款", "已返现", "已付款", "已转账", "ok");
  private static final List<String> SENT = List.of("已发", "已寄", "自提");
  private static final List<String> DENIALS = List.of("未", "没", "不", "尚");
  private static final List<String> CARRIERS =
      List.of("圆通速递", "圆通", "中通快递", "中通", "顺丰速运", "顺丰", "EMS");
  private static final Pattern CODE =
      Pattern.compile("(?<![A-Za-z0-9-])(SF|YTO|ZTO)(?![A-Za-z0-9-])");
  private static final Pattern LABEL = Pattern.compile("(物流单号|运单号|快递单号|单号|快递)");
  private static final Pattern DATE = Pattern.compile("(\\d{4})-?(\\d{1,2})-?(\\d{1,2})");

  private PlainTracking() {}

  /** The tracking cell of a gift; a number of the row itself is no tracking number. */
  static Meaning ofGift(String cell, Set<String> ownNumbers) {
    String text = narrow(cell);
    if (text.isEmpty()) {
      return Meaning.NOT_FILLED_IN;
    }
    if (NOT_SENT.contains(text)) {
      return Meaning.NOT_SENT;
    }
    for (String carrier : CARRIERS) {
      text = text.replace(carrier, " ");
    }
    text = CODE.matcher(text).replaceAll(" ");
    text = LABEL.matcher(text).replaceAll(" ").replaceAll("[:：]", " ").strip();
    List<String> parts = List.of(text.split("[/,、\\s]+", -1));
    boolean numbers =
        parts.size() <= 5 && parts.stream().allMatch(part -> isNumber(part, ownNumbers));
    return numbers ? Meaning.SENT : Meaning.UNREADABLE;
  }

  /** A72: whether a cell beside an empty tracking cell tells that the gift may be out. */
  static boolean ofRemark(String cell, Set<String> ownNumbers) {
    return SENT.stream().anyMatch(cell::contains) || ofGift(cell, ownNumbers) == Meaning.SENT;
  }

  private static String narrow(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFKC)
        .replaceAll("[\u00ad\u200b-\u200f\ufeff]", "")
        .strip();
  }

  /** R65: the same for the same number, in small letters or with marks that nobody sees. */
  static String same(String cell) {
    return narrow(cell).toUpperCase(Locale.ROOT).replace("-", "");
  }

  private static boolean isNumber(String part, Set<String> ownNumbers) {
    boolean digits = part.chars().filter(c -> c >= '0' && c <= '9').count() >= 6;
    return part.matches("[A-Za-z0-9-]{8,32}")
        && digits
        && !isDate(part)
        && !part.matches("1[3-9]\\d{9}")
        && !ownNumbers.contains(part);
  }

  private static boolean isDate(String part) {
    Matcher date = DATE.matcher(part);
    if (!date.matches()) {
      return false;
    }
    try {
      int year = Integer.parseInt(date.group(1));
      LocalDate.of(year, Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The remark of a cash rebate: a word that says it is paid, as it stands and not denied. */
  static Meaning ofCash(String cell) {
    String text = cell.strip();
    if (text.isEmpty()) {
      return Meaning.NOT_FILLED_IN;
    }
    boolean paid = PAID.stream().anyMatch(word -> says(text, word));
    boolean denied = DENIALS.stream().anyMatch(text::contains);
    return paid && !denied ? Meaning.SENT : Meaning.UNREADABLE;
  }

  private static boolean says(String text, String word) {
    return word.equals("ok")
        ? text.matches("(?i)(.*[^A-Za-z])?ok([^A-Za-z].*)?")
        : text.contains(word);
  }
}
