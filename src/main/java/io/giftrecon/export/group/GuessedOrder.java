package io.giftrecon.export.group;

import io.giftrecon.export.recognise.AsOf;
import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.scan.RowReader;
import io.giftrecon.export.scan.ScannedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * R38: files whose place in the order of exports is guessed from the time they were written, though
 * it matters: another file of their kind states different things of the same rows.
 *
 * @param guessed the file whose name says no time
 * @param other the file that contradicts it
 */
public record GuessedOrder(ExportFile guessed, ExportFile other) {
  private static final Set<FileKind> KINDS =
      EnumSet.of(
          FileKind.ORDERS,
          FileKind.LINES,
          FileKind.COMBINED,
          FileKind.REFUNDS,
          FileKind.RECEIVERS,
          FileKind.PLATFORM);

  /** What tells rows of one order apart where no sub-order number does. */
  private static final Set<Column> IDENTITY =
      EnumSet.of(Column.ITEM_ID, Column.TITLE, Column.REFUND_NO, Column.APPLIED_AT);

  private static final int ROWS_AT_ONCE = 1 << 10;

  /** The files of which that is so, each with the first file that contradicts it. */
  public static List<GuessedOrder> of(List<ScannedFile> files) throws IOException {
    List<GuessedOrder> found = new ArrayList<>();
    for (ScannedFile file : files) {
      if (file.file().asOfFrom() == AsOf.From.FILE_TIME && matters(file.file())) {
        contradicting(file, files).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whether it matters if a file is newer than another of its kind. */
  public static boolean matters(ExportFile file) {
    return KINDS.contains(file.knownLayout().kind());
  }

  private static Optional<GuessedOrder> contradicting(ScannedFile guessed, List<ScannedFile> files)
      throws IOException {
    FileKind kind = guessed.file().knownLayout().kind();
    for (ScannedFile other : files) {
      if (!other.file().equals(guessed.file())
          && other.file().isOf(kind)
          && contradict(guessed, other)) {
        return Optional.of(new GuessedOrder(guessed.file(), other.file()));
      }
    }
    return Optional.empty();
  }

  private static boolean contradict(ScannedFile one, ScannedFile two) throws IOException {
    List<Column> columns = new ArrayList<>(one.file().knownLayout().columns().keySet());
    columns.retainAll(two.file().knownLayout().columns().keySet());
    RowsByLine known = RowsByLine.of(one.keys());
    int[] shared = known.rowsAlsoIn(two.keys());
    try (RowReader ofOne = new RowReader(one);
        RowReader ofTwo = new RowReader(two)) {
      for (int from = 0; from < shared.length; from += ROWS_AT_ONCE) {
        int[] batch =
            Arrays.copyOfRange(shared, from, Math.min(shared.length, from + ROWS_AT_ONCE));
        int[] theirs = known.rowsOf(two.keys(), batch);
        Map<Integer, List<String>> texts = new HashMap<>();
        List<List<String>> read = ofOne.texts(theirs, columns);
        for (int i = 0; i < theirs.length; i++) {
          texts.put(theirs[i], read.get(i));
        }
        List<List<String>> rows = ofTwo.texts(batch, columns);
        for (int i = 0; i < batch.length; i++) {
          List<List<String>> before =
              Arrays.stream(known.rowsOf(two.keys(), new int[] {batch[i]}))
                  .mapToObj(texts::get)
                  .toList();
          if (contradicts(rows.get(i), before, columns)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether the same row stands among others, and nowhere as it stands here. */
  private static boolean contradicts(
      List<String> row, List<List<String>> others, List<Column> columns) {
    List<List<String>> same =
        others.stream().filter(other -> agree(row, other, columns, true)).toList();
    return !same.isEmpty() && same.stream().noneMatch(other -> agree(row, other, columns, false));
  }

  /** R31: a blank cell states nothing, so it agrees with everything. */
  private static boolean agree(
      List<String> row, List<String> other, List<Column> columns, boolean identityAlone) {
    for (int i = 0; i < columns.size(); i++) {
      boolean asked = !identityAlone || IDENTITY.contains(columns.get(i));
      String here = row.get(i);
      String there = other.get(i);
      if (asked && !here.isEmpty() && !there.isEmpty() && !here.equals(there)) {
        return false;
      }
    }
    return true;
  }
}
