package io.giftrecon.campaign;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files of the exports folder that nobody shall read (R33).
 *
 * @param names names, in which {@code *} stands for any text and {@code ?} for one character
 */
public record IgnoredFiles(List<String> names) {
  /** The job file names none. */
  public static final IgnoredFiles NONE = new IgnoredFiles(List.of());

  public IgnoredFiles {
    names = List.copyOf(names);
  }

  /** Whether a file is meant, by its name without its folder; case makes no difference. */
  public boolean covers(String file) {
    return names.stream().anyMatch(name -> pattern(name).matcher(file).matches());
  }

  private static Pattern pattern(String name) {
    String regex =
        Stream.of(name.split("(?<=[*?])|(?=[*?])", -1))
            .map(
                part ->
                    switch (part) {
                      case "*" -> ".*";
                      case "?" -> ".";
                      default -> Pattern.quote(part);
                    })
            .collect(Collectors.joining());
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }
}
