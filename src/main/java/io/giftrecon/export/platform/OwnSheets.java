package io.giftrecon.export.platform;

import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.CsvSchema;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.scan.Hash64;
import io.giftrecon.export.scan.RecordSplitter;
import io.giftrecon.order.Times;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * R13: our own download sheet from which somebody has cut what the platform's does not have. Then
 * no title tells the two apart, but the rows do: each says just what one published set says. A set
 * that was made from a sheet of the platform itself proves nothing here, for it says the same.
 */
final class OwnSheets {
  private static final String SHEET = "download-sheet.csv";
  private static final String SUMMARY = "summary.json";

  private final List<Path> sets;

  /**
   * Looks for what was published.
   *
   * @param outputs where the sets of a job are
   */
  OwnSheets(Path outputs) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(outputs)) {
      try (DirectoryStream<Path> dates = Files.newDirectoryStream(outputs, Times.DATE_GLOB)) {
        for (Path set : dates) {
          if (Files.isRegularFile(set.resolve(SHEET)) && !isFromPlatform(set)) {
            found.add(set);
          }
        }
      }
    }
    found.sort(Comparator.reverseOrder());
    sets = List.copyOf(found);
  }

  private static boolean isFromPlatform(Path set) throws IOException {
    Path summary = set.resolve(SUMMARY);
    return !Files.isRegularFile(summary)
        || Files.readString(summary).contains('"' + FileKind.PLATFORM.label() + '"');
  }

  /** Whether every row of a sheet is one that some set holds. */
  boolean hold(ExportFile sheet) throws IOException {
    if (sets.isEmpty()) {
      return false;
    }
    Set<Long> rows = rows(sheet.document(), sheet.knownLayout(), Stream::of);
    if (rows.isEmpty()) {
      return false;
    }
    for (Path set : sets) {
      Path published = set.resolve(SHEET);
      if (rows(published, CsvSchema.ofOwnSheet(header(published)), OwnSheets::inEachLayout)
          .containsAll(rows)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What each row says that can be used, however it is written.
   *
   * @param told the rows as which a row may come back
   */
  private static Set<Long> rows(
      Path file, CsvSchema layout, Function<SheetRecord, Stream<SheetRecord>> told)
      throws IOException {
    Set<Long> facts = new HashSet<>();
    SheetReader.each(
        file,
        layout,
        ByteListener.NONE,
        row ->
            record(row, layout).stream()
                .flatMap(told)
                .forEach(record -> facts.add(Hash64.of(record.facts()))));
    return facts;
  }

  /** A published row as it stands, and as {@code sheet --layout pair} writes it. */
  private static Stream<SheetRecord> inEachLayout(SheetRecord published) {
    return Stream.concat(Stream.of(published), published.pairByPair());
  }

  private static Optional<SheetRecord> record(RecordSplitter row, CsvSchema layout) {
    try {
      return Optional.of(SheetRecord.of(SheetReader.cells(row, layout)));
    } catch (BadRowException e) {
      return Optional.empty();
    }
  }

  private static List<String> header(Path sheet) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(sheet), StandardCharsets.UTF_8))) {
      String line = in.readLine();
      return line == null ? List.of() : Arrays.asList(line.replace("\ufeff", "").split(","));
    }
  }
}
