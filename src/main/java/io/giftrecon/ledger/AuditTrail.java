package io.giftrecon.ledger;

import io.giftrecon.order.Warning;
import io.giftrecon.rights.KnownWord;
import io.giftrecon.rights.RightEvent;
import io.giftrecon.rights.RightKey;
import io.giftrecon.rights.Verdict;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What all events of a ledger say by now (R27): what a later one took back or corrected is spent.
 * Lines have the numbers that they have today (R62).
 */
public final class AuditTrail {
  private final KnownLines lines;
  private final long lastEvent;
  private final long lastWord;

  /** By one-yuan line, what became of its rights, where it was not marked alone. */
  private final Map<String, List<RightEvent>> saidOf = new HashMap<>();

  /** By one-yuan line, what people have decided about its rights (R50). */
  private final Map<String, List<Verdict>> verdictsOf = new HashMap<>();

  /** What people have called known of what the job shows (R53), oldest first. */
  private final List<KnownWord> knownWords = new ArrayList<>();

  private final Map<RightKey, LocalDateTime> unmarked = new HashMap<>();
  private final Set<String> markedRecords = new HashSet<>();

  /**
   * Reads the events.
   *
   * @param events all of the ledger, oldest first
   * @param jobId whose words on breaks and warnings count (R53)
   */
  AuditTrail(List<RightEvent> events, KnownLines lines, String jobId) {
    this.lines = lines;
    lastEvent = events.isEmpty() ? 0 : events.get(events.size() - 1).id();
    lastWord =
        events.stream()
            .filter(event -> event.kind().isWord())
            .mapToLong(RightEvent::id)
            .max()
            .orElse(0);
    List<RightEvent> told = events.stream().map(this::calledNow).toList();
    told.forEach(event -> take(event, jobId));
    told.forEach(
        event ->
            saidOf.computeIfPresent(event.oneYuanSubOrder(), (line, said) -> with(said, event)));
  }

  private void take(RightEvent event, String jobId) {
    switch (event.kind()) {
      case MARKED, CONSIGNED -> {}
      case KNOWN, KNOWN_WITHDRAWN -> {
        if (event.mainOrder().equals(jobId)) {
          knownWords.add(KnownWord.of(event));
        }
      }
      case VERDICT ->
          verdictsOf
              .computeIfAbsent(event.oneYuanSubOrder(), line -> new ArrayList<>())
              .add(Verdict.of(event).after(unmarked));
      case UNMARKED -> {
        unmarked.put(event.key(), event.mark().at());
        saidOf.put(event.oneYuanSubOrder(), new ArrayList<>());
        verdictsOf.computeIfPresent(event.oneYuanSubOrder(), (line, said) -> unmarked(said, event));
      }
      case CORRECTED, REBOUND -> saidOf.put(event.oneYuanSubOrder(), new ArrayList<>());
      case RECORD_MARKED -> markedRecords.add(event.mainSubOrder());
      case RECORD_UNMARKED -> markedRecords.remove(event.mainSubOrder());
    }
  }

  /** R65: what led to a mark that was taken back has been done. */
  private static List<Verdict> unmarked(List<Verdict> said, RightEvent event) {
    return new ArrayList<>(
        said.stream()
            .map(verdict -> verdict.right().equals(event.key()) ? verdict.unmarked() : verdict)
            .toList());
  }

  private static List<RightEvent> with(List<RightEvent> said, RightEvent event) {
    said.add(event);
    return said;
  }

  /** R62: an event in the numbers that its lines have now. */
  public RightEvent calledNow(RightEvent event) {
    LocalDate day = event.mark().at().toLocalDate();
    return event.at(
        lines.calledNow(event.oneYuanSubOrder(), day), lines.calledNow(event.mainSubOrder(), day));
  }

  /** The id of the newest event, 0 if there is none. */
  public long lastEvent() {
    return lastEvent;
  }

  /** R66: the id of the last mark or withdrawal, 0 if there is none. */
  long lastWord() {
    return lastWord;
  }

  /** What became of the rights of one-yuan lines, where they were not marked alone. */
  List<RightEvent> said(Collection<String> oneYuan) {
    return oneYuan.stream().flatMap(line -> saidOf.getOrDefault(line, List.of()).stream()).toList();
  }

  /** R50: what people have decided about rights of one-yuan lines. */
  List<Verdict> verdicts(Collection<String> oneYuan) {
    if (verdictsOf.isEmpty()) {
      return List.of();
    }
    return oneYuan.stream()
        .flatMap(line -> verdictsOf.getOrDefault(line, List.of()).stream())
        .toList();
  }

  /** R50: everything that people have decided about rights. */
  public List<Verdict> verdicts() {
    return verdicts(verdictsOf.keySet());
  }

  /** R65: when the mark of a right was last taken back. */
  public Map<RightKey, LocalDateTime> unmarked() {
    return Collections.unmodifiableMap(unmarked);
  }

  /** R27: of main lines, by sub-order number, those whose record was marked itself. */
  Set<String> markedRecords(Collection<String> main) {
    Set<String> marked = new HashSet<>(main);
    marked.retainAll(markedRecords);
    return marked;
  }

  /** R27: whether the record of a main line was marked itself. */
  public boolean isRecordMarked(String mainSubOrder) {
    return markedRecords.contains(mainSubOrder);
  }

  /** R53: whether a break, or the warnings of a code, that rest on this are known to a person. */
  public boolean isKnown(String subject, String facts) {
    return KnownWord.isKnown(knownWords, subject, facts);
  }

  /** R53: the last word on a break, or on the warnings of a code, that rest on this. */
  public Optional<KnownWord> lastWord(String subject, String facts) {
    return KnownWord.last(knownWords, subject, facts);
  }

  /** R53: warnings with those marked that are known to a person. */
  public List<Warning> told(List<Warning> warnings) {
    return warnings.stream()
        .map(
            warning ->
                isKnown(warning.code().name(), Warning.facts(warning.code(), warnings))
                    ? warning.known()
                    : warning)
        .toList();
  }
}
