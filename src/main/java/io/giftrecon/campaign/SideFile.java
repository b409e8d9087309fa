package io.giftrecon.campaign;

import java.util.List;

/**
 * A small file some of whose rows name nobody: those are rejected, the others count (U14).
 *
 * @param name of the file, without its folder
 * @param rows how many it has
 */
public record SideFile(String name, long rows, List<Rejected> rejected) {
  /**
   * A row that names nobody.
   *
   * @param line the physical line it starts on, from 1
   * @param reason in Chinese, as {@code rejects.csv} has it
   * @param raw the record as it stands in the file
   */
  public record Rejected(long line, String column, String reason, String raw) {}
}
