package io.giftrecon.fuzz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file as rows of raw cells, quotes and all, so that what is not spoiled is written back as it
 * was. Takes any text: where quotes are broken, the cells are what they are.
 */
final class Grid {
  private static final Charset GB18030 = Charset.forName("GB18030");

  final List<List<String>> rows = new ArrayList<>();
  private final Charset charset;
  private final char delimiter;

  private Grid(Charset charset, char delimiter) {
    this.charset = charset;
    this.delimiter = delimiter;
  }

  /** Reads a file; empty if it is no text with a row behind its header. */
  static Optional<Grid> read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
      Optional<String> text = decoded(bytes, charset);
      if (text.isPresent()) {
        Grid grid = new Grid(charset, text.get().indexOf(',') < 0 ? '\t' : ',');
        grid.split(text.get());
        return grid.rows.size() > 1 ? Optional.of(grid) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(String.join(String.valueOf(delimiter), row)).append("\r\n");
    }
    Files.write(file, text.toString().getBytes(charset));
  }

  /** A row behind the header. */
  int anyRow(Dice dice) {
    return 1 + dice.below(rows.size() - 1);
  }

  /** The heading of a column, bare; empty if there is none. */
  String heading(int column) {
    return column < rows.get(0).size() ? bare(rows.get(0).get(column)) : "";
  }

  /** The column of a heading, −1 if there is none. */
  int column(String heading) {
    for (int column = 0; column < rows.get(0).size(); column++) {
      if (heading(column).equals(heading)) {
        return column;
      }
    }
    return -1;
  }

  /** A cell without quotes, blanks and {@code ="…"}. */
  static String bare(String raw) {
    return raw.replaceAll("[\"='\\s\ufeff]", "");
  }

  /** A number without anything that R35 takes off. */
  static String number(String raw) {
    String narrow = Normalizer.normalize(raw, Normalizer.Form.NFKC);
    return narrow.replaceFirst("^.*:", "").replaceFirst("\\.0+\\W*$", "").replaceAll("[^\\w-]", "");
  }

  private void split(String text) {
    List<String> row = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == delimiter || c == '\n')) {
        boolean crlf = c == '\n' && at > from && text.charAt(at - 1) == '\r';
        row.add(text.substring(from, crlf ? at - 1 : at));
        from = at + 1;
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      }
    }
    if (from < text.length()) {
      row.add(text.substring(from));
      rows.add(row);
    }
  }
}
