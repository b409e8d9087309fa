package io.giftrecon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.ChildJvm;
import io.giftrecon.DemoShop;
import io.giftrecon.published.StrictXlsx;
import io.giftrecon.tags.StartsProcesses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line between other programs, and in cron's locale. */
@StartsProcesses
class PipesTest {
  @TempDir private Path folder;
  private DemoShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new DemoShop(folder.resolve("shop"));
    assertThat(shop.run()).as(shop.err()).isZero();
  }

  @Test
  void aReaderThatLeavesIsNoFullDisk() throws Exception {
    assertThat(piped(List.of("sheet", shop.jobFile().toString()), "| true")).isZero();
    assertThat(said("err")).isEmpty();
  }

  @Test
  void aFullDiskIs() throws Exception {
    assertThat(piped(List.of("sheet", shop.jobFile().toString()), ">/dev/full")).isEqualTo(1);
    assertThat(said("err")).contains("standard output cannot be written");
  }

  @Test
  void aPipeGetsNoByteOrderMarkUnlessItIsAskedFor() throws Exception {
    String sheet = Files.readString(shop.published().resolve("download-sheet.csv"));
    assertThat(piped(List.of("sheet", shop.jobFile().toString()), "| cat")).isZero();
    assertThat(said("out")).isEqualTo(sheet.substring(1));
    assertThat(piped(List.of("sheet", shop.jobFile().toString(), "--bom"), "| cat")).isZero();
    assertThat(said("out")).isEqualTo(sheet);
    assertThat(piped(List.of("sheet", shop.jobFile().toString()), "")).as("a file").isZero();
    assertThat(said("out")).isEqualTo(sheet);
    List<String> buyer =
        List.of("buyer", shop.jobFile().toString(), "--order", "3508221001444660138");
    assertThat(piped(buyer, "| cat")).isZero();
    assertThat(said("out")).startsWith("主商品ID,");
  }

  @Test
  void aWorkbookGoesIntoAPipe() throws Exception {
    List<String> book = List.of("sheet", shop.jobFile().toString(), "--format", "xlsx");
    assertThat(piped(book, "| cat")).as(said("err")).isZero();
    assertThat(StrictXlsx.read(Files.readAllBytes(folder.resolve("out"))))
        .isEqualTo(
            StrictXlsx.meant(Files.readAllBytes(shop.published().resolve("download-sheet.csv"))));
  }

  @Test
  void aLocaleThatCannotReadAPathSaysWhatToExport() throws Exception {
    DemoShop chinese = new DemoShop(folder.resolve("示例店"));
    List<String> check = List.of("check", chinese.jobFile().toString());
    int exit = run("LC_ALL=C " + command(check) + " >'%s' 2>'%s'".formatted(at("out"), at("err")));
    assertThat(said("err")).doesNotContain("cannot convert");
    if (exit != 0) {
      assertThat(exit).isEqualTo(2);
      assertThat(said("err")).contains("export LC_ALL=C.UTF-8");
    }
  }

  /** Else it would look for nobody's name, and write what is left of a note into the ledger. */
  @Test
  void aLocaleThatCannotReadAWordSaysWhatToExport() throws Exception {
    String job = shop.jobFile().toString();
    for (List<String> asked :
        List.of(
            List.of("buyer", job, "--buyer", "买家_首尾两单"),
            List.of("mark", job, "--one-yuan-line", "3508101000207660138", "--by", "小王"),
            List.of("sheet", job, "--gift-status", "待处理"))) {
      int exit =
          run("LC_ALL=C " + command(asked) + " >'%s' 2>'%s'".formatted(at("out"), at("err")));
      if (exit != 0) {
        assertThat(exit).isEqualTo(2);
        assertThat(said("err")).as("%s", asked).contains("export LC_ALL=C.UTF-8");
      } else {
        assertThat(said("err")).as("%s", asked).isEmpty();
      }
    }
  }

  /** Else the program would look into, and make, a folder of another name. */
  @Test
  void aLocaleThatCannotReadTheFolderItIsInSaysWhatToExport() throws Exception {
    DemoShop chinese = new DemoShop(folder.resolve("示例店"));
    for (String asked : List.of("check jobs/one-yuan.yaml", "init neu", "run jobs/one-yuan.yaml")) {
      int exit =
          run(
              "cd '%s' && LC_ALL=C %s >'%s' 2>'%s'"
                  .formatted(
                      chinese.jobFile().getParent().getParent(),
                      command(List.of(asked.split(" "))),
                      at("out"),
                      at("err")));
      if (exit != 0) {
        assertThat(exit).isEqualTo(2);
        assertThat(said("err")).as(asked).contains("export LC_ALL=C.UTF-8");
      }
    }
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all.map(file -> file.getFileName().toString())).noneMatch(s -> s.contains("?"));
    }
  }

  /** The exit code of the command, not of who reads it. */
  private int piped(List<String> args, String to) throws Exception {
    run(
        "{ %s 2>'%s'; echo $? >'%s'; } %s >'%s'"
            .formatted(
                command(args) + (to.startsWith(">") ? " " + to : ""),
                at("err"),
                at("exit"),
                to.startsWith(">") ? "" : to,
                at("out")));
    return Integer.parseInt(said("exit").strip());
  }

  private static String command(List<String> args) {
    List<String> line = new ArrayList<>(ChildJvm.command(List.of()));
    line.addAll(args);
    return line.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
  }

  private static int run(String line) throws Exception {
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", line);
    shell.environment().put("GIFTRECON_LANG", "en");
    return shell.start().waitFor();
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  private String said(String name) throws IOException {
    return Files.exists(at(name)) ? Files.readString(at(name), StandardCharsets.UTF_8) : "";
  }
}
