package io.giftrecon.campaign;

import io.giftrecon.campaign.Board.Untold;
import io.giftrecon.campaign.board.BoardFile;
import io.giftrecon.campaign.board.BoardTable;
import io.giftrecon.csv.CsvTable;
import io.giftrecon.order.Amounts;
import io.giftrecon.order.FullWidth;
import io.giftrecon.order.NameStamp;
import io.giftrecon.order.Times;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads the board (S9): the merchant's own list of three figures, or the platform's two tables. A
 * table is a snapshot: of several the newest counts, and they are never added up.
 */
final class BoardReader {
  private static final String ACTIVITY = "活动ID";
  private static final String ITEM = BoardTable.ITEM;

  private final List<Sample> samples;
  private final Map<List<Object>, BoardFigure> figures = new LinkedHashMap<>();
  private final Map<List<Object>, Path> files = new LinkedHashMap<>();
  private final List<Untold> untold = new ArrayList<>();
  private final Set<String> toldLabels = new HashSet<>();
  private final Map<Path, LocalDate> older = new LinkedHashMap<>();

  private BoardReader(List<Sample> samples) {
    this.samples = samples;
  }

  /**
   * Reads the files of the board.
   *
   * @throws UnusableInputException naming file, line and column
   */
  static Board read(List<Path> boardFiles, List<Sample> samples) {
    BoardReader reader = new BoardReader(samples);
    List<BoardTable> tables = new ArrayList<>();
    for (Path file : boardFiles) {
      tables.addAll(BoardFile.read(file));
    }
    refusePartial(tables);
    tables.forEach(reader::add);
    reader.older.forEach(
        (file, day) ->
            reader.untold.add(
                new Untold(
                    BoardFigure.NOTHING,
                    "",
                    "",
                    BoardFigure.NOTHING,
                    "%s 是 %s 的快照，有更新的，没有用它比对".formatted(file.getFileName(), day))));
    return new Board(List.copyOf(reader.figures.values()), reader.untold);
  }

  /** A page of a list whose other pages are missing says nothing of what stands on those. */
  private static void refusePartial(List<BoardTable> tables) {
    Map<List<Object>, Long> rows = new LinkedHashMap<>();
    for (BoardTable table : tables) {
      if (table.pages().isPresent()) {
        rows.merge(pagesOf(table), (long) table.rows().size(), Long::sum);
      }
    }
    for (BoardTable table : tables) {
      if (table.pages().isPresent()) {
        long all = table.pages().getAsLong();
        if (table.rows().size() < all && rows.getOrDefault(pagesOf(table), 0L) != all) {
          throw new UnusableInputException(
              Message.of("board.page-missing", table.file(), table.rows().size(), all));
        }
      }
    }
  }

  private static List<Object> pagesOf(BoardTable table) {
    return List.of(table.labels(), table.pages(), dayOf(table.file()));
  }

  private static Optional<LocalDate> dayOf(Path file) {
    try {
      LocalDateTime written =
          LocalDateTime.ofInstant(Files.getLastModifiedTime(file).toInstant(), Times.CHINA);
      return NameStamp.of(String.valueOf(file.getFileName()), written)
          .map(LocalDateTime::toLocalDate);
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("table.unreadable", file), e);
    }
  }

  private void add(BoardTable table) {
    List<BoardMetric> metrics =
        Stream.of(BoardMetric.values()).filter(metric -> table.has(metric.label())).toList();
    if (!table.has(ITEM) || metrics.isEmpty()) {
      throw new UnusableInputException(
          Message.of(
              "table.column-missing",
              table.file(),
              table.has(ITEM) ? BoardMetric.CLAIMS.label() : ITEM,
              Message.of("table.columns", table.labels())));
    }
    if (table.has(ACTIVITY) && metrics.equals(BoardMetric.BY_HAND)) {
      table.rows().forEach(row -> addByHand(table.file(), new TypedRow(row)));
    } else {
      tellUnknownLabels(table);
      Set<List<String>> seen = new HashSet<>();
      List<BoardMetric> expected = expected(table, metrics);
      table.rows().forEach(row -> addRow(table, expected, row, seen));
    }
  }

  /**
   * S9: the list that the merchant fills in names a sample in each row, and three figures of it.
   */
  private void addByHand(Path file, TypedRow row) {
    String activity = row.text(ACTIVITY);
    String item = row.itemId(ITEM);
    if (samples.stream().noneMatch(sample -> isOf(sample, activity, item))) {
      throw row.wrong(ITEM, Message.of("samples.board-unknown", item, activity));
    }
    for (BoardMetric metric : BoardMetric.BY_HAND) {
      int count = row.count(metric.label());
      BoardFigure figure =
          new BoardFigure(
              activity,
              item,
              metric,
              Integer.toString(count),
              Optional.of(BigDecimal.valueOf(count)),
              dayOf(file));
      if (figures.containsKey(key(figure)) && file.equals(files.get(key(figure)))) {
        throw row.wrong(ITEM, Message.of("samples.board-twice", activity));
      }
      put(file, figure);
    }
  }

  /** What the table should tell: a label that it lacks is told too. */
  private static List<BoardMetric> expected(BoardTable table, List<BoardMetric> metrics) {
    boolean repurchases = metrics.stream().anyMatch(BoardMetric::isRepurchase);
    boolean claims = !repurchases || metrics.stream().anyMatch(metric -> !metric.isRepurchase());
    boolean byHand = table.labels().size() <= BoardMetric.BY_HAND.size() + 2;
    List<BoardMetric> expected = new ArrayList<>();
    for (BoardMetric metric : BoardMetric.values()) {
      boolean here =
          metric.isRepurchase()
              ? repurchases
              : claims && (metric != BoardMetric.GMV || !byHand || metrics.contains(metric));
      if (here) {
        expected.add(metric);
      }
    }
    return expected;
  }

  private void tellUnknownLabels(BoardTable table) {
    for (String label : table.labels()) {
      if (!BoardMetric.isKnown(label) && toldLabels.add(BoardTable.plain(label))) {
        untold.add(
            new Untold(
                BoardFigure.NOTHING,
                "",
                label,
                BoardFigure.NOTHING,
                "不认识看板的这一列，没有比对（%s）".formatted(table.file().getFileName())));
      }
    }
  }

  private void addRow(
      BoardTable table, List<BoardMetric> metrics, CsvTable.Row row, Set<List<String>> seen) {
    TypedRow typed = new TypedRow(row);
    String item = typed.itemId(ITEM);
    String stated = typed.optionalText(ACTIVITY);
    if (!seen.add(List.of(stated, item))) {
      throw typed.wrong(ITEM, Message.of("samples.board-item-twice", item));
    }
    Set<String> activities = activitiesOf(item, stated);
    if (activities.size() == 1) {
      String activity = activities.iterator().next();
      for (BoardMetric metric : metrics) {
        put(
            table.file(),
            figure(activity, item, metric, row.cell(metric.label()), dayOf(table.file())));
      }
    } else {
      BoardMetric first = metrics.get(0);
      untold.add(
          new Untold(
              stated.isEmpty() ? BoardFigure.NOTHING : stated,
              item,
              first.word(),
              shown(row.cell(first.label())),
              activities.isEmpty()
                  ? "samples 里没有%s这个商品，没有比对"
                      .formatted(stated.isEmpty() ? "" : "活动 " + stated + " 的")
                  : "商品有 %d 个活动（%s），看板没有写活动ID，没有比对"
                      .formatted(activities.size(), String.join("、", activities))));
    }
  }

  /** The activities that a row may be of: those that may be claimed before drafts. */
  private Set<String> activitiesOf(String item, String stated) {
    Set<String> claimable = new TreeSet<>();
    Set<String> drafts = new TreeSet<>();
    for (Sample sample : samples) {
      boolean meant = stated.isEmpty() || stated.equals(sample.activityId());
      if (meant && sample.itemId().equals(item)) {
        (sample.draft() ? drafts : claimable).add(sample.activityId());
      }
    }
    return claimable.isEmpty() ? drafts : claimable;
  }

  private static BoardFigure figure(
      String activity, String item, BoardMetric metric, String cell, Optional<LocalDate> day) {
    Optional<BigDecimal> value = value(cell);
    return new BoardFigure(
        activity,
        item,
        metric,
        value
            .map(known -> metric.isAmount() ? Amounts.show(known) : Amounts.plain(known))
            .orElse(shown(cell)),
        value,
        day);
  }

  private static String shown(String cell) {
    return saysNothing(cell) ? BoardFigure.NOTHING : cell;
  }

  private static boolean saysNothing(String cell) {
    return cell.chars().noneMatch(Character::isLetterOrDigit);
  }

  private static Optional<BigDecimal> value(String cell) {
    try {
      return saysNothing(cell)
          ? Optional.empty()
          : Optional.ofNullable(Amounts.parse(FullWidth.narrow(cell)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Of two snapshots the newer one counts; nobody knows which that is without their days. */
  private void put(Path file, BoardFigure figure) {
    List<Object> key = key(figure);
    BoardFigure other = figures.get(key);
    Path otherFile = files.get(key);
    if (other == null || otherFile == null) {
      figures.put(key, figure);
      files.put(key, file);
      return;
    }
    Optional<LocalDate> day = figure.day();
    Optional<LocalDate> otherDay = other.day();
    if (day.isEmpty() || otherDay.isEmpty() || day.equals(otherDay)) {
      throw new UnusableInputException(
          Message.of("board.two-snapshots", file, otherFile, figure.itemId()));
    }
    if (day.get().isAfter(otherDay.get())) {
      figures.put(key, figure);
      files.put(key, file);
      older.put(otherFile, otherDay.get());
    } else {
      older.put(file, day.get());
    }
  }

  private static List<Object> key(BoardFigure figure) {
    return List.of(figure.activityId(), figure.itemId(), figure.metric());
  }

  private static boolean isOf(Sample sample, String activity, String item) {
    return sample.activityId().equals(activity) && sample.itemId().equals(item);
  }
}
