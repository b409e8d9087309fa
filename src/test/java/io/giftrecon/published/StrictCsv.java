package io.giftrecon.published;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * RFC 4180 to the letter: UTF-8 with a byte order mark, CRLF behind every row, quotes only around
 * whole cells. Shares nothing with the library that writes the files.
 */
public final class StrictCsv {
  private final String text;
  private int at;

  private StrictCsv(String text) {
    this.text = text;
  }

  /**
   * Reads a file whole.
   *
   * @return its rows, the header first
   * @throws IllegalArgumentException saying which character breaks which rule
   */
  public static List<List<String>> read(byte[] file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("is not UTF-8", e);
    }
    if (!text.startsWith("\ufeff")) {
      throw new IllegalArgumentException("has no byte order mark");
    }
    return new StrictCsv(text.substring(1)).rows();
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    while (at < text.length()) {
      rows.add(row());
    }
    return rows;
  }

  private List<String> row() {
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      if (text.startsWith(",", at)) {
        at++;
      } else if (text.startsWith("\r\n", at)) {
        at += 2;
        return cells;
      } else {
        throw broken("neither a comma nor CRLF follows the cell");
      }
    }
  }

  private String plain() {
    int from = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == '"') {
        throw broken("a quote in a cell without quotes");
      }
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (true) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        throw broken("a quote that never closes");
      }
      cell.append(text, at, quote);
      at = quote + 1;
      if (!text.startsWith("\"", at)) {
        return cell.toString();
      }
      cell.append('"');
      at++;
    }
  }

  private IllegalArgumentException broken(String rule) {
    String near = text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 20));
    return new IllegalArgumentException("%s, at character %d: …%s…".formatted(rule, at, near));
  }
}
