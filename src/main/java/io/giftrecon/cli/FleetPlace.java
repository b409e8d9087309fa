package io.giftrecon.cli;

import io.giftrecon.campaign.DatabaseHosts;
import io.giftrecon.words.Message;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where a fleet meets, and who we are there. */
final class FleetPlace {
  private static final String VARIABLE = "GIFTRECON_FLEET";

  @Option(names = "--repository", paramLabel = "URL")
  private @Nullable String url;

  /** The JDBC URL of the database: as asked, else from the environment. */
  String url(CommandSpec spec) {
    String named = url == null ? System.getenv(VARIABLE) : url;
    if (named == null || named.isBlank()) {
      throw new UsageException(spec.commandLine(), Message.of("fleet.no-place", VARIABLE));
    }
    return named;
  }

  /** The servers that may hear the database's user and password. */
  DatabaseHosts hosts() {
    String named = url == null ? System.getenv(VARIABLE) : url;
    return DatabaseHosts.besides(named == null ? "" : named);
  }

  /** This machine and process, by a name that a person finds again. */
  static String us() {
    long process = ProcessHandle.current().pid();
    try {
      return InetAddress.getLocalHost().getHostName() + "-" + process;
    } catch (UnknownHostException e) {
      return "worker-" + process;
    }
  }
}
