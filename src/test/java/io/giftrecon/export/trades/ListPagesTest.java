package io.giftrecon.export.trades;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.export.group.SmallShop;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.ExportFolder;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.order.UnusableInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether lists that were fetched page by page are whole. */
class ListPagesTest {
  @TempDir Path folder;
  private SmallShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = new SmallShop(folder);
  }

  /** A page: what it says of its list, and the numbers of its trades. */
  private static String page(String says, int... numbers) {
    String trades =
        Arrays.stream(numbers)
            .mapToObj("{\"tid\":%d,\"orders\":[{\"oid\":1}]}"::formatted)
            .reduce((a, b) -> a + "," + b)
            .map("\"trades\":{\"trade\":[%s]},"::formatted)
            .orElse("");
    return "{\"trades_sold_get_response\":{" + trades + says + "}}\n";
  }

  private static String total(int total) {
    return "\"total_results\":" + total;
  }

  private static String more(boolean more) {
    return "\"has_next\":" + more;
  }

  private void given(String... files) throws IOException {
    for (int i = 0; i < files.length; i++) {
      shop.with("p" + i + ".json", files[i]);
    }
  }

  private void writeOut() throws IOException {
    try (SheetFolder sheets = SheetFolder.of(folder.resolve("out"))) {
      TradeTables.writeOut(
          ExportFolder.found(shop.campaign().job(), sheets), sheets, ByteListener.NONE);
    }
  }

  private void whole() {
    assertThatCode(this::writeOut).doesNotThrowAnyException();
  }

  private void refused(String message) {
    assertThatThrownBy(this::writeOut)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void pagesOfSeveralFilesMakeUpAList() throws IOException {
    given(page(total(3), 1, 2), page(total(3), 3));
    whole();
  }

  @Test
  void aPageAloneIsNoList() throws IOException {
    given(page(total(3), 1, 2));
    refused("is a page of a list of 3 trades or refunds, of which 2 are here");
  }

  @Test
  void theSamePageTwiceIsOnePage() throws IOException {
    given(page(total(3), 1, 2), page(total(3), 1, 2));
    refused("of which 2 are here");
  }

  @Test
  void anotherWholeListDoesNotFillIt() throws IOException {
    given(page(total(3), 1, 2), page(total(3), 4, 5, 6));
    refused("of which 2 are here");
  }

  @Test
  void twoListsOfOneLengthAreTwo() throws IOException {
    String tail = "," + total(3);
    given(
        page(more(true) + tail, 1, 2), page(more(false) + tail, 3), page(more(true) + tail, 4, 5));
    whole();
    given(page(more(true) + tail, 1, 2), page(more(false) + tail, 3), page(more(false) + tail, 4));
    refused("of which 4 are here");
  }

  @Test
  void aPageOfASecondListOfTheSameLengthDoesNotPass() throws IOException {
    given(page(total(3), 1, 2), page(total(3), 3), page(total(3), 4, 5));
    refused("of which 5 are here");
    given(page(total(3), 1, 2), page(total(3), 3), page(total(3), 4, 5), page(total(3), 6));
    whole();
  }

  @Test
  void hasNextAloneAsksForALastPage() throws IOException {
    given(page(more(true), 1, 2));
    refused("has_next says that another page follows");
    given(page(more(true), 1, 2), page(more(false), 3));
    whole();
  }

  @ParameterizedTest
  @ValueSource(strings = {"next_cursor", "nextToken", "next_page_token", "nextPage"})
  void soDoesWhereTheNextPageBegins(String name) throws IOException {
    given(page("\"" + name + "\":\"7\"", 1, 2));
    refused("has_next says that another page follows");
    given(page("\"" + name + "\":\"7\"", 1, 2), page("\"" + name + "\":\"\"", 3));
    whole();
    given(page("\"" + name + "\":\"-1\"", 1, 2));
    whole();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"pages\":3,\"page_no\":1", "\"totalPage\":3", "\"pageNum\":3"})
  void aListOfSeveralPagesHasSoMany(String says) throws IOException {
    given(page(says, 1, 2), page(says, 1, 2), page(says, 3));
    refused("is a page of a list of 3 pages or more, of which 2 are here");
    given(page(says, 1, 2), page(says, 3), page(says, 4));
    whole();
    given(page("\"pages\":1,\"page_no\":1", 1, 2));
    whole();
  }

  @Test
  void anEmptyPageEndsAList() throws IOException {
    given(page(more(true), 1, 2), page(more(false)));
    whole();
    given(page(total(2), 1, 2), page(total(2)));
    whole();
  }

  @Test
  void anEmptyPageOfAListThatHasSomeIsRefused() throws IOException {
    given(page(total(0)), page(total(2)));
    refused("of a list of 2 trades or refunds, of which 0 are here");
  }
}
