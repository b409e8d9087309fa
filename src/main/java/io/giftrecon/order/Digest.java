package io.giftrecon.order;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** A short text that stands for a long one. */
public final class Digest {
  private static final int RADIX = 32;
  private static final int LENGTH = 10;

  private Digest() {}

  /** Ten letters and digits, the same for the same text. */
  public static String of(String text) {
    byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    String digits = new BigInteger(1, hash).toString(RADIX);
    return digits.substring(digits.length() - LENGTH).toUpperCase(Locale.ROOT);
  }

  /** A new SHA-256, for contents that are told apart by all of their bytes. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
