package io.giftrecon.plain;

import io.giftrecon.plain.PlainShop.Activity;
import io.giftrecon.plain.PlainShop.BuyerRow;
import io.giftrecon.plain.PlainShop.Enrolment;
import io.giftrecon.plain.PlainShop.Window;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a shop into a folder as its merchant would have it: a job file and the input files. */
public final class ShopFiles {

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** A record of an export that must be rejected: the line it begins in, and its text. */
  public record Spoiled(String file, int line, String raw) {
    /** As an encoding keeps it, which may have no such character and write a question mark. */
    private Spoiled in(String encoding) {
      Charset charset =
          encoding.startsWith("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(encoding);
      return new Spoiled(file, line, new String(raw.getBytes(charset), charset));
    }
  }

  private final PlainShop shop;
  private final Path folder;
  private final Dice dice;

  private ShopFiles(PlainShop shop, Path folder) {
    this.shop = shop;
    this.folder = folder;
    dice = new Dice(-1 - shop.seed());
  }

  static void write(PlainShop shop, Path folder) throws IOException {
    new ShopFiles(shop, folder).write();
  }

  private void write() throws IOException {
    Files.createDirectories(folder.resolve("exports"));
    Files.writeString(folder.resolve("job.yaml"), jobFile());
    Files.writeString(
        folder.resolve("enrolments.csv"), (dice.chance(0.5) ? "\uFEFF" : "") + enrolments());
    if (!shop.buyers().isEmpty()) {
      Files.writeString(folder.resolve("buyers.csv"), buyers());
    }
    writeExports(shop.files(), folder.resolve("exports"), dice, shop.quirks());
  }

  /** Writes the files of an exports folder, and tells which of their records are spoiled. */
  public static List<Spoiled> writeExports(List<PlainFile> files, Path exports, Dice dice)
      throws IOException {
    return writeExports(files, exports, dice, Set.of());
  }

  private static List<Spoiled> writeExports(
      List<PlainFile> files, Path exports, Dice dice, Set<Quirk> quirks) throws IOException {
    List<Spoiled> spoiled = new ArrayList<>();
    boolean numbered =
        files.stream()
            .filter(file -> file.bearsLines() && file.kind() != PlainFile.Kind.OLD_LINES)
            .allMatch(file -> file.columns().contains("子订单编号"));
    boolean apart = quirks.contains(Quirk.STATES_APART);
    for (PlainFile whole : files) {
      PlainFile file = apart ? StatesApart.of(whole) : whole;
      Path path = exports.resolve(file.name());
      ExportText text = new ExportText(file, dice, quirks, numbered);
      Files.write(path, encoded(text.text(), file.encoding()));
      text.spoiled().forEach(row -> spoiled.add(row.in(file.encoding())));
      Files.setLastModifiedTime(path, FileTime.from(file.modified().atZone(CHINA).toInstant()));
    }
    return spoiled;
  }

  private static byte[] encoded(String text, String encoding) {
    return encoding.equals("UTF-8-BOM")
        ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)
        : text.getBytes(Charset.forName(encoding));
  }

  private String jobFile() {
    List<String> lines = new ArrayList<>();
    lines.add("kind: one-yuan");
    lines.add("shop: " + shop.name());
    lines.add("inputs:");
    lines.add("  exports: exports");
    lines.add("  enrolments: enrolments.csv");
    if (!shop.buyers().isEmpty()) {
      lines.add("  buyers: buyers.csv");
    }
    lines.add("outputs: out");
    lines.add("ledger: jdbc:h2:file:./state/ledger");
    lines.add("activities:");
    for (Activity activity : shop.activities()) {
      lines.add("  - id: " + activity.id());
      lines.add("    name: " + activity.name());
      lines.add("    reservation: " + window(activity.reservation()));
      lines.add("    main: " + window(activity.main()));
    }
    lines.add("policy:");
    lines.add("  release-after: " + shop.policy().releaseAfter());
    lines.add("  allocation: " + shop.policy().allocation());
    if (!shop.policy().maxAge().equals(Optional.of(7))) {
      lines.add("  max-age: " + shop.policy().maxAge().map(days -> days + "d").orElse("off"));
    }
    if (shop.policy().smallRefund().signum() > 0) {
      lines.add("  small-refund: " + shop.policy().smallRefund());
    }
    return String.join("\n", lines) + "\n";
  }

  /** An end at midnight may be written as 24:00 of the day before. */
  private String window(Window window) {
    String to = MINUTES.format(window.to());
    if (to.endsWith("00:00") && dice.chance(0.5)) {
      to = MINUTES.format(window.to().minusDays(1)).replace("00:00", "24:00");
    }
    return "{from: " + MINUTES.format(window.from()) + ", to: " + to + "}";
  }

  private String enrolments() {
    StringBuilder text = new StringBuilder();
    text.append("1元商品ID,1元商品标题,权益类型,权益1,权益2,权益3,权益4,活动,审核状态,适用主商品ID,商家编码\r\n");
    for (Enrolment row : shop.enrolments()) {
      List<String> cells = new ArrayList<>(List.of(row.item(), row.title(), row.kind()));
      List<String> benefits = new ArrayList<>(row.benefits());
      while (benefits.size() < 4) {
        benefits.add("");
      }
      cells.addAll(benefits);
      cells.add(String.join(";", row.activities()));
      cells.add(row.review());
      String all = dice.chance(0.5) ? "" : "全店";
      cells.add(row.mainItems().isEmpty() ? all : String.join(";", row.mainItems()));
      cells.add(row.code());
      text.append(String.join(",", cells.stream().map(ExportText::quoted).toList())).append("\r\n");
    }
    return text.toString();
  }

  private String buyers() {
    StringBuilder text = new StringBuilder("订单编号,买家标识\r\n");
    for (BuyerRow row : shop.buyers()) {
      String order = dice.chance(0.5) ? row.order() : "=\"" + row.order() + "\"";
      text.append(order).append(',').append(row.buyer()).append("\r\n");
    }
    return text.toString();
  }
}
