package io.giftrecon.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a kind of job shows on {@code report.html}.
 *
 * @param body the HTML inside the page's body; it holds places that the page's script fills, and
 *     never a text of the shop
 * @param script what fills the places of the body; it defines {@code KIND}, as {@code page.js} of
 *     the page says
 * @param facts what the page needs besides the summary to make sense of it: a record whose
 *     components become fields of the page's data
 * @param tables in the order in which they stand in the page; those that it does not show are
 *     passed over
 */
public record PageContent(String body, String script, Object facts, List<Table<?>> tables) {
  /**
   * Content whose body and script stand as {@code page.html} and {@code page.js} beside the classes
   * of a room.
   */
  public static PageContent beside(Class<?> room, Object facts, List<Table<?>> tables) {
    return new PageContent(text(room, "page.html"), text(room, "page.js"), facts, tables);
  }

  private static String text(Class<?> room, String name) {
    try (InputStream in = room.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not beside " + room.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
