package io.giftrecon.export.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.csv.CsvFormats;
import io.giftrecon.csv.Encoding;
import io.giftrecon.export.recognise.CellType;
import io.giftrecon.order.CellText;
import io.giftrecon.order.OrderNumbers;
import io.giftrecon.order.Placeholders;
import java.io.IOException;
import java.util.Random;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellViewTest {
  private static final String[] PIECES = {
    "3512345678901234567",
    "0",
    "7",
    "a",
    "Z",
    "null",
    "'",
    "'",
    " ",
    "\t",
    "=",
    "*",
    "-",
    ".",
    "/",
    ":",
    "\u00a0",
    "\u3000",
    "订",
    "单",
    "𠮷",
    "\u0000",
    "\u007f",
    "\r",
    "元",
    "é",
    "１",
    "：",
    ":",
    ".0",
    "\u200b",
    "\u202d",
    "`",
    "?",
    "None"
  };

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "351,351",
        "\"351\",351",
        "=\"351\",351",
        "\"=\"\"351\"\"\",351",
        "'351,351",
        "\"'351\",351",
        "` 351 `,351",
        "=\"\",``",
        "\"=\"\"\"\"\",``",
        "null,``",
        "'null,``",
        "\"null\",``",
        "``,``",
        "\"\",``",
        "\"a\"\"b\",a\"b",
        "订单,订单",
        "\"订单\",订单"
      })
  void readsEveryDress(String cell, String text) throws IOException {
    CellView view = view(cell, Encoding.UTF_8);
    assertThat(view.text()).isEqualTo(text);
    assertThat(view.isEmpty()).isEqualTo(text.isEmpty());
    assertThat(view.length()).isEqualTo(text.length());
    assertThat(view.key()).isEqualTo(Hash64.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.20061E+12", "2.200612345678E+12"})
  void aNumberThatLostItsDigitsNamesNobody(String id) throws IOException {
    assertThat(view(id, Encoding.UTF_8).identifies()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void theFastWayAndTheSlowWayAgree(Encoding encoding) throws IOException {
    long seed = 20230829L;
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      String cell = cell(random);
      String slow = slow(cell, encoding);
      CellView fast = view(cell, encoding);
      String message = "seed %d round %d: <%s>".formatted(seed, round, cell);
      assertThat(fast.text()).as(message).isEqualTo(slow);
      assertThat(fast.key()).as(message).isEqualTo(Hash64.of(slow));
      assertThat(fast.length()).as(message).isEqualTo(slow.length());
      assertThat(fast.isEmpty()).as(message).isEqualTo(slow.isEmpty());
      assertThat(fast.identifies()).as(message).isEqualTo(Placeholders.identifies(slow));
      String number = OrderNumbers.clean(slow);
      CellView fastNumber = view(CellType.NUMBER, cell, encoding);
      assertThat(fastNumber.text()).as(message).isEqualTo(number);
      assertThat(fastNumber.key()).as(message).isEqualTo(Hash64.of(number));
      assertThat(fastNumber.isEmpty()).as(message).isEqualTo(number.isEmpty());
      assertThat(fastNumber.isAllDigits()).as(message).isEqualTo(number.matches("[0-9]*"));
    }
  }

  @Test
  void aViewThatIsMovedOnForgetsTheCellBefore() throws IOException {
    CellView view = new CellView(CellType.TEXT, Encoding.UTF_8);
    byte[] record = "订单,351,\"\",'9".getBytes(UTF_8);
    view.set(record, 0, 6);
    assertThat(view.text()).isEqualTo("订单");
    view.set(record, 7, 10);
    assertThat(view.text()).isEqualTo("351");
    view.set(record, 11, 13);
    assertThat(view.isEmpty()).isTrue();
    view.set(record, 14, 16);
    assertThat(view.text()).isEqualTo("9");
  }

  /** The scan has checked every byte before; should it ever forget to, nothing is replaced. */
  @ParameterizedTest
  @EnumSource(Encoding.class)
  void malformedBytesAreNeverReplaced(Encoding encoding) {
    CellView view = new CellView(CellType.TEXT, encoding);
    view.set(new byte[] {'a', ',', (byte) 0xB6, (byte) 0xFF}, 2, 4);
    assertThatThrownBy(view::text).isInstanceOf(IllegalStateException.class);
  }

  /** A cell in one of the dresses of real exports, as the splitter would hand it over. */
  private static String cell(Random random) {
    StringBuilder content = new StringBuilder();
    int length = random.nextInt(5);
    for (int i = 0; i < length; i++) {
      content.append(PIECES[random.nextInt(PIECES.length)]);
    }
    String text = content.toString();
    return switch (random.nextInt(5)) {
      case 0 -> text.replace("\r", "");
      case 1 -> "=\"" + text.replace("\r", "") + "\"";
      case 2 -> quoted(text);
      case 3 -> quoted("=\"" + text + "\"");
      default -> quoted(text + "\"" + text + ",\n");
    };
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private static String slow(String cell, Encoding encoding) throws IOException {
    byte[] bytes = cell.getBytes(encoding.charset());
    String text = encoding.decode(bytes, 0, bytes.length) + ",end\n";
    try (CSVParser parser = CSVParser.parse(text, CsvFormats.read(','))) {
      return CellText.clean(parser.iterator().next().get(0));
    }
  }

  private static CellView view(String cell, Encoding encoding) {
    return view(CellType.TEXT, cell, encoding);
  }

  private static CellView view(CellType type, String cell, Encoding encoding) {
    byte[] record = ("x," + cell + ",y").getBytes(encoding.charset());
    CellView view = new CellView(type, encoding);
    view.set(record, 2, record.length - 2);
    return view;
  }
}
