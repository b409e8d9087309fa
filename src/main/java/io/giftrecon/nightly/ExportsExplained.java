package io.giftrecon.nightly;

import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.group.GuessedOrder;
import io.giftrecon.export.recognise.AsOf;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.UnreadFile;
import io.giftrecon.export.scan.LostDigits;
import io.giftrecon.order.Times;
import io.giftrecon.order.Warning;
import io.giftrecon.words.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code explain} tells of the exports as a whole, after the lines of an order: whether all
 * was read and is whole (R33, R34), from when it is (R38), and whether tonight makes sense (R40).
 */
public final class ExportsExplained {
  private static final int SHOWN = 5;

  private ExportsExplained() {}

  /**
   * One line for each rule, below a heading; the warnings are those of {@code run} and {@code
   * check} before anything is decided.
   *
   * @param number that was asked about
   */
  public static List<String> lines(
      PreparedJob job, ExportFolder folder, BuyerGroupIndex groups, String number)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("这一晚的导出");
    lines.add(line("R33", read(folder)));
    if (LostDigits.isSuspect(number)) {
      lines.add(line("R34", "%s 像是被表格软件改成 0 的号码，可能是另一笔订单".formatted(number)));
    }
    lines.add(line("R38", asOf(folder.known())));
    List<Warning> warnings = RunWarnings.of(job, folder, groups);
    if (warnings.isEmpty()) {
      lines.add(line("R40", "这些导出没有要提醒的"));
    }
    for (Warning warning : warnings) {
      lines.add(line(warning.code().rule(), "%s：%s".formatted(warning.code(), warning.zh())));
    }
    return lines;
  }

  private static String line(String rule, String answer) {
    return "  %-4s %s".formatted(rule, answer);
  }

  private static String read(ExportFolder folder) {
    String read = "读了 %d 个文件或工作表".formatted(folder.known().size());
    return folder.unread().isEmpty()
        ? read + "，没有漏读"
        : "%s；没有读 %d 个：%s"
            .formatted(
                read,
                folder.unread().size(),
                some(folder.unread().stream().map(ExportsExplained::why).toList()));
  }

  private static String why(UnreadFile unread) {
    return "%s（%s）".formatted(unread.file().name(), unread.why().in(Language.CHINESE));
  }

  private static String asOf(List<ExportFile> files) {
    List<String> guessed =
        files.stream()
            .filter(file -> file.asOfFrom() == AsOf.From.FILE_TIME && GuessedOrder.matters(file))
            .map(file -> "%s（%s）".formatted(file.name(), Times.show(file.asOf())))
            .toList();
    return guessed.isEmpty()
        ? "报表是几点导出的，文件名或内容里都有"
        : "%d 个报表的名字里没有时间，按修改时间算：%s".formatted(guessed.size(), some(guessed));
  }

  private static String some(List<String> all) {
    String shown = all.stream().limit(SHOWN).collect(Collectors.joining("、"));
    return all.size() > SHOWN ? shown + " 等" : shown;
  }
}
