package io.giftrecon.nightly;

import io.giftrecon.campaign.JobBounds;
import io.giftrecon.campaign.JobDocument;
import io.giftrecon.order.UnusableInputException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * The registry of kinds: those that the class path names in {@code
 * META-INF/services/io.giftrecon.nightly.JobKind}, in that order.
 */
public final class JobKinds {
  private JobKinds() {}

  /** Every kind; the first is what {@code init} takes if nobody says. */
  public static List<JobKind> all() {
    return ServiceLoader.load(JobKind.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  /**
   * Reads and checks a job file of any kind, but not yet the files that it names.
   *
   * @throws UnusableInputException naming file, line and key
   */
  public static ShopJob read(Path jobFile) {
    return read(jobFile, JobBounds.own());
  }

  /**
   * Reads and checks a job file of any kind, but not yet the files that it names.
   *
   * @param bounds what it may reach
   * @throws UnusableInputException naming file, line and key
   */
  public static ShopJob read(Path jobFile, JobBounds bounds) {
    List<JobKind> kinds = all();
    JobDocument document = document(jobFile, kinds, bounds);
    return kinds.stream()
        .filter(kind -> kind.name().equals(document.kind()))
        .findFirst()
        .orElseThrow()
        .read(document);
  }

  /**
   * Reads a job file whose kind the caller looks at.
   *
   * @throws UnusableInputException naming file, line and key
   */
  public static JobDocument document(Path jobFile) {
    return document(jobFile, all(), JobBounds.own());
  }

  private static JobDocument document(Path jobFile, List<JobKind> kinds, JobBounds bounds) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    kinds.forEach(kind -> keys.put(kind.name(), kind.keys()));
    return JobDocument.read(jobFile, keys, bounds);
  }
}
