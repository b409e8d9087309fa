package io.giftrecon.report;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** JSON that may stand inside a script element: no text can end it, or begin another element. */
final class PageJson {
  private static final JsonMapper JSON =
      new JsonMapper(
          new JsonFactoryBuilder()
              .characterEscapes(new NoMarkup())
              .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false)
              .build());

  private PageJson() {}

  /** A generator that leaves the writer open. */
  static JsonGenerator to(Writer out) throws IOException {
    return JSON.createGenerator(out);
  }

  /** Writes a record and leaves the writer open. */
  static void write(Object value, Writer out) throws IOException {
    JSON.writeValue(out, value);
  }

  /** {@code <}, {@code >} and {@code &} are written by their numbers. */
  private static final class NoMarkup extends CharacterEscapes {
    private final int[] escapes = standardAsciiEscapesForJSON();

    NoMarkup() {
      for (char c : "<>&".toCharArray()) {
        escapes[c] = ESCAPE_STANDARD;
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return escapes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return null;
    }
  }
}
