package io.giftrecon.cli;

import io.giftrecon.nightly.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** The version that was built. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"giftrecon " + ProgramVersion.current()};
  }
}
