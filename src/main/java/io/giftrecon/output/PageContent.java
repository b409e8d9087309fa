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
 * @param facts what the page needs besides the summary to make sense of it: a record whose
 *     components become fields of the page's data
 * @param tables in the order in which they stand in the page; those that it does not show are
 *     passed over
 */
public record PageContent(String body, Object facts, List<Table<?>> tables) {
  private static final String BODY = "page.html";

  /** The body that stands as {@code page.html} beside the classes of a room. */
  public static String body(Class<?> room) {
    try (InputStream in = room.getResourceAsStream(BODY)) {
      if (in == null) {
        throw new IllegalStateException(BODY + " is not beside " + room.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
