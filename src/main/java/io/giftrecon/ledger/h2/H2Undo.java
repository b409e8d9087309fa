package io.giftrecon.ledger.h2;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.jspecify.annotations.Nullable;

/**
 * What transactions that did not end have changed: H2 puts the values from before back when it
 * opens the file, and only then executes the statements of the objects.
 *
 * @param map the name of the map that a value is put back into
 * @param before the value; absent if there was none
 */
record H2Undo(String map, @Nullable Object before) {
  private static final String LOGS = "undoLog";

  /** All of a file. */
  static List<H2Undo> of(MVStore store, H2Types types) {
    List<H2Undo> undone = new ArrayList<>();
    for (String log : store.getMapNames()) {
      if (log.startsWith(LOGS) && store.hasData(log)) {
        MVMap<Long, H2Undo> steps =
            store.openMap(
                log,
                new MVMap.Builder<Long, H2Undo>()
                    .keyType(LongDataType.INSTANCE)
                    .valueType(new StepType(store, types)));
        Cursor<Long, H2Undo> cursor = steps.cursor(null);
        while (cursor.hasNext()) {
          cursor.next();
          undone.add(cursor.getValue());
        }
      }
    }
    return undone;
  }

  /** A step as H2 writes it: the number of the map, the key, and the value if there was one. */
  private static final class StepType extends BasicDataType<H2Undo> {
    private static final H2Undo END = new H2Undo("", null);

    private final MVStore store;
    private final H2Types types;

    StepType(MVStore store, H2Types types) {
      this.store = store;
      this.types = types;
    }

    @Override
    public H2Undo read(ByteBuffer buffer) {
      int number = DataUtils.readVarInt(buffer);
      if (number < 0) {
        return END;
      }
      String map = String.valueOf(store.getMapName(number));
      DataType<?> keys = types.ofKeys(map).orElseThrow(() -> unknown(map));
      DataType<?> values = types.ofValues(map).orElseThrow(() -> unknown(map));
      keys.read(buffer);
      return new H2Undo(map, buffer.get() == 1 ? values.read(buffer) : null);
    }

    private static MVStoreException unknown(String map) {
      return DataUtils.newMVStoreException(
          DataUtils.ERROR_FILE_CORRUPT, "An undo log names {0}", map);
    }

    @Override
    public int getMemory(H2Undo step) {
      return 0;
    }

    @Override
    public void write(WriteBuffer buffer, H2Undo step) {
      throw new IllegalStateException("the file is read only");
    }

    @Override
    public H2Undo[] createStorage(int size) {
      return new H2Undo[size];
    }
  }
}
