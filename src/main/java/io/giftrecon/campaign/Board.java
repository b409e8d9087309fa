package io.giftrecon.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the platform's board tells of the samples, and what of it nothing is compared with. */
public final class Board {
  /** No board. */
  public static final Board NONE = new Board(List.of(), List.of());

  private final List<BoardFigure> figures;
  private final List<Untold> untold;
  private final Map<List<String>, LocalDate> repurchaseDays = new HashMap<>();
  private final Map<List<String>, LocalDate> claimDays = new HashMap<>();

  Board(List<BoardFigure> figures, List<Untold> untold) {
    this.figures = List.copyOf(figures);
    this.untold = List.copyOf(untold);
    for (BoardFigure figure : figures) {
      Map<List<String>, LocalDate> days =
          figure.metric().isRepurchase() ? repurchaseDays : claimDays;
      figure.day().ifPresent(day -> days.put(List.of(figure.activityId(), figure.itemId()), day));
    }
  }

  /**
   * What the board says and nothing is compared with: it is told, not dropped.
   *
   * @param activityId {@code /} where the board does not say it
   * @param itemId empty where it is no matter of one item
   * @param label 指标
   * @param text as it stands there
   * @param why in Chinese, as {@code board-diff.csv} has it
   */
  public record Untold(String activityId, String itemId, String label, String text, String why) {}

  /** The figures, in the order of the files. */
  public List<BoardFigure> figures() {
    return figures;
  }

  public List<Untold> untold() {
    return untold;
  }

  /** Of which day the claims of a sample are, where a file's name tells it. */
  public Optional<LocalDate> claimsOf(Sample sample) {
    return Optional.ofNullable(claimDays.get(key(sample)));
  }

  /** Of which day the repurchases of a sample are, where a file's name tells it. */
  public Optional<LocalDate> repurchasesOf(Sample sample) {
    return Optional.ofNullable(repurchaseDays.get(key(sample)));
  }

  private static List<String> key(Sample sample) {
    return List.of(sample.activityId(), sample.itemId());
  }
}
