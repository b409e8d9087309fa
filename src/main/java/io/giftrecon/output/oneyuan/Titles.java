package io.giftrecon.output.oneyuan;

import io.giftrecon.pairing.OneYuanLine;

/** What a one-yuan item is called: as its order says, else as it was enrolled. */
final class Titles {
  private Titles() {}

  static String of(OneYuanLine line) {
    String title = line.line().row().title();
    return title.isEmpty() ? line.item().title() : title;
  }
}
