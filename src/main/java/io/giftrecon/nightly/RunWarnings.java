package io.giftrecon.nightly;

import io.giftrecon.evidence.ExportWarnings;
import io.giftrecon.export.group.BuyerGroupIndex;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.order.Warning;
import io.giftrecon.order.WarningCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** R40: does tonight make sense? One list, the same for {@code run} and {@code check}. */
public final class RunWarnings {
  /** By code as R40 has them; those of one code stay in the order in which they were found. */
  private static final Comparator<Warning> ORDER = Comparator.comparing(Warning::code);

  private RunWarnings() {}

  /**
   * What the exports leave for a person to look at, before anything is decided. Where all rows are
   * another shop's, nothing is told that follows from it.
   */
  public static List<Warning> of(PreparedJob job, ExportFolder folder, BuyerGroupIndex groups)
      throws IOException {
    List<Warning> warnings = new ArrayList<>();
    warnings.addAll(
        ExportWarnings.of(
            job.job(), folder, groups.files(), groups.coverage(List.of()).placesAny()));
    if (warnings.stream().noneMatch(found -> found.code() == WarningCode.NO_ROWS_OF_SHOP)) {
      warnings.addAll(job.warnings(groups));
    }
    warnings.sort(ORDER);
    return List.copyOf(warnings);
  }

  /** The same list with what was found later. */
  static List<Warning> and(List<Warning> before, List<Warning> later) {
    List<Warning> all = new ArrayList<>(before);
    all.addAll(later);
    all.sort(ORDER);
    return List.copyOf(all);
  }
}
