package io.giftrecon.campaign;

import java.util.List;
import java.util.Locale;

/** The two jobs, named in a job file as {@code one-yuan} and {@code u-first}. */
@SuppressWarnings("ImmutableEnumChecker") // the list is List.of
enum JobKind {
  ONE_YUAN("activities", "policy"),
  U_FIRST("live");

  private final List<String> keys;

  JobKind(String... keys) {
    this.keys = List.of(keys);
  }

  /** As the job file writes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The keys that job files of this kind alone may have. */
  List<String> keys() {
    return keys;
  }
}
