package io.giftrecon.plain;

import io.giftrecon.plain.PlainFile.Kind;
import io.giftrecon.plain.PlainRow.Damage;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One export as text, dressed up with the quirks of real files. */
public final class ExportText {

  private static final DecimalFormat THOUSANDS =
      new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
  private static final List<String> NUMBERS =
      List.of(
          "订单编号",
          "主订单编号",
          "子订单编号",
          "退款编号",
          "商品ID",
          "商品 id",
          "主商品订单号",
          "主商品子订单号",
          "1元商品订单号",
          "1元商品子订单号");
  private static final List<String> AMOUNTS = List.of("价格", "买家应付货款", "买家实际支付金额", "买家退款金额", "退款金额");
  private static final List<String> SPOILABLE = List.of("价格", "买家实际支付金额", "买家退款金额");
  private static final List<String> TIMES = List.of("订单付款时间", "退款的申请时间");

  private static final Map<String, List<String>> SYNONYMS =
      Map.of(
          "标题", List.of("标题", "商品标题"),
          "价格", List.of("价格", "商品价格"),
          "买家实际支付金额", List.of("买家实际支付金额", "买家实付金额"),
          "商品ID", List.of("商品ID", "商品 ID"),
          "商品 id", List.of("商品 id", "商品id"),
          "buyer_open_uid", List.of("buyer_open_uid", "买家OpenUid", "买家标识"));

  private static final Map<Kind, List<String>> EXTRAS =
      Map.of(
          Kind.ORDERS, List.of("买家应付邮费", "总金额", "宝贝总数量", "卖家服务费", "店铺Id", "发票抬头", "自定义列"),
          Kind.LINES, List.of("外部系统编号", "商品属性", "套餐信息", "备注", "支付单号", "物流公司", "自定义列"),
          Kind.COMBINED, List.of("商品属性", "备注", "物流公司", "自定义列"),
          Kind.OLD_LINES, List.of("外部系统编号", "商品属性", "套餐信息", "备注"),
          Kind.REFUNDS, List.of("支付单号", "宝贝标题", "手工退款/系统退款", "货物状态"),
          Kind.RECEIVERS, List.of(),
          Kind.RETURNED, List.of());

  /** A20: what tells lines without numbers apart is no stuffing. */
  private static final List<String> TELLING = List.of("商品属性");

  private final PlainFile file;
  private final Dice dice;
  private final boolean dressedUp;
  private final boolean quoteAll;
  private final boolean trailingComma;
  private final String lineEnd;
  private final List<String> columns;
  private final StringBuilder text = new StringBuilder();
  private final List<ShopFiles.Spoiled> spoiled = new ArrayList<>();

  /**
   * The text of a file.
   *
   * @param numbered whether every line has its number, so that no other cell tells which it is
   */
  ExportText(PlainFile file, Dice dice, Set<Quirk> quirks, boolean numbered) {
    dressedUp = quirks.contains(Quirk.DRESSED_NUMBERS);
    this.file = file;
    this.dice = dice;
    quoteAll = dice.chance(0.4);
    trailingComma = file.kind() == Kind.OLD_LINES || dice.chance(0.15);
    lineEnd = dice.chance(0.85) ? "\r\n" : "\n";
    columns = new ArrayList<>(file.columns());
    for (String extra : EXTRAS.getOrDefault(file.kind(), List.of())) {
      boolean there = file.columns().contains(extra);
      boolean telling = TELLING.contains(extra) && (!numbered || there);
      if (dice.chance(0.6) && !telling) {
        columns.add(dice.between(0, columns.size()), extra);
      }
    }
  }

  String text() {
    List<String> header = new ArrayList<>();
    for (String column : columns) {
      String name = dice.pick(SYNONYMS.getOrDefault(column, List.of(column)));
      header.add(cell(dice.chance(0.1) ? name + " " : name));
    }
    text.append(String.join(",", header)).append(lineEnd);
    for (PlainRow row : file.rows()) {
      String cells = String.join(",", cells(row)) + (trailingComma ? "," : "");
      if (row.rejected()) {
        int line = Math.toIntExact(text.chars().filter(c -> c == '\n').count()) + 1;
        spoiled.add(new ShopFiles.Spoiled(file.name(), line, cells));
      }
      text.append(cells).append(lineEnd);
    }
    return text.toString();
  }

  /** The records that must be rejected; known once the text is. */
  List<ShopFiles.Spoiled> spoiled() {
    return spoiled;
  }

  private List<String> cells(PlainRow row) {
    if (row.damage() == Damage.TOO_FEW_CELLS) {
      return List.of("半行", "");
    }
    boolean cut = row.damage() == Damage.CUT_OFF_BEHIND_NUMBERS;
    List<String> kept = cut ? columns.subList(0, behindNumbers()) : columns;
    List<String> cells = new ArrayList<>();
    boolean spoiled = false;
    for (String column : kept) {
      if (!spoiled && spoils(row, column)) {
        spoiled = true;
        cells.add(spoiled(row.damage()));
      } else {
        String cell = dressed(column, row.text(column));
        // A row that is cut within a cell of two lines would be two rejected rows.
        cells.add(cut ? cell.replace('\n', ' ') : cell);
      }
    }
    return cells;
  }

  private int behindNumbers() {
    int last = 0;
    for (int i = 0; i < columns.size(); i++) {
      last = PlainRow.ROW_NUMBERS.contains(columns.get(i)) ? i : last;
    }
    return last + 1;
  }

  private static boolean spoils(PlainRow row, String column) {
    return switch (row.damage()) {
      case ROUNDED_NUMBER, ODD_NUMBER -> column.equals("订单编号") || column.equals("主订单编号");
      case IMPOSSIBLE_DATE -> TIMES.contains(column);
      case TWO_POINTS -> SPOILABLE.contains(column) && !row.text(column).isEmpty();
      case CUT_OFF_BEHIND_NUMBERS, TOO_FEW_CELLS, BAD_RETURN, NONE -> false;
    };
  }

  private String spoiled(Damage damage) {
    return switch (damage) {
      case ROUNDED_NUMBER -> "3.51235E+18";
      case ODD_NUMBER -> dice.pick(List.of("3512#45", "合计", "35/12", "(3512345678901234567)"));
      case IMPOSSIBLE_DATE -> dice.pick(List.of("2023-02-30 10:00:00", "2023-13-01 10:00:00"));
      default -> "1.299.00";
    };
  }

  private String dressed(String column, String clean) {
    if (EXTRAS.getOrDefault(file.kind(), List.of()).contains(column)
        && !file.columns().contains(column)) {
      return extra(column);
    }
    if (clean.isEmpty()) {
      return empty(column);
    }
    if (NUMBERS.contains(column)) {
      return number(clean);
    }
    if (column.equals("one_yuan_reservation_orders") && clean.matches("\\d+")) {
      // In a tag a blank parts two numbers.
      return number(clean).replace(" ", "");
    }
    if (AMOUNTS.contains(column)) {
      return cell(amount(clean));
    }
    if (TIMES.contains(column)) {
      return cell(time(clean));
    }
    return cell(column.equals("联系手机") ? "'" + clean : clean);
  }

  private String extra(String column) {
    return switch (column) {
      case "卖家服务费" -> cell("0元");
      case "商品属性" -> cell("颜色分类:米白,12\"加厚;尺码:M");
      case "备注" -> cell(dice.pick(List.of("", "第一行\n第二行", "null")));
      case "宝贝总数量", "店铺Id" -> cell("1");
      case "买家应付邮费", "总金额" -> cell("0.00");
      default -> empty(column);
    };
  }

  private String empty(String column) {
    if (column.equals("退款金额") && dice.chance(0.4)) {
      return cell("无退款申请");
    }
    return switch (dice.between(0, 9)) {
      case 0 -> "=\"\"";
      case 1 -> cell("null");
      case 2 -> cell("'null");
      case 3 -> cell("'null'");
      default -> cell("");
    };
  }

  private String number(String digits) {
    if (dressedUp && dice.chance(0.1)) {
      return cell(dressedUp(digits));
    }
    return switch (dice.between(0, 5)) {
      case 0, 1 -> "=\"" + digits + "\"";
      case 2 -> cell("'" + digits);
      case 3 -> cell("\t" + digits);
      case 4 -> quoted("=\"" + digits + "\"");
      default -> cell(digits);
    };
  }

  /** R35: what a number loses again. */
  private String dressedUp(String digits) {
    String mark =
        dice.pick(List.of("\u200B", "\uFEFF", "\u200E", "\u202A", " ", "\u3000", "\u00A0"));
    boolean unicode = file.encoding().startsWith("UTF-8") || file.encoding().equals("GB18030");
    return switch (dice.between(0, 6)) {
      case 0 -> decimal(digits);
      case 1 -> "`" + digits;
      case 2 -> "“" + digits + "”";
      case 3 -> "编号：" + digits;
      case 4 -> digits.substring(0, 4) + " " + digits.substring(4);
      case 5 -> fullWidth(digits);
      default -> unicode ? digits.substring(0, 3) + mark + digits.substring(3) : decimal(digits);
    };
  }

  /** What went through a column of numbers; a made-up line number (A20) is text. */
  private static String decimal(String digits) {
    return digits.matches("\\d+") ? digits + ".0" : digits;
  }

  private static String fullWidth(String digits) {
    StringBuilder wide = new StringBuilder();
    digits
        .chars()
        .forEach(c -> wide.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : (char) c));
    return wide.toString();
  }

  private String amount(String clean) {
    BigDecimal amount = new BigDecimal(clean);
    if (amount.signum() == 0) {
      return dice.pick(List.of("0.00", "0元", "0"));
    }
    if (amount.compareTo(BigDecimal.valueOf(1000)) >= 0 && dice.chance(0.5)) {
      return THOUSANDS.format(amount);
    }
    return switch (dice.between(0, 5)) {
      case 0 -> clean + "元";
      case 1 -> amount.stripTrailingZeros().toPlainString();
      default -> clean;
    };
  }

  private String time(String clean) {
    LocalDateTime time = LocalDateTime.parse(clean, PlainRow.TIME);
    if (time.getSecond() == 0 && dice.chance(0.5)) {
      return DateTimeFormatter.ofPattern("yyyy/M/d H:mm").format(time);
    }
    return dice.chance(0.1)
        ? DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:s").format(time)
        : clean;
  }

  private String cell(String cell) {
    return quoteAll ? "\"" + cell.replace("\"", "\"\"") + "\"" : quoted(cell);
  }

  /** The cell in quotes if it needs them. */
  public static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
