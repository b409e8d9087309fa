package io.giftrecon.export.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every column that is read where an export has it stands on the Chinese page, to be ticked. */
class ColumnsOnThePageTest {
  @ParameterizedTest
  @EnumSource(
      value = FileKind.class,
      names = {"BUYERS"},
      mode = EnumSource.Mode.EXCLUDE)
  void isNamed(FileKind kind) throws IOException {
    String page = Files.readString(Path.of("src", "site", "README.zh-CN.md"));
    assertThat(kind.columns())
        .isNotEmpty()
        .allSatisfy(column -> assertThat(page).contains("`" + column.title() + "`"));
  }
}
