package io.giftrecon.ledger.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.giftrecon.ledger.Ledger;
import io.giftrecon.order.UnusableInputException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.MetaType;
import org.h2.mvstore.type.StringDataType;
import org.h2.result.RowFactory;
import org.h2.result.SearchRow;
import org.h2.value.CompareMode;
import org.h2.value.TypeInfo;
import org.h2.value.Typed;
import org.h2.value.ValueVarchar;
import org.h2.value.VersionedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file that was not made by SQL: H2 makes objects of what it names, and takes back what did not
 * end, before the first statement.
 */
class CraftedFileTest {
  private static final String META = "table.0";
  private static final int STATEMENT = 3;

  @TempDir private Path folder;

  @Test
  void aSerializedObjectIsNotRead() throws Exception {
    craft(store -> store.openMap("openTransactions").put(1, new Object[] {1, new Sprung()}));
    assertRefused("openTransactions");
    assertThat(Sprung.read).isFalse();
  }

  @Test
  void noClassIsLoadedThatAFileNamesAsAType() throws Exception {
    craft(
        store ->
            store
                .openMap(
                    "_",
                    new MVMap.Builder<String, Object>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(new AnyName()))
                .put("ffffffff", "io.giftrecon.hostile.Trap"));
    assertRefused("io.giftrecon.hostile.Trap");
    assertThat(System.getProperty("giftrecon.trap-is-sprung")).isNull();
  }

  @Test
  void theStatementsAreReadAsH2ReadsThem() throws Exception {
    craft(
        store -> {
          MVMap<String, String> maps = store.getMetaMap();
          String place = "map." + maps.get("name." + META);
          Map<String, String> settings =
              DataUtils.parseMap(Objects.requireNonNull(maps.get(place)));
          String key = settings.get("key");
          String ours = Objects.requireNonNull(maps.get(place));
          maps.put(place, ours.replaceAll("val:\\w+", "val:" + key));
          // Settings alone are no reason for H2 to write.
          store.openMap("other").put("a", "b");
        });
    assertRefused(META);
  }

  @Test
  void aStatementThatATransactionWouldPutBackIsSeen() throws Exception {
    craft(
        store -> {
          TransactionStore transactions =
              new TransactionStore(
                  store, new MetaType<>(null, (thread, e) -> {}), LongDataType.INSTANCE, 0);
          transactions.init();
          Transaction before = transactions.begin();
          TransactionMap<Long, SearchRow> rows =
              before.openMap(META, LongDataType.INSTANCE, rowType());
          Long first = Objects.requireNonNull(rows.firstKey());
          SearchRow good = Objects.requireNonNull(rows.get(first));
          SearchRow bad = rowFactory().createRow();
          bad.copyFrom(good);
          bad.setValue(STATEMENT, ValueVarchar.get("SET DEFAULT_LOCK_TIMEOUT 5"));
          rows.put(first, bad);
          before.commit();
          Transaction open = transactions.begin();
          open.openMap(META, LongDataType.INSTANCE, rowType()).put(first, good);
          // The table itself holds nothing but what is ours.
          MVMap<Long, VersionedValue<SearchRow>> raw =
              store.openMap(
                  META,
                  new MVMap.Builder<Long, VersionedValue<SearchRow>>()
                      .keyType(LongDataType.INSTANCE)
                      .valueType(new VersionedValueType<SearchRow, Void>(rowType())));
          raw.put(first, committed(good));
        });
    assertRefused("SET DEFAULT_LOCK_TIMEOUT 5");
  }

  @Test
  void aTransactionOfOursThatDidNotEndIsTakenBack() throws Exception {
    craft(
        store -> {
          TransactionStore transactions =
              new TransactionStore(
                  store, new MetaType<>(null, (thread, e) -> {}), LongDataType.INSTANCE, 0);
          transactions.init();
          TransactionMap<Long, SearchRow> rows =
              transactions.begin().openMap(META, LongDataType.INSTANCE, rowType());
          Long first = Objects.requireNonNull(rows.firstKey());
          rows.put(first, Objects.requireNonNull(rows.get(first)));
        });
    Ledger.open(url()).close();
  }

  private void craft(Consumer<MVStore> change) {
    Ledger.open(url()).close();
    try (MVStore store = MVStore.open(file().toString())) {
      change.accept(store);
      store.commit();
    }
  }

  private void assertRefused(String object) throws IOException {
    byte[] before = Files.readAllBytes(file());
    assertThatThrownBy(() -> Ledger.open(url()))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("the ledger holds what giftrecon has not made (" + object + ")");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  private String url() {
    return "jdbc:h2:file:" + folder.resolve("ledger");
  }

  private Path file() {
    return folder.resolve("ledger.mv.db");
  }

  @SuppressWarnings("unchecked")
  private static VersionedValue<SearchRow> committed(SearchRow row) {
    return (VersionedValue<SearchRow>) (VersionedValue<?>) row;
  }

  private static RowFactory rowFactory() {
    Typed[] columns = {
      TypeInfo.TYPE_INTEGER, TypeInfo.TYPE_INTEGER, TypeInfo.TYPE_INTEGER, TypeInfo.TYPE_VARCHAR
    };
    return RowFactory.getDefaultRowFactory()
        .createRowFactory(null, CompareMode.getInstance(null, 0), null, columns, null, false);
  }

  private static RowDataType rowType() {
    return rowFactory().getRowDataType();
  }

  /** Tells when it is made of bytes. */
  private static final class Sprung implements Serializable {
    private static final long serialVersionUID = 1L;
    private static volatile boolean read;

    private Object readResolve() {
      read = true;
      return this;
    }
  }

  /** Types as H2 has them, and one by its name alone. */
  private static final class AnyName extends BasicDataType<Object> {
    private final MetaType<?> types = new MetaType<>(null, (thread, e) -> {});

    @Override
    public void write(WriteBuffer buffer, Object type) {
      if (type instanceof String name) {
        buffer.putVarInt(name.length()).putStringData(name, name.length());
      } else {
        types.write(buffer, (DataType<?>) type);
      }
    }

    @Override
    public Object read(ByteBuffer buffer) {
      return types.read(buffer);
    }

    @Override
    public int getMemory(Object type) {
      return 1;
    }

    @Override
    public Object[] createStorage(int size) {
      return new Object[size];
    }
  }
}
