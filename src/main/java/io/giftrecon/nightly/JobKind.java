package io.giftrecon.nightly;

import io.giftrecon.campaign.JobDocument;
import io.giftrecon.order.UnusableInputException;
import java.util.List;

/**
 * A kind of job: everything in which jobs differ begins here, and the compiler asks for the rest. A
 * kind is a public class without arguments, named in {@code
 * META-INF/services/io.giftrecon.nightly.JobKind}; nothing else has to know it.
 */
public interface JobKind {
  /** As a job file writes it after {@code kind:}; lower case, words joined by hyphens. */
  String name();

  /** The keys that job files of this kind alone may have. */
  List<String> keys();

  /**
   * Checks a job file of this kind.
   *
   * @throws UnusableInputException naming file, line and key
   */
  ShopJob read(JobDocument document);

  /** What {@code init} lays out for it. */
  JobTemplate template();
}
