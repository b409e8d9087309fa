package io.giftrecon.cli;

import io.giftrecon.nightly.JobKind;
import io.giftrecon.nightly.JobKinds;
import io.giftrecon.order.Printable;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code giftrecon init}: a folder to begin with. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    modelTransformer = InitCommand.KindLabel.class)
final class InitCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR")
  private Path folder;

  @Option(names = "--kind", converter = KindChoice.class, completionCandidates = KindChoice.class)
  private JobKind kind = JobKinds.all().get(0);

  @Override
  public Integer call() {
    Path home = folder.toAbsolutePath().normalize();
    if (!Printable.line(home.toString()).equals(home.toString())) {
      throw new UnusableInputException(Message.of("init.control-character"));
    }
    JobFolder contents = new JobFolder(kind.template());
    contents
        .firstInTheWay(home)
        .ifPresent(
            file -> {
              throw new UnusableInputException(Message.of("init.in-the-way", file));
            });
    Console console = Console.of(spec);
    try {
      contents.layOut(home, console.language());
    } catch (IOException e) {
      throw new UnusableInputException(
          Message.of("init.unwritable", home, String.valueOf(e.getMessage())), e);
    }
    tell(contents, folder, console);
    return ExitCode.DONE;
  }

  /** Names the paths as they were typed. */
  private void tell(JobFolder contents, Path home, Console console) {
    String job = Shell.quoted(home.resolve(contents.jobFile()).toString());
    console.say(Message.of("init.made", home));
    contents
        .contents()
        .forEach(
            (name, what) -> console.say(Message.of("init.entry", "%-17s".formatted(name), what)));
    console.say(Message.of("init.next", contents.toEdit(), job, contents.crontab()));
  }

  private static final class KindChoice extends Choice<JobKind> {
    KindChoice() {
      super(JobKinds.all().stream().collect(Collectors.toMap(JobKind::name, kind -> kind)));
    }
  }

  /** Shows the kinds there are where the help shows what may be given. */
  static final class KindLabel implements CommandLine.IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec spec) {
      OptionSpec kind = spec.findOption("--kind");
      String label = JobKinds.all().stream().map(JobKind::name).collect(Collectors.joining("|"));
      return spec.remove(kind).addOption(OptionSpec.builder(kind).paramLabel(label).build());
    }
  }
}
