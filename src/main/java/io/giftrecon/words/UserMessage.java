package io.giftrecon.words;

/**
 * Something that a person can be told: every {@link GiftReconException}, and the failures that the
 * command line's library wants to be its own. Their {@code getMessage()} is the same in English.
 */
public interface UserMessage {
  /** What is wrong, and what to do. */
  Message userMessage();
}
