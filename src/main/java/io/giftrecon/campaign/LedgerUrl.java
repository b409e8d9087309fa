package io.giftrecon.campaign;

import io.giftrecon.words.InvalidValueException;
import io.giftrecon.words.Message;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ledger as a job file names it. JDBC drivers obey far more than a place to go to: they run
 * statements, load classes and write files. So a URL is exactly one of the forms that README lists.
 */
final class LedgerUrl {
  private static final String H2_FILE = "jdbc:h2:file:";
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String DEFAULT_PORT = "5432";

  /** What begins options, and what stands for other characters. */
  private static final Pattern OPTIONS = Pattern.compile("[;?&%\\p{Cntrl}]");

  private static final Pattern SERVER =
      Pattern.compile(
          POSTGRESQL
              + "//(?<host>[\\w][\\w.-]*|\\[[\\p{XDigit}:.]+])(:(?<port>\\d{1,5}))?"
              + "/[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*"
              + "(\\?sslmode=(require|verify-ca|verify-full))?");

  private LedgerUrl() {}

  /**
   * Checks a URL.
   *
   * @param hosts the servers that may hear user and password
   * @param resolve makes an absolute path of the one that an H2 file has in the job file
   * @throws InvalidValueException saying what it may be
   */
  static String parse(String url, DatabaseHosts hosts, Function<String, String> resolve) {
    if (url.startsWith(H2_FILE)) {
      return file(url.substring(H2_FILE.length()), resolve);
    }
    if (url.startsWith(POSTGRESQL)) {
      return server(url, hosts);
    }
    throw new InvalidValueException(Message.of("job.ledger-url", H2_FILE, POSTGRESQL));
  }

  /** Also the folder of the job file may have a name that H2 would take for settings. */
  private static String file(String name, Function<String, String> resolve) {
    if (OPTIONS.matcher(name).find()) {
      throw new InvalidValueException(Message.of("job.ledger-options"));
    }
    String path = resolve.apply(name);
    if (path.indexOf(';') >= 0) {
      throw new InvalidValueException(Message.of("job.ledger-options"));
    }
    return H2_FILE + path;
  }

  private static String server(String url, DatabaseHosts hosts) {
    Matcher server = SERVER.matcher(url);
    if (!server.matches()) {
      throw new InvalidValueException(Message.of("job.ledger-server"));
    }
    String host = Objects.requireNonNull(server.group("host")).toLowerCase(Locale.ROOT);
    String port = server.group("port") == null ? DEFAULT_PORT : server.group("port");
    if (!hosts.allow(host, port)) {
      throw new InvalidValueException(Message.of("job.ledger-host", host, DatabaseHosts.VARIABLE));
    }
    return url;
  }
}
