package io.giftrecon.export.recognise;

import io.giftrecon.csv.Encoding;
import io.giftrecon.csv.SmallFile;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells by its first rows what one file is, whatever it is called. */
final class FileRecognition {
  private static final int HEADER_BYTES = 1 << 16;

  private FileRecognition() {}

  /**
   * Recognises a file that is called as a table: one input, or as many as the workbook has sheets.
   *
   * @param name as it is shown
   * @return inputs of a known kind or of none
   * @throws UnusableInputException if it cannot be read, or is an export in the wrong form (A34)
   */
  static List<ExportFile> of(Path path, String name, SheetFolder sheets) {
    try {
      ExportFile unknown = unknown(path, name);
      byte[] head = Files.isRegularFile(path) ? head(path) : new byte[0];
      if (UnsupportedFormat.isZip(head) && isNamed(name, ".xlsx")) {
        return WorkbookInspector.sheets(unknown, sheets);
      }
      if (TradeJson.isNamed(name) && TradeJson.isIn(head)) {
        return List.of(unknown.of(TradeJson.untilWrittenOut()));
      }
      refuseWrongForm(path, head);
      return List.of(
          new HeaderFinder(path.toString(), head).find().map(unknown::of).orElse(unknown));
    } catch (IOException e) {
      throw new UnusableInputException(Message.of("export.unreadable", path), e);
    }
  }

  /** Whether a file is trades or refunds as JSON, and none of our own outputs. */
  static boolean isTrades(Path path) throws IOException {
    String name = nameOf(path);
    return TradeJson.isNamed(name)
        && Files.isRegularFile(path)
        && TradeJson.isIn(head(path))
        && !OwnOutput.isIn(unknown(path, name));
  }

  /** The file as one of no known kind. */
  static ExportFile unknown(Path path, String name) throws IOException {
    BasicFileAttributes attributes = attributes(path);
    Instant modified = attributes.lastModifiedTime().toInstant();
    return new ExportFile(
        path, name, AsOf.of(name, modified), attributes.size(), modified, Optional.empty());
  }

  /** Of a link that leads nowhere, those of the link: somebody's lock, more often than not. */
  static BasicFileAttributes attributes(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** The first bytes of a file, with the header among them. */
  static byte[] head(Path path) throws IOException {
    SmallFile.refuseSpecial(path);
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEADER_BYTES);
    }
  }

  private static void refuseWrongForm(Path path, byte[] head) {
    UnsupportedFormat.of(head)
        .ifPresent(
            form -> {
              throw new UnusableInputException(
                  Message.of("export.wrong-form", path, form.userMessage()));
            });
    if (hasLinesOfOldMac(head)) {
      throw new UnusableInputException(Message.of("export.old-mac", path));
    }
  }

  private static boolean hasLinesOfOldMac(byte[] head) {
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    int end = latin.indexOf('\r');
    return end > 0 && latin.indexOf('\n') < 0 && Encoding.of(Arrays.copyOf(head, end)).isPresent();
  }

  /** Whether a name ends like this, in any case. */
  static boolean isNamed(String name, String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** The file's name, read as UTF-8 whatever the locale is: cron's often has no Chinese. */
  static String nameOf(Path path) {
    String uri = path.toUri().getRawPath();
    String trimmed = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    String last = trimmed.substring(trimmed.lastIndexOf('/') + 1).replace("+", "%2B");
    return URLDecoder.decode(last, StandardCharsets.UTF_8);
  }
}
