package io.giftrecon.order;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;

/**
 * Something that a person must look at although the run published (R40).
 *
 * @param sentence what it is and what to do
 * @param file the name of the file it is about; empty if it is about none
 */
public record Warning(WarningCode code, Message sentence, String file) {

  /** A warning that is about no file. */
  public static Warning of(WarningCode code, Message sentence) {
    return new Warning(code, sentence, "");
  }

  /** The sentence in Chinese. */
  public String zh() {
    return sentence.in(Language.CHINESE);
  }

  /** The sentence in English. */
  public String en() {
    return sentence.in(Language.ENGLISH);
  }
}
