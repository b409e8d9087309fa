package io.giftrecon.export.trades;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.giftrecon.export.recognise.ByteListener;
import io.giftrecon.export.recognise.Column;
import io.giftrecon.export.recognise.ExportFile;
import io.giftrecon.export.recognise.SheetFolder;
import io.giftrecon.order.UnusableInputException;
import io.giftrecon.words.Message;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads the trades and refunds of one file, a value a line over all cores. */
final class TradeFile {
  private static final int[] MARK = {0xEF, 0xBB, 0xBF};
  private static final int LINES_LOOKED_AT = 2;

  private final ExportFile file;
  private final SheetFolder folder;
  private final ByteListener listener;

  private TradeFile(ExportFile file, SheetFolder folder, ByteListener listener) {
    this.file = file;
    this.folder = folder;
    this.listener = listener;
  }

  /**
   * Reads a file.
   *
   * @return its tables, a part for each stretch of it, in order
   * @throws UnusableInputException if it is cut off or no JSON, or holds an error of the platform
   */
  static List<StretchTables> read(ExportFile file, SheetFolder folder, ByteListener listener)
      throws IOException {
    TradeFile reader = new TradeFile(file, folder, listener);
    if (file.knownLayout().has(Column.JDP_RESPONSE)) {
      return reader.pushed();
    }
    int mark = reader.mark();
    if (reader.hasValueOnEachLine(mark)) {
      try {
        return reader.read(Stretch.ofLines(file.path(), mark));
      } catch (JacksonException e) {
        // Values that go over several lines after all, or damage: told by whoever reads on in one.
        return reader.readWhole(mark);
      }
    }
    return reader.readWhole(mark);
  }

  private List<StretchTables> readWhole(int mark) throws IOException {
    try {
      return read(List.of(Stretch.whole(mark)));
    } catch (JsonEOFException e) {
      throw new UnusableInputException(Message.of("trades.cut-off", file.place(), line(e)), e);
    } catch (JacksonException e) {
      throw new UnusableInputException(Message.of("trades.no-json", file.place(), line(e)), e);
    }
  }

  private static long line(JacksonException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
  }

  private List<StretchTables> read(List<Stretch> stretches) throws IOException {
    ExecutorService cores =
        Executors.newFixedThreadPool(
            Math.min(stretches.size(), Runtime.getRuntime().availableProcessors()),
            task -> new Thread(task, "trades"));
    try {
      List<Future<StretchTables>> reading = new ArrayList<>();
      for (Stretch stretch : stretches) {
        StretchTables tables = tables(reading.isEmpty());
        reading.add(cores.submit(() -> walk(stretch, tables)));
      }
      List<StretchTables> read = new ArrayList<>();
      for (Future<StretchTables> one : reading) {
        read.add(await(one));
      }
      return read;
    } finally {
      cores.shutdownNow();
    }
  }

  private StretchTables tables(boolean first) {
    return new StretchTables(folder.next(), folder.next(), first);
  }

  private StretchTables walk(Stretch stretch, StretchTables tables) throws IOException {
    try (tables;
        InputStream in = new Heard(stretch.open(file.path()), listener)) {
      TradeWalk.over(in, stretch.start(), tables);
    } catch (ErrorResponseException e) {
      throw refusal(e);
    }
    return tables;
  }

  private UnusableInputException refusal(ErrorResponseException e) {
    return new UnusableInputException(
        Message.of("trades.error-response", file.place(), e.place().line(), e.words()), e);
  }

  private static StretchTables await(Future<StretchTables> reading) throws IOException {
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while trades were read");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Rows of a push table as CSV. */
  private List<StretchTables> pushed() throws IOException {
    if (file.sheet().isPresent()) {
      throw new UnusableInputException(Message.of("trades.in-a-workbook", file.place()));
    }
    StretchTables tables = tables(true);
    try (tables) {
      PushTable.read(file, tables, listener);
    } catch (ErrorResponseException e) {
      throw refusal(e);
    }
    return List.of(tables);
  }

  /** How long the byte order mark is. */
  private int mark() throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      for (int expected : MARK) {
        if (in.read() != expected) {
          return 0;
        }
      }
    }
    return MARK.length;
  }

  /** Whether each of the first lines holds whole values. */
  private boolean hasValueOnEachLine(int mark) throws IOException {
    try (InputStream in = new BufferedInputStream(Stretch.whole(mark).open(file.path()));
        JsonParser json = new JsonFactory().createParser(in)) {
      int line = 0;
      for (int i = 0; i < LINES_LOOKED_AT; i++) {
        JsonToken token = json.nextToken();
        if (token != JsonToken.START_OBJECT || json.currentTokenLocation().getLineNr() <= line) {
          return false;
        }
        line = json.currentTokenLocation().getLineNr();
        json.skipChildren();
        if (json.currentLocation().getLineNr() != line) {
          return false;
        }
      }
      return true;
    } catch (JacksonException e) {
      return false;
    }
  }

  /** Tells a listener what is read. */
  private static final class Heard extends FilterInputStream {
    private final ByteListener listener;

    Heard(InputStream in, ByteListener listener) {
      super(in);
      this.listener = listener;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      listener.bytesRead(Math.max(0, read));
      return read;
    }
  }
}
