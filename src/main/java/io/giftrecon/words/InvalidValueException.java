package io.giftrecon.words;

/** A text that is not what its place asks for; whoever knows the place says so around it. */
public final class InvalidValueException extends IllegalArgumentException implements UserMessage {
  private static final long serialVersionUID = 1L;

  private final transient Message told;

  public InvalidValueException(Message told) {
    super(told.in(Language.ENGLISH));
    this.told = told;
  }

  public InvalidValueException(Message told, Throwable cause) {
    super(told.in(Language.ENGLISH), cause);
    this.told = told;
  }

  @Override
  public Message userMessage() {
    return told;
  }
}
