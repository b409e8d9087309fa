package io.giftrecon.nightly.oneyuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.giftrecon.DemoShop;
import io.giftrecon.published.StrictCsv;
import io.giftrecon.tags.Slow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R27: a worklist that was filled in where it was published: nothing of it is lost in silence. */
@Slow
class FilledInPlaceTest {
  private static final String SAID = "was filled in where it was published";

  @TempDir private Path folder;
  private DemoShop shop;
  private Path list;

  @BeforeEach
  void open() throws IOException {
    shop = new DemoShop(folder);
    assertThat(shop.run()).as(shop.err()).isZero();
    list = shop.published().getParent().resolve("latest").resolve("gift-worklist.csv");
  }

  @Test
  void theNextNightSaysWhereItLiesAndWhereToPutIt() throws IOException {
    fillIn();
    assertThat(shop.command("check", shop.jobFile().toString(), "--date", "2023-09-02"))
        .as("check ends as the run does, and says so too")
        .isEqualTo(3);
    assertThat(shop.out())
        .contains("2023-09-01/gift-worklist.csv " + SAID, "look at the warnings (1) first");
    assertThat(nextNight()).isEqualTo(3);
    assertThat(shop.err())
        .contains("2023-09-01/gift-worklist.csv " + SAID, shop.exports().toString());
    Files.copy(
        shop.published().resolve("gift-worklist.csv"),
        shop.exports().resolve("back-202309011800.csv"));
    assertThat(nextNight()).as(shop.err()).isZero();
    assertThat(shop.err()).doesNotContain(SAID);
    assertThat(nextNight()).as("it was read").isZero();
    assertThat(shop.err()).doesNotContain(SAID);
  }

  @Test
  void oneThatWasMarkedFromIsRead() throws IOException {
    fillIn();
    assertThat(shop.command("mark", shop.jobFile().toString(), "--from", list.toString()))
        .as(shop.err())
        .isZero();
    assertThat(nextNight()).as(shop.err()).isZero();
    assertThat(shop.err()).doesNotContain(SAID);
  }

  /** Opened and saved again by Excel it has other bytes, and says nothing. */
  @Test
  void oneThatWasOnlySavedAgainIsNot() throws IOException {
    Files.writeString(list, Files.readString(list).replace("\r\n", "\n"));
    assertThat(nextNight()).as(shop.err()).isZero();
    assertThat(shop.err()).doesNotContain(SAID);
  }

  /** The same date again: the set that was filled in goes, the list does not. */
  @Test
  void whatWasFilledInIsNotPublishedOver() throws IOException {
    fillIn();
    byte[] filledIn = Files.readAllBytes(list);
    assertThat(shop.run("--rerun")).isEqualTo(3);
    Path kept =
        shop.published().resolveSibling("filled-in").resolve("2023-09-01-gift-worklist.csv");
    assertThat(shop.err()).contains(kept + " " + SAID);
    assertThat(kept).hasBinaryContent(filledIn);
    assertThat(nextNight()).as("told until it comes back").isEqualTo(3);
    assertThat(shop.err()).contains(kept + " " + SAID);
  }

  /** A night without any other change tells it too. */
  @Test
  void anUnchangedNightTellsItToo() throws IOException {
    fillIn();
    assertThat(shop.run()).isEqualTo(3);
    assertThat(shop.out()).contains("Nothing has changed");
    assertThat(shop.err()).contains(SAID);
  }

  /** One that lost its last rows, and holds nothing that a person wrote, is published again. */
  @Test
  void oneThatLostItsEndIsNotTheSetThatWasPublished() throws IOException {
    byte[] whole = Files.readAllBytes(list);
    String text = new String(whole, StandardCharsets.UTF_8);
    Files.writeString(list, text.substring(0, text.lastIndexOf("\r\n", text.length() - 3) + 2));
    assertThat(shop.run()).as(shop.err()).isZero();
    assertThat(shop.out()).doesNotContain("Nothing has changed");
    assertThat(list).hasBinaryContent(whole);
    assertThat(shop.run()).isZero();
    assertThat(shop.out()).contains("Nothing has changed");
  }

  private int nextNight() {
    return shop.command("run", shop.jobFile().toString(), "--date", "2023-09-02");
  }

  private void fillIn() throws IOException {
    StringBuilder csv = new StringBuilder();
    int row = 0;
    for (List<String> line : StrictCsv.read(Files.readAllBytes(list))) {
      List<String> cells = new ArrayList<>(line);
      row++;
      if (cells.get(0).equals("立即补发")) {
        cells.set(23, "圆通");
        cells.set(24, "YT%013d".formatted(row));
      }
      csv.append(CSVFormat.RFC4180.format(cells.toArray())).append("\r\n");
    }
    Files.writeString(list, csv);
  }
}
