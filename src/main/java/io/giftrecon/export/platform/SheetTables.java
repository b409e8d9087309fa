package io.giftrecon.export.platform;

import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.SheetFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes out the lines of every sheet of the platform, to be read as tables from then on. */
public final class SheetTables {
  private SheetTables() {}

  /**
   * Writes the tables.
   *
   * @param found the files as they were recognised
   * @param folder where the tables will be
   * @param listener hears how much was read
   * @return the same with a table in place of each sheet of the platform
   */
  public static ExportFolder writeOut(ExportFolder found, SheetFolder folder, ByteListener listener)
      throws IOException {
    List<ExportFile> sheets = found.known().stream().filter(ExportFile::isPlatformSheet).toList();
    if (sheets.isEmpty()) {
      return found;
    }
    folder.make();
    folder.fill(sheets, listener);
    List<ExportFile> known = new ArrayList<>();
    for (ExportFile file : found.known()) {
      if (file.isPlatformSheet()) {
        Path table = folder.next();
        SheetWriter.write(file, table, listener);
        known.add(file.writtenOut(table, SheetWriter.layout()));
      } else {
        known.add(file);
      }
    }
    return new ExportFolder(List.copyOf(known), found.unread());
  }
}
