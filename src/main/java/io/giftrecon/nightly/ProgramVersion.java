package io.giftrecon.nightly;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which version of the program this is: written into its classes by the build, so never absent. */
public final class ProgramVersion {
  private static final String FILE = "version.properties";

  private ProgramVersion() {}

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
