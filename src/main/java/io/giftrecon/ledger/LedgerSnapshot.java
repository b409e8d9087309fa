package io.giftrecon.ledger;

import io.giftrecon.rights.KnownLine;
import io.giftrecon.rights.LedgerRight;
import io.giftrecon.rights.LedgerView;
import io.giftrecon.rights.MovedRight;
import io.giftrecon.rights.PastWords;
import io.giftrecon.rights.Remembered;
import io.giftrecon.rights.ReturnedRow;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.rights.RightKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The rights as the ledger had them when a job's run began, its own and those of other jobs. */
public final class LedgerSnapshot implements Remembered {
  /** Stands for every content that was read before contents were remembered. */
  private static final String BEFORE = "";

  private final Set<LedgerRight> own = new LinkedHashSet<>();
  private final Map<LedgerRight, LedgerJob> jobs = new LinkedHashMap<>();
  private final Map<LedgerRight, String> held = new HashMap<>();
  private final Map<String, List<LedgerRight>> byOneYuan = new HashMap<>();
  private final Map<String, List<LedgerRight>> byOneYuanOrder = new HashMap<>();
  private final Map<String, List<LedgerRight>> byMain = new HashMap<>();

  /** By main order, marked rights of which nobody knows the line of it that they took. */
  private final Map<String, List<LedgerRight>> byLostMain = new HashMap<>();

  private final Map<String, Long> contents;
  private final AuditTrail trail;
  private final KnownLines lines;
  private final String jobId;
  private long takenAt;

  private ListedNights nights = ListedNights.nothing(LocalDate.MIN);

  /** Of a ledger that is not there: no right, no mark. */
  public static LedgerSnapshot nothing() {
    return new LedgerSnapshot(
        LedgerJob.unpublished(""),
        LocalDate.MIN,
        List.of(),
        List.of(),
        List.of(),
        KnownLines.NONE,
        Map.of());
  }

  /**
   * Sorts what the ledger holds.
   *
   * @param job whose rights they may be
   * @param date of its run: other jobs hold what they list for a while (R60)
   * @param published all that have published into the ledger
   * @param lines what it remembers of the lines of its rights
   * @param contents by checksum, the newest event when a returned list's content was first read
   *     (R65)
   */
  LedgerSnapshot(
      LedgerJob job,
      LocalDate date,
      List<RightTable.Row> all,
      List<PublishedJob> published,
      List<RightEvent> events,
      KnownLines lines,
      Map<String, Long> contents) {
    this.contents = contents;
    this.lines = lines;
    this.jobId = job.id();
    this.trail = new AuditTrail(events, lines, jobId);
    Map<String, PublishedJob> holders = new HashMap<>();
    Set<String> shops = new HashSet<>(Set.of(job.shop()));
    for (PublishedJob other : published) {
      if (other.id().equals(job.id())) {
        shops.add(other.shop());
      } else if (other.holdsOn(date)) {
        holders.put(other.id(), other);
      }
    }
    all.forEach(row -> add(row, shops, holders));
  }

  private void add(RightTable.Row row, Set<String> shops, Map<String, PublishedJob> holders) {
    LedgerRight right = row.right();
    jobs.put(right, new LedgerJob(row.job(), row.shop()));
    PublishedJob holder = holders.get(row.job());
    if (row.job().isEmpty() ? shops.contains(row.shop()) : row.job().equals(jobId)) {
      own.add(right);
    } else if (holder != null && !right.processed()) {
      held.put(right, "“%s” %s".formatted(holder.shop(), holder.jobFile()));
    }
    byOneYuan.computeIfAbsent(right.oneYuanSubOrder(), key -> new ArrayList<>()).add(right);
    byOneYuanOrder.computeIfAbsent(right.oneYuanOrder(), key -> new ArrayList<>()).add(right);
    if (right.hasLostMain(right.mainOrder())) {
      byLostMain.computeIfAbsent(right.mainOrder(), key -> new ArrayList<>()).add(right);
    }
    if (!right.mainSubOrder().isEmpty()) {
      byMain.computeIfAbsent(right.mainSubOrder(), key -> new ArrayList<>()).add(right);
    }
  }

  /** R28, R42: the rights whose lines are looked at whatever report names them. */
  public Set<LedgerRight> followed() {
    Set<LedgerRight> followed = new LinkedHashSet<>(released());
    followed.addAll(own);
    return followed;
  }

  /** Every right that has been released, whichever job listed it. */
  public List<LedgerRight> released() {
    return jobs.keySet().stream().filter(LedgerRight::processed).toList();
  }

  /**
   * What concerns one buyer group: the rights of its one-yuan lines and orders, and the rights that
   * took a unit of its main lines: released, listed by another job, or with a line that is missing
   * tonight (R63).
   *
   * @param returned one-yuan lines of returned rows; of another job's lists they say nothing (R60)
   * @param orders of its lines
   * @param lines sub-order numbers of its lines
   * @param exported whether any line of an order is in tonight's exports, by order number
   * @param lists the checksums of the returned lists, by file
   */
  public LedgerView view(
      Collection<String> returned,
      Collection<String> orders,
      Collection<String> lines,
      Predicate<String> exported,
      Map<String, String> lists) {
    Set<LedgerRight> found = new LinkedHashSet<>();
    Set<String> oneYuan = new LinkedHashSet<>(lines);
    oneYuan.addAll(returned);
    Set<String> ofGroup = new HashSet<>(lines);
    ofGroup.addAll(orders);
    Map<LedgerRight, String> theirs = new LinkedHashMap<>();
    for (String subOrder : oneYuan) {
      List<LedgerRight> rights = byOneYuan.getOrDefault(subOrder, List.of());
      if (rights.isEmpty()) {
        continue;
      }
      if (isOurs(rights, ofGroup)) {
        found.addAll(rights);
      } else {
        rights.forEach(right -> theirs.put(right, holderOf(right)));
      }
    }
    for (String order : orders) {
      found.addAll(byOneYuanOrder.getOrDefault(order, List.of()));
      found.addAll(byLostMain.getOrDefault(order, List.of()));
    }
    for (String subOrder : lines) {
      byMain.getOrDefault(subOrder, List.of()).stream()
          .filter(
              right ->
                  right.processed()
                      || held.containsKey(right)
                      || !exported.test(right.oneYuanOrder()))
          .forEach(found::add);
    }
    Map<LedgerRight, String> elsewhere = new LinkedHashMap<>();
    for (LedgerRight right : found) {
      String holder = held.get(right);
      if (holder != null) {
        elsewhere.put(right, holder);
      }
    }
    Set<String> ofRights = new LinkedHashSet<>(oneYuan);
    found.forEach(right -> ofRights.add(right.oneYuanSubOrder()));
    return new LedgerView(
        List.copyOf(found),
        elsewhere,
        theirs,
        past(trail.said(oneYuan), lists),
        trail.markedRecords(lines),
        trail.verdicts(ofRights),
        trail.unmarked(),
        nights::of,
        nights::leftOpen,
        this::isOfAnother);
  }

  private boolean isOfAnother(String line) {
    return byOneYuan.getOrDefault(line, List.of()).stream()
        .map(this::listedBy)
        .anyMatch(job -> !job.isEmpty() && !job.equals(jobId));
  }

  /** R60: whether a job marks the rights of a line: it lists one, or has the order tonight. */
  private boolean isOurs(List<LedgerRight> ofLine, Set<String> exported) {
    return ofLine.stream()
        .anyMatch(
            right ->
                own.contains(right)
                    || exported.contains(right.oneYuanSubOrder())
                    || exported.contains(right.oneYuanOrder()));
  }

  private String holderOf(LedgerRight right) {
    return held.getOrDefault(right, "“%s”".formatted(listerOf(right).shop()));
  }

  private PastWords past(List<RightEvent> said, Map<String, String> lists) {
    Map<String, Long> seen = new HashMap<>();
    lists.forEach(
        (file, checksum) -> {
          Long event = contents.get(checksum);
          if (event != null) {
            seen.put(file, event);
          }
        });
    return PastWords.of(said, seen, contents.getOrDefault(BEFORE, Long.MAX_VALUE));
  }

  /** What the events say by now. */
  public AuditTrail trail() {
    return trail;
  }

  /** R52, R53: what the job has published. */
  public ListedNights nights() {
    return nights;
  }

  /** The same with what the job has published. */
  LedgerSnapshot with(ListedNights published) {
    nights = published;
    return this;
  }

  @Override
  public List<KnownLine> lines(String orderNo) {
    return lines.of(orderNo);
  }

  @Override
  public List<KnownLine> reserved(String buyer) {
    return lines.reserved(buyer);
  }

  /** R63: what the ledger remembers of a line, by the number that it has there. */
  @Override
  public Optional<KnownLine> line(String number) {
    return lines.find(number);
  }

  /** R62: every number that a line had before the one that it has in the ledger. */
  public Set<String> formerly(String number) {
    return lines.formerly(number);
  }

  /** R62: a returned row in the numbers that its lines have now. */
  public ReturnedRow calledNow(ReturnedRow row) {
    return lines.calledNow(row);
  }

  /** R62: what a line is called now, whose number somebody has before them. */
  public String calledNow(String number) {
    return lines.calledNow(number, LocalDate.MAX);
  }

  /** R63: the open rights that the job lists, and those of its shop that are bound. */
  public List<LedgerRight> open() {
    return own.stream()
        .filter(right -> !right.processed())
        .filter(right -> !right.mainSubOrder().isEmpty() || isListed(right))
        .toList();
  }

  private boolean isListed(LedgerRight right) {
    return !jobId.isEmpty() && listedBy(right).equals(jobId);
  }

  KnownLines lines() {
    return lines;
  }

  /** The job that a right belongs to. */
  LedgerJob listerOf(LedgerRight right) {
    return jobs.getOrDefault(right, LedgerJob.unpublished(""));
  }

  /** R66: says which publication was the last one when this was read. */
  LedgerSnapshot takenAt(long event) {
    takenAt = event;
    return this;
  }

  long takenAt() {
    return takenAt;
  }

  /** R66: whether a right was the same, listed by the same job. */
  boolean holds(RightTable.Row row) {
    return row.job().equals(listerOf(row.right()).id());
  }

  /** Every right that the job has listed, by sub-order number and unit. */
  public List<LedgerRight> rights() {
    return List.copyOf(own);
  }

  /** R27: whether the record of a main line is processed, as far as the ledger knows. */
  public boolean processed(String mainSubOrder) {
    List<LedgerRight> allocated = byMain.getOrDefault(mainSubOrder, List.of());
    return trail.isRecordMarked(mainSubOrder)
        || (!allocated.isEmpty() && allocated.stream().allMatch(LedgerRight::processed));
  }

  /** The rights that the ledger has once some have moved, by line and unit. */
  Map<RightKey, LedgerRight> rightsAfter(List<MovedRight> moved) {
    Map<RightKey, LedgerRight> rights = new HashMap<>();
    jobs.keySet().forEach(right -> rights.put(right.key(), right));
    moved.forEach(right -> rights.remove(right.from().key()));
    moved.forEach(right -> right.to().ifPresent(to -> rights.put(to.key(), to)));
    return rights;
  }

  /**
   * Of the rights that a job lists now, those that it did not list before.
   *
   * @param made the rights that it has just made: they say already who lists them
   */
  List<LedgerRight> takenUp(
      Collection<LedgerRight> listed, String job, Collection<LedgerRight> made) {
    Set<RightKey> own = made.stream().map(LedgerRight::key).collect(Collectors.toSet());
    return listed.stream()
        .filter(right -> !listedBy(right).equals(job) && !own.contains(right.key()))
        .toList();
  }

  /**
   * The open rights that the job has listed and does not list any more. One that was marked stays
   * its own: it alone may take the mark back or hand the parcel out.
   *
   * @param decided all that it knows of rights now
   */
  List<LedgerRight> leftOut(Collection<LedgerRight> listed, Collection<LedgerRight> decided) {
    Set<RightKey> still = new HashSet<>();
    listed.forEach(right -> still.add(right.key()));
    decided.stream().filter(LedgerRight::processed).forEach(right -> still.add(right.key()));
    return own.stream()
        .filter(right -> !right.processed() && !still.contains(right.key()))
        .toList();
  }

  /**
   * R60: open rights as a job has decided them, by whose they are from now on. What it marks of
   * another job's list stays that one's: there people look for it, take it back or hand it out.
   */
  Map<LedgerJob, List<LedgerRight>> byOwner(List<LedgerRight> decided, LedgerJob job) {
    Map<LedgerJob, List<LedgerRight>> byOwner = new LinkedHashMap<>();
    for (LedgerRight right : decided) {
      LedgerJob owner =
          byOneYuan.getOrDefault(right.oneYuanSubOrder(), List.of()).stream()
              .filter(was -> was.unit() == right.unit() && held.containsKey(was))
              .filter(was -> right.processed())
              .map(this::listerOf)
              .findFirst()
              .orElse(job);
      byOwner.computeIfAbsent(owner, key -> new ArrayList<>()).add(right);
    }
    return byOwner;
  }

  private String listedBy(LedgerRight right) {
    return byOneYuan.getOrDefault(right.oneYuanSubOrder(), List.of()).stream()
        .filter(known -> known.unit() == right.unit())
        .map(known -> listerOf(known).id())
        .findFirst()
        .orElse("");
  }
}
