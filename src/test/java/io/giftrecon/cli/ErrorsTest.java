package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Language;
import io.giftrecon.words.Message;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Also what the virtual machine itself throws ends as a line. */
class ErrorsTest {
  @Test
  void everyErrorEndsAsOneLine() {
    for (Error error : List.of(new OutOfMemoryError("Java heap space"), new StackOverflowError())) {
      StringWriter err = new StringWriter();
      CommandLine line =
          new GiftReconCommand(false)
              .commandLine(
                  new PrintWriter(new StringWriter()), new PrintWriter(err), Language.ENGLISH);
      line.addSubcommand("fails", new Fails(error));
      assertThat(line.execute("fails")).isEqualTo(ExitCode.FAILED);
      assertThat(err.toString().lines()).hasSize(1);
      assertThat(err.toString()).startsWith("giftrecon: ").doesNotContain("null");
    }
  }

  @Test
  void aFailureWithoutAMessageIsNamed() {
    assertThat(Message.ofFailure(new IllegalStateException()).in(Language.ENGLISH))
        .contains("IllegalStateException");
    assertThat(Message.ofFailure(new OutOfMemoryError("x")).in(Language.ENGLISH)).contains("-Xmx");
  }

  /** H2 takes a page that it could not read for a damaged one, whatever the reason. */
  @Test
  void memoryThatRanOutIsToldAsThatWhateverWasMadeOfIt() {
    OutOfMemoryError ranOut = new OutOfMemoryError("Java heap space");
    UnusableInputException damaged =
        new UnusableInputException(
            Message.of("run.unexpected", "damaged"), new IllegalStateException(ranOut));
    assertThat(Message.ofFailure(damaged).in(Language.ENGLISH)).contains("-Xmx");
    ranOut.initCause(damaged);
    assertThat(Message.ofFailure(damaged).in(Language.ENGLISH)).contains("-Xmx");
  }

  @Command(name = "fails")
  private static final class Fails implements Callable<Integer> {
    private final Error error;

    Fails(Error error) {
      this.error = error;
    }

    @Override
    public Integer call() {
      throw error;
    }
  }
}
