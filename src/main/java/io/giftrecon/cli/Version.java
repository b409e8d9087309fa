package io.giftrecon.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that was built. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"giftrecon " + (version == null ? "(not from its jar)" : version)};
  }
}
