package io.giftrecon.release;

/** How a row of a returned worklist ends. */
enum ReturnOutcome {
  MARKED,
  WITHDRAWN,
  BROKEN
}
