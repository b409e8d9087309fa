package io.giftrecon.cli;

import io.giftrecon.words.Message;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import picocli.CommandLine.ITypeConverter;

/** Reads one of a few words, in any case, and offers them to those who complete. */
abstract class Choice<T> implements ITypeConverter<T>, Iterable<String> {
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
  public final Iterator<String> iterator() {
    return new TreeSet<>(words.keySet()).iterator();
  }

  @Override
  public final T convert(String text) {
    T chosen = words.get(new WordConverter().convert(text).toLowerCase(Locale.ROOT));
    if (chosen == null) {
      throw new InvalidOptionException(
          Message.of("usage.none-of", text, List.copyOf(new TreeSet<>(words.keySet()))));
    }
    return chosen;
  }
}
