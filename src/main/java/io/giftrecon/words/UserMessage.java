package io.giftrecon.words;

/** A failure that is told to people. Its {@code getMessage()} is the same in English, for logs. */
public interface UserMessage {
  /** What is wrong, and what to do. */
  Message userMessage();
}
