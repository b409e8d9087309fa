package io.giftrecon.campaign;

/** The release point of a main line (R24). */
public enum ReleaseAfter {
  CONFIRMED,
  SHIPPED,
  PAID
}
