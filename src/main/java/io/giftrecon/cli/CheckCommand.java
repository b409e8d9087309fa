package io.giftrecon.cli;

import io.giftrecon.check.CheckNote;
import io.giftrecon.check.Survey;
import io.giftrecon.nightly.JobKinds;
import io.giftrecon.order.Times;
import io.giftrecon.words.ExitCode;
import io.giftrecon.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code giftrecon check}: looks at everything a run would read, and writes nothing. It reads like
 * a doctor's note: what was found, what is missing, what is wrong, and whether a run makes sense.
 */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.ParentCommand private GiftReconCommand root;

  @Parameters(paramLabel = "JOBFILE")
  private Path jobFile;

  @Option(names = "--date", paramLabel = "D", converter = RunDateConverter.class)
  private @Nullable LocalDate date;

  @Override
  public Integer call() throws IOException {
    jobFile = FoundJobFile.of(jobFile);
    CheckNote note =
        Survey.of(jobFile, date == null ? LocalDate.now(Times.CHINA) : date, root.progress());
    Console console = Console.of(spec);
    section(Message.of("check.found"), note.found(), console);
    section(Message.of("check.missing"), note.missing(), console);
    section(Message.of("check.wrong"), note.wrong(), console);
    List<Message> warned = warned(note);
    if (!warned.isEmpty()) {
      section(Message.of("check.warnings"), warned, console);
    }
    console.say(verdict(note));
    if (!note.isFit()) {
      console.warn(Message.of("check.unfit-job", jobFile.toAbsolutePath()));
      return note.isRefused() ? ExitCode.UNUSABLE : ExitCode.TOO_MANY_REJECTS;
    }
    return note.rejected() > 0 || toLookAt(note) > 0 ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
  }

  /** What a run would have a person look at: the warnings, and lists filled in in their place. */
  private List<Message> warned(CheckNote note) {
    List<Message> lines = new ArrayList<>(RunReport.lines(note.warnings()));
    if (!note.filledInPlace().isEmpty()) {
      Path exports = JobKinds.read(jobFile).file().exportsFolder().orElseThrow();
      note.filledInPlace().forEach(list -> lines.add(Message.of("run.filled-in", list, exports)));
    }
    return lines;
  }

  private static long toLookAt(CheckNote note) {
    return note.unknownWarnings() + note.filledInPlace().size();
  }

  private static void section(Message heading, List<Message> lines, Console console) {
    console.say(heading);
    List<Message> shown = lines.isEmpty() ? List.of(Message.of("check.nothing")) : lines;
    shown.forEach(line -> console.say(Message.of("check.line", line)));
  }

  /** Whether the job is fit to run, and how to run it. */
  private Message verdict(CheckNote note) {
    if (!note.isFit()) {
      return Message.of("check.unfit");
    }
    String job = Shell.quoted(jobFile.toString()) + (date == null ? "" : " --date " + date);
    if (note.rejected() > 0) {
      return Message.of("check.fit-but", note.rejected(), job);
    }
    return toLookAt(note) == 0
        ? Message.of("check.fit", job)
        : Message.of("check.fit-warned", toLookAt(note), job);
  }
}
