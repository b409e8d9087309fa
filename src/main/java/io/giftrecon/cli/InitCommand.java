package io.giftrecon.cli;

import io.giftrecon.order.Printable;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code giftrecon init}: a folder to begin with. */
@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "DIR")
  private Path folder;

  @Option(
      names = "--kind",
      paramLabel = "one-yuan|u-first",
      converter = KindChoice.class,
      completionCandidates = KindChoice.class)
  private JobTemplate kit = JobTemplate.ONE_YUAN;

  @Override
  public Integer call() {
    Path home = folder.toAbsolutePath().normalize();
    if (!Printable.line(home.toString()).equals(home.toString())) {
      throw new UnusableInputException(Message.of("init.control-character"));
    }
    kit.firstInTheWay(home)
        .ifPresent(
            file -> {
              throw new UnusableInputException(Message.of("init.in-the-way", file));
            });
    Console voice = Console.of(spec);
    try {
      kit.layOut(home, voice.language());
    } catch (IOException e) {
      throw new UnusableInputException(
          Message.of("init.unwritable", home, String.valueOf(e.getMessage())), e);
    }
    tell(home, voice);
    return ExitCode.DONE;
  }

  private void tell(Path home, Console voice) {
    String job = Shell.quoted(home.resolve(kit.jobFile()).toString());
    voice.say(Message.of("init.made", home));
    kit.contents()
        .forEach(
            (name, what) -> voice.say(Message.of("init.entry", "%-17s".formatted(name), what)));
    voice.say(Message.of("init.next", kit.toEdit(), job, kit.crontab()));
  }

  private static final class KindChoice extends Choice<JobTemplate> {
    KindChoice() {
      super(Map.of("one-yuan", JobTemplate.ONE_YUAN, "u-first", JobTemplate.U_FIRST));
    }
  }
}
