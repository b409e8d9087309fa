package io.giftrecon.nights;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A file on its way into the exports folder. */
record Parcel(String name, String text, Charset charset) {
  /** Wraps a text as Excel or a script may save it: GBK, or UTF-8 with or without BOM. */
  static Parcel of(String name, String text, Dice dice) {
    return switch (dice.between(0, 3)) {
      case 0 -> new Parcel(name, text, StandardCharsets.UTF_8);
      case 1 -> new Parcel(name, "\uFEFF" + text, StandardCharsets.UTF_8);
      default -> new Parcel(name, text, Charset.forName("GBK"));
    };
  }

  byte[] bytes() {
    return text.getBytes(charset);
  }

  /** The same file under another name, as a browser names a second download. */
  Parcel again() {
    return new Parcel(name.replace(".csv", " (1).csv"), text, charset);
  }
}
