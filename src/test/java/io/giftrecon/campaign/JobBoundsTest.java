package io.giftrecon.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.words.InvalidValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a job file of a fleet may lead us. */
class JobBoundsTest {
  @TempDir private Path folder;
  private Path shop;
  private Path other;
  private JobBounds bounds;

  @BeforeEach
  void layOut() throws IOException {
    shop = Files.createDirectories(folder.resolve("shop"));
    other = Files.createDirectories(folder.resolve("other"));
    bounds = JobBounds.within(List.of(shop), new DatabaseHosts(List.of()));
  }

  @Test
  void whatIsBelowMayBeReachedAlsoBeforeItIsThere() {
    allows(shop);
    allows(shop.resolve("out"));
    allows(shop.resolve("a/b/c"));
    allows(shop.resolve("a/../b"));
  }

  @Test
  void whatIsBesideMayNot() {
    refuses(other);
    refuses(folder);
    refuses(shop.resolve("../other/x"));
    refuses(Path.of(shop + "-two/x"));
    refuses(Path.of("/etc/passwd"));
  }

  @Test
  void linksAreFollowedBeforeTheyAreBelieved() throws IOException {
    Files.createSymbolicLink(shop.resolve("in"), shop.resolve("there"));
    Files.createSymbolicLink(shop.resolve("away"), other);
    Files.createSymbolicLink(shop.resolve("loop"), shop.resolve("loop"));
    refuses(shop.resolve("away"));
    refuses(shop.resolve("away/new/file"));
    refuses(shop.resolve("loop"));
    allows(shop.resolve("in/file"));
    Files.createDirectory(shop.resolve("there"));
    allows(shop.resolve("in/file"));
    Files.createSymbolicLink(shop.resolve("back"), Path.of("away/../other/new"));
    refuses(shop.resolve("back"));
    Files.createSymbolicLink(shop.resolve("round"), Path.of("../shop/./there"));
    allows(shop.resolve("round"));
  }

  /** An export, a set and a file of a ledger may be links as well. */
  @Test
  void linksInAFolderAndBesideAFileCount() throws IOException {
    Path sets = Files.createDirectories(shop.resolve("out/.sets/2023-09-01.1"));
    Files.createSymbolicLink(sets.getParent().getParent().resolve("latest"), Path.of("2023-09-01"));
    Files.createSymbolicLink(
        sets.getParent().getParent().resolve("2023-09-01"), Path.of(".sets/2023-09-01.1"));
    allows(shop.resolve("out"));
    Files.createSymbolicLink(sets.resolve("summary.json"), other.resolve("x"));
    refuses(shop.resolve("out"));
    Files.createSymbolicLink(shop.resolve("ledger.mv.db"), other.resolve("ledger.mv.db"));
    refuses(shop.resolve("ledger"));
    allows(shop.resolve("ledger2"));
  }

  @Test
  void aMerchantsOwnJobFileMayNameAnyFile() {
    bounds = JobBounds.own();
    allows(other);
    allows(Path.of("/etc/passwd"));
  }

  @Test
  void theStorageOfJobFilesIsTheFolderThatTheyAreIn() throws IOException {
    assertThat(JobBounds.storage(shop)).isEqualTo(folder.toRealPath());
    assertThat(JobBounds.storage(Path.of("/usr"))).isEqualTo(Path.of("/usr"));
    assertThat(JobBounds.storage(Path.of("/"))).isEqualTo(Path.of("/"));
  }

  private void allows(Path path) {
    assertThatCode(() -> bounds.check(path)).doesNotThrowAnyException();
  }

  private void refuses(Path path) {
    assertThatThrownBy(() -> bounds.check(path)).isInstanceOf(InvalidValueException.class);
  }
}
