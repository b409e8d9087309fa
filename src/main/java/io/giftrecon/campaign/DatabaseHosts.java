package io.giftrecon.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The servers that may hear the database's user and password. A job file names the server of its
 * ledger, and whoever wrote it may be somebody else than whoever owns the password.
 *
 * @param named hosts, or {@code host:port}, in lower case; empty for this machine alone
 */
public record DatabaseHosts(List<String> named) {
  /** The environment variable that names them, between commas. */
  public static final String VARIABLE = "GIFTRECON_DB_HOSTS";

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|(0{1,4}:){7}0{0,3}1)]");
  private static final Pattern SERVERS = Pattern.compile("jdbc:postgresql://(?:[^/?@]*@)?([^/?]+)");
  private static final Pattern PORT = Pattern.compile("(?<=[^:]):\\d*$|(?<=]):\\d*$");

  /** Those of the environment, else this machine alone. */
  public static DatabaseHosts fromEnvironment() {
    return new DatabaseHosts(inEnvironment().orElse(List.of()));
  }

  /**
   * Those of the environment, else those of a database that its operator named on the command line.
   *
   * @param repository its JDBC URL; empty if there is none
   */
  public static DatabaseHosts besides(String repository) {
    return new DatabaseHosts(inEnvironment().orElseGet(() -> in(repository)));
  }

  /** Whether a server may hear them. */
  boolean allow(String host, String port) {
    String name = host.toLowerCase(Locale.ROOT);
    return named.isEmpty()
        ? LOOPBACK.matcher(name).matches()
        : named.contains(name) || named.contains(name + ":" + port);
  }

  private static Optional<List<String>> inEnvironment() {
    String value = System.getenv(VARIABLE);
    List<String> hosts = list(value == null ? System.getProperty(VARIABLE, "") : value);
    return hosts.isEmpty() ? Optional.empty() : Optional.of(hosts);
  }

  private static List<String> in(String url) {
    Matcher servers = SERVERS.matcher(url);
    return servers.lookingAt()
        ? list(servers.group(1)).stream().map(host -> PORT.matcher(host).replaceFirst("")).toList()
        : List.of();
  }

  private static List<String> list(String hosts) {
    return Arrays.stream(hosts.split(","))
        .map(host -> host.strip().toLowerCase(Locale.ROOT))
        .filter(host -> !host.isEmpty())
        .toList();
  }
}
