package io.giftrecon.words;

import org.jspecify.annotations.Nullable;

/**
 * The root of every failure that a person is told of. It carries the message in all languages and
 * the exit code of the command that fails with it; each kind of failure below it adds a name to
 * catch, and nothing else.
 */
public abstract class GiftReconException extends RuntimeException implements UserMessage {
  private final Message message;
  private final int exitCode;

  /**
   * A failure.
   *
   * @param exitCode one of {@link ExitCode}
   * @param message what is wrong, and what to do
   * @param cause null if this is where it began
   */
  protected GiftReconException(int exitCode, Message message, @Nullable Throwable cause) {
    super(message.in(Language.ENGLISH), cause);
    this.message = message;
    this.exitCode = exitCode;
  }

  @Override
  public final Message userMessage() {
    return message;
  }

  /** What the shell learns if the command ends with this. */
  public final int exitCode() {
    return exitCode;
  }
}
