package io.giftrecon.output.oneyuan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.giftrecon.output.oneyuan.OneYuanFigures.Conversion;
import io.giftrecon.release.ReturnedCounts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code summary.json} says of a one-yuan job alone.
 *
 * @param breaks rows by code, those not that are known (R53)
 * @param knownBreaks rows by code that are; null, and not shown, where none is
 * @param returned null, and not shown, where no worklist came back
 * @param endings null, and not shown, where endings are not believed (R47)
 */
record OneYuanSummary(
    long records,
    Map<String, Long> decisions,
    long processed,
    Map<String, Long> breaks,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Long> knownBreaks,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReturnedCounts returned,
    Conversions conversion,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EndingFigures endings) {

  /** Of all buyers, and of those of each activity and of each item. */
  record Conversions(@JsonUnwrapped Shown all, List<Of> activities, List<Of> items) {
    static Conversions of(OneYuanFigures figures) {
      return new Conversions(
          Shown.of(figures.conversion()), list(figures.activities()), list(figures.items()));
    }

    private static List<Of> list(Map<String, Conversion> conversions) {
      return conversions.entrySet().stream()
          .map(entry -> new Of(entry.getKey(), Shown.of(entry.getValue())))
          .toList();
    }
  }

  /** The conversion of one activity or item. */
  record Of(String id, @JsonUnwrapped Shown conversion) {}

  /** A conversion as the file shows it. */
  record Shown(long oneYuanBuyers, long cameBack, String share) {
    private static Shown of(Conversion conversion) {
      return new Shown(conversion.buyers(), conversion.cameBack(), conversion.share());
    }
  }
}
