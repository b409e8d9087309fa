package io.giftrecon.campaign;

import io.giftrecon.csv.CsvTable;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the small files of a sampling campaign, each whole or not at all. Every method throws
 * {@link UnusableInputException} that names file, line and column.
 */
final class SamplingFiles {
  private static final String ACTIVITY = "活动ID";
  private static final String ITEM = "商品ID";

  private SamplingFiles() {}

  /** How the items stand in the shop, by item id. */
  static Map<String, SampleItem> items(Path file) {
    Map<String, SampleItem> items = new LinkedHashMap<>();
    for (TypedRow row : rows(file, ITEM, "商品状态", "上架时间", "实际库存", "日销价", "会员优先购")) {
      SampleItem item =
          new SampleItem(
              row.itemId(ITEM),
              row.optional("商品状态", column -> row.either(column, "上架", "下架")),
              row.optional("上架时间", row::time),
              row.optional("实际库存", row::count),
              row.optional("日销价", row::amount),
              row.optional("会员优先购", column -> row.either(column, "是", "否")));
      if (items.put(item.itemId(), item) != null) {
        throw row.wrong(ITEM, Message.of("samples.item-twice", item.itemId()));
      }
    }
    return items;
  }

  /** The enrolments, in the order of the file (S4). */
  static List<Sample> samples(Path file, Path itemsFile, Map<String, SampleItem> items) {
    List<Sample> samples = new ArrayList<>();
    Set<List<String>> pairs = new HashSet<>();
    for (TypedRow row :
        rows(
            file, ACTIVITY, ITEM, "商品标题", "渠道", "人群", "报名时间", "展示开始时间", "展示结束时间", "活动库存", "U先价",
            "每人限购", "记录状态", "人群状态")) {
      SampleItem item = items.get(row.itemId(ITEM));
      if (item == null) {
        throw row.wrong(ITEM, Message.of("samples.no-item", row.itemId(ITEM), itemsFile));
      }
      Sample sample = sample(samples.size(), row, item);
      if (!sample.draft() && !pairs.add(List.of(sample.activityId(), sample.itemId()))) {
        throw row.wrong(
            ITEM, Message.of("samples.sample-twice", sample.itemId(), sample.activityId()));
      }
      samples.add(sample);
    }
    if (samples.isEmpty()) {
      throw new UnusableInputException(Message.of("samples.none", file));
    }
    return List.copyOf(samples);
  }

  private static Sample sample(int number, TypedRow row, SampleItem item) {
    EnrolmentStatus status = row.word("记录状态", EnrolmentStatus.values(), EnrolmentStatus::word);
    Optional<LocalDateTime> enrolledAt = row.optional("报名时间", row::time);
    if (enrolledAt.isEmpty() && status != EnrolmentStatus.DRAFT) {
      throw row.wrong("报名时间", Message.of("samples.no-enrolment-time"));
    }
    int limit = row.optionalText("每人限购").isEmpty() ? 1 : row.count("每人限购");
    if (limit < 1) {
      throw row.wrong("每人限购", Message.of("samples.limit"));
    }
    BigDecimal price = row.amount("U先价");
    if (price.signum() <= 0) {
      throw row.wrong("U先价", Message.of("samples.price"));
    }
    return new Sample(
        number,
        row.text(ACTIVITY),
        row.optionalText("商品标题"),
        item,
        row.word("渠道", Channel.values(), Channel::word),
        row.word("人群", Crowd.values(), Crowd::word),
        enrolledAt,
        row.window("展示开始时间", "展示结束时间"),
        row.count("活动库存"),
        price,
        limit,
        status,
        row.optionalText("人群状态"));
  }

  /** Other promotions, in the order of the file. */
  static List<Promotion> promotions(Path file) {
    List<Promotion> promotions = new ArrayList<>();
    for (TypedRow row : rows(file, ITEM, "活动名称", "开始时间", "结束时间")) {
      Window window = row.window("开始时间", "结束时间");
      for (String item : row.itemIds(ITEM)) {
        promotions.add(new Promotion(item, row.text("活动名称"), window));
      }
    }
    return List.copyOf(promotions);
  }

  /** The rows of the members file. */
  static NamedRows memberRows(Path file) {
    return NamedRows.of(file, CsvTable.read(file, NamedRows.BUYER, "入会时间"));
  }

  /** The rows of the prompts file. */
  static NamedRows promptRows(Path file) {
    return NamedRows.of(file, CsvTable.read(file, NamedRows.BUYER, "时间", "文案"), "文案");
  }

  /** S7: who joined when, the earliest time of each. */
  static Members members(NamedRows rows) {
    Map<String, LocalDateTime> joinedAt = new LinkedHashMap<>();
    for (TypedRow row : rows.named()) {
      joinedAt.merge(row.text(NamedRows.BUYER), row.time("入会时间"), (a, b) -> a.isBefore(b) ? a : b);
    }
    return new Members(!joinedAt.isEmpty(), Map.copyOf(joinedAt));
  }

  /** S9: the full-size items of each sample item. */
  static Map<String, Set<String>> fullSizes(Path file, Set<String> sampleItems) {
    Map<String, Set<String>> fullSizes = new LinkedHashMap<>();
    for (TypedRow row : rows(file, "样品商品ID", "正装商品ID")) {
      List<String> sizes = row.itemIds("正装商品ID");
      for (String fullSize : sizes) {
        if (sampleItems.contains(fullSize)) {
          throw row.wrong("正装商品ID", Message.of("samples.full-size-is-sample", fullSize));
        }
      }
      for (String sample : row.itemIds("样品商品ID")) {
        fullSizes.computeIfAbsent(sample, item -> new LinkedHashSet<>()).addAll(sizes);
      }
    }
    return fullSizes;
  }

  /** What buyers were shown, in the order of the file. */
  static List<Prompt> prompts(NamedRows rows) {
    return rows.named().stream()
        .map(row -> new Prompt(row.text(NamedRows.BUYER), row.time("时间"), row.text("文案")))
        .toList();
  }

  private static List<TypedRow> rows(Path file, String... columns) {
    return CsvTable.read(file, columns).rows().stream().map(TypedRow::new).toList();
  }
}
