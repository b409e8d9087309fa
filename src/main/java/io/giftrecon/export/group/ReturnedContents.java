package io.giftrecon.export.group;

import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.FileKind;
import io.giftrecon.export.scan.ScannedFile;
import io.giftrecon.order.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * R65: what the night's returned lists and the platform's sheets hold, whatever they are called or
 * dated.
 *
 * @param checksums by name of the file or sheet, that of the file
 */
public record ReturnedContents(Map<String, String> checksums) {
  /** Where no list came back, or none is asked about. */
  public static final ReturnedContents NONE = new ReturnedContents(Map.of());

  /** Reads those among scanned files. */
  public static ReturnedContents of(List<ScannedFile> files) throws IOException {
    Map<String, String> checksums = new HashMap<>();
    for (ScannedFile scanned : files) {
      ExportFile file = scanned.file();
      if (file.isOf(FileKind.WORKLIST) || file.isOf(FileKind.PLATFORM)) {
        checksums.put(file.name(), checksum(file.path()));
      }
    }
    return new ReturnedContents(checksums);
  }

  /** The checksum of one file. */
  public static String checksum(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream bytes = new DigestInputStream(in, Digest.sha256())) {
      bytes.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    }
  }
}
