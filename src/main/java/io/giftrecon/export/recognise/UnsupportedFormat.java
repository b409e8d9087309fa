package io.giftrecon.export.recognise;

import io.giftrecon.words.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tables that are no CSV text, whatever their name says. Such a file is an export in the wrong form
 * more often than not, and without it a refund might be missing: the run refuses it (A34).
 */
@SuppressWarnings("ImmutableEnumChecker") // messages are never changed
enum UnsupportedFormat {
  WORKBOOK(Message.of("export.form.workbook")),
  OLD_WORKBOOK(Message.of("export.form.old-workbook")),
  PAGE(Message.of("export.form.page")),
  UTF_16(Message.of("export.form.utf-16"));

  private static final String ZIP = "PK\u0003\u0004";
  private static final List<String> TAGS =
      List.of("<html", "<!doctype", "<table", "<meta", "<?xml");
  private static final int SHORTEST_HEADER = 4;

  private final Message message;

  UnsupportedFormat(Message message) {
    this.message = message;
  }

  /** What it is. */
  Message userMessage() {
    return message;
  }

  /** Whether these are the first bytes of a zip, as every .xlsx workbook is one. */
  static boolean isZip(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1).startsWith(ZIP);
  }

  /**
   * Looks at the first bytes of a file.
   *
   * @return empty for CSV text and for what is no table at all
   */
  static Optional<UnsupportedFormat> of(byte[] head) {
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    if (isZip(head)) {
      return Optional.of(WORKBOOK);
    }
    if (latin.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return Optional.of(OLD_WORKBOOK);
    }
    if (latin.startsWith("\u00ff\u00fe") || latin.startsWith("\u00fe\u00ff") || isWide(head)) {
      return Optional.of(UTF_16);
    }
    String start = latin.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
    return TAGS.stream().anyMatch(start::startsWith) ? Optional.of(PAGE) : Optional.empty();
  }

  /** UTF-16 without its mark: the comma or the line end of a header has a zero beside it. */
  private static boolean isWide(byte[] head) {
    for (int i = SHORTEST_HEADER; i + 1 < head.length && i < 1 << 10; i++) {
      boolean separator = head[i] == ',' || head[i] == '\t' || head[i] == '\n';
      if (separator && (head[i + 1] == 0 || head[i - 1] == 0)) {
        return true;
      }
    }
    return false;
  }
}
