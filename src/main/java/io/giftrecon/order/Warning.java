package io.giftrecon.order;

import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Something that a person must look at although the run published (R40).
 *
 * @param sentence what it is and what to do
 * @param file the name of the file it is about; empty if it is about none
 * @param isKnown whether a person has said that it is known, so that it asks for nobody (R53)
 */
public record Warning(WarningCode code, Message sentence, String file, boolean isKnown) {
  /** One of which nobody has spoken. */
  public Warning(WarningCode code, Message sentence, String file) {
    this(code, sentence, file, false);
  }

  /** The same, known to a person. */
  public Warning known() {
    return new Warning(code, sentence, file, true);
  }

  /** R53: what all warnings of a code say together; another text once that changes. */
  public static String facts(WarningCode code, Collection<Warning> warnings) {
    return Digest.of(
        warnings.stream()
            .filter(warning -> warning.code == code)
            .map(warning -> warning.file + "\t" + warning.en())
            .sorted()
            .collect(Collectors.joining("\n")));
  }

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
