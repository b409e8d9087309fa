package io.giftrecon.export.recognise;

/** Which headings the program knows, for tests that spoil each of them. */
public final class KnownColumns {
  private KnownColumns() {}

  public static boolean contain(String heading) {
    return Column.named(heading).isPresent();
  }
}
