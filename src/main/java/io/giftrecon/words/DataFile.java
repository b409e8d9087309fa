package io.giftrecon.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The word lists that are part of the program: comma-separated, a header, no quotes. */
public final class DataFile {
  private DataFile() {}

  /**
   * The rows of a list behind its header, cell by cell.
   *
   * @param user the class that the list stands beside
   */
  public static List<List<String>> rows(Class<?> user, String name) {
    try (InputStream data = Objects.requireNonNull(user.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
