package io.giftrecon.ledger.h2;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.MetaType;
import org.h2.mvstore.type.StringDataType;

/**
 * The types of keys and values that a database's file names for its maps. H2 makes an object of
 * each class that is named there, whatever class it is, before it executes any statement.
 */
final class H2Types {
  private static final String REGISTRY = "_";

  /** A type that has another one in it. */
  private static final String VERSIONED = "org.h2.mvstore.tx.VersionedValueType$Factory";

  /** All that the ledgers of our migrations name. */
  private static final Set<String> OURS =
      Set.of(
          VERSIONED,
          "org.h2.mvstore.db.LobStorageMap$BlobMeta$Type",
          "org.h2.mvstore.db.LobStorageMap$BlobReference$Type",
          "org.h2.mvstore.db.NullValueDataType",
          "org.h2.mvstore.db.RowDataType$Factory",
          "org.h2.mvstore.type.ByteArrayDataType",
          "org.h2.mvstore.type.LongDataType");

  private final MVStore store;
  private final Map<String, DataType<?>> byKey = new HashMap<>();

  /**
   * Reads the types of a file, once for each time that it is opened.
   *
   * @throws ForeignObjectException if one is a class that no ledger of ours names; nothing was made
   *     of it
   */
  H2Types(MVStore store) {
    this.store = store;
    if (store.hasMap(REGISTRY)) {
      try {
        read();
      } catch (MVStoreException e) {
        throw e.getCause() instanceof ForeignObjectException foreign ? foreign : e;
      }
    }
  }

  private void read() {
    MVMap<String, DataType<?>> registry =
        store.openMap(
            REGISTRY,
            new MVMap.Builder<String, DataType<?>>()
                .keyType(StringDataType.INSTANCE)
                .valueType(new OurTypes()));
    Cursor<String, DataType<?>> cursor = registry.cursor(null);
    while (cursor.hasNext()) {
      byKey.put(cursor.next(), cursor.getValue());
    }
  }

  /** How H2 reads the keys of a map. */
  Optional<DataType<?>> ofKeys(String map) {
    return stated(map, "key");
  }

  /** How H2 reads the values of a map. */
  Optional<DataType<?>> ofValues(String map) {
    return stated(map, "val");
  }

  private Optional<DataType<?>> stated(String map, String place) {
    MVMap<String, String> maps = store.getMetaMap();
    return Optional.ofNullable(maps.get("name." + map))
        .map(id -> maps.get("map." + id))
        .map(settings -> DataUtils.parseMap(settings).get(place))
        .map(byKey::get);
  }

  /** Reads as H2 does, after the names have been looked at. */
  private static final class OurTypes extends BasicDataType<DataType<?>> {
    private final MetaType<?> types = new MetaType<>(null, (thread, failure) -> {});

    @Override
    public DataType<?> read(ByteBuffer buffer) {
      int start = buffer.position();
      String name;
      do {
        name = DataUtils.readString(buffer, DataUtils.readVarInt(buffer));
        if (!OURS.contains(name)) {
          throw new ForeignObjectException(name);
        }
      } while (name.equals(VERSIONED));
      buffer.position(start);
      return types.read(buffer);
    }

    @Override
    public int getMemory(DataType<?> type) {
      return types.getMemory(type);
    }

    @Override
    public void write(WriteBuffer buffer, DataType<?> type) {
      types.write(buffer, type);
    }

    @Override
    public DataType<?>[] createStorage(int size) {
      return types.createStorage(size);
    }
  }
}
