package io.giftrecon.campaign;

import java.util.List;

/** The two jobs, named in a job file as {@code one-yuan} and {@code u-first}. */
@SuppressWarnings("ImmutableEnumChecker") // the list is List.of
enum JobKind {
  ONE_YUAN("activities", "policy"),
  U_FIRST("live");

  private final List<String> keys;

  JobKind(String... keys) {
    this.keys = List.of(keys);
  }

  /** The keys that job files of this kind alone may have. */
  List<String> keys() {
    return keys;
  }
}
