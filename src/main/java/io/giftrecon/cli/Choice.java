package io.giftrecon.cli;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few words, in any case. */
abstract class Choice<T> implements ITypeConverter<T> {
  private final Map<String, T> words;

  /**
   * A choice.
   *
   * @param words in lower case
   */
  Choice(Map<String, T> words) {
    this.words = words;
  }

  @Override
  public final T convert(String text) {
    T chosen = words.get(text.toLowerCase(Locale.ROOT));
    if (chosen == null) {
      throw new TypeConversionException(
          "'%s' is none of %s".formatted(text, String.join(", ", new TreeSet<>(words.keySet()))));
    }
    return chosen;
  }
}
