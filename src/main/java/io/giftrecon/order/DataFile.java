package io.giftrecon.order;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists of words that are part of the program: comma-separated, a header, no quotes. */
final class DataFile {
  private DataFile() {}

  /** The rows of a list behind its header, cell by cell. */
  static List<List<String>> rows(String name) {
    try (InputStream data =
            Objects.requireNonNull(DataFile.class.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
