package io.giftrecon.nightly;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.CRC32;

/** Which version of the program this is: written into its classes by the build, so never absent. */
public final class ProgramVersion {
  private static final String FILE = "version.properties";

  private ProgramVersion() {}

  /**
   * Tells builds of one version apart: a checksum of the jar, the same wherever a commit was built;
   * empty for classes in a folder.
   */
  static String build() {
    try {
      URL place = ProgramVersion.class.getProtectionDomain().getCodeSource().getLocation();
      Path jar = Path.of(place.toURI());
      if (!Files.isRegularFile(jar)) {
        return "";
      }
      try (FileChannel bytes = FileChannel.open(jar)) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes.map(MapMode.READ_ONLY, 0, bytes.size()));
        return Long.toHexString(checksum.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("classes are in a file or a folder", e);
    }
  }

  /** The version, as {@code pom.xml} has it. */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(ProgramVersion.class.getResourceAsStream(FILE), FILE)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Objects.requireNonNull(properties.getProperty("version"), FILE);
  }
}
