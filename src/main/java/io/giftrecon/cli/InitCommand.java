package io.giftrecon.cli;

import io.giftrecon.order.Printable;
import io.giftrecon.order.UnusableInput;
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
  private StarterKit kit = StarterKit.ONE_YUAN;

  @Override
  public Integer call() {
    Path home = folder.toAbsolutePath().normalize();
    if (!Printable.line(home.toString()).equals(home.toString())) {
      throw new UnusableInput(Message.of("init.control-character"));
    }
    kit.firstInTheWay(home)
        .ifPresent(
            file -> {
              throw new UnusableInput(Message.of("init.in-the-way", file));
            });
    Voice voice = Voice.of(spec);
    try {
      kit.layOut(home, voice.language());
    } catch (IOException e) {
      throw new UnusableInput(
          Message.of("init.unwritable", home, String.valueOf(e.getMessage())), e);
    }
    tell(home, voice);
    return ExitCode.DONE;
  }

  private void tell(Path home, Voice voice) {
    String job = Shell.quoted(home.resolve(kit.jobFile()).toString());
    voice.say(Message.of("init.made", home));
    kit.contents()
        .forEach(
            (name, what) -> voice.say(Message.of("init.entry", "%-17s".formatted(name), what)));
    voice.say(Message.of("init.next", kit.toEdit(), job, kit.crontab()));
  }

  private static final class KindChoice extends Choice<StarterKit> {
    KindChoice() {
      super(Map.of("one-yuan", StarterKit.ONE_YUAN, "u-first", StarterKit.U_FIRST));
    }
  }
}
