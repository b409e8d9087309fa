package io.giftrecon.ledger.h2;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.result.RowFactory;
import org.h2.result.SearchRow;
import org.h2.value.CompareMode;
import org.h2.value.TypeInfo;
import org.h2.value.Typed;
import org.h2.value.VersionedValue;

/**
 * The objects of a database, as its file has them. H2 executes the statement of each when it opens
 * the file, and a trigger or an alias is a program: a ledger from elsewhere would run it. So these
 * are compared with the objects that the migrations make before H2 opens the file.
 */
final class H2Objects {
  private static final String OURS = "objects.sql";

  /** The map of the table that holds a statement for each object. */
  private static final String META = "table.0";

  /** The map of transactions that wait for a second phase. */
  private static final String PREPARED = "openTransactions";

  private static final Typed[] META_COLUMNS = {
    TypeInfo.TYPE_INTEGER, TypeInfo.TYPE_INTEGER, TypeInfo.TYPE_INTEGER, TypeInfo.TYPE_VARCHAR
  };
  private static final int STATEMENT = 3;

  private H2Objects() {}

  /** The first object that no migration has made. */
  static Optional<String> foreign(MVStore store) {
    // H2 takes what is in there for serialized Java objects. No ledger of ours has any.
    if (store.hasData(PREPARED)) {
      return Optional.of(PREPARED);
    }
    try {
      Set<String> ours = ours();
      return statements(store).stream().filter(statement -> !ours.contains(statement)).findFirst();
    } catch (ForeignObjectException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The statements of all objects, each in one line, without what differs between two ledgers.
   *
   * @throws ForeignObjectException if they cannot be read as those of our ledgers are
   */
  static List<String> statements(MVStore store) {
    H2Types types = new H2Types(store);
    List<String> statements = new ArrayList<>();
    Cursor<Long, VersionedValue<SearchRow>> rows = meta(store, types).cursor(null);
    while (rows.hasNext()) {
      rows.next();
      add(rows.getValue(), statements);
    }
    for (H2Undo undo : H2Undo.of(store, types)) {
      if (undo.map().equals(META) && undo.before() instanceof VersionedValue<?> before) {
        add(before, statements);
      }
    }
    return statements;
  }

  /** What a process that died had not committed is there as well, and goes when H2 opens it. */
  private static void add(VersionedValue<?> row, List<String> statements) {
    Stream.of(row.getCurrentValue(), row.getCommittedValue())
        .filter(SearchRow.class::isInstance)
        .map(version -> statement((SearchRow) version))
        .distinct()
        .forEach(statements::add);
  }

  private static MVMap<Long, VersionedValue<SearchRow>> meta(MVStore store, H2Types types) {
    RowDataType row =
        RowFactory.getDefaultRowFactory()
            .createRowFactory(
                null, CompareMode.getInstance(null, 0), null, META_COLUMNS, null, false)
            .getRowDataType();
    DataType<VersionedValue<SearchRow>> versions = new VersionedValueType<SearchRow, Void>(row);
    if (!types.ofKeys(META).equals(Optional.of(LongDataType.INSTANCE))
        || !types.ofValues(META).equals(Optional.of(versions))) {
      throw new ForeignObjectException(META);
    }
    return store.openMap(
        META,
        new MVMap.Builder<Long, VersionedValue<SearchRow>>()
            .keyType(LongDataType.INSTANCE)
            .valueType(versions));
  }

  private static String statement(SearchRow row) {
    return Difference.none(String.valueOf(row.getValue(STATEMENT).getString()));
  }

  private static Set<String> ours() {
    try (InputStream in = H2Objects.class.getResourceAsStream(OURS)) {
      byte[] bytes = Objects.requireNonNull(in, OURS).readAllBytes();
      return Set.copyOf(new String(bytes, StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * In what the statements of two good ledgers differ: numbers that count on, names that H2 makes
   * up, and the user's password, which is empty. No pattern looks behind: every command asks them
   * of every object, and that would cost it a third of its time.
   */
  private enum Difference {
    SPACE("\\s+", " "),
    SETTING("^(SET (?:CREATE_BUILD|WRITE_DELAY)) \\d+$", "$1 0"),
    PASSWORD("^(CREATE USER IF NOT EXISTS \"GIFTRECON\") SALT '[^']*' HASH '[^']*'", "$1"),
    SEQUENCE_NAME("(\"PUBLIC\"\\.\"SYSTEM_SEQUENCE)_\\w+(?=\")", "$1"),
    SEQUENCE_VALUE(" RESTART WITH \\d+(?= |$)", ""),
    SELECTIVITY(" SELECTIVITY \\d+(?=,| |\\)|$)", ""),
    MADE_UP_NAME(
        "(\"PUBLIC\"\\.\"(?:PRIMARY_KEY|CONSTRAINT|CONSTRAINT_INDEX))_[0-9A-F_]+(?=\")", "$1"),
    MADE_UP_INDEX("(\"PUBLIC\"\\.\"\\w{1,80}_INDEX)_[0-9A-F_]+(?=\")", "$1");

    private final Pattern pattern;
    private final String instead;

    Difference(String pattern, String instead) {
      this.pattern = Pattern.compile(pattern);
      this.instead = instead;
    }

    static String none(String statement) {
      String same = statement;
      for (Difference difference : values()) {
        same = difference.pattern.matcher(same).replaceAll(difference.instead);
      }
      return same;
    }
  }
}
