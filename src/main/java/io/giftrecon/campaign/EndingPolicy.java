package io.giftrecon.campaign;

/** What becomes of rights whose pair nothing but the ending of order numbers shows (R48). */
public enum EndingPolicy {
  /** A person decides. */
  REVIEW,
  /** Endings pair nothing. */
  OFF,
  /** Where the receiver agrees too, such a pair is decided as any other. */
  RELEASE
}
