package io.giftrecon.export.platform;

import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.export.recognise.UnreadFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes out the lines of every sheet of the platform, to be read as tables from then on. */
public final class SheetTables {
  private SheetTables() {}

  /**
   * Writes the tables.
   *
   * @param found the files as they were recognised
   * @param folder where the tables will be
   * @param outputs where the job publishes: what comes from there proves nothing
   * @param listener hears how much was read
   * @return the same with a table in place of each sheet of the platform
   */
  public static ExportFolder writeOut(
      ExportFolder found, SheetFolder folder, Path outputs, ByteListener listener)
      throws IOException {
    List<ExportFile> sheets = found.known().stream().filter(ExportFile::isPlatformSheet).toList();
    if (sheets.isEmpty()) {
      return found;
    }
    folder.make();
    folder.fill(sheets, listener);
    OwnSheets own = new OwnSheets(outputs);
    List<ExportFile> known = new ArrayList<>();
    List<UnreadFile> unread = new ArrayList<>(found.unread());
    for (ExportFile file : found.known()) {
      if (file.isPlatformSheet() && own.hold(file)) {
        unread.add(file.asOwnSheet());
      } else if (file.isPlatformSheet()) {
        Path table = folder.next();
        SheetWriter.write(file, table, listener);
        known.add(file.writtenOut(table, SheetWriter.layout()));
      } else {
        known.add(file);
      }
    }
    unread.sort(Comparator.comparing(file -> file.file().name()));
    return new ExportFolder(List.copyOf(known), List.copyOf(unread));
  }
}
