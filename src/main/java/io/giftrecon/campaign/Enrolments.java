package io.giftrecon.campaign;

import io.giftrecon.csv.CsvTable;
import io.giftrecon.order.Placeholders;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one-yuan items: those that are enrolled and approved. Everything else is a main item (R1).
 */
public final class Enrolments {
  private static final String ITEM = "1元商品ID";
  private static final String TITLE = "1元商品标题";
  private static final String KIND = "权益类型";
  private static final List<String> BENEFITS = List.of("权益1", "权益2", "权益3", "权益4");
  private static final String ACTIVITIES = "活动";
  private static final String APPROVAL = "审核状态";
  private static final String MAIN_ITEMS = "适用主商品ID";
  private static final String EVERY_MAIN_ITEM = "全店";
  private static final String CODE = "商家编码";

  private final Map<String, OneYuanItem> byId;
  private final Map<String, OneYuanItem> byCode = new LinkedHashMap<>();

  private Enrolments(Map<String, OneYuanItem> byId) {
    this.byId = byId;
    for (OneYuanItem item : byId.values()) {
      if (!item.itemCode().isEmpty()) {
        byCode.put(item.itemCode(), item);
      }
    }
  }

  /**
   * Reads the enrolments and checks them against the activities.
   *
   * @throws UnusableInputException naming file, line and column
   */
  public static Enrolments read(Path file, List<Activity> activities) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    List<NotApproved> notApproved = new ArrayList<>();
    CsvTable table = CsvTable.read(file, ITEM, TITLE, KIND, "权益1", ACTIVITIES, APPROVAL);
    if (table.columns().stream().anyMatch(Enrolments::limits)) {
      table = CsvTable.read(file, MAIN_ITEMS);
    }
    for (CsvTable.Row row : table.rows()) {
      String id = row.itemId(ITEM);
      if (id.isEmpty()) {
        throw row.wrong(ITEM, Message.of("enrolments.no-item"));
      }
      Set<Activity> enrolled = enrolled(row, activities);
      BenefitKind kind = kind(row);
      switch (Approval.of(row.cell(APPROVAL))) {
        case APPROVED -> drafts.computeIfAbsent(id, Draft::new).join(row, kind, enrolled);
        case NOT_APPROVED -> notApproved.add(new NotApproved(row, id, enrolled));
        case UNCLEAR ->
            throw row.wrong(
                APPROVAL, Message.of("enrolments.approval-unclear", row.cell(APPROVAL)));
      }
    }
    for (NotApproved row : notApproved) {
      Draft approved = drafts.get(row.item());
      if (approved != null) {
        approved.refuseDifference(row);
      }
    }
    Map<String, Draft> codes = new LinkedHashMap<>();
    for (Draft draft : drafts.values()) {
      draft.refuseOneYuanMainItems(drafts.keySet());
      draft.refuseSharedCode(codes);
    }
    Map<String, OneYuanItem> items = new LinkedHashMap<>();
    drafts.forEach((id, draft) -> items.put(id, draft.item(activities)));
    return new Enrolments(items);
  }

  /**
   * R21: a title by which somebody limits a row to main items. Under another name than 适用主商品ID it
   * would be read past, and a right would go with every main item of the shop.
   */
  private static boolean limits(String title) {
    return title.contains("适用") || title.contains("主商品");
  }

  /** R1: the one-yuan item of a line, by item id, and by 商家编码 only where the export gives no id. */
  public Optional<OneYuanItem> find(String itemId, String itemCode) {
    return Optional.ofNullable(itemId.isEmpty() ? byCode.get(itemCode) : byId.get(itemId));
  }

  /** All one-yuan items, in the order of the file. */
  public List<OneYuanItem> items() {
    return List.copyOf(byId.values());
  }

  private static Set<Activity> enrolled(CsvTable.Row row, List<Activity> activities) {
    Set<Activity> enrolled = new LinkedHashSet<>();
    for (String id : words(row.cell(ACTIVITIES))) {
      enrolled.add(
          activities.stream()
              .filter(activity -> activity.id().equals(id))
              .findFirst()
              .orElseThrow(() -> unknownActivity(row, id, activities)));
    }
    if (enrolled.isEmpty()) {
      throw row.wrong(ACTIVITIES, Message.of("enrolments.no-activity"));
    }
    return enrolled;
  }

  private static UnusableInputException unknownActivity(
      CsvTable.Row row, String id, List<Activity> activities) {
    List<String> known = activities.stream().map(Activity::id).toList();
    return row.wrong(
        ACTIVITIES, Message.of("enrolments.unknown-activity", id, Nearest.of(id, known)));
  }

  private static BenefitKind kind(CsvTable.Row row) {
    return Arrays.stream(BenefitKind.values())
        .filter(kind -> kind.word().equals(row.cell(KIND)))
        .findFirst()
        .orElseThrow(() -> row.wrong(KIND, Message.of("enrolments.kind", row.cell(KIND))));
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split("[;；]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The approved rows of one item on their way to one value. */
  private static final class Draft {
    private final String id;
    private final Map<Activity, EnrolledRow> rows = new LinkedHashMap<>();
    private String title = "";
    private String code = "";
    private CsvTable.@Nullable Row firstRow;

    Draft(String id) {
      this.id = id;
    }

    void join(CsvTable.Row row, BenefitKind kind, Set<Activity> activities) {
      firstRow = firstRow == null ? row : firstRow;
      title = title.isEmpty() ? row.cell(TITLE) : title;
      code = code.isEmpty() ? row.cell(CODE) : code;
      List<String> benefits = benefits(row);
      Set<String> mainItems = new LinkedHashSet<>(row.itemIds(MAIN_ITEMS, EVERY_MAIN_ITEM));
      Set<String> limit = mainItems.contains(EVERY_MAIN_ITEM) ? Set.of() : mainItems;
      for (Activity activity : activities) {
        EnrolledRow now =
            new EnrolledRow(row, mainItems, new Enrolment(activity, kind, benefits, limit));
        EnrolledRow before = rows.putIfAbsent(activity, now);
        if (before != null) {
          before.refuseDifference(now, id);
        }
      }
    }

    /** R43, A94: what is approved in one row and not in another is not known to be approved. */
    void refuseDifference(NotApproved other) {
      for (Activity activity : other.activities()) {
        EnrolledRow approved = rows.get(activity);
        if (approved != null) {
          boolean below = other.row().line() > approved.row().line();
          CsvTable.Row later = below ? other.row() : approved.row();
          CsvTable.Row earlier = below ? approved.row() : other.row();
          throw later.wrong(
              APPROVAL, Message.of("enrolments.rows-differ", id, activity.id(), earlier.line()));
        }
      }
    }

    private List<String> benefits(CsvTable.Row row) {
      List<String> benefits =
          BENEFITS.stream()
              .map(row::cell)
              .filter(benefit -> !Placeholders.isPlaceholder(benefit))
              .distinct()
              .toList();
      if (benefits.isEmpty()) {
        throw row.wrong("权益1", Message.of("enrolments.no-benefit", id));
      }
      return benefits;
    }

    void refuseOneYuanMainItems(Set<String> approved) {
      for (EnrolledRow one : rows.values()) {
        for (String item : one.mainItems()) {
          if (approved.contains(item)) {
            throw one.row().wrong(MAIN_ITEMS, Message.of("enrolments.main-is-one-yuan", item));
          }
        }
      }
    }

    void refuseSharedCode(Map<String, Draft> codes) {
      Draft other = code.isEmpty() || firstRow == null ? null : codes.putIfAbsent(code, this);
      if (other != null && firstRow != null) {
        throw firstRow.wrong(CODE, Message.of("enrolments.shared-code", other.id, id, code));
      }
    }

    OneYuanItem item(List<Activity> order) {
      List<Enrolment> enrolments =
          order.stream()
              .map(rows::get)
              .filter(Objects::nonNull)
              .map(EnrolledRow::enrolment)
              .toList();
      return new OneYuanItem(id, code, title, enrolments);
    }
  }

  /** A row that enrols an item for nothing. */
  private record NotApproved(CsvTable.Row row, String item, Set<Activity> activities) {}

  /**
   * What a row says of an item for one activity.
   *
   * @param mainItems 适用主商品ID as written
   */
  private record EnrolledRow(CsvTable.Row row, Set<String> mainItems, Enrolment enrolment) {
    /** R43: two rows of one item and one activity say the same, or nobody knows which one holds. */
    void refuseDifference(EnrolledRow other, String item) {
      String activity = enrolment.activity().id();
      if (enrolment.kind() != other.enrolment.kind()) {
        throw other.row.wrong(
            KIND, Message.of("enrolments.both-kinds", item, activity, row.line()));
      }
      if (!Set.copyOf(enrolment.benefits()).equals(Set.copyOf(other.enrolment.benefits()))) {
        throw other.differs("权益1", this, item);
      }
      if (!enrolment.mainItems().equals(other.enrolment.mainItems())) {
        throw other.differs(MAIN_ITEMS, this, item);
      }
    }

    private UnusableInputException differs(String column, EnrolledRow before, String item) {
      return row.wrong(
          column,
          Message.of("enrolments.rows-differ", item, enrolment.activity().id(), before.row.line()));
    }
  }
}
