package io.giftrecon.hostile;

/** A class that tells when it is loaded: no input may bring that about. */
public final class Trap {
  static final String SPRUNG = "giftrecon.trap-is-sprung";

  static {
    System.setProperty("giftrecon.trap-is-sprung", "yes");
  }
}
